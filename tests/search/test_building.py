"""Building all entries: complete, what is gone goes, one bad thing spoils nothing, much is read in batches."""

import pytest

from search import building, entries, sources
from search.building import build_all
from search.findable import Findable
from search.models import Entry
from search.updating import refresh

pytestmark = pytest.mark.django_db


class Shop:
    """A source whose things are a dictionary of key to title; `broken` raises, `late` appears while keys are given."""

    name = "shop"

    def __init__(self):
        self.things, self.broken, self.late, self.batches = {}, set(), {}, []

    def keys(self):
        yield from sorted(self.things)
        for key, title in self.late.items():
            self.things[key] = title
            refresh(self.name, [key])

    def read(self, keys):
        self.batches.append(len(keys))
        if self.broken & set(keys):
            raise ValueError("unreadable")
        return [Findable(key, "ar", "page", self.things[key], f"/ar/{key}/") for key in keys if key in self.things]


@pytest.fixture
def shop(monkeypatch):
    monkeypatch.setattr(sources, "_SOURCES", {})
    shop = Shop()
    sources.register(shop)
    return shop


def titles():
    return sorted(Entry.objects.values_list("title", flat=True))


def test_everything_is_there_afterwards_and_what_is_gone_is_not(shop):
    shop.things = {"1": "ماء", "2": "كهرباء"}
    build_all()
    shop.things = {"2": "كهرباء", "3": "مجاري"}

    (built,) = build_all()

    assert titles() == ["كهرباء", "مجاري"]
    assert (built.source, built.read, built.changed, built.failed) == ("shop", 2, 2, 0)


def test_what_is_as_before_is_not_written(shop):
    shop.things = {"1": "ماء"}
    build_all()

    assert build_all()[0].changed == 0


def test_one_thing_that_cannot_be_read_spoils_no_other(shop):
    shop.things, shop.broken = {"1": "ماء", "2": "كهرباء", "3": "مجاري"}, {"2"}

    (built,) = build_all()

    assert titles() == ["ماء", "مجاري"]
    assert (built.read, built.failed) == (3, 1)


def test_what_is_published_meanwhile_stays(shop):
    shop.things, shop.late = {"1": "ماء"}, {"0": "كهرباء"}

    build_all()

    assert titles() == ["كهرباء", "ماء"]


def test_entries_of_a_source_that_no_app_has_any_more_go(shop):
    shop.things = {"1": "ماء"}
    build_all()
    Entry.objects.update(source="former")
    shop.things = {}

    build_all()

    assert titles() == []


def test_it_is_read_in_batches_and_progress_is_told(shop, monkeypatch):
    monkeypatch.setattr(building, "AT_ONCE", 3)
    shop.things = {f"{number:03}": f"عنوان {number}" for number in range(10)}
    told = []

    build_all(lambda built: told.append((built.source, built.read)))

    assert max(shop.batches) == 3
    assert told == [("shop", 3), ("shop", 6), ("shop", 9), ("shop", 10)]


def test_it_is_built_once_by_the_same_rules_and_again_by_others(shop, monkeypatch):
    shop.things = {"1": "ماء"}
    assert building.build_when_rules_changed() == 1
    assert building.build_when_rules_changed() == 0
    for module in (building, entries):
        monkeypatch.setattr(module, "sign_of_rules", lambda: "others")
    assert building.build_when_rules_changed() == 1


def test_it_is_built_again_for_another_source_and_for_other_words_of_code(shop):
    building.build_when_rules_changed()
    other = Shop()
    other.name, other.things, other.sign = "doors", {"track": "متابعة"}, "1"
    sources.register(other)
    assert building.build_when_rules_changed() == 1
    assert building.build_when_rules_changed() == 0
    other.things, other.sign = {"track": "متابعة طلب"}, "2"
    assert building.build_when_rules_changed() == 1
