"""Private files on their way to a browser."""

from types import SimpleNamespace

import pytest
from django.core.files.base import ContentFile
from django.http import Http404

from media.private_files import private_file, private_thumbnail
from media.storage import PrivateStorage


@pytest.fixture
def stored(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path
    return PrivateStorage().save("file", ContentFile(b"<script>"))


@pytest.mark.parametrize("as_attachment", [True, False])
def test_no_browser_runs_or_guesses_it(stored, as_attachment):
    response = private_file(stored, "text/html", "ملف.html", as_attachment=as_attachment)
    assert b"".join(response.streaming_content) == b"<script>"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response["Content-Disposition"].startswith("attachment" if as_attachment else "inline")


def test_lost_bytes_and_missing_thumbnails_are_not_found(stored):
    PrivateStorage().delete(stored)
    with pytest.raises(Http404):
        private_file(stored, "image/jpeg", "a.jpg")
    with pytest.raises(Http404):
        private_thumbnail(SimpleNamespace(thumbnail=""))
