"""«My team»: roles of the own directorate within limits, and every address tried by those whom it does not concern."""

import re

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from eservices.desk.groups import ensure_groups, sync_groups
from eservices.models import Membership
from eservices.roles import Role
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def groups():
    return ensure_groups()


@pytest.fixture
def own(groups):
    return factories.DirectorateFactory(code="WAT")


@pytest.fixture
def far(groups):
    return factories.DirectorateFactory(code="ROA")


@pytest.fixture
def manager(own):
    return factories.a_manager(own)


def signed_in(user, language="en"):
    client = Client(headers={"accept-language": language})
    client.force_login(user)
    return client


def give(client, directorate, person, role):
    return client.post(reverse("team:give", args=[directorate.pk]), {"person": person.pk, "role": role})


def roles_of(person, directorate):
    return set(Membership.objects.filter(user=person, directorate=directorate).values_list("role", flat=True))


def addresses(directorate, seat, person):
    yield reverse("team:team", args=[directorate.pk])
    yield reverse("team:give", args=[directorate.pk])
    yield reverse("team:take", args=[directorate.pk, seat.pk])
    yield reverse("team:invite", args=[directorate.pk])
    yield reverse("team:link", args=[directorate.pk, person.pk])


def test_a_manager_gives_and_takes_a_role_and_groups_and_log_follow(own, manager):
    officer, client = factories.an_officer(own), signed_in(manager)
    assert give(client, own, officer, "editor").url == reverse("team:team", args=[own.pk])
    assert roles_of(officer, own) == {"officer", "editor"}
    assert "editor" in {group.name for group in officer.groups.all()}
    seat = officer.memberships.get(role="editor")
    client.post(reverse("team:take", args=[own.pk, seat.pk]))
    assert roles_of(officer, own) == {"officer"}
    assert "editor" not in {group.name for group in officer.groups.all()}
    entries = ModelLogEntry.objects.filter(user=manager, content_type__model="membership").order_by("pk")
    assert [(entry.action, entry.data["role"]) for entry in entries] == [
        ("wagtail.create", "editor"),
        ("wagtail.delete", "editor"),
    ]
    shown = client.get(reverse("team:team", args=[own.pk])).content.decode()
    assert "Directorate editor" in shown


@pytest.mark.parametrize("role", ["manager", "clerk", "auditor", "administrator", "", "superuser"])
def test_no_role_above_the_managers_own_is_given(own, manager, role):
    officer = factories.an_officer(own)
    give(signed_in(manager), own, officer, role)
    assert roles_of(officer, own) == {"officer"}


def test_a_manager_does_not_raise_or_change_the_own_person(own, manager):
    client = signed_in(manager)
    give(client, own, manager, "editor")
    client.post(reverse("team:take", args=[own.pk, manager.memberships.get().pk]))
    assert roles_of(manager, own) == {"manager"}


def test_other_managers_and_administrators_are_out_of_reach(own, manager, groups):
    other = factories.a_manager(own)
    administrator = factories.an_officer(own)
    administrator.groups.add(groups["administrator"])
    chief = factories.an_officer(own, is_superuser=True)
    client = signed_in(manager)
    for person in (administrator, chief):
        give(client, own, person, "editor")
        assert roles_of(person, own) == {"officer"}
    for person in (other, administrator, chief):
        client.post(reverse("team:take", args=[own.pk, person.memberships.get().pk]))
        assert person.memberships.count() == 1


def test_a_manager_does_not_send_the_auditor_away(own, manager):
    auditor = factories.an_auditor(own)
    signed_in(manager).post(reverse("team:take", args=[own.pk, auditor.memberships.get().pk]))
    assert roles_of(auditor, own) == {"auditor"}


def test_people_of_other_directorates_are_out_of_reach(own, far, manager):
    stranger = factories.an_officer(far)
    client = signed_in(manager)
    give(client, own, stranger, "officer")
    assert roles_of(stranger, own) == set()
    for address in addresses(far, stranger.memberships.get(), stranger):
        for answer in (client.get(address), client.post(address, {"person": stranger.pk, "role": "editor"})):
            assert answer.status_code in (404, 405), address
    # A foreign seat under the own directorate's address.
    answer = client.post(reverse("team:take", args=[own.pk, stranger.memberships.get().pk]))
    assert answer.status_code == 404
    assert roles_of(stranger, far) == {"officer"}
    assert stranger.get_full_name() not in client.get(reverse("team:team", args=[own.pk])).content.decode()


def test_who_serves_in_two_directorates_is_changed_in_this_one_alone(own, far, manager):
    shared = factories.an_officer(own, far)
    signed_in(manager).post(reverse("team:take", args=[own.pk, shared.memberships.get(directorate=own).pk]))
    assert (roles_of(shared, own), roles_of(shared, far)) == (set(), {"officer"})


@pytest.mark.parametrize("role", ["officer", "auditor", "clerk", "editor"])
def test_every_address_refuses_other_roles_of_the_same_directorate(own, role):
    person = factories.a_user(role, own)
    sync_groups(person)
    officer = factories.an_officer(own)
    client = signed_in(person)
    for address in [reverse("team:index"), *addresses(own, officer.memberships.get(), officer)]:
        for answer in (client.get(address), client.post(address, {"person": officer.pk, "role": "editor"})):
            assert answer.status_code == 403, address
    assert roles_of(officer, own) == {"officer"}


