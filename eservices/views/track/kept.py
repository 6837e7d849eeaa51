"""A reply that comes without a session, or under that of another application: kept, and given back after number and
code of the same application. The reasons stand in docs/decisions/0013-replies-without-a-session.md.
"""

import secrets
from functools import wraps

from django.conf import settings
from django.core import signing
from django.shortcuts import redirect, render
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from eservices.actions.citizen import open_completion
from eservices.actions.kept_reply import (
    KEPT_FOR,
    drop_kept_replies,
    find_kept_reply,
    is_reply_waiting,
    keep_reply,
    keep_reply_file,
)
from eservices.actions.uploads import adopt_file
from eservices.exceptions import TooManyFiles, TooManyTries
from eservices.models import Attachment, Completion
from eservices.questions.asked import upload_questions
from eservices.questions.posted import SHOWN, Posted
from eservices.questions.types.uploads import most_files
from eservices.views.apply.allowance import count_kept_reply
from eservices.views.apply.attached import place_in_row
from eservices.views.track.reply import Reply, accepted_of
from eservices.views.track.session import for_tracked, kept_private, tracked_application
from media.refusals import FileRefused

# Name of the hidden field that says whose reply a page was drawn for.
TICKET = "reply"
# More letters than any honest form holds.
MOST_TYPED = 200_000
_SALT = "eservices.reply"


def ticket_of(application, completion):
    """Return the signed text by which a posted reply proves for which return it was drawn. It opens nothing."""
    return signing.Signer(salt=_SALT).sign_object([str(application.uuid), application.code_issue, completion.pk])


def keeps_reply(view):
    """Like for_tracked, for the view that takes the reply: what its session does not cover is kept, not lost."""
    tracked = for_tracked(view)

    @kept_private
    @wraps(view)
    def replying(request, *args, **kwargs):
        ticket = _ticket(request)
        if ticket:
            application = tracked_application(request)
            if application is None or str(application.uuid) != ticket[0]:
                return _keep(request, _asked(ticket))
        return tracked(request, *args, **kwargs)

    return replying


def has_ticket(request):
    """Tell whether the post comes from a page of ours that asked for a reply."""
    return _ticket(request) is not None


def _ticket(request):
    """Return [uuid, issue of the code, id of the return] of a posted reply; None when we did not sign it."""
    try:
        uuid, issue, completion = signing.Signer(salt=_SALT).unsign_object(request.POST.get(TICKET, ""))
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return [uuid, issue, completion]


def _asked(ticket):
    """Return the open return of a ticket; None when it is closed, or a code was issued anew since."""
    uuid, issue, completion = ticket
    rows = Completion.objects.select_related("application__version", "application__service")
    where = {"application__uuid": uuid, "application__code_issue": issue, "closed_at__isnull": True}
    return rows.filter(pk=completion, **where).first()


def _keep(request, completion):
    """Keep the reply and ask for number and code."""
    if completion is None:
        return redirect("eservices:track_application")
    fields = _typed(request.POST)
    if sum(len(name) + sum(map(len, texts)) for name, texts in fields.items()) > MOST_TYPED:
        return render(request, "eservices/track/not_kept.html", status=413)
    try:
        count_kept_reply(request, completion.application)
    except TooManyTries as error:
        response = render(request, "eservices/track/not_kept.html", status=429)
        response["Retry-After"] = str(error.retry_after)
        return response
    key = _browser_key(request) or secrets.token_urlsafe(16)
    kept = keep_reply(completion, key, fields)
    _keep_files(kept, Reply(completion.application, completion, request.LANGUAGE_CODE), request.FILES)
    response = redirect("eservices:track")
    response.set_cookie(
        _cookie_name(),
        key,
        max_age=int(KEPT_FOR.total_seconds()),
        path="/",
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return response


def _typed(post):
    """Return what was typed, and which questions were drawn: nothing else of a post is kept."""
    return {name: post.getlist(name) for name in post if name.startswith(("q-", "add-")) or name == SHOWN}


def _keep_files(kept, reply, posted):
    """Keep the files that the questions take; remember why the others are not."""
    errors, documents = kept.content["errors"], set(reply.completion.documents)
    for name, question, key, most in _places(reply.step, posted):
        where = {"key": question["id"], "most": most, "accept": accepted_of(question)}
        where |= {"is_document": key in documents, "restricted": bool(question.get("restricted"))}
        for uploaded in posted.getlist(name):
            try:
                attachment = keep_reply_file(kept, uploaded, **where)
            except FileRefused as error:
                errors.setdefault(key, []).append(error.message)
            except TooManyFiles as error:
                errors.setdefault(key, []).append(_too_many(error.limit))
            else:
                kept.content["files"].setdefault(name, []).append(str(attachment.uuid))
    kept.save(update_fields=["content"])


def _too_many(limit):
    return _("No more than %(limit)s files here. Remove one first.") % {"limit": limit}


def _places(step, posted):
    """Yield (post name, question, key of its errors, most files) for what was posted under a question that asks."""
    plain = {f"q-{key}": question for key, question in upload_questions(step).items()}
    for name in posted:
        if name in plain:
            yield name, plain[name], plain[name]["id"], most_files(plain[name])
        elif place := place_in_row(step["questions"], name):
            question, key, rows = place
            yield name, question, key, most_files(question) * (rows + 1)


class _ReturningReply(Reply):
    """Takes files that were examined before: they only change hands."""

    def keep_file(self, uploaded, question, most, accept, is_document):
        return adopt_file(uploaded, self.application, key=question["id"], most=most)


def give_back_reply(request, application):
    """Make what this browser sent before part of the open reply; called once number and code were right."""
    kept = _kept_for(request, application)
    if kept is None:
        return
    completion, application = kept.completion, kept.completion.application
    reply = _ReturningReply(application, completion, request.LANGUAGE_CODE)
    waiting = {str(a.uuid): a for a in Attachment.objects.filter(kept_reply=kept)}
    content = kept.content
    sent = {name: [waiting[u] for u in uuids if u in waiting] for name, uuids in content["files"].items()}
    fields = MultiValueDict(content["fields"])
    reply.take_files(MultiValueDict(sent), Posted(fields))
    reply.keep_typed(reply.form(fields))
    content["files"] = {}
    content["arrived"] |= reply.arrived
    content["errors"] |= reply.file_errors
    kept.save(update_fields=["content"])


def _kept_for(request, application):
    """Return what this browser sent for the open return of an application, None when there is nothing."""
    key = _browser_key(request)
    return find_kept_reply(key, open_completion(application)) if key else None


def kept_form(request, reply):
    """Return the form as it was sent without a session, None when this browser sent nothing."""
    kept = find_kept_reply(_browser_key(request), reply.completion)
    if kept is None:
        return None
    reply.file_errors, reply.arrived = kept.content["errors"], kept.content["arrived"]
    return reply.form(MultiValueDict(kept.content["fields"]))


def forget_kept(request, completion=None):
    """Forget what this browser sent without a session: it was sent again, or the person left."""
    drop_kept_replies(_browser_key(request), completion)


def is_waiting(request):
    """Tell whether this browser has sent a reply that waits for number and code."""
    return is_reply_waiting(_browser_key(request))


def _cookie_name():
    return "__Host-reply" if settings.SESSION_COOKIE_SECURE else "reply"


def _browser_key(request):
    """Return the key of this browser; what is no key of ours finds nothing."""
    return request.COOKIES.get(_cookie_name(), "")[:64]
