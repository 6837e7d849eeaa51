"""Documents are found by titles and text where a public page offers them, and nowhere else."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Collection, CollectionViewRestriction

from media.models import CustomDocument
from media.text.storing import read_document
from pages import models
from pages.findables.documents import DocumentSource
from search.models import Entry
from search.updating import catch_up
from tests.media.text import files
from tests.pages.findables.making import (
    a_document,
    a_publication,
    an_index,
    entry,
    file_block,
    stream,
    titles,
)
from tests.pages.making import a_page

pytestmark = pytest.mark.django_db


def offered_by(document, slug="p", live=True, **fields):
    index = an_index(models.PublicationIndexPage, "publications")
    given = {"title": "تقرير الهور", "files": stream(file_block(document)), "live": live}
    return a_page(models.PublicationPage, index, slug=slug, **(given | fields))


def documents(words, language="ar"):
    catch_up()
    return [each for each in titles(words, language) if Entry.objects.filter(title=each, kind="document").exists()]


def test_a_document_is_found_by_its_title_in_each_language():
    document = a_document(titles={"ar": "جدول الرسوم", "en": "Table of fees"})
    page = offered_by(document)
    assert documents("جدول رسوم") == ["جدول الرسوم"]
    assert documents("fees table", "en") == ["Table of fees"]
    found = entry(kind="document", language="ar")
    assert (found.page_id, found.address) == (page.pk, document.url)
    assert found.summary == "CSV، 1\u00a0كيلوبايت، تقرير الهور"


def test_one_without_titles_is_found_in_the_language_of_its_page():
    offered_by(a_document("budget-2026.csv"))
    assert documents("budget-2026") == ["budget-2026.csv"]
    assert not Entry.objects.filter(kind="document", language="en").exists()


@pytest.mark.parametrize("kind", ["pdf", "docx", "xlsx", "odt", "ods", "pptx"])
def test_a_document_of_each_kind_is_found_by_what_it_says(kind):
    content = files.ods(["المشاحيف", "25"]) if kind == "ods" else getattr(files, kind)(*_said(kind))
    document = a_document(f"file.{kind}", content, {"ar": "وثيقة"})
    page = offered_by(document)
    assert titles("مشحوف") == []
    read_document(document)
    assert set(titles("المشاحيف")) == {"وثيقة", page.title}


def _said(kind):
    return [["المشاحيف", 25]] if kind == "xlsx" else ["صناعة المشاحيف في الأهوار"]


@pytest.mark.parametrize("content", [files.pdf()[:900] + b"\n%%EOF", files.locked_pdf()], ids=["broken", "locked"])
def test_a_document_that_cannot_be_read_is_found_by_its_title(content):
    document = CustomDocument(title="x.pdf", titles={"ar": "قرار المجلس"}, file_hash="a" * 40, file_size=900)
    document.file.save("x.pdf", __import__("django.core.files.base", fromlist=["x"]).ContentFile(content), save=False)
    document.save()
    read_document(document)
    offered_by(document)
    assert documents("قرار المجلس") == ["قرار المجلس"]


def test_a_document_of_a_draft_betrays_nothing():
    document = a_document(titles={"ar": "قرار الإحالة السري"})
    page = offered_by(document, live=False)
    page.save_revision()
    catch_up()
    assert not Entry.objects.filter(kind="document").exists()
    page.save_revision().publish()
    assert documents("القرار السري") == ["قرار الإحالة السري"]
    page.refresh_from_db()
    page.unpublish()
    catch_up()
    assert not Entry.objects.filter(kind="document").exists()


def test_a_document_that_a_page_no_longer_offers_is_not_found():
    document = a_document(titles={"ar": "جدول الرسوم"})
    page = offered_by(document)
    catch_up()
    page.files = stream()
    page.save_revision().publish()
    assert documents("جدول الرسوم") == []


def test_a_document_that_two_pages_offer_is_found_once_and_stays_with_the_other():
    document = a_document(titles={"ar": "جدول الرسوم"})
    first, second = offered_by(document), offered_by(document, "q", title="ثان")
    assert documents("جدول الرسوم").count("جدول الرسوم") == 1
    first.delete()
    assert entry(kind="document").page_id == second.pk


def test_a_private_collection_keeps_title_and_text_from_being_found_even_on_a_public_page():
    collection = Collection.get_first_root_node().add_child(name="داخلي")
    document = a_document(content="المشاحيف".encode(), titles={"ar": "جدول"}, collection=collection)
    read_document(document)
    page = offered_by(document)
    assert documents("مشاحيف") == ["جدول"]
    restriction = CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    assert titles("مشاحيف") == []
    assert entry(source="pages", key=page.pk).document == ""
    restriction.delete()
    assert documents("مشاحيف") == ["جدول"]


def test_a_document_that_is_put_into_a_private_collection_is_not_found(admin_client):
    collection = Collection.get_first_root_node().add_child(name="داخلي")
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    document = a_document(titles={"ar": "جدول الرسوم"})
    offered_by(document)
    assert documents("جدول الرسوم") == ["جدول الرسوم"]
    address = f"/admin/bulk/media/customdocument/add_to_collection/?id={document.pk}"
    answer = admin_client.post(address, {"collection": collection.pk})
    assert answer.status_code == 302
    document.refresh_from_db()
    assert document.collection == collection
    assert documents("جدول الرسوم") == []


def test_a_document_that_is_renamed_or_deleted_is_told_anew():
    document = a_document(titles={"ar": "جدول الرسوم"})
    page = offered_by(document)
    catch_up()
    document.titles = {"ar": "لائحة الأجور"}
    document.save()
    assert documents("لائحة الأجور") == ["لائحة الأجور"]
    assert entry(source="pages", key=page.pk).headings == "لائحة الأجور"
    document.delete()
    assert documents("لائحة الأجور") == []


def test_text_of_a_data_file_finds_its_publication():
    page, _twin = a_publication()
    for document in CustomDocument.objects.all():
        read_document(document)
    assert "chapter" in entry(source="pages", key=page.pk).document


def test_three_documents_take_no_more_queries_than_one():
    rows = [a_document(f"d{n}.csv", b"%d" % n) for n in range(3)]
    for n, row in enumerate(rows):
        offered_by(row, f"p{n}")
    catch_up()

    def queries(some):
        with CaptureQueriesContext(connection) as captured:
            assert len(DocumentSource().read([str(row.pk) for row in some])) == len(some)
        return len(captured)

    assert queries(rows) == queries(rows[:1])
