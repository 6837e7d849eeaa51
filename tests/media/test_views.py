import pytest
from django.http import Http404
from django.test import RequestFactory

from media.views import serve_rendition
from tests.media.files import picture

pytestmark = pytest.mark.django_db


@pytest.fixture
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    for folder in ("images", "original_images", "documents"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.jpg").write_bytes(picture())
    (tmp_path / "images" / "page.html").write_text("<script>")
    (tmp_path / "images" / "drawing.svg").write_text("<svg/>")
    (tmp_path / "secret.jpg").write_bytes(picture())
    (tmp_path / "images" / "link.jpg").symlink_to(tmp_path / "secret.jpg")
    return tmp_path


def get(path, **headers):
    return serve_rendition(RequestFactory().get("/media/x", headers=headers), path)


def test_a_rendition_is_served_to_be_kept_for_ever_and_to_run_nothing(media):
    response = get("images/a.jpg")
    assert b"".join(response.streaming_content) == (media / "images/a.jpg").read_bytes()
    assert response["Content-Type"] == "image/jpeg"
    assert set(response["Cache-Control"].split(", ")) == {"public", "max-age=31536000", "immutable"}
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_a_picture_the_browser_has_is_not_sent_again(media):
    first = get("images/a.jpg")
    again = get("images/a.jpg", if_none_match=first["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"]


@pytest.mark.parametrize(
    "path",
    [
        "original_images/a.jpg",
        "documents/a.jpg",
        "secret.jpg",
        "images/../secret.jpg",
        "images/../original_images/a.jpg",
        "images//etc/passwd",
        "images/..\\secret.jpg",
        "images/link.jpg",
        "images/page.html",
        "images/drawing.svg",
        "images/none.jpg",
        "images/",
        "images",
        "",
        "images/\x00.jpg",
        "images/" + "a" * 5000 + ".jpg",
    ],
)
def test_everything_else_is_missing(media, path):
    with pytest.raises(Http404):
        get(path)
