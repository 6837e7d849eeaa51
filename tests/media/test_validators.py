import hashlib
import io
import time
import zipfile

import pytest
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import override
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from media.validators import FileRefused, accepted_extensions, examine
from tests.media.files import pdf, picture, upload


def refusal(content, **options):
    with pytest.raises(FileRefused) as refused:
        examine(upload(content, **{k: options.pop(k) for k in ("name", "declared") if k in options}), **options)
    return refused.value


def zipped():
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    return output.getvalue()


def runs_a_script(writer):
    action = {
        NameObject("/S"): NameObject("/JavaScript"),
        NameObject("/JS"): TextStringObject("app.alert(1)"),
    }
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(action)


def test_a_pdf_is_kept_byte_for_byte_with_its_facts():
    content = pdf(pages=3)
    checked = examine(upload(content, "سند العقار.PDF"))
    assert checked.content == content
    assert (checked.content_type, checked.extension, checked.pages) == ("application/pdf", ".pdf", 3)
    assert (checked.clean_name, checked.size) == ("سند العقار.pdf", len(content))
    assert checked.sha256 == hashlib.sha256(content).hexdigest()
    assert checked.thumbnail is None


def test_the_hash_and_size_of_a_picture_are_those_of_what_is_stored():
    sent = picture()
    checked = examine(upload(sent, "IMG_1.jpeg"))
    assert checked.content != sent
    assert checked.sha256 == hashlib.sha256(checked.content).hexdigest()
    assert checked.size == len(checked.content)
    assert checked.clean_name == "IMG_1.jpg"


def test_content_decides_whatever_name_and_declared_type_say():
    checked = examine(upload(picture(), "deed.pdf", "application/pdf"))
    assert (checked.content_type, checked.clean_name) == ("image/jpeg", "deed.jpg")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"just words", "wrong_kind"),
        (b"<html><script>alert(1)</script></html>", "wrong_kind"),
        (b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', "wrong_kind"),
        (b"GIF89a\x01\x00\x01\x00", "wrong_kind"),
        (b"MZ\x90\x00" + b"\x00" * 60, "wrong_kind"),
        (b"\x00\x00\x00\x20ftypheic\x00\x00\x00\x00", "heic"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office_document"),
        (zipped(), "office_document"),
        (b"<html><script>1</script>" + pdf(), "mixed_content"),
        (pdf() + b"<?php system('id'); ?>", "mixed_content"),
        (pdf() + zipped(), "mixed_content"),
        (pdf()[: len(pdf()) // 2], "damaged"),
        (b"%PDF-1.7\nnothing follows\n%%EOF", "damaged"),
        (pdf(change=lambda w: w.encrypt("secret")), "password"),
        (pdf(change=runs_a_script), "active_content"),
        (
            pdf(change=runs_a_script).replace(b"/JavaScript", b"/J#61vaScript").replace(b"/JS", b"/J#53"),
            "active_content",
        ),
        (pdf(change=lambda w: w.add_attachment("a.exe", b"MZ")), "active_content"),
        (picture()[:2000], "damaged"),
        (picture(kind="PNG")[:2000], "damaged"),
        (b"\xff\xd8\xff", "damaged"),
        (b"\x89PNG\r\n\x1a\n", "damaged"),
    ],
)
def test_what_is_neither_a_whole_pdf_nor_a_whole_picture_is_refused(content, code):
    assert refusal(content).code == code


def test_a_pdf_locked_only_against_changes_is_taken():
    content = pdf(change=lambda w: w.encrypt("", "owner"))
    assert examine(upload(content)).content == content


def test_only_the_accepted_families_pass():
    assert refusal(pdf(), accept=("image",)).code == "wrong_kind"
    assert refusal(picture(), accept=("pdf",)).code == "wrong_kind"
    assert refusal(zipped(), accept=("image",)).code == "wrong_kind"
    assert accepted_extensions(("image",)) == ".jpg,.jpeg,.png,image/jpeg,image/png"


def test_a_pdf_is_told_from_bytes_a_picture_hides():
    checked = examine(upload(picture() + zipped() + b"<?php"))
    assert b"<?php" not in checked.content
    assert not zipfile.is_zipfile(io.BytesIO(checked.content))


class Claims(io.BytesIO):
    """Counts what is read of a file."""

    def __init__(self, content):
        super().__init__(content)
        self.taken = 0

    def read(self, amount=-1):
        content = super().read(amount)
        self.taken += len(content)
        return content


def test_a_file_over_the_limit_is_refused_unread():
    file = Claims(b"x" * 4000)
    with pytest.raises(FileRefused) as refused:
        examine(UploadedFile(file, "big.pdf", size=50 * 1024 * 1024))
    assert (refused.value.code, file.taken) == ("too_big", 0)


def test_a_size_that_lies_is_found_out_after_one_byte_too_many():
    file = Claims(b"x" * 4000)
    with pytest.raises(FileRefused) as refused:
        examine(UploadedFile(file, "big.pdf", size=10), max_bytes=1000)
    assert (refused.value.code, file.taken) == ("too_big", 1001)


def test_refusals_name_the_limit_in_words_of_the_reader():
    with override("en"):
        message = refusal(b"x" * (2 * 1024 * 1024 + 1), max_bytes=2 * 1024 * 1024).message
    assert message == "The file is over 2 MB. Make it smaller, or photograph the page."


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.4\n" + b"1 0 obj<<>>\n" * 49_000 + b"startxref\n5\n%%EOF",
        b"%PDF-1.4\n" + b"1 0 obj\n" * 1_000_000 + b"startxref\n5\n%%EOF",
        b"%PDF-1.4\nxref\n0 99999999\n"
        + b"0000000000 65535 f \n" * 100_000
        + b"trailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF",
        b"%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF",
        b"%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root " + b"<</a" * 50_000 + b">>\nstartxref\n9\n%%EOF",
    ],
    ids=["objects", "more-objects", "table", "loop", "depth"],
)
def test_a_pdf_made_to_tire_the_reader_is_refused_soon(content):
    began = time.perf_counter()
    assert refusal(content).code == "damaged"
    assert time.perf_counter() - began < 3


def test_a_pdf_of_200_kb_is_looked_at_while_nobody_notices():
    content = pdf(change=lambda w: w.add_metadata({"/Padding": "x" * 200_000}))
    assert len(content) > 200_000
    taken = []
    for _try in range(5):
        began = time.thread_time()
        examine(upload(content))
        taken.append(time.thread_time() - began)
    assert min(taken) < 0.005
