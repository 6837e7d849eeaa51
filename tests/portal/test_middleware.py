"""Absurd input gets a plain answer, and every answer its headers."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import RequestFactory

from portal.middleware import BadInputMiddleware

pytestmark = pytest.mark.django_db
PATH = "/ar/track/"


def passed(request):
    """Send a request through the middleware to a view that reads the form."""
    return BadInputMiddleware(lambda r: HttpResponse(str(len(r.POST)), status=200))(request).status_code


def test_a_nul_in_the_address_is_400(client):
    assert client.get("/ar/%00/").status_code == 400
    assert client.get("/media/images/a%00b.jpg").status_code in (400, 404)


def test_1001_fields_are_413_and_1000_pass(client):
    assert passed(RequestFactory().post(PATH, {f"f{i}": "x" for i in range(1000)})) == 200
    assert passed(RequestFactory().post(PATH, {f"f{i}": "x" for i in range(1001)})) == 413
    answer = client.post(PATH, {f"f{i}": "x" for i in range(1001)})
    assert answer.status_code == 413
    assert "ما أُرسل أكبر" in answer.content.decode()


def test_one_name_repeated_counts_each_time():
    assert passed(RequestFactory().post(PATH, {"f": ["x"] * 1001})) == 413


def test_101_files_are_413(client):
    files = {f"f{i}": SimpleUploadedFile("a.txt", b"x") for i in range(101)}
    assert passed(RequestFactory().post(PATH, files)) == 413
    files = {f"f{i}": SimpleUploadedFile("a.txt", b"x") for i in range(101)}
    assert client.post(PATH, files).status_code == 413


def test_a_body_of_50_mb_is_413_without_being_read():
    class Untouchable:
        def read(self, *size):
            raise AssertionError("the body was read")

    request = RequestFactory().post(PATH, {"f": "x"})
    request.META["CONTENT_LENGTH"] = str(50 * 1024 * 1024)
    request._stream = Untouchable()
    assert passed(request) == 413


@pytest.mark.parametrize("length", ["", "abc", "-5"])
def test_a_senseless_length_is_no_500(length):
    request = RequestFactory().post(PATH, {"f": "x"})
    request.META["CONTENT_LENGTH"] = length
    assert passed(request) in (200, 400)


def test_a_broken_multipart_body_is_400():
    request = RequestFactory().post(PATH, data=b"--nothing", content_type="multipart/form-data")
    assert passed(request) == 400


def test_the_admin_may_send_the_forms_of_its_page_editor():
    assert passed(RequestFactory().post("/admin/pages/1/edit/", {f"f{i}": "x" for i in range(1500)})) == 200


def test_a_public_page_carries_the_strict_policy_and_the_admin_its_own(client):
    public, admin = client.get("/ar/track/"), client.get("/admin/login/")
    assert "default-src 'none'" in public.headers["Content-Security-Policy"]
    assert "unsafe-inline" not in public.headers["Content-Security-Policy"]
    assert "unsafe-inline" in admin.headers["Content-Security-Policy"]
    for answer in (public, admin):
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "same-origin"


def test_an_address_that_only_begins_like_the_admin_is_public(client):
    assert "unsafe-inline" not in client.get("/administrator/").headers.get("Content-Security-Policy", "")
