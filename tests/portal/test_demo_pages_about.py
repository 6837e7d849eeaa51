"""Demo pages about the governorate, the portal, questions and contact: whole in both languages."""

import json

import pytest
from django.conf import settings

from eservices.models import ContactMessage, ContactTopic, Message
from pages.models import ContactPage, FaqPage, SectionPage, StandardPage
from portal.demo.content import about, contact, questions
from portal.demo.site import load_directorates
from tests.pages.making import a_home

pytestmark = pytest.mark.django_db
LANGUAGES = {code for code, _name in settings.LANGUAGES}


@pytest.fixture
def home():
    load_directorates()
    home = a_home()
    for _time in range(2):  # safe to repeat
        for family in (about, contact, questions):
            family.load(type(home).objects.get(pk=home.pk))
    return type(home).objects.get(pk=home.pk)


def slugs_below(path, language="ar"):
    section = SectionPage.objects.get(locale__language_code=language, slug=path)
    return {page.slug for page in section.get_children()}


def test_every_page_is_there_once_in_every_language(home):
    for model in (SectionPage, StandardPage, FaqPage, ContactPage):
        keys = model.objects.values_list("translation_key", flat=True)
        for key in set(keys):
            pages = model.objects.filter(translation_key=key)
            assert {page.locale.language_code for page in pages} == LANGUAGES, pages[0].slug
            assert all(page.live and page.title and page.lead for page in pages), pages[0].slug
            assert len({page.title for page in pages}) == len(LANGUAGES), pages[0].slug


def test_the_section_about_the_governorate_covers_what_the_un_asks_of_a_citys_portal(home):
    told = slugs_below("about") | slugs_below("living")
    assert len(told) >= 18
    assert {"organisation", "right-to-information", "open-data-policy", "budget", "appeals", "emergencies"} <= told
    assert {"privacy", "accessibility", "copyright"} <= {page.slug for page in home.get_children()}


def test_what_is_invented_is_marked(home):
    below = StandardPage.objects.filter(url_path__contains="/about/")
    assert below.exists()
    assert all(page.is_sample for page in below)


def test_at_least_fifteen_questions_in_groups_are_answered_in_both_languages(home):
    for page in FaqPage.objects.all():
        asked = [item for group in page.groups for item in group.value["questions"]]
        assert len(page.groups) >= 4
        assert len(asked) >= 15
        assert all(item["question"] and len(str(item["answer"])) > 20 for item in asked)
    bodies = [json.dumps(page.groups.get_prep_value(), ensure_ascii=False) for page in FaqPage.objects.order_by("pk")]
    assert bodies[0] != bodies[1]


def test_every_topic_is_read_by_a_directorate_and_nobody_is_written_to(home):
    assert ContactTopic.objects.count() >= 8
    assert all(set(topic.names) == LANGUAGES for topic in ContactTopic.objects.all())
    assert ContactMessage.objects.count() == 4
    assert not Message.objects.exists()
