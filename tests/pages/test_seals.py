"""The seal is drawn when the settings are saved; a visitor never waits for it."""

from io import BytesIO

import pytest
from django.core.cache import cache
from django.core.files.images import ImageFile
from wagtail.models import Site

from media.models import CustomImage
from pages import seals
from pages.models import SiteIdentity
from portal.identity import get_identity
from tests.media.files import picture
from tests.pages.making import a_home

pytestmark = pytest.mark.django_db


@pytest.fixture
def identity(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    a_home()
    logo = CustomImage.objects.create(title="seal", file=ImageFile(BytesIO(picture((400, 300))), "seal.jpg"))
    return SiteIdentity.objects.create(site=Site.objects.get(is_default_site=True), logo=logo)


def head_of(client):
    return client.get("/ar/services/").content.decode().partition("</header>")[0]


def test_a_visitor_draws_nothing_and_sees_the_emblem(client, identity):
    assert 'img class="emblem"' not in head_of(client)
    assert get_identity()["seal"] is None
    assert not identity.logo.renditions.filter(filter_spec=seals.SEAL).exists()


def test_saved_settings_have_it_drawn_and_shown_at_once(
    client, identity, monkeypatch, django_capture_on_commit_callbacks
):
    called = []
    monkeypatch.setattr(type(seals.draw_seals_soon), "enqueue", lambda task: called.append(task))
    head_of(client)
    with django_capture_on_commit_callbacks(execute=True):
        identity.save()
    assert called == [seals.draw_seals_soon]
    with django_capture_on_commit_callbacks(execute=True):
        seals.draw_seals_soon.func()
    seal = get_identity()["seal"]
    assert (seal["width"], seal["height"]) == (160, 120)
    assert f'src="{seal["url"]}"' in head_of(client)


def test_the_ticker_draws_one_whose_call_was_lost_and_draws_it_once(identity):
    assert seals.draw_seals() == 1
    assert seals.draw_seals() == 0


def test_another_picture_is_drawn_anew(identity):
    seals.draw_seals()
    identity.logo = CustomImage.objects.create(title="b", file=ImageFile(BytesIO(picture((100, 300))), "b.jpg"))
    identity.save()
    assert get_identity()["seal"] is None
    assert seals.draw_seals() == 1
    assert get_identity()["seal"]["height"] == 160


def test_a_lost_file_leaves_the_emblem_and_is_not_tried_at_every_tick(client, identity, caplog):
    identity.logo.file.storage.delete(identity.logo.file.name)
    assert seals.draw_seals() == 0
    assert seals.draw_seals() == 0
    assert len([line for line in caplog.records if "seal" in line.getMessage()]) == 1
    cache.clear()
    assert 'img class="emblem"' not in head_of(client)


def test_settings_without_a_seal_call_nobody(monkeypatch, django_capture_on_commit_callbacks):
    a_home()
    with django_capture_on_commit_callbacks() as callbacks:
        SiteIdentity.objects.create(site=Site.objects.get(is_default_site=True))
    assert not [each for each in callbacks if "enqueue" in str(each)]
