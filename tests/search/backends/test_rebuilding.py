"""What was indexed by other rules is indexed anew at the next start, once."""

import re
from pathlib import Path

import pytest
from django.core.management import call_command
from wagtail.models import Page
from wagtail.search.models import IndexEntry

from search import rules
from search.backends import rebuilding
from search.backends.rebuilding import rebuild_when_rules_changed
from search.models import Stamp
from search.rules import sign_of_rules
from tests.search.backends.cases import an_indexed_document, an_indexed_image, an_indexed_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def old_rules():
    """Rows of every kind, in an index that knows nothing of them."""
    for make in (an_indexed_page, an_indexed_page, an_indexed_image, an_indexed_document):
        make("إجازة بناء")
    IndexEntry.objects.all().delete()
    Stamp.objects.update_or_create(name="wagtail-index", defaults={"sign": "of before"})


def found():
    return Page.objects.autocomplete("اجازات").count()


def test_a_start_after_a_change_of_rules_indexes_everything_and_the_next_one_nothing(old_rules, monkeypatch):
    monkeypatch.setattr(rebuilding, "AT_ONCE", 1)
    assert found() == 0
    assert rebuild_when_rules_changed() >= 4
    assert found() == 2
    assert IndexEntry.objects.count() >= 4
    assert rebuild_when_rules_changed() == 0


def test_setting_up_the_portal_sees_to_it(old_rules):
    call_command("setup_portal")
    assert found() == 2
    assert Stamp.objects.get(name="wagtail-index").sign == sign_of_rules()


def test_a_rebuild_that_broke_off_begins_anew(old_rules, monkeypatch):
    monkeypatch.setattr(rebuilding, "rebuild", lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        rebuild_when_rules_changed()
    assert Stamp.objects.get(name="wagtail-index").sign == "of before"


def test_what_is_gone_leaves_the_index(old_rules):
    an_indexed_page("إجازة")
    entry = IndexEntry.objects.order_by("-pk").first()
    IndexEntry.objects.filter(pk=entry.pk).update(object_id="999999999")
    rebuild_when_rules_changed()
    assert not IndexEntry.objects.filter(object_id="999999999").exists()


def test_the_sign_follows_code_and_data_of_words_alone():
    assert sign_of_rules() == sign_of_rules.__wrapped__()
    assert len(sign_of_rules()) == 32


def test_the_sign_knows_every_module_that_makes_words():
    known, seen = ["analysis"], set()
    while known:
        seen.add(name := known.pop())
        text = (Path(rules.__file__).parent / f"{name}.py").read_text()
        found = re.findall(r"^from search\.(\w+) import|^from search import (.+)", text, re.M)
        named = {part for one, several in found for part in (one or several).split(", ")}
        known += named - seen
    assert seen == {name for name in rules._CODE if "/" not in name}
