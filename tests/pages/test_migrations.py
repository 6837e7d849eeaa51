"""Texts written before pages had blocks are found in the first block of their body."""

from importlib import import_module
from types import SimpleNamespace

import pytest
from django.db import connection

from pages.models import StandardPage
from tests.pages.making import a_home, a_page

pytestmark = pytest.mark.django_db
care_of_pages = import_module("pages.migrations.0002_care_of_pages")


class FormerPages:
    """Stands for the model as it was: its rows have one text, `plain_body`."""

    def __init__(self, texts):
        self.rows = [SimpleNamespace(pk=page.pk, plain_body=text) for page, text in texts.items() if text]

    @property
    def objects(self):
        return SimpleNamespace(exclude=lambda plain_body: self.rows)


def test_running_text_becomes_the_first_block():
    told, silent = (a_page(StandardPage, a_home(), slug=slug) for slug in ("told", "silent"))
    apps = SimpleNamespace(get_model=lambda app, model: FormerPages({told: "<p>نص الصفحة</p>", silent: ""}))
    care_of_pages.into_blocks("standardpage")(apps, SimpleNamespace(execute=connection.cursor().execute))
    (block,) = StandardPage.objects.get(pk=told.pk).body
    assert (block.block_type, block.value.source) == ("text", "<p>نص الصفحة</p>")
    assert block.id
    assert not StandardPage.objects.get(pk=silent.pk).body
