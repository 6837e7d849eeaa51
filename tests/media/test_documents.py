"""Documents: what editors may send, what they are told, who may fetch them and how."""

import io
import zipfile

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.translation import override
from pypdf import PdfWriter
from pypdf.generic import BooleanObject, DictionaryObject, NameObject, TextStringObject
from wagtail.documents.forms import get_document_form
from wagtail.models import Collection, CollectionViewRestriction

from media.document_file import check_document
from media.models import CustomDocument, CustomImage
from media.pdf_access import look_at
from media.refusals import FileRefused
from tests.media.files import pdf, picture

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def archive(*names):
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w") as written:
        for name in names:
            written.writestr(name, "<x/>")
    return output.getvalue()


def a_document(content, name="plan.pdf", collection=None):
    document = CustomDocument(title="خطة", file=ContentFile(content, name))
    document.collection = collection or Collection.get_first_root_node()
    document._set_document_file_metadata()
    document.save()
    return document


def accessible():
    writer = PdfWriter()
    page = writer.add_blank_page(200, 200)
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/F1"): DictionaryObject()})}
    )
    writer.root_object[NameObject("/MarkInfo")] = DictionaryObject({NameObject("/Marked"): BooleanObject(True)})
    writer.root_object[NameObject("/StructTreeRoot")] = DictionaryObject()
    writer.root_object[NameObject("/Lang")] = TextStringObject("ar-IQ")
    writer.add_metadata({"/Title": "الخطة"})
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def test_a_pdf_is_looked_at_for_readers_who_cannot_see():
    assert look_at(accessible()) == {"tagged": True, "title": True, "language": True, "text": True}
    assert look_at(pdf()) == {"tagged": False, "title": False, "language": False, "text": False}
    assert look_at(b"%PDF-1.7 garbage") == {}


def test_the_editor_is_told_what_a_pdf_lacks_and_may_keep_it():
    document = a_document(pdf())
    with override("en"):
        form = get_document_form(CustomDocument)(instance=document)
        assert "holds no text" in form.fields["file"].help_text
        assert "tagged" in form.fields["file"].help_text
    assert a_document(accessible(), "good.pdf").access_hints() == []


def sent(name, content):
    form = get_document_form(CustomDocument)(
        {"title": "x", "collection": Collection.get_first_root_node().pk},
        {"file": SimpleUploadedFile(name, content)},
        user=None,
    )
    form.is_valid()
    return form.errors.get("file", [])


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.docx", archive("word/document.xml")),
        ("a.xlsx", archive("xl/workbook.xml")),
        ("a.ods", archive("content.xml")),
        ("a.csv", "الاسم,الرسم\nماء,5000\n".encode()),
        ("a.pdf", pdf()),
    ],
)
def test_a_document_that_is_what_its_name_says_is_taken(name, content):
    check_document(name, content)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.pdf", picture(), "mixed_content"),
        ("a.pdf", pdf()[:-200], "damaged"),
        ("a.docx", pdf(), "mixed_content"),
        ("a.docx", archive("xl/workbook.xml"), "mixed_content"),
        ("a.docx", archive("word/document.xml", "word/vbaProject.bin"), "active_content"),
        ("a.csv", b"<html><script>alert(1)</script>", "mixed_content"),
        ("a.csv", b"MZ\x00\x01", "mixed_content"),
        ("a.pdf", b"", "empty"),
    ],
)
def test_a_document_that_is_something_else_is_refused_in_words(name, content, code):
    with pytest.raises(FileRefused) as caught:
        check_document(name, content)
    assert caught.value.code == code
    if content:
        assert sent(name, content)


@pytest.mark.parametrize("name", ["a.svg", "a.html", "a.exe", "a.zip", "a.docm"])
def test_kinds_that_can_run_are_refused_by_their_names(name):
    assert sent(name, b"x")


def test_what_goes_around_the_form_is_stopped_too():
    from django.core.exceptions import SuspiciousFileOperation

    with pytest.raises(SuspiciousFileOperation):
        a_document(b"<html>", "a.pdf")


def test_a_pdf_opens_in_the_browser_everything_else_is_saved_and_nothing_runs():
    shown = Client().get(a_document(pdf()).url)
    saved = Client().get(a_document(b"a,b", "a.csv").url)
    assert shown["Content-Type"] == "application/pdf"
    assert shown["Content-Disposition"].startswith("inline")
    assert saved["Content-Disposition"].startswith("attachment")
    for response in (shown, saved):
        assert response.status_code == 200
        assert response["X-Content-Type-Options"] == "nosniff"
        assert "default-src 'none'" in response["Content-Security-Policy"]


def a_private(kind, **more):
    collection = Collection.get_first_root_node().add_child(name="خاصة")
    CollectionViewRestriction.objects.create(collection=collection, restriction_type=kind, **more)
    return collection


def test_a_document_behind_a_sign_in_is_for_those_who_signed_in(django_user_model):
    document = a_document(pdf(), collection=a_private("login"))
    stranger = Client().get(document.url)
    assert stranger.status_code == 302
    assert "login" in stranger["Location"]
    same = Client().get(document.url, headers={"If-None-Match": f'"{document.file_hash}"'})
    assert same.status_code == 302
    client = Client()
    client.force_login(django_user_model.objects.create_user("reader", password="x"))
    assert client.get(document.url).status_code == 200


def test_a_document_behind_a_password_asks_for_it_and_then_gives_it():
    document = a_document(pdf(), collection=a_private("password", password="رقم-7"))
    client = Client()
    asked = client.get(document.url)
    assert asked["Content-Type"].startswith("text/html")
    assert b'type="password"' in asked.content
    assert b"bawaba" in asked.content
    restriction = CollectionViewRestriction.objects.get()
    address = f"/documents/authenticate_with_password/{restriction.pk}/"
    assert client.post(address, {"password": "wrong", "return_url": document.url}).status_code == 200
    assert client.post(address, {"password": "رقم-7", "return_url": document.url}).status_code == 302
    assert client.get(document.url)["Content-Type"] == "application/pdf"


def test_originals_are_public_nowhere():
    document = a_document(pdf())
    image = CustomImage.objects.create(title="x", file=ContentFile(picture(), "x.jpg"))
    for name in (document.file.name, image.file.name):
        for prefix in ("/media/", "/static/", "/documents/", "/"):
            assert Client().get(prefix + name).status_code in (302, 404)
            assert Client().get(prefix + name, follow=True).status_code == 404


def test_pictures_of_a_private_collection_are_private_in_every_size(django_user_model):
    image = CustomImage.objects.create(title="x", file=ContentFile(picture(), "x.jpg"), collection=a_private("login"))
    public = CustomImage.objects.create(title="y", file=ContentFile(picture(), "y.jpg"))
    url = image.get_rendition("width-100").url
    assert Client().get(url).status_code == 404
    assert "public" in Client().get(public.get_rendition("width-100").url)["Cache-Control"]
    client = Client()
    client.force_login(django_user_model.objects.create_user("reader", password="x"))
    response = client.get(url)
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
