"""Every admin address × every role × an application of another directorate.

Addresses come from the URL configuration. The project's own stand in OWN, one row each with the answer that each
kind of person gets; Wagtail's stand in WAGTAIL by their first word and must say nothing of the application. An
address without a row fails: whoever adds one decides here who may see what.
"""

import re
import uuid

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import URLResolver, get_resolver

from eservices.desk.groups import ensure_groups
from eservices.models import (
    Application,
    ContactMessage,
    ContactTopic,
    Directorate,
    Export,
    Holiday,
    Membership,
    ReferenceEntry,
    ReferenceList,
    ServiceTopic,
)
from pages.models import Alert, MenuItem, NewsCategory
from search.models import SynonymGroup
from tests import factories
from tests.eservices.contact_messages import a_contact

pytestmark = pytest.mark.django_db

# Who asks: `reader` has a seat that reads, in another directorate; `none` has none that does.
ROLES = {
    "anonymous": "anonymous",
    "communications": "none",
    "editor": "editor",
    "clerk": "clerk",
    "officer": "reader",
    "manager": "reader",
    "auditor": "reader",
    "citizens_affairs": "reader",
    "administrator": "administrator",
    "superuser": "superuser",
}
LIST = {
    "anonymous": 302,
    "none": 403,
    "editor": 403,
    "clerk": 403,
    "reader": 200,
    "administrator": 403,
    "superuser": 403,
}
OBJECT = LIST | {"reader": 404}
POSTED = LIST | {"reader": 405}
COUNTER = dict.fromkeys(LIST, 403) | {"anonymous": 302, "clerk": 200}
ADMINISTRATORS = dict.fromkeys(LIST, 302) | {"administrator": 200, "superuser": 200}
EVERYBODY = dict.fromkeys(LIST, 200) | {"anonymous": 302}
NOBODY = dict.fromkeys(LIST, 404) | {"anonymous": 302}
# Reference lists: administrators keep all of them, an editor those of the own directorate, here a foreign one.
KEEPERS = dict.fromkeys(LIST, 403) | {"anonymous": 302, "editor": 200, "administrator": 200, "superuser": 200}
KEPT = KEEPERS | {"editor": 404}
# The team of a directorate: its managers, here of a foreign one, and administrators. "reader" stands for three roles.
TEAMS = dict.fromkeys(LIST, 403) | {"anonymous": 302, "manager": 200, "administrator": 200, "superuser": 200}
TEAM = TEAMS | {"manager": 404}
# Who edits pages; the editor here has none yet.
EDITORS = dict.fromkeys(LIST, 302) | {"communications": 200, "administrator": 200, "superuser": 200}


def _instead(table, status):
    """Return a table with another answer for those who are let in."""
    return {who: status if answer == 200 else answer for who, answer in table.items()}


READ_ONLY = dict.fromkeys(LIST, 405) | {"anonymous": 302}

