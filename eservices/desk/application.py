"""The screen of one application."""

from datetime import timedelta

from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from eservices import rules
from eservices.actions.record import record_reveal, record_view
from eservices.clock import now
from eservices.definitions import definition_for
from eservices.desk.answers import has_national_number, sections_for
from eservices.desk.duration import duration_of
from eservices.desk.guard import desk_view, open_sight_or_404, require_worker, sight_or_404
from eservices.desk.lines import lines_of
from eservices.desk.next_step import LABELS, WITH_PAGE, next_step
from eservices.desk.papers import attachments_of, is_openable, judged_count, papers_of
from eservices.desk.timeline import history_of
from eservices.desk.words import service_name, status_words
from eservices.models.attachment import Verdict
from eservices.queries.finding import same_person
from eservices.states import Action

# One line in the log a sitting, not one a click.
VIEW_LOGGED_EVERY = timedelta(minutes=10)
_LAST_EVENTS = 5


@desk_view
@require_safe
def show_application(request, uuid):
    """Show an application to whoever has it in scope, and log the view."""
    sight = sight_or_404(request, uuid)
    log_view(request.user, sight)
    if sight.is_past:
        return _past_screen(request, sight)
    return screen(request, sight)


@desk_view
@require_POST
def reveal_number(request, uuid):
    """Show the national number for this once, and log that it was shown."""
    sight = open_sight_or_404(request, uuid)
    require_worker(request, sight)
    record_reveal(sight.application.pk, request.user)
    return screen(request, sight, revealed=True)


def log_view(reader, sight):
    """Record that `reader` looked, at most once in VIEW_LOGGED_EVERY, so that the log stays readable."""
    seen = sight.application.events.filter(action=Action.VIEW, actor=reader, at__gte=now() - VIEW_LOGGED_EVERY)
    if not seen.exists():
        record_view(sight.application.pk, reader)


def screen(request, sight, *, revealed=False, typed=None, conflict=None, status=200):
    """Return the page. `typed` is what was posted when it could not be done, `conflict` the event in the way."""
    context = _base_context(sight) | _case_context(request, sight, revealed)
    context |= {"typed": typed or {}, "conflict": conflict, "revealed": revealed}
    return TemplateResponse(request, "eservices/desk/application.html", context, status=status)


def _past_screen(request, sight):
    context = _base_context(sight) | {"history": history_of(sight, definition_for(sight.application))}
    return TemplateResponse(request, "eservices/desk/past.html", context)


def _base_context(sight):
    application = sight.application
    return {
        "application": application,
        "sight": sight,
        "service": service_name(application),
        "breadcrumbs_items": breadcrumbs(application),
    }


def breadcrumbs(application, last=""):
    """Return the way back to the inbox; `last` names a page below the application."""
    crumbs = [{"url": reverse("desk:inbox"), "label": _("Applications")}]
    own = "" if not last else reverse("desk:application", args=[application.uuid])
    crumbs.append({"url": own, "label": application.number_in_groups})
    return crumbs + ([{"url": "", "label": last}] if last else [])


def _case_context(request, sight, revealed):
    application, user = sight.application, request.user
    definition = definition_for(application)
    restricted = rules.can_read_restricted(user, application)
    attachments = attachments_of(application, with_restricted=restricted)
    papers = papers_of(definition, application, attachments, with_restricted=restricted)
    step = next_step(user, application, definition, papers)
    shape, words = status_words(application)
    history = history_of(sight, definition)
    return {
        "shape": shape,
        "status_words": words,
        "language_name": get_language_info(application.language)["name_translated"],
        "is_other_language": application.language != (get_language() or "").split("-")[0],
        "papers": papers,
        "judged": judged_count(papers),
        "verdicts": Verdict.choices,
        "can_judge": Action.VERDICT in step.allowed,
        "step": step,
        "likely_label": LABELS.get(step.likely, ""),
        "pages": WITH_PAGE,
        "sections": _sections(definition, application, attachments, restricted, revealed),
        "can_reveal": not revealed
        and application.directorate_id in rules.seats_of(user).working
        and has_national_number(definition, application.answers),
        "openable": {str(a.pk): a for a in attachments if is_openable(a)},
        "closed": {str(a.pk): a for a in attachments if not is_openable(a)},
        "history": history,
        "last_events": history[:_LAST_EVENTS],
        "duration": duration_of(application),
        "others": lines_of(same_person(user, application)),
    }


def _sections(definition, application, attachments, restricted, revealed):
    return sections_for(
        definition,
        application,
        (get_language() or "ar").split("-")[0],
        with_restricted=restricted,
        revealed=revealed,
        file_names={str(a.pk): a.file_name for a in attachments},
    )
