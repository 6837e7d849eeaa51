"""From an event to message rows, in the applicant's language. Reads the event and what it belongs to; sends nothing."""

import logging
from datetime import date
from functools import partial

from django.conf import settings
from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from eservices.definitions import definition_for
from eservices.models import Message
from eservices.models.message import Channel
from eservices.questions.route import rejection_reason
from eservices.reference import group_code, group_number, tracking_code
from eservices.states import Action
from eservices.tasks import wake_delivery

logger = logging.getLogger("bawaba.notify")

# Events that a citizen is told of, and the editor's text that says it.
_TEXT_OF = {
    Action.SUBMIT: "received",
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
# First strong isolate, left-to-right isolate and their end: numbers keep their order inside Arabic text.
_LRI, _FSI, _PDI = "\u2066", "\u2068", "\u2069"


def queue_messages(event):
    """Insert the message rows of one event; the worker is woken once they are committed."""
    application = event.application
    kind = _TEXT_OF.get(event.action)
    recipients = _recipients(application.applicant)
    if not kind or not recipients:
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
    transaction.on_commit(partial(_wake), robust=True)
    return messages


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
    text = definition.text(definition.document.get("messages", {}).get(kind) or {}, language)
    if not text:
        text = str(_default_text(kind))
    values = _values(event, definition, language)
    for name, value in values.items():
        # Plain replacement: an editor's text is never a template with code in it.
        text = text.replace("{" + name + "}", value)
    return text


def _default_text(kind):
    return {
        "received": _(
            "Your application {number} was received by {directorate}. Tracking code: {code}. Expected by {date}. {link}"
        ),
        "returned": _("Your application {number} needs something from you: {text} Reply by {date}: {link}"),
        "forwarded": _("Your application {number} has moved to {directorate}. {link}"),
        "approved": _("Your application {number} was approved. {text} {link}"),
        "rejected": _("Your application {number} was rejected. Reason: {text} {link}"),
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
        "number": f"{_LRI}{group_number(application.number)}{_PDI}",
        "code": f"{_LRI}{group_code(tracking_code(application.uuid, application.code_issue))}{_PDI}",
        "service": f"{_FSI}{definition.text(definition.document['name'], language)}{_PDI}",
        "directorate": f"{_FSI}{application.directorate.name(language)}{_PDI}",
        "date": f"{_FSI}{date_format(due, 'DATE_FORMAT')}{_PDI}",
        "text": f"{_FSI}{_reason_text(event, definition, language)}{_PDI}",
        "link": f"{_LRI}{settings.WAGTAILADMIN_BASE_URL}/{language}/track/{_PDI}",
    }


def _reason_text(event, definition, language):
    reasons = [rejection_reason(definition, code) for code in event.data.get("reasons", [])]
    texts = [definition.text(reason["text"], language) for reason in reasons if reason]
    return " ".join([*texts, event.text or ""]).strip()
