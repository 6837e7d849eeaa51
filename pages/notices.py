"""Alerts as pages show them: kept for a minute at most, yet right at the moment when one begins or ends."""

from django.utils import timezone

from media.fields import text_in
from pages.ground import ground
from pages.models import Alert
from pages.remembering import remembered


def notices_for(path, language):
    """Return [{"level", "title", "text", "url"}] to show now at a path below the language, the gravest first."""
    now = timezone.now()
    return [
        {
            "level": notice["level"],
            "title": text_in(notice["titles"], language),
            "text": text_in(notice["texts"], language),
            "url": notice["urls"].get(language, ""),
        }
        for notice in remembered("alerts", _notices)
        if _is_shown(notice, path, now)
    ]


def _is_shown(notice, path, now):
    has_begun = notice["starts_at"] is None or notice["starts_at"] <= now
    has_ended = notice["ends_at"] is not None and notice["ends_at"] <= now
    return has_begun and not has_ended and path.startswith(notice["area"])


def _notices():
    rows = list(Alert.objects.not_over().select_related("link"))
    urls = ground()["linked"]
    plain = ("level", "titles", "texts", "starts_at", "ends_at", "area")
    return [
        {name: getattr(row, name) for name in plain} | {"urls": urls.get(row.link and row.link.translation_key, {})}
        for row in rows
    ]