# Common lists in which directorates announce.
ANNOUNCED = ("news", "events", "tenders", "publications")
# Address → (answer to GET, answer to POST).
OWN = {
    "applications/": (LIST, POSTED),
    "applications/bulk/": (POSTED, OBJECT),
    "applications/export/": (LIST, POSTED),
    "applications/<uuid:uuid>/": (OBJECT, POSTED),
    "applications/<uuid:uuid>/reveal/": (POSTED, OBJECT),
    "applications/<uuid:uuid>/take/": (POSTED, OBJECT),
    "applications/<uuid:uuid>/release/": (POSTED, OBJECT),
    "applications/<uuid:uuid>/note/": (POSTED, OBJECT),
    "applications/<uuid:uuid>/message/": (POSTED, OBJECT),
    "applications/<uuid:uuid>/verdicts/": (POSTED, OBJECT),
    "applications/<uuid:uuid>/do/<slug:action>/": (OBJECT, OBJECT),
    "applications/<uuid:uuid>/files/<uuid:attachment>/": (OBJECT, POSTED),
    "applications/<uuid:uuid>/files/<uuid:attachment>/preview/": (OBJECT, POSTED),
    "messages/": (LIST, POSTED),
    "messages/<int:pk>/": (OBJECT, POSTED),
    "messages/<int:pk>/do/<slug:act>/": (POSTED, OBJECT),
    "counter/": (COUNTER, COUNTER | {"clerk": 422}),
    "counter/code/": (COUNTER, COUNTER | {"clerk": 404}),
    "broken-links/": (EDITORS, None),
    "guides/": (EVERYBODY, None),
    "guides/<slug:name>/": (NOBODY, None),
    "lists/": (KEEPERS, _instead(KEEPERS, 405)),
    "lists/new/": (KEEPERS, _instead(KEEPERS, 422)),
    "lists/<int:pk>/": (KEPT, _instead(KEPT, 405)),
    "lists/<int:pk>/edit/": (KEPT, _instead(KEPT, 422)),
    "lists/<int:pk>/export/": (KEPT, _instead(KEPT, 405)),
    "lists/<int:pk>/import/": (KEPT, _instead(KEPT, 422)),
    "lists/<int:pk>/entries/new/": (KEPT, _instead(KEPT, 422)),
    "lists/<int:pk>/entries/<int:entry>/": (KEPT, _instead(KEPT, 422)),
    "lists/<int:pk>/entries/<int:entry>/retire/": (_instead(KEPT, 405), _instead(KEPT, 302)),
    "lists/<int:pk>/entries/<int:entry>/move/": (_instead(KEPT, 405), _instead(KEPT, 400)),
    # Who may write in none of them is shown none to choose from.
    **{f"{kind}/choose_parent/": (EVERYBODY, None) for kind in ANNOUNCED},
    **{f"{kind}/{part}": (EDITORS, None) for kind in ANNOUNCED for part in ("", "results/")},
    "my-pages/": (EVERYBODY, _instead(EVERYBODY, 405)),
    "page-words/": (EDITORS, _instead(EDITORS, 405)),
    "page-words/export/": (EDITORS, _instead(EDITORS, 405)),
    "page-words/<int:pk>/handle/": (_instead(EDITORS, 405), _instead(EDITORS, 404)),
    "team/": (TEAMS | {"manager": 302}, _instead(TEAMS, 405)),
    "team/<int:pk>/": (TEAM, _instead(TEAM, 405)),
    "team/<int:pk>/give/": (_instead(TEAM, 405), _instead(TEAM, 302)),
    "team/<int:pk>/take/<int:seat>/": (_instead(TEAM, 405), _instead(TEAM, 404)),
    "team/<int:pk>/invite/": (TEAM, _instead(TEAM, 422)),
    "team/<int:pk>/link/<int:person>/": (_instead(TEAM, 405), _instead(TEAM, 404)),
    "services/<int:page_id>/try/": (NOBODY, READ_ONLY),
    "services/<int:page_id>/try/<slug:language>/": (NOBODY, NOBODY),
    "services/<int:page_id>/versions/": (NOBODY, READ_ONLY),
    "services/<int:page_id>/versions/<int:number>/": (NOBODY, READ_ONLY),
    "services/<int:page_id>/versions/<int:old>/changes/<int:new>/": (NOBODY, READ_ONLY),
    # Of pages alone: whoever edits or translates some. Acts ask for the right on the page (tests/pages/test_translators).
    "translations/": (EDITORS, None),
    "translations/results/": (EDITORS, None),
    "translations/glossary/": (EDITORS, None),
    "translations/<int:page_id>/start/<slug:language>/": (READ_ONLY, NOBODY),
    "translations/<int:page_id>/<slug:act>/": (READ_ONLY, NOBODY),
}
ADMINISTERED = {"directorates": Directorate, "memberships": Membership, "holidays": Holiday, "exports": Export}
ADMINISTERED |= {"contact-topics": ContactTopic}
KEPT_ROWS = ADMINISTERED | {"lists": ReferenceList, "messages": ContactMessage}
for _name in ("directorates", "memberships", "holidays", "contact-topics"):
    OWN |= {f"{_name}/{part}": (ADMINISTRATORS, None) for part in ("", "results/", "new/")}
    OWN |= {
        f"{_name}/{part}/<int:pk>/": (ADMINISTRATORS, None)
        for part in ("edit", "delete", "history", "history-results", "usage")
    }
