"""What machines are told."""

import re
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


def test_a_form_is_found_where_it_begins_and_never_a_draft(client):
    # RFC 9309: of the rules that fit, the longest counts; «*» stands for anything, «$» for the end.
    rules = [line.split(": /") for line in lines(client, "/robots.txt") if line.startswith(("Allow", "Disallow"))]

    def is_allowed(path):
        fitting = [
            (len(rule), verb)
            for verb, rule in rules
            if re.match("/" + re.escape(rule).replace(r"\*", ".*").replace(r"\$", "$"), path)
        ]
        return max(fitting, default=(0, "Allow"))[1] == "Allow"

    assert is_allowed("/ar/services/water-subscription/")
    assert is_allowed("/ar/services/water-subscription/apply/")
    assert not is_allowed("/ar/services/water-subscription/apply/X92_G1UvKstMAE9/")
    assert not is_allowed("/ar/services/water-subscription/apply/X92_G1UvKstMAE9/step/")
    assert not is_allowed("/en/track/")


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
