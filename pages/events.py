"""When events are over, how their agenda is laid out, what lists of them show, and their calendars."""

from datetime import UTC, datetime, time, timedelta

from django.db.models import DateTimeField, IntegerField, Q
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _

from pages.feeds import answer_unless_same, authority_of
from pages.icalendar import calendar_file, vevent
from pages.listing import (
    Filter,
    PreparedList,
    choice_or_404,
    choices_of,
    chosen_names,
    directorates_of,
    narrowed,
    page_or_404,
    place_of,
    query_of,
    read_filter,
    rows_below,
    values_of,
)
from pages.prepared import Given, Prepared
from pages.privacy import open_to_all

PER_PAGE = 12
PAST_BESIDE_COMING = 5
# What calendars are given of the past, and how much at all: a phone reads the whole file each time.
_KEPT, _MOST = timedelta(days=365), 300
# An event without an end.
_HOUR = timedelta(hours=1)


def day_of(moment):
    """Return the day of Baghdad."""
    return timezone.localtime(moment).date()


def end_of(event):
    """Return the moment at which an event is over."""
    if event.is_all_day:
        after = day_of(event.ends_at or event.starts_at) + timedelta(days=1)
        return timezone.make_aware(datetime.combine(after, time()))
    return event.ends_at or event.starts_at + _HOUR


def is_over(event):
    """Tell whether an event is over; by the clock alone, nobody has to do anything."""
    return end_of(event) <= timezone.now()


def moments():
    """Return {name: moment} that decide now whether an event is over."""
    now = timezone.now()
    midnight = timezone.make_aware(datetime.combine(timezone.localdate(now), time()))
    return {"now": now, "an_hour_ago": now - _HOUR, "midnight": midnight}


def not_over(at=None):
    """Return the condition for rows of events that are not over: `end_of` in the words of the database."""
    at = at or moments()
    today = at["midnight"]
    whole = Q(is_all_day=True) & (Q(ends_at__gte=today) | Q(ends_at=None, starts_at__gte=today))
    timed = Q(is_all_day=False) & (Q(ends_at__gt=at["now"]) | Q(ends_at=None, starts_at__gt=at["an_hour_ago"]))
    return whole | timed


def agenda_days(event):
    """Return the agenda by day, [(day, [{starts, ends, title, speaker}])], in the order in which it is written."""
    days = {}
    for block in event.agenda:
        day = block.value.get("day") or day_of(event.starts_at)
        row = {name: block.value.get(name) or "" for name in ("title", "speaker")}
        row |= {name: _at(day, block.value.get(name)) for name in ("starts", "ends")}
        days.setdefault(day, []).append(row)
    return sorted(days.items())


def _at(day, hour):
    return timezone.make_aware(datetime.combine(day, hour)) if hour else None


def list_context(request, index, model):
    """Return what the list shows: what is coming with the last of the past, or the past alone, page by page."""
    filters = read_filters(request, index, model)
    when = choice_or_404(request, read_filter(request, "when", "", [("past", "")])).value

    def listed(is_past):
        shape = (model, index.depth + 1, chosen_names(filters), is_past)
        return _LISTED.of(*shape, **place_of(index), **values_of(filters), **moments())

    query = query_of(filters)
    return {
        "filters": filters,
        "when": when,
        "rows": page_or_404(request, listed(bool(when)), PER_PAGE),
        "past": [] if when else listed(True)[:PAST_BESIDE_COMING],
        "query": query_of([*filters, Filter("when", "", (), when)]),
        "filter_query": query,
    }


def _listed(model, depth, chosen, is_past):
    """Return the lines of a list of events."""
    rows = open_to_all(rows_below(model, depth))
    rows = rows.past(_GIVEN) if is_past else rows.coming(_GIVEN)
    return narrowed(rows.lines(), _COLUMNS, chosen)


def _coming(model, most):
    rows = open_to_all(model.objects.filter(locale_id=Given("locale", IntegerField())))
    return rows.coming(_GIVEN).lines()[:most]


_GIVEN = {name: Given(name, DateTimeField()) for name in ("now", "an_hour_ago", "midnight")}
_COLUMNS = {"directorate": "directorate__code", "kind": "kind"}
_LISTED, _COMING = PreparedList(_listed), Prepared(_coming)


def coming_events(model, locale_id, most):
    """Return the next events in a language, wherever they lie."""
    return _COMING.rows(model, most, locale=locale_id, **moments())


def read_filters(request, index, model):
    """Return the filters with what the address chooses; an unknown choice is a 404."""
    directorates = choices_of(index, lambda: directorates_of(index.events))
    filters = [
        read_filter(request, "directorate", _("Directorate"), directorates),
        read_filter(request, "kind", _("Kind"), model.Kind.choices),
    ]
    return [choice_or_404(request, each) for each in filters]


def chosen_of(events, filters):
    """Return the events that the filters leave."""
    return events.filter(**{_COLUMNS[each.name]: each.value for each in filters if each.value})


def calendar_of_list(request, index):
    """Return the list's events of a year ago and later as one calendar, which programs ask for again and again."""
    filters = read_filters(request, index, index.events.model)
    recent = chosen_of(index.events, filters).filter(starts_at__gte=timezone.now() - _KEPT, is_month_only=False)
    events = list(recent.order_by("starts_at", "pk").for_lists()[:_MOST])
    name = _("%(title)s, %(authority)s") % {"title": index.title, "authority": authority_of(request)}
    lines = [_vevent(request, event) for event in events]
    file = calendar_file(lines, name=name, file_name="events.ics")
    return answer_unless_same(request, file, max((_changed(event) for event in events), default=None))


def calendar_of_event(request, event):
    """Return one event as a calendar file; one whose day is not known has no place in any calendar."""
    if event.is_month_only:
        raise Http404
    file = calendar_file([_vevent(request, event)], name=event.title, file_name=f"{event.slug}.ics")
    return answer_unless_same(request, file, _changed(event))


def _vevent(request, event):
    """Return an event's lines. Its identity is the same in every language and survives edits and moves."""
    changed = _changed(event)
    return vevent(
        event.translation_key,
        starts=event.starts_at,
        ends=event.ends_at if event.is_all_day else end_of(event),
        whole_days=event.is_all_day,
        title=event.title,
        text="\n".join(filter(None, (event.lead, event.online_address))),
        place=_(", ").join(filter(None, (event.place, event.address))),
        url=request.build_absolute_uri(event.get_url(request)),
        category=event.get_kind_display(),
        cancelled=event.is_cancelled,
        # Grows with every publication and starts at 0, without asking for the history.
        revision=max(int((changed - (event.first_published_at or changed)).total_seconds()), 0),
        changed=changed,
    )


def _changed(event):
    return event.last_published_at or event.latest_revision_created_at or datetime(2014, 5, 1, tzinfo=UTC)
