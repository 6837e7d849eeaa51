"""What an import would do, line by line, before it does anything."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from eservices.actions.lists import is_reworded
from eservices.builder.lists.forms import (
    BAD_CODE,
    CODE,
    LONG_LABEL,
    LONGEST_CODE,
    LONGEST_LABEL,
    UNREADABLE,
    split_parents,
)
from eservices.builder.lists.reading import UnreadableSheet
from eservices.builder.lists.writing import CODE as CODE_COLUMN
from eservices.builder.lists.writing import PARENTS, RETIRED
from eservices.questions.check_lines import language_name
from eservices.questions.text import UnreadableText, clean_line
from eservices.questions.translations import language_codes

NEW, CHANGED, SAME = "new", "changed", "same"
OUTCOMES = {
    NEW: gettext_lazy("New"),
    CHANGED: gettext_lazy("Is changed"),
    SAME: gettext_lazy("Stays as it is"),
}


@dataclass
class Line:
    """One line of the file: what it says, what is wrong with it, and what it would do."""

    number: int
    code: str
    labels: dict
    parents: list
    problems: list = field(default_factory=list)
    outcome: str = ""

    @property
    def outcome_label(self):
        return OUTCOMES.get(self.outcome, "")

    @property
    def row(self):
        """What `import_entries` takes."""
        return {"code": self.code, "labels": self.labels, "parents": self.parents}

    @property
    def texts(self):
        """The labels with their languages, for showing them."""
        return list(self.labels.items())


def plan_import(kept, rows):
    """Return the Lines of a sheet (see `read_sheet`) for a list. Raises UnreadableSheet without the columns."""
    places = _columns(rows[0][1])
    lines = [_line(number, texts, places) for number, texts in rows[1:]]
    if not lines:
        raise UnreadableSheet(_("Under the headings there is no line."))
    first_of = {}
    known = {entry.code: entry for entry in kept.entries.all()}
    for line in lines:
        earlier = first_of.setdefault(line.code, line)
        if line.code and earlier is not line:
            line.problems.append(_("Line %(number)s has the same code.") % {"number": earlier.number})
        entry = known.get(line.code)
        line.outcome = NEW if entry is None else CHANGED if is_reworded(entry, line.row) else SAME
    return lines


def _columns(headings):
    """Return {heading: place}; raises UnreadableSheet when one is missing or unknown."""
    places = {heading.casefold(): place for place, heading in enumerate(headings) if heading}
    wanted = [CODE_COLUMN, *language_codes()]
    missing = [name for name in wanted if name not in places]
    unknown = [name for name in places if name not in (*wanted, PARENTS, RETIRED)]
    if missing:
        words = _("The first line must hold the headings %(wanted)s. Missing: %(missing)s.")
        wanted = ", ".join([*wanted, PARENTS])
        raise UnreadableSheet(words % {"wanted": wanted, "missing": ", ".join(missing)})
    if unknown:
        words = _("Nobody knows what these columns mean: %(unknown)s. Take them out.")
        raise UnreadableSheet(words % {"unknown": ", ".join(name[:LONGEST_CODE] for name in unknown)})
    return places


def _line(number, texts, places):
    def cell(name):
        place = places.get(name)
        return texts[place] if place is not None and place < len(texts) else ""

    line = Line(number, cell(CODE_COLUMN)[: LONGEST_CODE + 1], {}, [])
    if len(line.code) > LONGEST_CODE or not CODE.fullmatch(line.code):
        line.problems.append(BAD_CODE if line.code else _("The code is missing."))
    for language in language_codes():
        _take_label(line, language, cell(language))
    try:
        line.parents = split_parents(cell(PARENTS))
    except ValueError:
        line.problems.append(_("“parents” must hold short names: small Latin letters, digits, hyphens, underscores."))
    return line


def _take_label(line, language, text):
    try:
        label = clean_line(text)
    except UnreadableText:
        line.problems.append(UNREADABLE)
        return
    if not label:
        words = _("The text is missing in this language: %(language)s.")
        line.problems.append(words % {"language": language_name(language)})
    elif len(label) > LONGEST_LABEL:
        line.problems.append(LONG_LABEL)
    line.labels[language] = label[:LONGEST_LABEL]
