"""What filing a trial would have led to: the way through directorates, the promised day, the messages."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from eservices.actions.notify import track_link, written_text
from eservices.actions.submit import applicant_of, promised_days
from eservices.models import Directorate
from eservices.questions.route import first_stage
from eservices.views.apply.check import answered_sections
from eservices.views.apply.receipt import next_stages, path_nodes, weekday_date

# Stand where a real application has its own; both are shown as what they are.
SAMPLE_NUMBER = "0000-000-0000"
SAMPLE_CODE = "00000 00000"


def outcome_of(trial):
    """Return what the last page of a trial shows. The trial's language must be active."""
    definition, language = trial.definition, trial.language
    answers = definition.prune(trial.answers)
    stages = next_stages(definition, answers, language)
    due, _stage_due = promised_days(definition, answers, first_stage(definition, answers))
    anonymous = definition.is_anonymous(answers)
    applicant = {} if anonymous else applicant_of(definition, answers)
    return {
        "sections": answered_sections(trial),
        "nodes": [node | {"note": _where(stage)} for node, stage in zip(path_nodes(stages), stages, strict=True)],
        "promised": weekday_date(due),
        "anonymous": anonymous,
        "confidential": anonymous or definition.is_confidential(answers),
        "recipients": [applicant[name] for name in ("phone", "email") if applicant.get(name)],
        "messages": _messages(definition, language, stages, due),
    }


def _where(stage):
    """Return the directorate that works a stage, with what the citizen reads meanwhile."""
    return " · ".join(filter(None, (stage["directorate"], stage["text"])))


def _messages(definition, language, stages, due):
    """Return {"title", "text"} of every message that this case can lead to, in order."""
    values = {
        "number": SAMPLE_NUMBER,
        "code": SAMPLE_CODE,
        "service": definition.text(definition.document["name"], language),
        "directorate": stages[0]["directorate"] if stages else _owner(definition, language),
        "date": date_format(due, "DATE_FORMAT"),
        "text": "",
        "link": track_link(language),
    }
    said = _("[what the officer writes]")
    cases = [
        ("received", pgettext("message of a service", "When it is received"), {}),
        ("taken", pgettext("message of a service", "When an officer begins"), {}),
        ("returned", pgettext("message of a service", "When something is asked of the applicant"), {"text": said}),
        *(
            (
                "forwarded",
                pgettext("message of a service", "When it moves to: %(stage)s") % {"stage": stage["title"]},
                {"text": stage["text"], "directorate": stage["directorate"]},
            )
            for stage in stages[1:]
        ),
        ("approved", pgettext("message of a service", "When it is approved"), {"text": said}),
        ("rejected", pgettext("message of a service", "When it is refused"), {"text": _refusal(definition, language)}),
        ("issued", pgettext("message of a service", "When the document is ready"), {}),
    ]
    return [
        {"title": title, "text": written_text(definition, kind, language, values | own)} for kind, title, own in cases
    ]


def _refusal(definition, language):
    reasons = definition.document.get("rejection_reasons") or ()
    return next((definition.text(reason.get("text"), language) for reason in reasons), "")


def _owner(definition, language):
    row = Directorate.objects.filter(code=definition.document["directorate"]).first()
    return row.name(language) if row else ""
