"""The check-list: what a service still lacks before it may be published, each line with its place."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from .check_lines import block_anchor, unknown_pointers
from .pointers import Pointers
from .question_checks import form_problems
from .raw import items
from .schema import parts_of_page
from .text_checks import text_problems
from .translations import clean_texts


@dataclass(frozen=True)
class Problem:
    """One line of the check-list. `anchor` is the id of an element in the editor; a note does not block."""

    message: str
    anchor: str = ""
    blocks: bool = True


def find_problems(*, card, questions, documents, handling, slug, directorate, directorates=None, lists=None):
    """Everything that is missing or doubtful, blocking lines first.

    `directorates` is the set of known codes, `lists` says how many entries each kept reference list offers;
    None leaves codes unchecked.
    """
    pointers = Pointers(questions)
    columns = {"card": card, "questions": questions, "documents": documents, "handling": handling}
    found = [
        *_page_problems(slug, directorate),
        *_card_problems(card),
        *form_problems(questions, pointers, directorates, lists),
        *_document_problems(documents, pointers),
        *_stage_problems(handling, pointers, directorates, directorate),
        *text_problems(columns),
    ]
    problems = [Problem(*line) for line in found]
    return sorted(problems, key=lambda problem: not problem.blocks)


def problems_of_page(page, directorates=None, lists=None):
    """The check-list of a service page or of a revision of it."""
    return find_problems(**parts_of_page(page), directorates=directorates, lists=lists)


def blocking(problems):
    """The lines that keep a service from being published."""
    return [problem for problem in problems if problem.blocks]


def _page_problems(slug, directorate):
    if not directorate:
        yield _("The page does not stand under the page of a directorate."), ""
    if not (slug or "").isascii() or not slug:
        yield _("The address may hold only Latin letters, digits and hyphens."), "id_slug"


def _card_problems(card):
    required = {
        "name": _("The service has no name."),
        "summary": _("The card has no summary."),
        "audience": _("The card does not say who may apply."),
        "privacy": _("The card does not say who reads the answers."),
        "retention": _("The card does not say how long the answers are kept."),
    }
    for name, message in required.items():
        if not clean_texts(card.get(name)):
            yield message, f"card-{name}"
    if not card.get("fees") and not clean_texts(card.get("fee_summary")):
        yield _("No fee is given. A free service says so in “Fees in one line”."), "card-fee_summary"
    if not card.get("duration_days"):
        yield _("No working days are promised."), "card-duration_days"
    opens, closes = card.get("opens_at"), card.get("closes_at")
    if opens and closes and str(opens) >= str(closes):
        yield _("The service closes before it opens."), "card-closes_at"
    if (opens or closes) and not clean_texts(card.get("closed_message")):
        yield _("Nothing is written for those who come while the service is closed."), "card-closed_message"


def _document_problems(documents, pointers):
    listed = list(items(documents.get("documents")))
    if not listed:
        yield _("No document is listed."), "documents-documents-count"
    for key, raw in listed:
        if not clean_texts(raw.get("label")):
            yield _("A document has no name."), block_anchor(key)
        yield from unknown_pointers(pointers, key, lambda raw=raw: pointers.condition(raw.get("show_if")))


def _stage_problems(handling, pointers, directorates, owner):
    stages = list(items(handling.get("stages")))
    if not stages:
        yield _("There is no stage: nobody would receive the application."), "handling-stages-count"
    for number, (key, raw) in enumerate(stages, start=1):
        anchor, place = block_anchor(key), {"number": number}
        if not clean_texts(raw.get("title")):
            yield _("Stage %(number)s has no title.") % place, anchor
        if not clean_texts(raw.get("public")):
            yield _("Stage %(number)s says nothing to the citizen.") % place, anchor
        if not raw.get("target_days"):
            yield _("Stage %(number)s has no working days.") % place, anchor
        yield from _directorate_problems(raw, directorates, place, anchor)
        yield from unknown_pointers(pointers, key, lambda raw=raw: _resolve_stage(raw, pointers))
    if not handling.get("rejection_reasons"):
        yield _("There is no reason for refusal to choose from."), "handling-rejection_reasons-count"
    for key, raw in items(handling.get("rejection_reasons")):
        if not clean_texts(raw.get("text")):
            yield _("A reason for refusal has no text."), block_anchor(key)


def _directorate_problems(raw, directorates, place, anchor):
    code = raw.get("directorate")
    if not code and not raw.get("by_question"):
        yield _("Stage %(number)s belongs to no directorate.") % place, anchor
    elif code and directorates is not None and code not in directorates:
        yield _("Stage %(number)s names an unknown directorate: %(code)s.") % {**place, "code": code}, anchor


def _resolve_stage(raw, pointers):
    pointers.condition(raw.get("show_if"))
    pointers.question(raw.get("by_question"))
