"""Short constructors for services in authoring form: a definition without ids, wired by short names.

A builder turns `SERVICE` into the page's StreamField and publishes it as an editor would. Every text is
a dict of languages, Arabic written first; conditions and rules name questions, choice values name options.
"""


def t(ar, en):
    """A text in both languages."""
    return {"ar": ar, "en": en}


def q(
    name,
    type,
    label,
    *,
    help=None,
    hint=None,
    required=True,
    show_if=None,
    purpose="",
    restricted=False,
    **own,
):
    """A question. `own` holds what belongs to its type: options, rules, limits, formula, children."""
    question = {
        "name": name,
        "type": type,
        "label": label,
        "help": help or {},
        "hint": hint or {},
        "required": required,
        "show_if": show_if,
        "restricted": restricted,
        "purpose": purpose,
    }
    question.update(own)
    return question


def opt(name, ar, en, *, parents=(), directorate=""):
    """An answer of a choice. `parents` are the option names of the question the list is filtered by."""
    return {"name": name, "label": t(ar, en), "parents": list(parents), "directorate": directorate}


def choice(name, label, *options, **more):
    return q(name, "choice", label, options=list(options), **more)


def multichoice(name, label, *options, **more):
    return q(name, "multichoice", label, options=list(options), **more)


def yes_no(name, label, **more):
    return q(name, "yes_no", label, **more)


def group(name, label, *questions, **more):
    """Questions drawn together under one heading; their answers stand at top level."""
    return q(name, "group", label, questions=list(questions), **more)


def repeat(name, label, item_label, *questions, min_items=1, max_items=10, **more):
    return q(
        name,
        "repeat",
        label,
        questions=list(questions),
        item_label=item_label,
        min_items=min_items,
        max_items=max_items,
        **more,
    )


def static(name, ar, en, **more):
    """A paragraph between questions; nothing is asked."""
    return q(name, "static", {}, text=t(ar, en), required=False, **more)


def computed(name, label, op, args, *, factor=1, decimals=1, **more):
    formula = {"op": op, "args": list(args), "factor": factor, "decimals": decimals}
    return q(name, "computed", label, formula=formula, required=False, **more)


def when(name, op, value=None):
    """A condition on one question; `value` is an option name, "yes"/"no" or a number."""
    condition = {"question": name, "op": op}
    if value is not None:
        condition["value"] = value
    return condition


def equals(name, value):
    return when(name, "equals", value)


def differs(name, value):
    return when(name, "not_equals", value)


def one_of(name, *values):
    return when(name, "one_of", list(values))


def all_of(*conditions):
    return {"all": list(conditions)}


def any_of(*conditions):
    return {"any": list(conditions)}


def years_ago(years):
    """A date limit that moves with the day of filing."""
    return {"today": {"days": 0, "years": -years}}


def days_from_today(days):
    return {"today": {"days": days, "years": 0}}


def rule(op, message, *, other=None, value=None, today=False, factor=1, severity="error", show_if=None, **offset):
    """A comparison with another question, a value or today; `offset` takes days, months, years."""
    return {
        "op": op,
        "other": other,
        "value": value,
        "today": today,
        "offset": {"days": 0, "months": 0, "years": 0} | offset,
        "factor": factor,
        "message": message,
        "severity": severity,
        "show_if": show_if,
    }


def step(title, intro, *questions, show_if=None):
    return {"title": title, "intro": intro, "show_if": show_if, "questions": list(questions)}


def doc(
    name,
    label,
    hint=None,
    *,
    case=None,
    required=True,
    show_if=None,
    original="none",
    max_files=1,
    restricted=False,
):
    """A document. `case` is the heading of the case it belongs to; none means every application."""
    return {
        "name": name,
        "label": label,
        "hint": hint or {},
        "case": case or {},
        "required": required,
        "show_if": show_if,
        "original": original,
        "max_files": max_files,
        "restricted": restricted,
    }


def stage(title, public, directorate, days, *, role="officer", by_question=None, show_if=None):
    """A stage. With `by_question` the chosen option's directorate works it, `directorate` when it has none."""
    return {
        "title": title,
        "public": public,
        "directorate": directorate,
        "by_question": by_question,
        "role": role,
        "target_days": days,
        "show_if": show_if,
    }


def fee(label, amount, note=None):
    """A fee in whole dinars; `amount` None means it is assessed for the case."""
    return {"label": label, "amount": amount, "note": note or {}}


def reason(code, ar, en):
    return {"code": code, "text": t(ar, en)}


def texts(*pairs):
    return [{"text": t(ar, en)} for ar, en in pairs]


def answer(question_ar, question_en, answer_ar, answer_en):
    return {"question": t(question_ar, question_en), "answer": t(answer_ar, answer_en)}


def exit_page(question, exit_when, title, text):
    """An eligibility question asked before the form, and the page shown to who should go elsewhere."""
    return {"question": question, "exit_when": exit_when, "exit_title": title, "exit_text": text}
