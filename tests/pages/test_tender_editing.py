"""What the editor of a tender is held to, and what its list in the admin shows to whom."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import nested_form_data, streamfield
from wagtail.users.models import UserProfile

from eservices.desk.groups import ensure_groups
from pages.models import DirectorateIndexPage, DirectoratePage, TenderIndexPage, TenderPage
from tests import factories
from tests.pages.directorate_trees import an_editor_of, signed_in
from tests.pages.making import a_home, a_page, in_english

pytestmark = pytest.mark.django_db

NOW = timezone.now().replace(second=0, microsecond=0)
DAY = timedelta(days=1)


@pytest.fixture
def editor():
    return signed_in(factories.a_user(is_superuser=True))


@pytest.fixture
def index():
    return a_page(TenderIndexPage, a_home(), slug="tenders")


def written(closes, *, amendments=(), **changes):
    """Return what the editor's form sends."""
    data = {
        "title": "شبكة الماء",
        "slug": "pipes",
        "number": "14/2026",
        "kind": "works",
        "opens_on": (closes - 9 * DAY).date().isoformat(),
        "closes_at": spelt(closes),
        "documents": streamfield([]),
        "clarifications": streamfield([]),
        "amendments": streamfield(list(amendments)),
        "bids": streamfield([]),
        "body": streamfield([]),
        "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 1000},
        **changes,
    }
    return nested_form_data(data)


def spelt(moment):
    return timezone.localtime(moment).strftime("%Y-%m-%d %H:%M")


def amendment(former, text="مُدّد الموعد"):
    value = {"made_on": NOW.date().isoformat(), "text": text, "former_closing": spelt(former)}
    return ("amendment", value)


def create(editor, index, data, action="publish"):
    address = reverse("wagtailadmin_pages:add", args=["pages", "tenderpage", index.pk])
    return editor.post(address, data | {f"action-{action}": "1"})


def edit(editor, page, data, action="publish"):
    return editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data | {f"action-{action}": "1"})


def errors(answer):
    return answer.context["form"].errors if answer.status_code == 200 else {}


def test_no_tender_is_first_published_when_it_is_closed_already(editor, index):
    data = written(NOW - DAY)
    assert list(errors(create(editor, index, data))) == ["closes_at"]
    assert not TenderPage.objects.exists()
    assert create(editor, index, written(NOW + DAY)).status_code == 302
    assert TenderPage.objects.get().live


def test_a_scheduled_tender_must_still_be_open_when_it_appears(editor, index):
    data = written(NOW + DAY, go_live_at=spelt(NOW + 2 * DAY))
    assert list(errors(create(editor, index, data))) == ["closes_at"]


def a_published(index, closes=NOW + 5 * DAY, **fields):
    given = {"number": "14/2026", "title": "شبكة الماء", "opens_on": (NOW - 4 * DAY).date(), "closes_at": closes}
    return a_page(TenderPage, index, slug="pipes", **(given | fields))


def test_a_changed_closing_demands_an_amendment_that_names_the_former_one(editor, index):
    page, later = a_published(index), NOW + 12 * DAY
    assert list(errors(edit(editor, page, written(later)))) == ["closes_at"]
    wrong = written(later, amendments=[amendment(NOW)])
    assert list(errors(edit(editor, page, wrong))) == ["closes_at"]
    assert TenderPage.objects.get().closes_at == NOW + 5 * DAY
    assert edit(editor, page, written(later, amendments=[amendment(NOW + 5 * DAY)])).status_code == 302
    page.refresh_from_db()
    assert page.closes_at == later
    assert len(page.amendments) == 1


def test_an_unchanged_closing_demands_nothing_even_after_it_has_passed(editor, index):
    page = a_published(index, closes=NOW - DAY)
    assert edit(editor, page, written(NOW - DAY)).status_code == 302


def test_a_draft_of_a_change_is_kept_but_not_published(editor, index):
    page = a_published(index)
    assert edit(editor, page, written(NOW + 12 * DAY), action="save").status_code == 302
    assert TenderPage.objects.get().closes_at == NOW + 5 * DAY
    assert list(errors(edit(editor, page, written(NOW + 12 * DAY)))) == ["closes_at"]


