"""What every kind of public page weighs in every language, of the demo as it is: HTML, sheets, scripts, requests, hosts.

Fonts and pictures are weighed as a browser asks for them, in `tests/browser/test_page_types.py`.
"""

import gzip
import re
from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command

from portal.demo.public_pages import all_public_pages
from portal.demo.site import load_site

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

KB = 1024
MOST_HTML, MOST_CSS, MOST_SCRIPTS, MOST_REQUESTS, FONTS = 14 * KB, 16 * KB, 8 * KB, 12, 2
_FOR_MAKERS = "style_guide"  # shows everything at once
# Forms set the token that protects what is sent; nothing else may.
FORMS = ("/write/", "/resume/", "/apply/", "/track/", "/lost/")
_SHEET = re.compile(r'<link[^>]+rel="(?:stylesheet|icon|preload|manifest)"[^>]*href="([^"]+)"')
_SCRIPT = re.compile(r'<script[^>]+src="([^"]+)"')
_PICTURE = re.compile(r'<img[^>]+src="([^"]+)"')
# Only what is fetched without a press of the reader.
_FETCHED = re.compile(
    r'<(?:img|script|iframe|video|audio|source|link(?=[^>]+rel="stylesheet"))[^>]+(?:src|href)="([^"]+)"'
)


def packed(text):
    return len(gzip.compress(text if isinstance(text, bytes) else text.encode(), 9))


def weight_of(addresses):
    """Return the compressed bytes of static files."""
    files = [finders.find(urlsplit(address).path.removeprefix("/static/")) for address in addresses]
    return sum(packed(open(file, "rb").read()) for file in files if file)  # noqa: SIM115


def too_heavy(answer, address):
    """Yield what is over the budget."""
    html = answer.content.decode()
    sheets = [one for one in _SHEET.findall(html) if one.partition("?")[0].endswith(".css")]
    scripts = _SCRIPT.findall(html)
    for name, weight, most in (
        ("HTML", packed(answer.content), MOST_HTML),
        ("CSS", weight_of(set(sheets)), MOST_CSS),
        ("scripts", weight_of(set(scripts)), MOST_SCRIPTS),
        ("requests", 1 + FONTS + len({*_SHEET.findall(html), *scripts, *_PICTURE.findall(html)}), MOST_REQUESTS),
    ):
        if weight > most:
            yield f"{name}: {weight} > {most}"
    foreign = {urlsplit(one).netloc for one in _FETCHED.findall(html)} - {"", "testserver", "localhost"}
    if foreign:
        yield f"other hosts: {foreign}"
    if answer.cookies and not address.endswith(FORMS):
        yield f"cookies: {list(answer.cookies)}"


def test_every_kind_of_page_stays_in_its_budget(client, settings, tmp_path):
    settings.BAWABA_DEMO = True
    settings.VAR_DIR, settings.PRIVATE_ROOT = tmp_path, tmp_path / "private"
    call_command("setup_portal")
    load_site()
    heavy, looked = {}, 0
    for language, pages in all_public_pages().items():
        for name, address in pages.items():
            if address and name != _FOR_MAKERS:
                wrong = list(too_heavy(client.get(address), address))
                looked += 1
                if wrong:
                    heavy[f"{name} {language}"] = wrong
    assert looked > 30
    assert heavy == {}
