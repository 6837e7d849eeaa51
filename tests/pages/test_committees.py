"""Councils and committees: members, meetings newest first, minutes."""

import json
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone

from media.models import CustomDocument
from pages.models import CommitteeIndexPage, CommitteePage
from tests.files import pdf_bytes
from tests.pages.making import a_home, a_page, in_english

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()


@pytest.fixture
def index():
    page = a_page(CommitteeIndexPage, a_home(), slug="committees", title="المجالس")
    in_english(page, "Councils")
    return page


def meetings(*offsets, minutes=None):
    return json.dumps(
        [
            {
                "type": "meeting",
                "value": {
                    "held_on": (TODAY + timedelta(days=offset)).isoformat(),
                    "title": f"اجتماع {offset}",
                    "decisions": "قرار",
                    "minutes": minutes,
                },
                "id": f"m{offset}",
            }
            for offset in offsets
        ]
    )


def members(*names):
    value = {"role": "عضو", "phone": "", "email": "", "hours": "", "photo": None}
    return json.dumps([{"type": "person", "value": {"name": name, **value}, "id": name} for name in names])


def test_meetings_stand_newest_first_and_planned_ones_apart(index):
    a_page(CommitteePage, index, slug="steering", meetings=meetings(-40, 7, 0, -3))
    context = Client().get("/ar/committees/steering/").context
    assert [held["title"] for held in context["rows"]] == ["اجتماع 0", "اجتماع -3", "اجتماع -40"]
    assert [planned["title"] for planned in context["planned"]] == ["اجتماع 7"]


def test_minutes_are_offered_with_kind_and_size_or_said_to_be_missing(index):
    document = CustomDocument(title="محضر", file=ContentFile(pdf_bytes(), name="minutes.pdf"))
    document._set_document_file_metadata()
    document.save()
    page = a_page(CommitteePage, index, slug="steering", meetings=meetings(-3, minutes=document.pk))
    in_english(page, "Steering committee")
    html = Client().get("/en/committees/steering/").content.decode()
    assert document.url in html
    assert "PDF" in html
    document.delete()
    assert "The minutes are not published yet." in Client().get("/en/committees/steering/").content.decode()


def test_members_are_named_with_their_post(index):
    a_page(CommitteePage, index, slug="steering", members=members("نائب المحافظ"))
    html = Client().get("/ar/committees/steering/").content.decode()
    assert "نائب المحافظ" in html
    assert "عضو" in html


def test_the_list_parts_councils_from_committees_and_tells_the_last_meeting(index):
    a_page(CommitteePage, index, slug="one", kind="committee", meetings=meetings(-9, -2, 5))
    a_page(CommitteePage, index, slug="two", kind="council")
    groups = Client().get("/ar/committees/").context["groups"]
    assert [(kind.value, [row["page"].slug for row in rows]) for kind, rows in groups] == [
        ("council", ["two"]),
        ("committee", ["one"]),
    ]
    assert [row["last_met"] for _kind, rows in groups for row in rows] == [None, TODAY - timedelta(days=2)]


def test_many_meetings_are_turned_over(index):
    a_page(CommitteePage, index, slug="steering", meetings=meetings(*range(-20, 0)))
    assert len(Client().get("/ar/committees/steering/?page=2").context["rows"]) == 8
    assert Client().get("/ar/committees/steering/?page=3").status_code == 404
    assert Client().get("/ar/committees/steering/?page=x").status_code == 400


@pytest.mark.parametrize("address", ["/ar/committees/", "/ar/committees/c0/"])
def test_costs_do_not_grow_with_rows(index, address, django_assert_max_num_queries):
    counts = []
    for rows in (1, 3):
        for number in range(CommitteePage.objects.count(), rows):
            a_page(CommitteePage, index, slug=f"c{number}")
        CommitteePage.objects.update(meetings=meetings(*range(-rows, 0)), members=members(*"أبج"[:rows]))
        Client().get(address)
        with django_assert_max_num_queries(15) as captured:
            assert Client().get(address).status_code == 200
        counts.append(len(captured))
    assert counts[0] == counts[1]