def test_a_result_comes_only_after_the_closing(editor, index):
    page = a_published(index)
    early = written(NOW + 5 * DAY, awarded_to="شركة")
    assert "awarded_to" in errors(edit(editor, page, early))
    TenderPage.objects.update(closes_at=NOW - DAY)
    today = timezone.localdate()
    award = {"awarded_on": today.isoformat(), "awarded_to": "شركة", "award_value": "100"}
    assert edit(editor, page, written(NOW - DAY, **award)).status_code == 302
    page.refresh_from_db()
    assert page.status == TenderPage.Status.AWARDED


def test_an_award_has_a_winner_and_a_value_and_no_day_to_come(editor, index):
    page = a_published(index, closes=NOW - DAY)
    assert "awarded_on" in errors(edit(editor, page, written(NOW - DAY, awarded_on=NOW.date().isoformat())))
    tomorrow = (timezone.localdate() + DAY).isoformat()
    award = {"awarded_on": tomorrow, "awarded_to": "شركة", "award_value": "100"}
    assert "awarded_on" in errors(edit(editor, page, written(NOW - DAY, **award)))


def test_a_cancellation_has_a_reason(editor, index):
    page = a_published(index)
    data = written(NOW + 5 * DAY, cancelled_on=timezone.localdate().isoformat())
    assert "cancel_reason" in errors(edit(editor, page, data))


def test_a_number_is_given_once(editor, index):
    a_published(index)
    assert list(errors(create(editor, index, written(NOW + DAY, slug="other")))) == ["number"]


def test_errors_speak_the_editors_language(index):
    user = factories.a_user(is_superuser=True)
    client = Client()
    client.force_login(user)
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": "ar"})
    assert "المناقصة" in str(errors(create(client, index, written(NOW - DAY)))["closes_at"])


def test_the_admins_list_shows_what_editors_look_for(editor, index):
    water = factories.DirectorateFactory(code="WAT")
    page = a_published(index, directorate=water)
    assert "Not started" in editor.get("/admin/tenders/").content.decode()
    in_english(index, "Tenders")
    in_english(page, "Water network", lead="New pipes")
    html = editor.get("/admin/tenders/").content.decode()
    assert "14/2026" in html
    assert str(water.name()) in html
    assert re.findall("Translated|Not started|Draft|Source changed", html) == ["Translated"]
    assert editor.get("/admin/tenders/?status=closed").content.decode().count("14/2026") == 0
    assert editor.get("/admin/tenders/?status=open").content.decode().count("14/2026") > 0


def test_the_admins_list_shows_nobody_elses_tenders(index):
    ensure_groups()
    home = index.get_parent()
    own, far = (factories.DirectorateFactory(code=code) for code in ("OWN", "FAR"))
    pages = a_page(DirectorateIndexPage, home, slug="directorates")
    for directorate in (own, far):
        a_page(DirectoratePage, pages, slug=directorate.code.lower(), directorate=directorate)
    ensure_groups()
    editor = an_editor_of(own)
    a_page(TenderPage, index, slug="a", number="1/2026", title="لنا", closes_at=NOW + DAY, directorate=own)
    a_page(TenderPage, index, slug="b", number="2/2026", title="لغيرنا", closes_at=NOW + DAY, directorate=far)
    html = signed_in(editor).get("/admin/tenders/").content.decode()
    assert "2/2026" not in html
    assert "1/2026" in html


def test_the_admins_list_costs_the_same_with_more_rows(editor, index, django_assert_max_num_queries):
    counts = []
    for rows in (1, 3):
        for number in range(TenderPage.objects.count(), rows):
            body = factories.DirectorateFactory(code=f"D{number}")
            a_page(TenderPage, index, slug=f"t{number}", number=str(number), closes_at=NOW + DAY, directorate=body)
        editor.get("/admin/tenders/")
        with django_assert_max_num_queries(60) as captured:
            assert editor.get("/admin/tenders/").status_code == 200
        counts.append(len(captured))
    assert counts[1] == counts[0]
