"""A directorate's pictures and documents are its own: chosen, changed and reported by its editors alone."""

import json

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Collection

from eservices.desk.collections import collection_of, ensure_collection, ensure_collections
from eservices.desk.groups import ensure_groups, sync_groups
from media.models import CustomDocument, CustomImage
from pages.models import StandardPage
from tests import factories
from tests.media.files import pdf, picture
from tests.pages.making import a_home, a_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def offices(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    ensure_groups()
    offices = factories.DirectorateFactory(code="MUN"), factories.DirectorateFactory(code="WAT")
    ensure_collections()
    return offices


@pytest.fixture
def editor(browser, offices):
    user = factories.a_user("editor", offices[0])
    sync_groups(user)
    return browser(user)


def an_image(office, title="صورة"):
    return CustomImage.objects.create(
        title=title, file=ContentFile(picture(), "x.jpg"), collection=collection_of(office), alt={"ar": "جسر"}
    )


def a_document(office, title="وثيقة"):
    document = CustomDocument(title=title, file=ContentFile(pdf(), "x.pdf"), collection=collection_of(office))
    document._set_document_file_metadata()
    document.save()
    return document


def test_a_new_directorate_has_a_collection_named_after_it_and_only_one(offices):
    office = offices[0]
    assert collection_of(office).name == office.name("ar")
    ensure_collection(office)
    office.names = {"ar": "بلدية العمارة", "en": "Municipality"}
    office.save()
    assert collection_of(office).name == "بلدية العمارة"
    assert Collection.objects.filter(depth=2).count() == 2


def test_an_editor_chooses_among_the_own_files_only(editor, offices):
    own, foreign = an_image(offices[0], "جسر العمارة"), an_image(offices[1], "محطة الماء")
    chooser = editor.get(reverse("wagtailimages_chooser:choose_results")).content.decode()
    assert own.title in chooser
    assert foreign.title not in chooser
    own, foreign = a_document(offices[0], "خطة البلدية"), a_document(offices[1], "خطة الماء")
    chooser = editor.get(reverse("wagtaildocs_chooser:choose_results")).content.decode()
    assert own.title in chooser
    assert foreign.title not in chooser


@pytest.mark.parametrize(
    ("make", "names"),
    [
        (an_image, ("wagtailimages:edit", "wagtailimages:image_usage", "wagtailimages:delete")),
        (a_document, ("wagtaildocs:edit", "wagtaildocs:document_usage", "wagtaildocs:delete")),
    ],
)
def test_files_of_another_directorate_are_not_reached(editor, offices, make, names):
    own, foreign = make(offices[0]), make(offices[1])
    assert editor.get(reverse(names[0], args=[own.pk])).status_code == 200
    assert editor.get(reverse(names[1], args=[own.pk])).status_code == 200
    for name in names:
        response = editor.get(reverse(name, args=[foreign.pk]))
        assert response.status_code in (302, 403, 404), name
        assert foreign.title not in response.content.decode()


def test_an_editor_cannot_put_a_file_into_the_collection_of_another(editor, offices):
    data = {"title": "x", "alt_ar": "أ", "alt_en": "a", "collection": collection_of(offices[1]).pk}
    data["file"] = SimpleUploadedFile("x.jpg", picture(), "image/jpeg")
    editor.post(reverse("wagtailimages:add"), data)
    assert not CustomImage.objects.filter(collection=collection_of(offices[1])).exists()


def test_an_upload_lands_in_the_own_collection(editor, offices):
    data = {"title": "x", "alt_ar": "أ", "alt_en": "a", "file": SimpleUploadedFile("x.jpg", picture(), "image/jpeg")}
    assert editor.post(reverse("wagtailimages:add"), data).status_code == 302
    assert CustomImage.objects.get().collection == collection_of(offices[0])


def test_several_at_once_are_asked_what_they_show_before_they_are_pictures(editor):
    file = SimpleUploadedFile("x.jpg", picture(), "image/jpeg")
    address = reverse("wagtailimages:add_multiple")
    answer = json.loads(editor.post(address, {"title": "x", "files[]": file}).content)
    assert answer["success"]
    assert not CustomImage.objects.exists()
    number = answer["uploaded_file_id"]
    prefix = f"uploaded-image-{number}"
    finish = reverse("wagtailimages:create_multiple_from_uploaded_image", args=[number])
    posted = {f"{prefix}-title": "x", f"{prefix}-alt_ar": "أ", f"{prefix}-alt_en": ""}
    assert not json.loads(editor.post(finish, posted).content)["success"]
    assert json.loads(editor.post(finish, posted | {f"{prefix}-alt_en": "a"}).content)["success"]
    kept = CustomImage.objects.get()
    assert (kept.width, kept.file.name.endswith(".jpg"), kept.file_hash != "") == (400, True, True)


def test_a_bad_file_among_several_is_refused_in_words_at_once(editor):
    file = SimpleUploadedFile("scan.jpg", pdf(), "image/jpeg")
    answer = json.loads(editor.post(reverse("wagtailimages:add_multiple"), {"title": "x", "files[]": file}).content)
    assert not answer["success"]
    assert "PDF" in answer["error_message"]


def test_a_photo_over_the_limit_is_refused_in_words_unread(editor, settings):
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 3_000_000
    file = SimpleUploadedFile("big.jpg", picture((20, 20)) + b"\0" * 40_000_000, "image/jpeg")
    answer = json.loads(editor.post(reverse("wagtailimages:add_multiple"), {"title": "x", "files[]": file}).content)
    assert not answer["success"]
    assert "2" in answer["error_message"]


def test_the_usage_of_a_file_names_no_page_of_another_directorate(editor, offices):
    own = an_image(offices[0])
    body = json.dumps([{"type": "picture", "value": {"image": own.pk, "caption": ""}}])
    a_page(StandardPage, a_home(), slug="foreign", title="صفحة دائرة أخرى", body=body)
    html = editor.get(reverse("wagtailimages:image_usage", args=[own.pk])).content.decode()
    assert "صفحة دائرة أخرى" not in html


@pytest.mark.parametrize(("name", "make"), [("pictures_report", an_image), ("documents_report", a_document)])
def test_the_report_lists_the_own_files_with_what_they_lack(editor, offices, name, make, django_assert_max_num_queries):
    own, foreign = make(offices[0], "ملفّنا"), make(offices[1], "ملفّهم")
    html = editor.get(reverse(name)).content.decode()
    assert own.title in html
    assert foreign.title not in html
    exported = editor.get(reverse(name), {"export": "xlsx"})
    assert exported.status_code == 200


@pytest.mark.parametrize("name", ["pictures_report", "documents_report"])
def test_the_report_is_for_those_who_change_files(browser, offices, name):
    officer = factories.an_officer()
    assert browser(officer).get(reverse(name)).status_code == 302


def test_the_report_costs_the_same_for_one_and_three(editor, offices, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    an_image(offices[0])
    address = reverse("pictures_report_results")
    editor.get(address)
    with CaptureQueriesContext(connection) as one:
        editor.get(address)
    an_image(offices[0]), an_image(offices[0])
    with django_assert_num_queries(len(one)):
        editor.get(address)


def test_the_communications_officer_reaches_every_collection(browser, offices):
    user = factories.a_user()
    user.groups.add(ensure_groups()["communications"])
    image = an_image(offices[1])
    assert browser(user).get(reverse("wagtailimages:edit", args=[image.pk])).status_code == 200
