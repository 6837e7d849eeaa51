"""A flat list of what directorates announce in a common list: only what a person may edit, with its translation."""

from django.conf import settings
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import PageStatusColumn
from wagtail.admin.views.pages.listing import IndexView

from pages.caretakers import pages_edited_by
from pages.translations.states import State, sources, with_states


def translated_into():
    """Return the language whose translations the list tells of: the first beside the source's; None without one."""
    return next((code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE), None)


def directorate_name(page):
    return page.directorate.name() if page.directorate else ""


def translation_words(page):
    state = getattr(page, "translation_state", None)
    return capfirst(State(state).label) if state else ""


class AnnouncementIndexView(IndexView):
    """Lists each once, in the language it was written in."""

    def get_base_queryset(self):
        mine = pages_edited_by(self.request.user).values("pk")
        pages = self.annotate_queryset(sources(self.model.objects.filter(pk__in=mine)))
        if language := translated_into():
            pages = with_states(pages, language)
        # Wagtail reads the rows again by their kind, which loses what was joined but keeps what is prefetched.
        return pages.prefetch_related("directorate")


DIRECTORATE = Column("directorate", label=_("Directorate"), accessor=directorate_name)
TRANSLATION = Column("translation", label=_("Translation"), accessor=translation_words)
PUBLISHED = PageStatusColumn("live", label=_("Status of the page"), sort_key="live")
