"""The part of the check-list that is about steps and questions."""

from collections import Counter

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .blocks.base import PURPOSES
from .check_lines import block_anchor, unknown_pointers
from .pointers import Pointers
from .question_document import question_documents
from .raw import all_questions, items, stream
from .translations import clean_texts

_NO_OPTIONS = gettext_lazy("“%(question)s” has no answers to choose from.")
_NO_QUESTIONS = gettext_lazy("“%(question)s” holds no questions.")
# type → (the part without which it means nothing, what to say)
_NEEDED_PARTS = {
    "choice": ("options", _NO_OPTIONS),
    "multichoice": ("options", _NO_OPTIONS),
    "reference": ("list", gettext_lazy("“%(question)s” names no list.")),
    "computed": ("args", gettext_lazy("“%(question)s” is computed from nothing.")),
    "declaration": ("text", gettext_lazy("“%(question)s” declares nothing.")),
    "group": ("questions", _NO_QUESTIONS),
    "repeat": ("questions", _NO_QUESTIONS),
}


def form_problems(questions, pointers, directorates=None, lists=None):
    """Lines about the form of a service; `directorates` and `lists` as in `checks.find_problems`."""
    steps = list(items(questions.get("steps")))
    if not steps:
        yield _("The form has no step."), "questions-steps-count"
    for number, (key, raw) in enumerate(steps, start=1):
        yield from _step_problems(number, key, raw, pointers)
    for key, raw in items(questions.get("eligibility")):
        yield from _eligibility_problems(key, raw, pointers)
    yield from _name_problems(questions)
    yield from _code_problems(questions, directorates)
    yield from _list_problems(questions, lists)
    yield from _purpose_problems(questions)
    for name in ("confidential_when", "anonymous_when"):
        found = unknown_pointers(pointers, "", lambda name=name: pointers.condition(questions.get(name)))
        for message, _anchor in found:
            yield message, f"questions-{name}"


def _step_problems(number, key, raw, pointers):
    if not clean_texts(raw.get("title")):
        yield _("Step %(number)s has no title.") % {"number": number}, block_anchor(key)
    if not raw.get("questions"):
        yield _("Step %(number)s asks nothing.") % {"number": number}, block_anchor(key)
    yield from unknown_pointers(pointers, key, lambda: pointers.condition(raw.get("show_if")))
    yield from _stream_problems(raw.get("questions"), pointers)


def _eligibility_problems(key, raw, pointers):
    anchor = block_anchor(key)
    if not raw.get("question"):
        yield _("A question before the start is empty."), anchor
    if not Pointers.says_something(raw.get("exit_when")):
        yield _("A question before the start turns nobody away."), anchor
    if not clean_texts(raw.get("exit_title")) or not clean_texts(raw.get("exit_text")):
        yield _("The page for those who cannot apply here is empty."), anchor
    yield from unknown_pointers(pointers, key, lambda: pointers.condition(raw.get("exit_when")))
    yield from _stream_problems(raw.get("question"), pointers)


def _stream_problems(raw_stream, pointers):
    for block in raw_stream or []:
        for key, kind, raw in stream([block]):
            yield from _question_problems(key, kind, raw, pointers)
            flat = {**block, "value": {**raw, "questions": []}}
            yield from unknown_pointers(pointers, key, lambda flat=flat: question_documents([flat], pointers))
            yield from _stream_problems(raw.get("questions"), pointers)


def _question_problems(key, kind, raw, pointers):
    anchor, words = block_anchor(key), clean_texts(raw.get("text" if kind == "static" else "label"))
    if not words:
        yield _("A question has no words."), anchor
    place = {"question": next(iter(words.values()), "…")}
    if any(not clean_texts(option.get("label")) for _id, option in items(raw.get("options"))):
        yield _("“%(question)s” has an empty answer.") % place, anchor
    empty, message = _NEEDED_PARTS.get(kind, (None, ""))
    if empty and not raw.get(empty):
        yield message % place, anchor
    if key in {pointers.quiet(line["question"]) for line in Pointers.lines(raw.get("show_if"))}:
        yield _("“%(question)s” depends on its own answer.") % place, anchor
    yield from _rule_problems(raw, place, anchor)


def _rule_problems(raw, place, anchor):
    for _id, rule in items(raw.get("rules")):
        if not (rule.get("other") or rule.get("value") or rule.get("today")):
            yield _("A rule of “%(question)s” compares with nothing.") % place, anchor
        if not clean_texts(rule.get("message")):
            yield _("A rule of “%(question)s” says nothing to the citizen.") % place, anchor


def _name_problems(questions):
    used = [(key, raw["name"]) for key, _kind, raw in all_questions(questions) if raw.get("name")]
    counts = Counter(name for _key, name in used)
    seen = set()
    for key, name in used:
        if counts[name] > 1 and name in seen:
            yield _("Two questions have the short name “%(name)s”.") % {"name": name}, block_anchor(key)
        seen.add(name)


def _code_problems(questions, directorates):
    """Codes of directorates that nothing stands behind."""
    for key, _kind, raw in all_questions(questions):
        place = _place(raw)
        for code in _unknown_directorates(raw, directorates):
            message = _("An answer of “%(question)s” leads to an unknown directorate: %(code)s.")
            yield message % {**place, "code": code}, block_anchor(key)


def _list_problems(questions, lists):
    """Reference lists that are not kept, and those from which nothing could be chosen."""
    for key, kind, raw in all_questions(questions):
        code = raw.get("list")
        if lists is None or kind != "reference" or not code or lists.get(code):
            continue
        message = _("“%(question)s” names a list that is not kept: %(code)s.")
        if code in lists:
            message = _("“%(question)s” takes its answers from a list that offers nothing: %(code)s.")
        yield message % {**_place(raw), "code": code}, block_anchor(key)


def _place(raw):
    return {"question": next(iter(clean_texts(raw.get("label")).values()), "…")}


def _unknown_directorates(raw, directorates):
    if directorates is None:
        return []
    codes = [option.get("directorate") for _id, option in items(raw.get("options"))]
    return [code for code in dict.fromkeys(codes) if code and code not in directorates]


def _purpose_problems(questions):
    """Two questions may serve one purpose only when a condition decides between them."""
    labels, always = dict(PURPOSES), {}
    for key, purpose, conditional in _purposes(questions):
        if not conditional and purpose in always:
            yield (
                _("Two questions are used for: %(purpose)s.") % {"purpose": labels[purpose]},
                block_anchor(key),
            )
        if not conditional:
            always[purpose] = key
    served = {purpose for _key, purpose, _conditional in _purposes(questions)}
    if questions.get("steps"):
        if "applicant_name" not in served:
            yield _("No question is used for the applicant's name."), "questions-steps-count"
        if "phone" not in served:
            yield _("No question is used for the applicant's phone: no messages by SMS."), "", False


def _purposes(questions):
    def walk(raw_stream, conditional):
        for key, _kind, raw in stream(raw_stream):
            hidden = conditional or Pointers.says_something(raw.get("show_if"))
            if raw.get("purpose"):
                yield key, raw["purpose"], hidden
            yield from walk(raw.get("questions"), hidden)

    for _key, raw in items(questions.get("steps")):
        yield from walk(raw.get("questions"), Pointers.says_something(raw.get("show_if")))
