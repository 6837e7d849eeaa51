"""What the first visit after a change of the shell, and the first one of a process, cost for every kind of page."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.images.models import Filter
from wagtail.models import Site

from eservices import catalogue, definitions
from media.models import CustomImage, CustomRendition
from media.renditions import needed_specs
from pages import remembering
from portal import warming
from portal.demo.public_pages import all_public_pages
from portal.demo.site import load_site
from tests.pages.making import a_home

pytestmark = pytest.mark.django_db
MOST = 15


def forget_the_shell():
    """As after a change of its settings: in no process anything is remembered of it."""
    cache.clear()
    Site.clear_site_root_paths_cache()
    remembering.forget()


def forget_all():
    """As in a process that has just begun."""
    forget_the_shell()
    ContentType.objects.clear_cache()
    definitions._cached.cache_clear()
    catalogue._lines.cache_clear()


def as_if_drawn():
    """Give every picture the sizes that the worker has long drawn; nothing looks into the files."""
    CustomRendition.objects.all().delete()
    for image in CustomImage.objects.all():
        for spec in needed_specs():
            key = Filter(spec=spec).get_cache_key(image)
            CustomRendition.objects.create(
                image=image, filter_spec=spec, focal_point_key=key, file=f"{spec}.jpg", width=9, height=6
            )


def queries_of(address):
    with CaptureQueriesContext(connection) as caught:
        Client().get(address)
    return len(caught)


@pytest.mark.slow
def test_every_kind_of_page_is_cheap_on_the_first_visit_too(settings, tmp_path, monkeypatch):
    monkeypatch.setattr(warming.connections, "close_all", lambda: None)
    settings.BAWABA_DEMO = True
    settings.VAR_DIR, settings.PRIVATE_ROOT = tmp_path, tmp_path / "private"
    call_command("setup_portal")
    load_site()
    as_if_drawn()
    costly, looked = {}, 0
    for language, pages in all_public_pages().items():
        for kind, address in pages.items():
            if not address:
                continue
            Client().get(address)
            forget_the_shell()
            after_a_change = queries_of(address)
            forget_all()
            warming.warm_up()
            of_a_process = queries_of(address)
            looked += 1
            if max(after_a_change, of_a_process) > MOST:
                costly[f"{kind} {language}"] = (after_a_change, of_a_process)
    assert looked > 30
    assert costly == {}


def test_a_process_that_begins_reads_what_its_first_visitor_would_wait_for(monkeypatch):
    monkeypatch.setattr(warming.connections, "close_all", lambda: None)
    a_home()
    forget_all()
    warming.warm_up()
    assert queries_of("/ar/track/") == 0


def test_a_database_that_does_not_answer_keeps_no_process_from_beginning(monkeypatch, caplog):
    closed = []

    def fail():
        raise warming.DatabaseError

    monkeypatch.setattr(warming, "ground", fail)
    monkeypatch.setattr(warming.connections, "close_all", lambda: closed.append(True))
    warming.warm_up()
    assert closed == [True]
    assert "nothing read beforehand" in caplog.text
