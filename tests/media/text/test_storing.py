"""The text of a document is read once for its content, by the worker, and again when that went wrong."""

import pytest
from django.core.files.base import ContentFile

from media.models import CustomDocument, DocumentText
from media.tasks import read_text
from media.text import storing
from media.text.reading import Reading
from media.text.storing import MOST_FAILURES, read_document, read_waiting

pytestmark = pytest.mark.django_db


def a_document(content=b"code,fee\nwater,2\n", name="fees.csv"):
    document = CustomDocument(title=name, file=ContentFile(content, name=name))
    document._set_document_file_metadata()
    document.save()
    return document


@pytest.fixture
def reading(monkeypatch):
    """Answer for the process that reads; count how often it is asked."""
    answers = {"gives": Reading("نص"), "asked": 0}

    def read_file(file, kind):
        answers["asked"] += 1
        return answers["gives"]

    monkeypatch.setattr(storing, "read_file", read_file)
    return answers


def test_a_file_is_read_and_kept():
    assert read_document(a_document()).text.split("\n")[:2] == ["code fee", "water 2"]


def test_saving_a_document_wakes_the_worker(django_capture_on_commit_callbacks, monkeypatch):
    woken = []
    monkeypatch.setattr(type(read_text), "enqueue", lambda self, *given: woken.append((self.name, *given)))
    with django_capture_on_commit_callbacks(execute=True):
        document = a_document()
    assert ("read_text", document.pk) in woken


def test_the_same_content_is_read_once(reading):
    read_document(a_document())
    read_document(a_document(name="copy.csv"))
    assert reading["asked"] == 1
    assert DocumentText.objects.count() == 1


def test_another_content_is_read_anew(reading):
    document = a_document()
    read_document(document)
    document.file.save("fees.csv", ContentFile(b"other,content\n"), save=False)
    document._set_document_file_metadata()
    document.save()
    read_document(document)
    assert reading["asked"] == 2


def test_what_a_lost_task_left_is_found_by_the_ticker(reading):
    a_document()
    a_document(b"second,one\n")
    assert read_waiting() == 2
    assert read_waiting() == 0


def test_what_went_wrong_is_tried_a_few_times_and_its_beginning_kept(reading):
    reading["gives"] = Reading("أول", is_whole=False, has_failed=True)
    a_document()
    for _round in range(MOST_FAILURES + 3):
        read_waiting()
    assert reading["asked"] == MOST_FAILURES
    assert DocumentText.objects.get().text == "أول"


def test_a_file_that_is_lost_is_no_error():
    document = a_document()
    document.file.storage.delete(document.file.name)
    assert read_document(document).text == ""


def test_editors_find_pictures_and_documents_by_what_they_say_in_each_language():
    names = {field.field_name for field in CustomDocument.search_fields}
    assert {"title_words", "file_words"} <= names
    document = a_document()
    document.titles = {"ar": "جدول الرسوم", "en": "Table of fees"}
    assert document.title_words() == "جدول الرسوم\nTable of fees"
    assert document.file_words() == ""
    read_document(document)
    assert "water" in document.file_words()
