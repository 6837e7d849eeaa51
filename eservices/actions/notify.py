"""From an event to message rows, in the applicant's language. Reads the event and what it belongs to; sends nothing."""

import logging
import re
from datetime import date
from functools import partial

from django.conf import settings
from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import get_language_info, override
from django.utils.translation import gettext as _

from eservices.clock import is_moved
from eservices.definitions import definition_for
from eservices.models import Message
from eservices.models.message import Channel
from eservices.questions.route import rejection_reason
from eservices.questions.route import stage as stage_by_id
from eservices.questions.text import isolate, ltr
from eservices.reference import group_code, group_number, tracking_code
from eservices.states import Action
from eservices.tasks import wake_delivery

logger = logging.getLogger("bawaba.notify")

# Events that a citizen is told of, and the editor's text that says it.
_TEXT_OF = {
    Action.SUBMIT: "received",
    Action.TAKE: "taken",
    Action.ANSWER: "answered",
    Action.REMIND: "reminder",
    Action.RETURN: "returned",
    Action.FORWARD: "forwarded",
    Action.APPROVE: "approved",
    Action.REJECT: "rejected",
    Action.ISSUE: "issued",
    Action.WITHDRAW: "withdrawn",
    Action.LAPSE: "lapsed",
    Action.MESSAGE: "message",
    Action.REISSUE_CODE: "code",
}
# Moves whose text was written for the applicant. Any other text stays inside.
_SPOKEN = {Action.MESSAGE, Action.RETURN, Action.APPROVE, Action.REJECT, Action.ISSUE}
_PLACE = re.compile(r"\{(number|code|service|directorate|date|text|link)\}")


def queue_messages(event):
    """Insert the message rows of one event; the worker is woken once they are committed."""
    application = event.application
    kind = _TEXT_OF.get(event.action)
    recipients = _recipients(application.applicant)
    if not kind or not recipients or not _is_news(event):
        return []
    with override(application.language):
        body = _body(event, kind)
        subject = _("Your application %(number)s") % {"number": group_number(application.number)}
    messages = [
        Message.objects.create(
            application=application,
            event=event,
            channel=channel,
            language=application.language,
            recipient=address,
            subject=subject if channel == Channel.EMAIL else "",
            body=body,
        )
        for channel, address in recipients
    ]
    if not is_moved():
        transaction.on_commit(partial(_wake), robust=True)
    return messages


def _is_news(event):
    """The applicant hears once that an officer has begun, not at every change of hands inside."""
    if event.action != Action.TAKE:
        return True
    return not event.application.events.filter(action=Action.TAKE, number__lt=event.number).exists()


def _wake():
    try:
        wake_delivery.enqueue()
    except Exception:  # the ticker finds the rows anyway
        logger.exception("the worker could not be woken")


def _recipients(applicant):
    pairs = ((Channel.SMS, applicant.get("phone")), (Channel.EMAIL, applicant.get("email")))
    return [(channel, address) for channel, address in pairs if address]


def _body(event, kind):
    definition = definition_for(event.application)
    language = event.application.language
    return written_text(definition, kind, language, _values(event, definition, language))


def written_text(definition, kind, language, values):
    """Return the editor's text of a kind of message, ours where there is none, with `values` in its places.

    The language must be active.
    """
    text = definition.text(definition.document.get("messages", {}).get(kind) or {}, language)
    if not text:
        text = str(_default_text(kind))
    upright = {"number", "code", "link"}
    values = {name: _isolated(value, language, name in upright) for name, value in values.items()}
    # One pass of plain replacement: an editor's text is never a template with code in it, and what an
    # officer wrote is not looked through for places again.
    return re.sub(" {2,}", " ", _PLACE.sub(lambda place: values[place[1]], text)).strip()


def _default_text(kind):
    return {
        "received": _(
            "Your application {number} was received by {directorate}. Tracking code: {code}. Expected by {date}. "
            "Follow it: {link}"
        ),
        "taken": _("{directorate} has begun to work on your application {number}."),
        "returned": _("Your application {number} needs something from you by {date}. {text} Reply here: {link}"),
        "answered": _("Your reply on application {number} was received."),
        "reminder": _("Reminder: your application {number} waits for your reply until {date}. {link}"),
        "forwarded": _("Your application {number} has moved to {directorate}. {text} {link}"),
        "approved": _("Your application {number} was approved. {text} {link}"),
        "rejected": _("Your application {number} was rejected. {text} {link}"),
        "issued": _("The document for your application {number} is ready. {text} {link}"),
        "withdrawn": _("Your application {number} was withdrawn as you asked."),
        "lapsed": _("Your application {number} was closed because no reply came in time."),
        "message": _("About your application {number}: {text} {link}"),
        "code": _("The tracking code of your application {number} is {code}. {link}"),
    }[kind]


def _values(event, definition, language):
    application = event.application
    due = date.fromisoformat(event.data["due_on"]) if "due_on" in event.data else application.due_on
    return {
        "number": group_number(application.number),
        "code": group_code(tracking_code(application.uuid, application.code_issue)),
        "service": definition.text(definition.document["name"], language),
        "directorate": application.directorate.name(language),
        "date": date_format(due, "DATE_FORMAT"),
        "text": _spoken_text(event, definition, language),
        "link": track_link(language),
    }


def track_link(language):
    """Return the full address of the tracking page, as messages carry it."""
    return f"{settings.WAGTAILADMIN_BASE_URL.rstrip('/')}/{language}/track/"


def _isolated(value, language, upright):
    """Keep a value's order inside the sentence. Latin text in Latin needs no signs, which would make an SMS dearer."""
    value = value.replace("\u00a0", " ")  # a sign outside of GSM letters would double the price as well
    if not value or (value.isascii() and not get_language_info(language)["bidi"]):
        return value
    return ltr(value) if upright else isolate(value)


def _spoken_text(event, definition, language):
    """What the applicant reads: reasons of a rejection, an officer's words to the applicant, a stage's text."""
    if event.action == Action.FORWARD:
        stage = stage_by_id(definition, event.application.stage)
        return definition.text((stage or {}).get("public") or {}, language)
    if event.action not in _SPOKEN:
        return ""
    reasons = [rejection_reason(definition, code) for code in event.data.get("reasons", [])]
    texts = [definition.text(reason["text"], language) for reason in reasons if reason]
    texts = [text for text in (*texts, event.text) if text]
    return " ".join(texts if len(texts) == 1 else (_isolated(text, language, upright=False) for text in texts))