# What stands around every page, and how services are sorted: communications officers keep them too.
AROUND_PAGES = {"alerts": Alert, "menus": MenuItem, "catalogue-topics": ServiceTopic, "news-categories": NewsCategory}
AROUND_PAGES |= {"everyday-names": SynonymGroup}
KEPT_ROWS |= AROUND_PAGES
for _name in AROUND_PAGES:
    _row = (ADMINISTRATORS | {"communications": 200}, None)
    OWN |= {f"{_name}/{part}": _row for part in ("", "results/", "new/")}
    OWN |= {f"{_name}/{part}/<int:pk>/": _row for part in ("edit", "delete", "history", "history-results", "usage")}
_row = (ADMINISTRATORS | {"communications": 200}, None)
OWN |= dict.fromkeys(("everyday-names/try/", "searches/", "searches/export/"), _row)
# Written by the portal: administrators look, nobody adds or changes one.
LOOKED_AT, REFUSED = (ADMINISTRATORS, None), (dict.fromkeys(LIST, 302), None)
OWN |= {f"exports/{part}": LOOKED_AT for part in ("", "results/")}
OWN |= {
    f"exports/{part}": REFUSED
    for part in ("new/", *(f"{act}/<int:pk>/" for act in ("edit", "delete", "history", "history-results", "usage")))
}

WAGTAIL = set(
    [
        "account",
        "api",
        "block-preview",
        "bulk",
        "choose-anchor-link",
        "choose-email-link",
        "choose-external-link",
        "choose-page",
        "choose-phone-link",
        "collections",
        "dismissibles",
        "documents",
        "editing-sessions",
        "embeds",
        "forms",
        "groups",
        "images",
        "jsi18n",
        "language",
        "locales",
        "localize",
        "login",
        "pages",
        "password_reset",
        "redirects",
        "reports",
        "settings",
        "sites",
        "snippets",
        "sprite",
        "tag-autocomplete",
        "test404",
        "users",
        "workflows",
    ]
) | {"", "^.*"}
# Ends the session, or fails on purpose.
LEFT_OUT = {"logout", "failwhale"}


def addresses():
    """Return every route under /admin/, in the order in which Django tries them."""

    def walk(patterns, prefix=""):
        for pattern in patterns:
            route = prefix + str(pattern.pattern)
            if isinstance(pattern, URLResolver):
                yield from walk(pattern.url_patterns, route)
            else:
                yield route

    routes = (route for route in walk(get_resolver().url_patterns) if route.startswith("admin/"))
    return list(dict.fromkeys(route.removeprefix("admin/") for route in routes))


def first_word(route):
    return route.split("/")[0]


def filled(route, application):
    """Return the address with the application in every place that takes an object."""
    values = {"uuid": application.uuid, "int": application.pk, "slug": "application", "path": "x"}
    names = {
        "app_label": "eservices",
        "app_name": "eservices",
        "content_type_app_name": "eservices",
        "attachment": application.attachments.first().pk,
        "action": "return",
        "act": "take",
        "name": "no-such-guide",
        "page_id": 999_999,
    }
    if first_word(route) in KEPT_ROWS:
        names["pk"] = KEPT_ROWS[first_word(route)].objects.first().pk
        names["entry"] = getattr(ReferenceEntry.objects.first(), "pk", "")

    if first_word(route) == "team":
        names["pk"] = application.directorate_id

    def value(match):
        kind, _colon, name = match[1].rpartition(":")
        return str(names.get(name) or values.get(kind) or application.pk)

    route = re.sub(
        r"\(\?P<pk>.*",
        f"{application.pk}/revisions/compare/live...latest/",
        route.replace("^", "").replace(".*/$", "x/"),
    )
    return "/admin/" + re.sub(r"<([^>]*)>", value, route)


