"""Machines are told from people by what they say of themselves, and their searches are not counted."""

import pytest
from django.test import RequestFactory

from search.machines import is_machine

PEOPLE = [
    "Mozilla/5.0 (Linux; Android 13; SM-A145F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/604.1",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0",
    "Mozilla/5.0 (Linux; Android 12; Cubot Note 30) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36",
]
MACHINES = [
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Mozilla/5.0 (compatible; bingbot/2.0)",
    "facebookexternalhit/1.1 (+https://www.facebook.com/externalhit_uatext.php)",
    "curl/8.5.0",
    "python-requests/2.32",
    "UptimeMonitor",
]


def asked_by(agent):
    return RequestFactory().get("/ar/search/", headers={"user-agent": agent})


@pytest.mark.parametrize("agent", PEOPLE)
def test_people_are_no_machines(agent):
    assert not is_machine(asked_by(agent))


@pytest.mark.parametrize("agent", MACHINES)
def test_machines_that_say_so_are(agent):
    assert is_machine(asked_by(agent))


@pytest.mark.django_db
def test_a_search_by_a_machine_is_not_counted(client, monkeypatch):
    counted = []
    monkeypatch.setattr("search.views.results.count", lambda *arguments: counted.append(arguments))
    for agent in (MACHINES[0], PEOPLE[0]):
        assert client.get("/ar/search/", {"q": "مدرسة"}, headers={"user-agent": agent}).status_code == 200
    assert len(counted) == 1
