"""Every public page as search finds it, many of them in few queries."""

import re
from collections import defaultdict

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import override
from wagtail.fields import StreamField
from wagtail.models import Page, get_page_models

from media.models import CustomDocument, DocumentText
from pages.findables import offers
from pages.findables.kinds import about
from pages.findables.parts import parts_of
from pages.findables.public import is_below, private_collections, private_paths
from pages.findables.texts import Words, words_of
from pages.models import DirectoratePage, PublicationPage
from pages.models.base import BasePage
from pages.translations.states import read_in_languages
from search.findable import Findable

PAGES = "pages"
_NAMED = ("locale", "directorate", "category")
_APART = re.compile(r"[,،;؛\n]+")


class PageSource:
    """See `search.sources.Source`. A key is the number of a page, which tells of what stands on it as well."""

    name = PAGES

    def keys(self):
        """Give the numbers of pages that everybody may read."""
        private = private_paths()
        own = [model for model in get_page_models() if issubclass(model, BasePage)]
        types = ContentType.objects.get_for_models(*own).values()
        pages = Page.objects.filter(live=True, alias_of=None, content_type__in=types)
        for pk, path in pages.order_by("pk").values_list("pk", "path").iterator(chunk_size=2_000):
            if not is_below(path, private):
                yield str(pk)

    def read(self, keys):
        """Tell of some pages in each one's own language."""
        ids = [int(key) for key in keys if key.isdecimal()]
        pages = public_pages(ids)
        read = {page.pk: _words(page) for page in pages}
        offers.keep_offers(ids, {pk: words.documents() for pk, words in read.items()})
        around = _Around(pages, read)
        told = []
        for page in pages:
            with override(page.locale.language_code):
                told += _tell(page, read[page.pk], around)
        return told


def public_pages(ids):
    """Return the pages of some numbers that everybody may read in their own words, in full, in their order."""
    private = private_paths()
    rows = Page.objects.filter(pk__in=ids, live=True, alias_of=None).select_related("locale")
    rows = [row for row in rows.order_by("pk") if not is_below(row.path, private)]
    languages = read_in_languages(rows)
    by_model = defaultdict(list)
    for row in rows:
        own = languages[row.translation_key].get(row.locale.language_code)
        model = row.specific_class
        if own and own.is_shown and own.page.pk == row.pk and model and issubclass(model, BasePage):
            by_model[model].append(row.pk)
    found = {}
    for model, numbers in by_model.items():
        named = [name for name in _NAMED if any(each.name == name for each in model._meta.fields)]
        found |= {page.pk: page for page in model.objects.filter(pk__in=numbers).select_related(*named)}
    return [found[row.pk] for row in rows if row.pk in found]


def _words(page):
    words = Words()
    for each in page._meta.get_fields():
        if isinstance(each, StreamField) and (value := getattr(page, each.name)):
            words_of(value, words)
    return words


class _Around:
    """What pages name beside themselves, read for all of them together."""

    def __init__(self, pages, read):
        numbers = {number for words in read.values() for number in words.documents()}
        rows = CustomDocument.objects.filter(pk__in=numbers).select_related("collection") if numbers else ()
        self.documents = {row.pk: row for row in rows}
        publications = [read[page.pk] for page in pages if isinstance(page, PublicationPage)]
        self.texts = _public_texts(self.documents, publications)
        paths = DirectoratePage.objects.values_list("path", "directorate__code")
        self.directorates = dict(paths) if pages else {}

    def directorate_of(self, page):
        """Return the code of the directorate that a page belongs to, by what it says or where it stands."""
        if own := getattr(page, "directorate", None):
            return own.code
        steps = range(len(page.path), 0, -Page.steplen)
        return next((self.directorates[page.path[:end]] for end in steps if page.path[:end] in self.directorates), "")


def _public_texts(documents, publications):
    """Return {document's number: text} of the files of publications that are open to everybody."""
    wanted = {number for words in publications for number, _label in words.files}
    hashes = {documents[number].file_hash for number in wanted if number in documents}
    if not hashes:
        return {}
    private = private_collections()
    texts = dict(DocumentText.objects.filter(file_hash__in=hashes).values_list("file_hash", "text"))
    return {
        number: texts.get(documents[number].file_hash, "")
        for number in wanted
        if number in documents and not is_below(documents[number].collection.path, private)
    }


def _tell(page, words, around):
    parts = page.get_url_parts()
    if not parts or not parts[2]:
        return []
    own, is_publication = about(page), isinstance(page, PublicationPage)
    names = _names(words, around, page.locale.language_code)
    shared = {
        "key": str(page.pk),
        "language": page.locale.language_code,
        "address": parts[2],
        "directorate": around.directorate_of(page),
        "page_id": page.pk,
    }
    whole = Findable(
        kind=own.kind,
        title=own.title or page.title,
        summary=getattr(page, "lead", "") or page.search_description,
        keywords=_each_once(*own.keywords, *_APART.split(page.search_words)),
        headings=_each_once(*words.headings, *(names if is_publication else ())),
        body="\n".join(filter(None, (*own.lines, *words.lines, *names))),
        document="\n".join(around.texts.get(number, "") for number, _label in words.files) if is_publication else "",
        date=own.date,
        over_at=own.over_at,
        **shared,
    )
    return [whole, *parts_of(page, words, shared)]


def _names(words, around, language):
    """Return what the files of a page are called on it."""
    rows = ((label, around.documents.get(number)) for number, label in words.files)
    return [label or document.title_in(language) for label, document in rows if document]


def _each_once(*texts):
    return tuple(dict.fromkeys(tidy for text in texts if (tidy := (text or "").strip())))
