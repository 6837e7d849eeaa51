"""Roles as groups: the least that each needs, and only administrators reach people and directorates."""

import pytest
from django.contrib.auth.models import Group

from eservices.desk.groups import LABELS, ensure_groups, sync_groups
from eservices.models import Directorate, Membership
from eservices.roles import Role
from tests import factories

pytestmark = pytest.mark.django_db

LISTS = ("/admin/directorates/", "/admin/memberships/", "/admin/holidays/", "/admin/users/")


def member_of(name):
    user = factories.a_user()
    user.groups.add(ensure_groups()[name])
    return user


def test_every_role_is_a_group_once():
    ensure_groups(), ensure_groups()
    assert Group.objects.filter(name__in=LABELS).count() == len(LABELS) == 10


def test_administrators_reach_people_and_directorates(browser):
    client = browser(member_of("administrator"))
    assert [client.get(address).status_code for address in LISTS] == [200] * 4


@pytest.mark.parametrize("name", [name for name in LABELS if name != "administrator"])
def test_nobody_else_does(browser, name):
    client = browser(member_of(name))
    assert [client.get(address).status_code for address in LISTS] == [302] * 4


def test_a_directorate_is_named_in_every_language(browser):
    client = browser(member_of("administrator"))
    data = {"code": "NEW", "names_ar": "مديرية جديدة", "names_en": "New directorate", "sort_order": 1}
    assert client.post("/admin/directorates/new/", data).status_code == 302
    assert Directorate.objects.get(code="NEW").names == {"ar": "مديرية جديدة", "en": "New directorate"}
    assert client.post("/admin/directorates/new/", data | {"code": "NEW2", "names_en": ""}).status_code == 200
    assert not Directorate.objects.filter(code="NEW2").exists()


def test_a_seat_brings_its_group_and_losing_it_takes_the_group_away():
    ensure_groups()
    user = factories.an_officer()
    sync_groups(user)
    assert user.groups.filter(name=Role.OFFICER).exists()
    Membership.objects.all().delete()
    sync_groups(user)
    assert not user.groups.filter(name=Role.OFFICER).exists()


def test_taking_a_seat_away_on_the_screen_takes_its_groups_away(browser, own):
    ensure_groups()
    person = factories.a_user()
    client = browser(member_of("administrator"))
    seat = {"user": person.pk, "directorate": own.pk, "role": "officer"}
    assert client.post("/admin/memberships/new/", seat).status_code == 302
    assert person.groups.filter(name=Role.OFFICER).exists()
    pk = person.memberships.get().pk
    assert client.post(f"/admin/memberships/delete/{pk}/").status_code == 302
    assert not person.groups.filter(name=Role.OFFICER).exists()


def test_a_seat_given_to_somebody_else_changes_both(browser, own):
    ensure_groups()
    former, next_one = factories.an_officer(own), factories.a_user()
    sync_groups(former)
    pk = former.memberships.get().pk
    seat = {"user": next_one.pk, "directorate": own.pk, "role": "manager"}
    assert browser(member_of("administrator")).post(f"/admin/memberships/edit/{pk}/", seat).status_code == 302
    assert not former.groups.filter(name=Role.OFFICER).exists()
    assert next_one.groups.filter(name=Role.MANAGER).exists()


def test_the_code_of_a_directorate_in_use_stays_and_it_is_not_deleted(browser, application, own):
    client = browser(member_of("administrator"))
    data = {"code": "OTHER", "names_ar": "اسم", "names_en": "Name", "sort_order": 1}
    assert client.post(f"/admin/directorates/edit/{own.pk}/", data).status_code == 302
    own.refresh_from_db()
    assert (own.code, own.names["en"]) == ("MUN", "Name")
    assert client.post(f"/admin/directorates/delete/{own.pk}/").status_code < 500
    assert Directorate.objects.filter(pk=own.pk).exists()


@pytest.mark.parametrize(
    ("role", "belongs"), [("officer", True), ("manager", True), ("clerk", False), ("auditor", False), ("editor", False)]
)
def test_citizens_affairs_are_those_who_work_confidential_complaints(role, belongs):
    ensure_groups()
    user = factories.a_user(role, factories.DirectorateFactory(code="CAD", handles_confidential=True))
    sync_groups(user)
    assert user.groups.filter(name="citizens_affairs").exists() is belongs
