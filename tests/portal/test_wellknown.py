"""What machines are told."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

pytestmark = pytest.mark.django_db


def lines(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/plain")
    assert not answer.cookies
    return answer.content.decode().splitlines()


def test_robots_are_kept_from_personal_pages_and_shown_the_map(client):
    text = lines(client, "/robots.txt")
    assert {"Disallow: /admin/", "Disallow: /*/track/", "Disallow: /*/services/*/apply/"} <= set(text)
    assert text[-1] == "Sitemap: http://testserver/sitemap.xml"
    assert "Disallow: /" not in text


def security(client):
    return dict(line.split(": ", 1) for line in lines(client, "/.well-known/security.txt"))


def test_who_finds_a_weakness_is_told_where_to_report_it(client, settings):
    settings.SECURITY_CONTACTS = ["security@example.iq"]
    assert security(client)["Contact"] == "mailto:security@example.iq"
    settings.SECURITY_CONTACTS = []
    assert security(client)["Contact"].startswith("http://testserver/ar/contact/write/")


def test_the_report_address_holds_for_less_than_a_year(client):
    expires = datetime.strptime(security(client)["Expires"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    assert timedelta(days=30) < expires - timezone.now() < timedelta(days=365)
    assert security(client)["Preferred-Languages"] == "ar, en"


def test_humans_are_named(client):
    assert "Languages: ar, en" in lines(client, "/humans.txt")
