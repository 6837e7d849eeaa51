"""The editor's form of a service page, and the panels that are not inputs."""

from django.apps import apps
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import Panel
from wagtail.models import Locale

from pages.blocks.writing import written
from pages.forms import ask_only_own, write_in_direction

from .checks import blocking, find_problems
from .kept_lists import list_sizes

DEFINITION_FIELDS = ("card", "questions", "documents", "handling")


def directorate_codes():
    """Codes of all directorates. By name: the questions stand below the models."""
    return set(apps.get_model("eservices", "Directorate").objects.values_list("code", flat=True))


class ServicePageForm(WagtailAdminPageForm):
    """Shows the definition on the source page only, and publishes nothing unfinished.

    A draft is saved in any state; `problems` holds the check-list of what was posted.
    """

    problems = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        locale = self.instance.locale if self.instance.locale_id else Locale.get_default()
        write_in_direction(self, locale.language_code)
        if not self.instance.is_source:
            for name in DEFINITION_FIELDS:
                self.fields.pop(name, None)
            ask_only_own(self)

    def clean_slug(self):
        slug = self.cleaned_data["slug"]
        if not slug.isascii():
            raise ValidationError(_("The address may hold only Latin letters, digits and hyphens."))
        return slug

    def clean_body(self):
        return written(self.cleaned_data["body"])

    def clean(self):
        cleaned = super().clean()
        if self.is_deferred_validation or "card" not in self.fields:
            return cleaned
        self.problems = self.find_problems()
        if number := len(blocking(self.problems)):
            message = ngettext(
                "The service is not complete: %(number)s thing is missing. The check-list names it.",
                "The service is not complete: %(number)s things are missing. The check-list names them.",
                number,
            )
            self.add_error(None, message % {"number": number})
        return cleaned

    def find_problems(self):
        """The check-list of the posted form, or of the page as it was loaded."""
        values = {name: self._value(name) or {} for name in DEFINITION_FIELDS}
        return find_problems(
            **values,
            slug=self._value("slug"),
            directorate=self._directorate_code(),
            directorates=directorate_codes(),
            lists=list_sizes(),
        )

    def _value(self, name):
        posted = getattr(self, "cleaned_data", {})
        return posted[name] if name in posted else getattr(self.instance, name)

    def _directorate_code(self):
        if self.instance.pk:
            return self.instance.directorate_code()
        parent = getattr(self.parent_page, "specific", None)
        return getattr(getattr(parent, "directorate", None), "code", "")


class SourcePanel(Panel):
    """A panel of the source page alone."""

    class BoundPanel(Panel.BoundPanel):
        def is_shown(self):
            return self.instance.is_source


class ChecklistPanel(SourcePanel):
    """What is still missing, each line linked to its place in the form."""

    def __init__(self, **kwargs):
        super().__init__(**{"heading": gettext_lazy("Check-list"), "icon": "list-ul", **kwargs})

    class BoundPanel(SourcePanel.BoundPanel):
        template_name = "eservices/builder/checklist_panel.html"

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            problems = self.form.problems
            problems = self.form.find_problems() if problems is None else problems
            context["missing"] = blocking(problems)
            context["notes"] = [problem for problem in problems if not problem.blocks]
            return context

        class Media:
            js = ["eservices/builder/checklist.js", "eservices/builder/saving.js"]
            css = {"all": ["eservices/builder/builder.css"]}


class VersionsPanel(SourcePanel):
    """The way to the published versions and to trying the draft."""

    def __init__(self, **kwargs):
        super().__init__(**{"heading": gettext_lazy("Versions"), "icon": "history", **kwargs})

    class BoundPanel(SourcePanel.BoundPanel):
        template_name = "eservices/builder/versions_panel.html"

        def is_shown(self):
            return super().is_shown() and bool(self.instance.pk)
