"""`track/application/`: where an application stands, and the reply to what is asked."""

from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from eservices.actions.calendar import holidays
from eservices.actions.citizen import answer_return, open_completion
from eservices.actions.reply_ticket import ticket_of
from eservices.clock import now, today
from eservices.exceptions import NotAllowed, SlotTaken
from eservices.questions.posted import Posted
from eservices.questions.text import isolate
from eservices.tracking import track
from eservices.views.track.kept import forget_kept, has_ticket, keeps_reply, kept_form
from eservices.views.track.reply import Reply
from eservices.views.track.session import for_tracked


@for_tracked
@require_safe
def show_application(request, application):
    """Show status, what is asked, promised day, way, documents and messages."""
    completion = open_completion(application)
    if completion is None:
        return _page(request, application, None, None, None)
    reply = Reply(application, completion, request.LANGUAGE_CODE)
    returned = kept_form(request, reply)
    return _page(request, application, completion, reply, returned or reply.form(), is_returned=returned is not None)


@keeps_reply
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request, application):
    """Take answers and files of the open return; hand them in when all is there, else show what is missing.

    What was typed and the files that were fit stay, whatever else is wrong.
    """
    completion = open_completion(application) if request.method == "POST" else None
    if completion is None:
        return redirect("eservices:track_application")  # answered already, or another language was chosen
    forget_kept(request, completion)
    reply = Reply(application, completion, request.LANGUAGE_CODE)
    if reply.remove_pressed(request.POST):
        reply.keep_typed(reply.form(request.POST))
        return redirect("eservices:track_application")
    reply.take_files(request.FILES, Posted(request.POST))
    form = reply.form(request.POST)
    reply.keep_typed(form)
    if not form.is_valid():
        return _page(request, application, completion, reply, form, status=422)
    # Another tab may have been faster, or the time run out: the page then says which.
    try:
        answer_return(application.pk, form.answers)
    except SlotTaken:
        return _page(request, application, completion, reply, reply.form(request.POST), status=422)
    except NotAllowed:
        pass
    return redirect("eservices:track_application")


@keeps_reply
def answer_after_expiry(request, application):
    """Draw the reply again as it was sent under a form token that does not count any more.

    Nothing is handed in or taken away. What came from a page of ours is kept with its files.
    """
    completion = open_completion(application)
    if completion is None:
        return redirect("eservices:track_application")
    reply = Reply(application, completion, request.LANGUAGE_CODE)
    is_ours = has_ticket(request)
    if is_ours:
        reply.take_files(request.FILES, Posted(request.POST))
    form = reply.form(request.POST)
    if is_ours:
        reply.keep_typed(form)
    return _page(request, application, completion, reply, form, status=403, is_expired=True)


def _page(request, application, completion, reply, form, status=200, **more):
    context = {"tracked": _tracked(request, application, completion), **more}
    if completion:
        context["ticket"] = ticket_of(application, completion)
        context |= {"form": form, "must_act": _must_act(completion, reply, form, context["tracked"])}
    return render(request, "eservices/track/application.html", context, status=status)


def _tracked(request, application, completion):
    return track(application, request.LANGUAGE_CODE, now=now(), holidays=holidays(), completion=completion)


def _must_act(completion, reply, form, tracked):
    """What the box at the top of the page says: how much is asked, why, and until when."""
    documents = set(completion.documents)
    old = reply.old_files()
    asked = [_asked(view, view.key in documents, old.get(view.key, []), tracked.remarks) for view in form.views]
    count = sum(item["is_document"] for item in asked)
    return {
        "title": _title(count, len(asked) - count),
        # What a document is told is said at the document, not twice.
        "text": "" if completion.text in _said_of(asked) else completion.text,
        "asked_at": completion.created_at,
        "asked": asked,
        "send_label": _send_label(count, len(asked) - count),
        "due_on": completion.due_on,
        "left": _left(completion.due_on),
        "others_accepted": any(line.tag.tone == "ok" for line in tracked.documents if not line.is_asked),
    }


def _asked(view, is_document, old_files, remarks):
    """One thing to send: its control, and for a document what was wrong with the file sent before."""
    name = view.label
    if is_document:
        view.label = _("New file: %(document)s") % {"document": isolate(name)}
    said = [remarks[file["uuid"]] for file in old_files if file["uuid"] in remarks]
    return {"view": view, "name": name, "is_document": is_document, "old_files": old_files, "remarks": said}


def _said_of(asked):
    return {remark.text for item in asked for remark in item["remarks"]}


def _title(documents, answers):
    if documents and answers:
        both = _("You must act: %(documents)s and %(answers)s")
        return both % {"documents": _documents_words(documents), "answers": _answers_words(answers)}
    words = _documents_words(documents) if documents else _answers_words(answers)
    return _("You must act: %(what)s") % {"what": words}


def _documents_words(count):
    return ngettext("%(count)s document", "%(count)s documents", count) % {"count": count}


def _answers_words(count):
    return ngettext("%(count)s answer", "%(count)s answers", count) % {"count": count}


def _send_label(documents, answers):
    if answers:
        return _("Send the reply")
    return _("Send the document") if documents == 1 else _("Send the documents")


def _left(due_on):
    days = (due_on - today()).days
    if days < 0:
        return _("the day has passed; reply at once")
    if days == 0:
        return _("today is the last day")
    return ngettext("%(days)s day left", "%(days)s days left", days) % {"days": days}
