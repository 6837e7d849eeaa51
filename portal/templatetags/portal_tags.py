"""Tags and filters of the portal's templates: icons, and how values are written (see `portal.formatting`)."""

from functools import lru_cache

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, get_language_info

from media.borrowed import BorrowedText
from pages.remembering import remembered
from portal import formatting
from portal.context import other_addresses
from portal.icons import ICONS, MIRRORED, STATUS_LOOKS

register = template.Library()

for _filter in (
    formatting.iraqi_date,
    formatting.iraqi_time,
    formatting.listed_moment,
    formatting.machine_time,
    formatting.money,
    formatting.phone,
    formatting.phone_address,
    formatting.isolate,
    formatting.filesize_words,
    formatting.application_number,
    formatting.code_groups,
):
    register.filter(_filter.__name__, _filter)


@register.simple_tag
@lru_cache(maxsize=128)
def icon(name):
    """Return an icon as inline drawing, hidden from screen readers: a word always stands beside it."""
    mirrored = " icon-mirror" if name in MIRRORED else ""
    path = ICONS.get(name) or ICONS["document"]
    return format_html(
        '<svg class="icon{}" viewBox="0 0 24 24" aria-hidden="true"><path d="{}"/></svg>', mirrored, path
    )


@register.simple_tag(takes_context=True)
def kept_part(context, name):
    """Return a part of the shell that is the same on every page of a site and language, drawn when it changed.

    The template may read `site`, `nav` without its marks, `footer` and `home_url`.
    """
    host = (context.get("site") or {}).get("host")
    drawn = remembered(f"{name}:{get_language()}:{host}", lambda: _drawn(context, name))
    return mark_safe(drawn)  # noqa: S308 (a template of ours gave it)


def _drawn(context, name):
    shown = {key: context.get(key) for key in ("site", "nav", "footer", "home_url")}
    return render_to_string(name, shown)


@register.filter
def foreign(text):
    """Return the attributes that mark a text lent by another language: ` lang="ar" dir="rtl"`; "" for all others."""
    language = getattr(text, "language", "")
    if not isinstance(text, BorrowedText) or language == get_language():
        return ""
    direction = "rtl" if get_language_info(language)["bidi"] else "ltr"
    return format_html(' lang="{}" dir="{}"', language, direction)


@register.filter
def status_tone(code):
    """Return the tone of a status' tag: ok, run, you, bad or quiet."""
    return STATUS_LOOKS.get(str(code), ("quiet", "info"))[0]


@register.filter
def status_icon(code):
    """Return the name of a status' icon."""
    return STATUS_LOOKS.get(str(code), ("quiet", "info"))[1]


@register.filter
def up_to(value):
    """Return 1, 2 … value, for drawing steps and days; never more than 100."""
    try:
        return range(1, min(max(int(value), 0), 100) + 1)
    except (TypeError, ValueError, OverflowError):
        return range(0)


@register.simple_tag
def day_cells(used, total, paused=False, late=0):
    """Return the cells of a promise, in order: used working days, the pause, days to come, days late."""
    used, total = min(max(int(used), 0), 60), min(max(int(total), 0), 60)
    cells = ["done"] * min(used, total) + (["pause"] if paused else []) + ["todo"] * (total - used)
    return cells + ["late"] * min(max(int(late), 0), 30)


@register.simple_tag(takes_context=True)
def page_languages(context):
    """Return the languages with this page's addresses; a view's `alternate_urls` win over the same path.

    `translated_into` in the context names the languages that really have the page; without it all of them have.
    """
    request = context.get("request")
    if request is None:
        return []
    language = get_language() or settings.LANGUAGE_CODE
    translated = context.get("translated_into")
    rows = other_addresses(request, language, context.get("alternate_urls"))
    return [row | {"is_translated": translated is None or row["code"] in translated} for row in rows]


@register.simple_tag(takes_context=True)
def alternate_links(context):
    """Return what search engines are told of languages: {"is_here", "alternates": [(hreflang, address)]}.

    Who speaks none of them is sent to the first language, from the first page to the language they ask for.
    """
    rows = [row for row in context.get("page_languages") or () if row["is_translated"]]
    links = [(row["code"], row["url"]) for row in rows]
    if len(links) > 1:
        links.append(("x-default", "/" if context.get("is_home") else links[0][1]))
    return {"is_here": any(row["is_current"] for row in rows), "alternates": links if len(links) > 1 else []}


@register.simple_tag(takes_context=True)
def absolute(context, url):
    """Return the full address of a path of this site, for canonical and hreflang links."""
    return context["request"].build_absolute_uri(url)
