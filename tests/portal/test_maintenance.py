"""While the portal is closed everybody is told so, without the database."""

import pytest
from django.test import Client


@pytest.fixture
def closed(settings, tmp_path):
    settings.VAR_DIR = tmp_path
    (tmp_path / "maintenance").touch()
    return tmp_path / "maintenance"


@pytest.mark.parametrize("path", ["/ar/", "/en/services/", "/admin/", "/sitemap.xml", "/ar/track/"])
def test_every_page_is_closed_in_both_languages_without_a_query(closed, path):
    answer = Client().get(path)  # a query would fail: this test may not use the database
    text = answer.content.decode()
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "600"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Closed for maintenance" in text
    assert "مغلقة مؤقتًا" in text
    assert "script-src" in answer.headers["Content-Security-Policy"]


def test_the_setting_closes_it_too(settings, tmp_path):
    settings.VAR_DIR = tmp_path
    settings.BAWABA_MAINTENANCE = True
    assert Client().post("/ar/track/").status_code == 503


@pytest.mark.django_db
def test_health_stays_told_apart_and_the_file_opens_it_again(closed):
    assert Client().get("/healthz").status_code == 200
    closed.unlink()
    assert Client().get("/ar/services/").status_code == 200
