"""Fills a portal with texts: `python -m bench.inside.fill_search FILE`, as `bench.texts.write_texts` wrote it.

Pages stand in sections of fifty, the first ones offering a document each; news below the list of news, belonging to
directorates in turn. All are written as rows, past signals and revisions. Entries are not built: `build_search` does
that, and measures it. Prints {"pages", "news", "documents"} as counted afterwards.
"""

import itertools
import json
import sys
import uuid
from datetime import date, timedelta

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale, Page

import bench.inside  # noqa: F401 (sets the portal up)
from bench.inside.fill_documents import fill_documents
from bench.texts import Text, read_texts
from eservices.models import Directorate
from media.models import CustomDocument
from pages.models import HomePage, NewsIndexPage, NewsPage, SectionPage, StandardPage

A_SECTION = 50
AT_ONCE = 500
TOP = "filled-texts"
# News are spread over so many days.
DAYS = 4_000


def main(path):
    """Add every text of the file."""
    for language, texts in itertools.groupby(read_texts(path), key=lambda text: text.language):
        by_kind = {"page": [], "news": [], "document": []}
        for text in texts:
            by_kind[text.kind].append(text)
        locale = Locale.objects.get(language_code=language)
        with transaction.atomic():
            documents = fill_documents(by_kind["document"])
            offered = zip((text.key for text in by_kind["page"]), documents.values(), strict=False)
            _fill_sections(locale, by_kind["page"], dict(offered))
            _fill_news(locale, by_kind["news"])
    counted = {"pages": StandardPage.objects.count(), "news": NewsPage.objects.count()}
    print(json.dumps(counted | {"documents": CustomDocument.objects.count()}))


def _fill_sections(locale, texts, offered):
    # All sections stand below one, as a portal of many pages is built: not all in the main menu.
    home = HomePage.objects.filter(locale=locale).first()
    top = Page.objects.child_of(home).filter(slug=TOP).first()
    if top is None:
        top = home.add_child(instance=SectionPage(title="Filled", slug=TOP, locale=locale))
    first = top.numchild
    groups = [texts[begun : begun + A_SECTION] for begun in range(0, len(texts), A_SECTION)]
    headings = [
        Text(f"section-{first + number}", "", "", group[0].title, "", "") for number, group in enumerate(groups)
    ]
    sections = _add_below(top, SectionPage, headings)
    for section, group in zip(sections, groups, strict=True):
        _add_below(section, StandardPage, group, offered=offered)


def _fill_news(locale, texts):
    index = NewsIndexPage.objects.filter(locale=locale).first()
    directorates = itertools.cycle(Directorate.objects.order_by("pk").values_list("pk", flat=True))
    today = date.today()
    dates = (today - timedelta(days=number * DAYS // max(len(texts), 1)) for number in itertools.count())
    _add_below(index, NewsPage, texts, lambda: {"date": next(dates), "directorate_id": next(directorates)})


def _add_below(parent, model, texts, more=dict, offered=None):
    """Write a page of `model` for each text, `more()` its further fields; return the pages. `offered`: {key of a text:
    number of the document that its page offers}."""
    if not texts:
        return []
    last = parent.get_last_child()
    begun = int(last.path[-Page.steplen :], 36) if last else 0
    now, kind = timezone.now(), ContentType.objects.get_for_model(model)
    rows = [
        Page(
            path=Page._get_path(parent.path, parent.depth + 1, begun + number), depth=parent.depth + 1,
            title=text.title, draft_title=text.title, slug=f"filled-{text.key}", locale_id=parent.locale_id,
            url_path=f"{parent.url_path}filled-{text.key}/", content_type=kind, live=True,
            translation_key=uuid.uuid5(uuid.NAMESPACE_URL, text.key),
            first_published_at=now, last_published_at=now,
        )
        for number, text in enumerate(texts, 1)
    ]  # fmt: skip
    Page.objects.bulk_create(rows, batch_size=AT_ONCE)
    Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild + len(rows))
    bodies = (_body_of(text, (offered or {}).get(text.key)) for text in texts)
    pages = [
        _typed(model, row, text.summary, body, more()) for row, text, body in zip(rows, texts, bodies, strict=True)
    ]
    fields = model._meta.local_concrete_fields
    for at in range(0, len(pages), AT_ONCE):
        # Django has no bulk_create for a type that has its own table beside the one of all pages.
        model._base_manager.all()._insert(pages[at : at + AT_ONCE], fields=fields, using="default")
    return pages


def _typed(model, row, lead, body, more):
    values = {field.attname: getattr(row, field.attname) for field in Page._meta.concrete_fields}
    return model(page_ptr_id=row.pk, **values, **more, lead=lead, body=json.dumps(body))


def _body_of(text, document):
    blocks = [_block("text", f"<p>{text.body}</p>")] if text.body else []
    if document:
        file = {"document": document, "label": "", "issued_on": None, "note": ""}
        blocks.append(_block("files", {"title": "", "files": [_block("item", file)]}))
    return blocks


def _block(kind, value):
    return {"type": kind, "value": value, "id": str(uuid.uuid4())}


if __name__ == "__main__":
    main(sys.argv[1])
