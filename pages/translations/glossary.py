"""The house's glossary as data: locale/GLOSSARY.md read as a table with one column a language."""

import re
from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from django.utils.translation import get_language_info

from search.arabic import fold

PATH = settings.BASE_DIR / "locale" / "GLOSSARY.md"
_VARIANTS = re.compile(r"\s*/\s*")
_ASIDE = re.compile(r"\s*\([^)]*\)")
_TAGS = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Term:
    """One thing and its words: {language: text as written in the table}."""

    texts: dict

    def variants(self, language):
        """Return the words of a language one by one, without what stands in brackets."""
        written = _ASIDE.sub("", self.texts.get(language, ""))
        return [word for word in _VARIANTS.split(written) if word]


def terms():
    """Return every Term of the glossary, read again when the file changes."""
    try:
        return _read(PATH.stat().st_mtime_ns)
    except FileNotFoundError:
        return ()


def own_name(code):
    """Return a language's name in itself, as it heads a column."""
    written = dict(settings.WAGTAILADMIN_PERMITTED_LANGUAGES)
    return written.get(code) or get_language_info(code)["name_local"]


@lru_cache(maxsize=1)
def _read(_changed):
    rows = [_cells(line) for line in PATH.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    if not rows:
        return ()
    names = {own_name(code): code for code, _name in settings.LANGUAGES}
    columns = [names.get(heading, "") for heading in rows[0]]
    found = []
    for cells in rows[1:]:
        texts = {code: text for code, text in zip(columns, cells, strict=False) if code and text.strip("-: ")}
        if texts:
            found.append(Term(texts))
    return tuple(found)


def _cells(line):
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def terms_in(texts, language):
    """Return the Terms whose words in `language` stand in any of the texts, in the glossary's order.

    Arabic is compared without its marks, with the article and what is written onto a word taken along.
    """
    text = " ".join(_words(_TAGS.sub(" ", each)) for each in texts)
    padded = f" {text} "
    return [term for term in terms() if any(_stands_in(word, padded, language) for word in term.variants(language))]


def _stands_in(word, padded, language):
    words = _words(word)
    if not words:
        return False
    if language == "en":
        return re.search(rf" {re.escape(words)}(s|es|’s)? ", padded) is not None
    return re.search(rf" {_BEFORE}{_stem(words)} ", padded) is not None


# وبالطلب, للمحافظة: conjunction, preposition and article are written onto the word, pronouns and plurals behind it.
_BEFORE = "(و|ف)?(ال|بال|كال|فال|لل|ب|ل|ك)?"


def _stem(words):
    """Return a pattern for folded Arabic words; «مناقصة» is found in «مناقصات» and «مناقصتها» too."""
    if words.endswith("ه") and len(words) > 3:
        return re.escape(words[:-1]) + "(ه|ات|ت|ته|تها|تهم|تكم|تنا|تان|تين)"
    return re.escape(words) + "(ها|هم|كم|نا|ات|ين|ون|ان|ي)?"


def _words(text):
    return " ".join(re.findall(r"[\w’]+", fold(text).lower()))


def matching(query):
    """Return the Terms in which the query stands in any language; all of them without a query."""
    wanted = _words(query)
    if not wanted:
        return list(terms())
    return [term for term in terms() if any(wanted in _words(text) for text in term.texts.values())]
