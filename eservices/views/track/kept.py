"""A reply that comes without a session, or under that of another application: kept, and given back after number and
code of the same application. The reasons stand in docs/decisions/0013-replies-without-a-session.md.
"""

import secrets
from functools import wraps

from django.conf import settings
from django.shortcuts import redirect, render
from django.utils.datastructures import MultiValueDict

from eservices.actions.citizen import open_completion
from eservices.actions.kept_reply import (
    KEPT_FOR,
    drop_kept_replies,
    fields_to_keep,
    files_of_kept_reply,
    find_kept_reply,
    is_reply_waiting,
    keep_reply,
    keep_reply_files,
    note_given_back,
)
from eservices.actions.reply_ticket import read_ticket, return_of
from eservices.actions.uploads import adopt_file
from eservices.exceptions import TooManyTries, TooMuchTyped
from eservices.questions.posted import Posted
from eservices.views.apply.allowance import count_kept_reply
from eservices.views.track.reply import Reply, refusal_words
from eservices.views.track.session import for_tracked, kept_private, tracked_application

# Name of the hidden field that says whose reply a page was drawn for.
TICKET = "reply"


def keeps_reply(view):
    """Like for_tracked, for the view that takes the reply: what its session does not cover is kept, not lost."""
    tracked = for_tracked(view)

    @kept_private
    @wraps(view)
    def replying(request, *args, **kwargs):
        ticket = _ticket(request)
        if ticket and not ticket.is_for(tracked_application(request)):
            return _keep(request, return_of(ticket))
        return tracked(request, *args, **kwargs)

    return replying


def has_ticket(request):
    """Tell whether the post comes from a page of ours that asked for a reply."""
    return _ticket(request) is not None


def _ticket(request):
    return read_ticket(request.POST.get(TICKET, ""))


def _keep(request, completion):
    """Keep the reply and ask for number and code."""
    if completion is None:
        return redirect("eservices:track_application")
    try:
        fields = fields_to_keep(request.POST)
        count_kept_reply(request, completion.application)
    except TooMuchTyped:
        return render(request, "eservices/track/not_kept.html", status=413)
    except TooManyTries as error:
        response = render(request, "eservices/track/not_kept.html", status=429)
        response["Retry-After"] = str(error.retry_after)
        return response
    key = _browser_key(request) or secrets.token_urlsafe(16)
    kept = keep_reply(completion, key, fields)
    reply = Reply(completion.application, completion, request.LANGUAGE_CODE)
    keep_reply_files(kept, reply.step, request.FILES, refusal_words)
    return _with_key(redirect("eservices:track"), key)


def _with_key(response, key):
    """Let the browser keep the key of what it sent, as long as that is kept."""
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
    fields = MultiValueDict(kept.content["fields"])
    reply.take_files(MultiValueDict(files_of_kept_reply(kept)), Posted(fields))
    reply.keep_typed(reply.form(fields))
    note_given_back(kept, arrived=reply.arrived, errors=reply.file_errors)


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
