"""The signed text by which a posted reply proves for which return its page was drawn. It opens and shows nothing."""

from dataclasses import dataclass

from django.core import signing

from eservices.models import Completion

_SIGNER = {"salt": "eservices.reply"}


@dataclass(frozen=True)
class Ticket:
    """For whom a page was drawn: application, issue of its tracking code, id of the return."""

    application: str
    code_issue: int
    completion: int

    def is_for(self, application):
        """Tell whether the page was drawn for this application (None for nobody's)."""
        return application is not None and str(application.uuid) == self.application


def ticket_of(application, completion):
    """Return the text for a hidden field of the page that asks for this reply."""
    content = [str(application.uuid), application.code_issue, completion.pk]
    return signing.Signer(**_SIGNER).sign_object(content)


def read_ticket(text):
    """Return the Ticket in a posted text; None when we did not sign it."""
    try:
        return Ticket(*signing.Signer(**_SIGNER).unsign_object(text))
    except (signing.BadSignature, ValueError, TypeError):
        return None


def return_of(ticket):
    """Return the open Completion of a ticket; None when it is closed, or a code was issued anew since."""
    rows = Completion.objects.select_related("application__version", "application__service")
    where = {"application__uuid": ticket.application, "application__code_issue": ticket.code_issue}
    return rows.filter(pk=ticket.completion, closed_at__isnull=True, **where).first()