def test_every_address_sends_a_stranger_to_sign_in(own):
    officer = factories.an_officer(own)
    for address in [reverse("team:index"), *addresses(own, officer.memberships.get(), officer)]:
        assert Client().get(address).url.startswith("/admin/login/")
        assert Client().post(address).url.startswith("/admin/login/")
    assert roles_of(officer, own) == {"officer"}


def invited_data(**changes):
    data = {"first_name": "زينب", "last_name": "الساعدي", "username": "zaynab", "email": "", "role": "editor"}
    return data | changes


def test_somebody_new_is_invited_by_a_link_that_works_once(own, manager):
    answer = signed_in(manager).post(
        reverse("team:invite", args=[own.pk]), invited_data(email="zaynab@example.invalid")
    )
    person = get_user_model().objects.get(username="zaynab")
    assert (roles_of(person, own), person.has_usable_password()) == ({"editor"}, False)
    assert (person.is_staff, person.is_superuser) == (False, False)
    link = re.search(r"http\S+/admin/password_reset/confirm/[^<\s]+", answer.content.decode())[0]
    assert "no-store" in answer.headers["Cache-Control"]
    assert [message.to for message in mail.outbox] == [["zaynab@example.invalid"]]
    assert link in mail.outbox[0].body
    path = "/admin/" + link.partition("/admin/")[2]
    newcomer = Client()
    page = newcomer.get(path, follow=True)
    words = {"new_password1": "nakhla-dijla-2026", "new_password2": "nakhla-dijla-2026"}
    newcomer.post(page.redirect_chain[-1][0], words)
    person.refresh_from_db()
    assert person.check_password("nakhla-dijla-2026")
    assert "password1" not in Client().get(path, follow=True).content.decode()


@pytest.mark.parametrize("changes", [{"role": "manager"}, {"role": "clerk"}, {"username": "a b"}, {"first_name": ""}])
def test_a_bad_invitation_makes_nobody(own, manager, changes):
    before = get_user_model().objects.count()
    answer = signed_in(manager).post(reverse("team:invite", args=[own.pk]), invited_data(**changes))
    assert answer.status_code == 422
    assert get_user_model().objects.count() == before


def test_an_account_that_exists_is_not_taken_over(own, far, manager):
    stranger = factories.an_officer(far, username="zaynab")
    answer = signed_in(manager).post(reverse("team:invite", args=[own.pk]), invited_data(username="ZAYNAB"))
    assert answer.status_code == 422
    assert roles_of(stranger, own) == set()


def test_extra_keys_of_a_form_raise_nobody(own, manager, groups):
    more = {"is_superuser": "on", "is_staff": "on", "groups": groups["administrator"].pk, "password": "x"}
    signed_in(manager).post(reverse("team:invite", args=[own.pk]), invited_data(**more))
    person = get_user_model().objects.get(username="zaynab")
    assert not person.is_superuser
    assert groups["administrator"] not in person.groups.all()


def test_a_link_is_made_anew_only_for_who_never_came(own, far, manager):
    client = signed_in(manager)
    client.post(reverse("team:invite", args=[own.pk]), invited_data())
    invited = get_user_model().objects.get(username="zaynab")
    assert client.post(reverse("team:link", args=[own.pk, invited.pk])).status_code == 200
    Membership.objects.create(user=invited, directorate=far, role=Role.OFFICER)
    assert client.post(reverse("team:link", args=[own.pk, invited.pk])).status_code == 404
    settled = factories.an_officer(own)
    settled.set_password("nakhla-dijla-2026")
    settled.save()
    assert client.post(reverse("team:link", args=[own.pk, settled.pk])).status_code == 404


def test_a_mail_that_cannot_be_sent_loses_nobody(own, manager, monkeypatch):
    monkeypatch.setattr("eservices.desk.team.acts.EmailMessage.send", lambda self: 1 / 0)
    answer = signed_in(manager).post(reverse("team:invite", args=[own.pk]), invited_data(email="z@example.invalid"))
    assert answer.status_code == 200
    assert roles_of(get_user_model().objects.get(username="zaynab"), own) == {"editor"}


def test_an_administrator_appoints_managers_in_every_directorate(own, far, groups):
    administrator = factories.a_user()
    administrator.groups.add(groups["administrator"])
    officer, client = factories.an_officer(far), signed_in(administrator)
    assert client.get(reverse("team:index")).status_code == 200
    give(client, far, officer, "manager")
    assert roles_of(officer, far) == {"officer", "manager"}


@pytest.mark.parametrize(("language", "words"), [("en", "My team"), ("ar", "فريقي")])
def test_the_menu_leads_there_in_the_readers_language(own, manager, language, words):
    client = signed_in(manager, language)
    assert "/admin/team/" in client.get(reverse("wagtailadmin_home")).content.decode()
    assert words in client.get(reverse("team:team", args=[own.pk])).content.decode()
    officer = factories.an_officer(own)
    assert "/admin/team/" not in signed_in(officer).get(reverse("wagtailadmin_home")).content.decode()


def test_a_large_team_costs_no_more_queries_than_a_small_one(own, manager):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client, address = signed_in(manager), reverse("team:team", args=[own.pk])
    factories.an_officer(own)
    client.get(address)
    with CaptureQueriesContext(connection) as one:
        client.get(address)
    for _number in range(3):
        factories.an_officer(own)
    with CaptureQueriesContext(connection) as four:
        client.get(address)
    assert len(four) == len(one)
