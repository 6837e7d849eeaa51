"""What the page editor says of the other languages."""

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel

from pages.translations.states import State, in_languages

TONES = {State.NOT_STARTED: "critical", State.DRAFT: "info", State.STALE: "critical", State.TRANSLATED: "positive"}


class LanguagesPanel(Panel):
    """How far the page is in each other language, with the way there; a warning where it is stale or missing.

    It warns and holds nobody up: a fee is corrected today, its translation follows.
    """

    def __init__(self, **kwargs):
        super().__init__(**{"heading": _("Languages"), "icon": "globe", **kwargs})

    class BoundPanel(Panel.BoundPanel):
        template_name = "pages/admin/languages_panel.html"

        def is_shown(self):
            return bool(self.instance.pk) and len(settings.LANGUAGES) > 1

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            return context | languages_context(self.instance)


def marks_of(page, found=None):
    """Return {name, state, tone} for a list or a header: of a source in each other language, else of the page itself.

    `found` is what `in_languages` says of the page, when it was read for many at once.
    """
    found = found or in_languages(page)
    own = found.get(page.locale.language_code)
    if own and own.is_source and not page.alias_of_id:
        shown = [each for each in found.values() if not each.is_source]
    else:
        shown = [own] if own else []
    names = dict(settings.LANGUAGES)
    return [{"name": names[each.code], "state": each.state, "tone": TONES[each.state]} for each in shown]


def languages_context(page):
    """Return the rows of a page's languages, whether any waits, and whether the page itself is the stale one."""
    # Read late: the models name this panel.
    from pages.translations.kept import kept_of

    found = in_languages(page)
    names = dict(settings.LANGUAGES)
    own = next((each for each in found.values() if each.page and each.page.pk == page.pk), None)
    source = next((each for each in found.values() if each.is_source), None)
    rows = [
        {"code": code, "name": names[code], "in_language": each, "tone": TONES[each.state]}
        for code, each in found.items()
        if not each.is_source and (source is own or each is own)
    ]
    return {
        "page": page,
        "rows": rows,
        "own": own,
        "source": source if source is not own else None,
        "source_name": names.get(source.code) if source else "",
        "is_waiting": any(row["in_language"].state in (State.NOT_STARTED, State.STALE) for row in rows),
        "kept": kept_of(page) if own is not source else None,
        "State": State,
    }
