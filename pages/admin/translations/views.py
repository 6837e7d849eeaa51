"""The report of translations, scoped to what a person may see, and the glossary."""

from django.conf import settings
from django.db.models import Count
from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe
from django_filters import ChoiceFilter, ModelChoiceFilter
from wagtail.admin.auth import PermissionPolicyChecker
from wagtail.admin.filters import ContentTypeFilter, WagtailFilterSet
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page, get_page_content_types
from wagtail.permissions import page_permission_policy

from pages.translations.glossary import matching, own_name
from pages.translations.reporting import directorate_pages, name_directorates, of_directorate, sources_for
from pages.translations.states import State, with_states

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class TranslationsFilterSet(WagtailFilterSet):
    translation_state = ChoiceFilter(label=gettext_lazy("State"), choices=State.choices)
    directorate = ModelChoiceFilter(
        label=gettext_lazy("Directorate"),
        queryset=lambda request: directorate_pages(sources_for(request.user)),
        method="of_directorate",
    )
    content_type = ContentTypeFilter(
        label=gettext_lazy("Type"), queryset=lambda request: get_page_content_types(include_base_page_type=False)
    )

    class Meta:
        model = Page
        fields = ["translation_state", "directorate", "content_type"]

    def of_directorate(self, pages, _name, directorate_page):
        return of_directorate(pages, directorate_page)


class TranslationsReport(ReportView):
    """Every source page with its state in one language; another language is chosen above the list."""

    page_title = gettext_lazy("Translations")
    header_icon = "globe"
    index_url_name = "translations:report"
    index_results_url_name = "translations:results"
    template_name = "pages/admin/translations_report.html"
    results_template_name = "pages/admin/translations_report_results.html"
    filterset_class = TranslationsFilterSet
    model = Page
    is_searchable = True
    search_backend_name = None
    search_fields = ["title"]
    permission_policy = page_permission_policy
    any_permission_required = ["add", "change", "publish"]
    list_export = ["title", "type_name", "directorate_name", "state_label", "words_changed_at", "language_code"]
    export_headings = {
        "title": gettext_lazy("Page"),
        "type_name": gettext_lazy("Type"),
        "directorate_name": gettext_lazy("Directorate"),
        "state_label": gettext_lazy("State"),
        "words_changed_at": gettext_lazy("Source changed on"),
        "language_code": gettext_lazy("Language"),
    }

    @cached_property
    def language(self):
        """The code of the language that is reported on: the one asked for, else the first that is translated into."""
        codes = [code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]
        wanted = self.request.GET.get("language")
        if not codes or (wanted and wanted not in codes):
            raise Http404
        return wanted or codes[0]

    def get_filename(self):
        return f"translations-{self.language}"

    def get_base_queryset(self):
        pages = with_states(sources_for(self.request.user), self.language)
        return pages.select_related("content_type", "locale").order_by("path")

    def get_queryset(self):
        return self.search_queryset(self.get_base_queryset())

    def get_filtered_queryset(self):
        return self.filter_queryset(self.get_queryset())

    def decorate_paginated_queryset(self, pages):
        pages = name_directorates(list(pages))
        for page in pages:
            model = page.content_type.model_class()
            page.type_name = str(model._meta.verbose_name) if model else ""
            page.state = State(page.translation_state)
            page.state_label = str(page.state.label)
            page.language_code = self.language
        return pages

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        names = dict(settings.LANGUAGES)
        codes = [code for code in names if code != settings.LANGUAGE_CODE]
        context["language"] = self.language
        context["languages"] = [(code, names[code]) for code in codes]
        context["counts"] = self._counts()
        context["State"] = State
        return context

    def _counts(self):
        """Return [(state, number)] of everything in scope, in one query."""
        rows = self.get_base_queryset().order_by().values("translation_state").annotate(number=Count("pk"))
        found = {row["translation_state"]: row["number"] for row in rows}
        return [(state, found.get(state.value, 0)) for state in State]

    def write_csv_row(self, writer, row_dict):
        return super().write_csv_row(writer, {name: _harmless(value) for name, value in row_dict.items()})

    def stream_csv(self, queryset):
        # Without this mark a spreadsheet takes Arabic for something else.
        yield b"\xef\xbb\xbf"
        yield from super().stream_csv(queryset)


def _harmless(value):
    """Return a value that no spreadsheet takes for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


may_edit_pages = PermissionPolicyChecker(page_permission_policy)


@require_safe
@may_edit_pages.require_any("add", "change", "publish")
def glossary(request):
    """Show the glossary, or the terms in which a query stands."""
    query = request.GET.get("q", "")[:100]
    languages = [(code, own_name(code)) for code, _name in settings.LANGUAGES]
    context = {
        "query": query,
        "languages": languages,
        "rows": [[(code, term.texts.get(code, "")) for code, _name in languages] for term in matching(query)],
        "header_title": _("Glossary"),
        "breadcrumbs_items": [
            {"url": reverse("translations:report"), "label": _("Translations")},
            {"url": "", "label": _("Glossary")},
        ],
    }
    return TemplateResponse(request, "pages/admin/glossary.html", context)
