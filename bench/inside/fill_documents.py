"""Documents whose files were read before: rows alone, there are no files."""

import hashlib

from wagtail.models import Collection

from media.models import CustomDocument, DocumentText

AT_ONCE = 200


def fill_documents(texts):
    """Store a document and what its file says for each text; return {key: number of the document}."""
    collection = Collection.get_first_root_node()
    rows = [
        CustomDocument(
            title=text.title, titles={text.language: text.title}, file=f"documents/{text.language}-{text.key}.pdf",
            file_size=len(text.body), file_hash=hashlib.sha1(text.body.encode()).hexdigest(),  # noqa: S324 (no secret)
            collection=collection,
        )
        for text in texts
    ]  # fmt: skip
    CustomDocument.objects.bulk_create(rows, batch_size=AT_ONCE)
    read = (DocumentText(file_hash=row.file_hash, text=text.body) for row, text in zip(rows, texts, strict=True))
    DocumentText.objects.bulk_create(read, batch_size=AT_ONCE)
    return {text.key: row.pk for row, text in zip(rows, texts, strict=True)}
