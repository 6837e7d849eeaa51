"""Panels of every page's editor: what is worth a look before publishing, and in which direction its texts run."""

from django.conf import settings
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel

from pages.quality import Finding, findings_of


def all_findings(page):
    """Return what the page's texts ask for, and what its translations do."""
    # Read late: the models name this panel.
    from pages.translations.states import State, in_languages

    found = findings_of(page)
    for code, version in in_languages(page).items():
        name = get_language_info(code)["name_local"]
        if version.is_source:
            continue
        if version.state in (State.NOT_STARTED, State.DRAFT):
            found.append(Finding("translation-missing", name))
        elif version.state == State.STALE:
            found.append(Finding("translation-stale", name))
    return found


class QualityPanel(Panel):
    """Findings of the page as it was last saved."""

    def __init__(self, **kwargs):
        super().__init__(**{"heading": _("Worth a look before publishing"), "icon": "glasses", **kwargs})

    class BoundPanel(Panel.BoundPanel):
        template_name = "pages/admin/quality_panel.html"

        def is_shown(self):
            return bool(self.instance.pk)

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            context["findings"] = all_findings(self.instance)
            return context

        class Media:
            css = {"all": ["pages/admin/care.css"]}


class WritingPanel(Panel):
    """Tells the editor's script in which language and direction the page's texts are written. Shows nothing."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "pages/admin/writing_panel.html"

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            code = self.instance.locale.language_code if self.instance.locale_id else settings.LANGUAGE_CODE
            context["language"] = code
            context["direction"] = "rtl" if get_language_info(code)["bidi"] else "ltr"
            return context

        class Media:
            css = {"all": ["pages/admin/care.css"]}
            js = ["pages/admin/writing.js"]
