"""The demo's pictures are painted alike each time, told of in both languages, called illustrations and in their places."""

import io
import re
from importlib import import_module

import pytest
from django.test import Client
from PIL import Image

from media.models import CustomImage
from pages.models import NewsPage
from portal.demo.content import about, directorates, events, news, pictures
from portal.demo.content.pictures import PICTURES, picture
from portal.demo.directorates import DIRECTORATES
from portal.demo.site import load_directorates
from tests.pages.making import a_home

ARABIC, LATIN = re.compile("[\u0620-\u064a]"), re.compile("[A-Za-z]")


@pytest.mark.parametrize("name", PICTURES)
def test_a_scene_is_painted_alike_each_time_and_weighs_little(name):
    scene = getattr(import_module(f"portal.demo.pictures.{PICTURES[name][0]}"), name)
    painted = scene().jpeg()
    assert painted == scene().jpeg()
    assert Image.open(io.BytesIO(painted)).size == (1200, 800)
    assert 60_000 < len(painted) < 300_000


@pytest.mark.parametrize("name", PICTURES)
def test_what_matters_most_lies_within_the_picture_and_is_told_in_both_languages(name):
    _module, (x, y, wide, high), shows = PICTURES[name]
    assert wide / 2 <= x <= 1200 - wide / 2
    assert high / 2 <= y <= 800 - high / 2
    assert ARABIC.search(shows["ar"])
    assert not LATIN.search(shows["ar"])
    assert LATIN.search(shows["en"])
    assert not ARABIC.search(shows["en"])


def test_every_place_that_shows_a_picture_exists():
    assert set(news.PICTURES) <= {piece["slug"] for piece in news.SAMPLES}
    assert set(events.PICTURES) <= {event["slug"] for event in events.SAMPLES}
    assert set(directorates.PICTURES) <= {data["code"] for data in DIRECTORATES}
    used = [*news.PICTURES.values(), *events.PICTURES.values(), *directorates.PICTURES.values()]
    assert {*used, *about.PICTURES.values(), "mashhuf", "mudhif"} == set(PICTURES)


@pytest.mark.django_db
def test_a_picture_is_made_once_and_called_an_illustration(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    made = picture("wheat")
    assert picture("wheat") == made
    assert CustomImage.objects.count() == 1
    assert made.is_illustration
    assert "بيانات تجريبية" in made.title
    assert made.alt == PICTURES["wheat"][2]
    assert made.has_focal_point()
    assert picture(None) is None


@pytest.mark.django_db
def test_sample_news_show_them_what_really_happened_shows_none(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    load_directorates()
    news.load(a_home())
    shown = NewsPage.objects.exclude(picture=None)
    assert {page.slug for page in shown} == set(news.PICTURES)
    assert all(page.is_sample for page in shown)
    html = Client().get("/en/news/al-zahra-water/").content.decode()
    assert f'alt="{pictures.PICTURES["tower"][2]["en"]}"' in html
    assert "Illustration, not a photograph" in html


@pytest.mark.django_db
def test_the_page_of_the_place_shows_a_gallery_in_both_languages(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    about.load(a_home())
    for language in ("ar", "en"):
        html = Client().get(f"/{language}/about/place/").content.decode()
        for name in ("bridge", "mashhuf", "mudhif", "canal"):
            assert f'alt="{PICTURES[name][2][language]}"' in html
