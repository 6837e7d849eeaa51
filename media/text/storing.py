"""Keeps the text of each file once, by the file's digest; what is missing is told by the rows themselves."""

import logging
import shutil
import tempfile
import time

from django.db.models import Exists, OuterRef
from wagtail.search import index

from media.text.reading import KINDS, read_file

logger = logging.getLogger("bawaba.documents")

MOST_FAILURES = 3
SWEEP_SECONDS = 15


def read_document(document):
    """Read the text of a document's file, unless that was done for the same content; return its DocumentText."""
    from media.models import DocumentText

    if document.file_extension not in KINDS or not document.file_hash:
        return None
    known = DocumentText.objects.filter(file_hash=document.file_hash).first()
    if known and not known.waits:
        return known
    reading = _read(document)
    text, _created = DocumentText.objects.update_or_create(
        file_hash=document.file_hash,
        defaults={
            "text": reading.text if reading else "",
            "is_whole": bool(reading and reading.is_whole),
            "failures": 0 if reading and not reading.has_failed else (known.failures if known else 0) + 1,
        },
    )
    # For the editors' own search.
    for each in type(document).objects.filter(file_hash=document.file_hash):
        index.insert_or_update_object(each)
    return text


def _read(document):
    """Return the Reading of a document's file; None when the file cannot even be opened."""
    try:
        with document.open_file() as stored, tempfile.TemporaryFile() as copy:
            shutil.copyfileobj(stored, copy)
            copy.seek(0)
            reading = read_file(copy, document.file_extension)
    except OSError as error:
        logger.warning("document %s cannot be opened: %s", document.pk, type(error).__name__)
        return None
    if reading.has_failed:
        logger.warning("document %s was not read to its end", document.pk)
    return reading


def read_waiting(seconds=SWEEP_SECONDS):
    """Read documents that nobody has read yet, for so many seconds at most; return how many were seen to."""
    from media.models import CustomDocument, DocumentText

    done = DocumentText.objects.filter(file_hash=OuterRef("file_hash")).exclude(failures__range=(1, MOST_FAILURES - 1))
    waiting = CustomDocument.objects.exclude(file_hash="").filter(~Exists(done)).order_by("pk")
    until, count = time.monotonic() + seconds, 0
    for document in waiting[:200]:
        if document.file_extension not in KINDS:
            continue
        read_document(document)
        count += 1
        if time.monotonic() > until:
            break
    return count
