"""The screens of users and groups: who may make whom what, and in whose words."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client

from eservices.desk.groups import ensure_groups, sync_groups
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def groups():
    return ensure_groups()


def signed_in(user):
    client = Client(headers={"accept-language": "en"})
    client.force_login(user)
    return client


def an_administrator(groups):
    user = factories.a_user()
    user.groups.add(groups["administrator"])
    return user


def person_data(person, **more):
    names = {"first_name": "Ali", "last_name": "Hasan", "email": "ali@example.invalid"}
    return {"username": person.username, "is_active": "on"} | names | more


@pytest.mark.parametrize("role", ["officer", "manager", "auditor", "clerk", "editor"])
def test_nobody_raises_themselves_by_adding_keys_to_a_form(groups, role):
    person = factories.a_user(role, factories.DirectorateFactory())
    sync_groups(person)
    client, raised = signed_in(person), {"is_superuser": "on", "is_staff": "on", "groups": [groups["administrator"].pk]}
    before = set(person.groups.all())
    for address in (
        "/admin/users/new/",
        f"/admin/users/edit/{person.pk}/",
        "/admin/groups/new/",
        f"/admin/groups/edit/{groups['officer'].pk}/",
        "/admin/account/",
        "/admin/memberships/new/",
    ):
        data = person_data(person, **raised) | {"name": "mine", "user": person.pk, "role": "manager"}
        data |= {"name_email-email": "new@example.invalid", "name_email-is_superuser": "on"}
        client.post(address, data)
    person = get_user_model().objects.get(pk=person.pk)
    assert not person.is_superuser
    assert set(person.groups.all()) == before
    assert person.memberships.count() == 1
    assert not Group.objects.filter(name="mine").exists()
    assert not get_user_model().objects.filter(is_superuser=True).exists()


def test_an_administrator_makes_no_super_user_and_does_not_touch_one(groups):
    client, person = signed_in(an_administrator(groups)), factories.a_user()
    chief = factories.a_user(is_superuser=True)
    client.post(f"/admin/users/edit/{person.pk}/", person_data(person, is_superuser="on"))
    person.refresh_from_db()
    assert (person.first_name, person.is_superuser) == ("Ali", False)
    secret = {"password1": "taken-over-12345", "password2": "taken-over-12345"}
    assert client.post(f"/admin/users/edit/{chief.pk}/", person_data(chief, **secret)).status_code == 302
    chief.refresh_from_db()
    assert chief.first_name != "Ali"


def test_groups_that_follow_from_seats_are_not_ticked_by_hand_and_stay(groups):
    person = factories.an_officer()
    sync_groups(person)
    client = signed_in(an_administrator(groups))
    page = client.get(f"/admin/users/edit/{person.pk}/").content.decode()
    assert "Communications officer" in page
    assert "Directorate officer" not in page
    assert 'href="/admin/memberships/"' in page
    wished = [groups["communications"].pk, groups["manager"].pk]
    assert client.post(f"/admin/users/edit/{person.pk}/", person_data(person, groups=wished)).status_code == 200
    client.post(f"/admin/users/edit/{person.pk}/", person_data(person, groups=wished[:1]))
    assert {group.name for group in person.groups.all()} == {"communications", "officer"}


@pytest.mark.parametrize(("language", "words"), [("en", "Directorate manager"), ("ar", "مدير الدائرة")])
def test_groups_are_shown_by_their_words(groups, language, words):
    user = an_administrator(groups)
    client = Client(headers={"accept-language": language})
    client.force_login(user)
    for address in ("/admin/groups/", "/admin/users/"):  # in the list, in the filters
        assert words in client.get(address).content.decode(), address


def test_who_stands_in_the_history_is_not_deleted(groups, settings, tmp_path):
    from eservices.actions import desk

    settings.PRIVATE_ROOT = tmp_path / "private"
    application = factories.an_application()
    officer, newcomer = factories.an_officer(application.directorate), factories.a_user()
    desk.take(application.pk, officer)
    client = signed_in(factories.a_user(is_superuser=True))
    for pk in (officer.pk, newcomer.pk):
        assert client.post(f"/admin/users/delete/{pk}/").status_code == 302
    several = f"/admin/bulk/accounts/user/delete/?id={officer.pk}&id={factories.a_user().pk}"
    assert client.post(several).status_code == 302
    assert get_user_model().objects.filter(pk=officer.pk).exists()
    assert not get_user_model().objects.filter(pk=newcomer.pk).exists()