@pytest.fixture
def application(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path / "private"
    return factories.an_application()


@pytest.fixture
def clients():
    """Return a client for each role, all of them serving in a directorate far from the application's."""
    groups, far = ensure_groups(), factories.DirectorateFactory(code="FAR")
    Export.objects.create(actor=factories.a_user(), tab="mine", rows=1)
    Holiday.objects.create(date="2026-07-14", names={"ar": "عطلة", "en": "Holiday"})
    for model, words in ((Alert, "titles"), (MenuItem, "labels"), (ServiceTopic, "names"), (NewsCategory, "names")):
        model.objects.create(**{words: {"ar": "كلمات", "en": "Words"}})
    SynonymGroup.objects.create(phrases="رخصة\nإجازة")
    kept = ReferenceList.objects.create(
        code="sites", titles={"ar": "مواقع", "en": "Sites"}, directorate=factories.DirectorateFactory(code="MUN")
    )
    kept.entries.create(code="one", labels={"ar": "واحد", "en": "One"})
    a_contact(factories.DirectorateFactory(code="MUN"))
    found = {"anonymous": Client()}
    for name in ROLES:
        if name == "anonymous":
            continue
        seat = {"citizens_affairs": "officer"}.get(name, name)
        seated = seat in ("officer", "manager", "auditor", "clerk", "editor")
        user = factories.a_user(seat, far) if seated else factories.a_user(is_superuser=name == "superuser")
        if name in groups:
            user.groups.add(groups[name])
        found[name] = Client()
        found[name].force_login(user)
    return found


def test_every_address_has_a_row():
    missing = [r for r in addresses() if r not in OWN and first_word(r) not in WAGTAIL | LEFT_OUT]
    assert missing == []


def test_no_row_is_about_an_address_that_is_gone():
    assert set(OWN) - set(addresses()) == set()


@pytest.mark.parametrize("route", OWN)
def test_own_address_answers_each_role_as_the_table_says(route, clients, application):
    revision = application.revision
    address = filled(route, application)
    for method, expected in zip(("get", "post"), OWN[route], strict=True):
        if expected is None:
            continue
        answers, wanted = {}, {}
        for name, client in clients.items():
            cache.clear()
            data = (
                {"selected": [str(application.uuid)], "act": "take", "expected": revision} if method == "post" else {}
            )
            response = getattr(client, method)(address, data)
            answers[name] = response.status_code
            # A row may say something else for one role than for those that it usually goes with.
            wanted[name] = expected.get(name, expected[ROLES[name]])
            if response.status_code == 200 and not response.streaming:
                assert not traces(application, response), (name, method)
        assert answers == wanted, method
    assert Application.objects.get(pk=application.pk).revision == revision


@pytest.mark.parametrize("route", [r for r in OWN if r.startswith("applications/<uuid")])
@pytest.mark.parametrize("role", ["officer", "manager", "auditor"])
def test_foreign_and_missing_cannot_be_told_apart(route, role, clients, application):
    missing = uuid.UUID("00000000-0000-4000-8000-000000000000")
    foreign_address = filled(route, application)
    missing_address = foreign_address.replace(str(application.uuid), str(missing))
    for method in ("get", "post"):
        foreign, absent = (getattr(clients[role], method)(a) for a in (foreign_address, missing_address))
        assert foreign.status_code == absent.status_code
        assert foreign.content.replace(str(application.uuid).encode(), str(missing).encode()) == absent.content


@pytest.mark.parametrize("word", sorted(WAGTAIL))
def test_wagtails_own_addresses_say_nothing_of_an_application(word, clients, application):
    for route in addresses():
        if route in OWN or first_word(route) != word:
            continue
        address = filled(route, application)
        for name in ("officer", "communications", "superuser"):
            response = clients[name].get(address)
            assert response.status_code < 500, (address, name)
            assert not traces(application, response), (address, name)


def traces(application, response):
    """Return what of the application stands in a response."""
    body = (b"".join(response.streaming_content) if response.streaming else response.content).decode(errors="replace")
    person = application.applicant
    secrets = (
        application.number,
        application.number_in_groups,
        person["name"],
        person["phone"],
        person["national_number"],
    )
    return [secret for secret in secrets if secret in body]
