"""Reports on pictures and documents: where they are used, and what they lack for readers who cannot see."""

from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import ReferenceIndex
from wagtail.permissions import policy_registry

from media.forms import missing_languages
from media.models import CustomDocument, CustomImage


class FilesReport(ReportView):
    """Files of the collections that the person may change, newest first, with what each lacks."""

    results_template_name = "wagtailadmin/reports/base_report_results.html"
    default_ordering = "-created_at"
    export_formats = ("xlsx",)
    list_export = ["title", "collection", "lacking", "used"]
    export_headings = {"lacking": _("Missing"), "used": _("Used"), "collection": _("Collection")}
    permission_required = "change"
    edit_url = usage_url = ""

    @cached_property
    def permission_policy(self):
        return policy_registry.get_by_type(self.model)

    def get_queryset(self):
        own = self.permission_policy.instances_user_has_any_permission_for(self.request.user, ["change"])
        self.queryset = own.select_related("collection").order_by("-created_at", "-pk")
        return super().get_queryset()

    def decorate_paginated_queryset(self, object_list):
        """Count the places where each file is used, in one query for the whole page."""
        found = list(object_list)
        counts = ReferenceIndex.get_count_references_to_in_bulk(found) if found else {}
        for each in found:
            each.used = counts[each]
            each.lacking = "، ".join(self.lacking(each))
        return found

    @cached_property
    def columns(self):
        return [
            TitleColumn("title", label=_("Title"), get_url=lambda each: reverse(self.edit_url, args=[each.pk])),
            Column("collection", label=_("Collection"), accessor=lambda each: each.collection.name),
            Column("lacking", label=_("Missing"), accessor=lambda each: each.lacking or "–"),
            TitleColumn(
                "used",
                label=_("Used"),
                accessor=lambda each: each.used,
                get_url=lambda each: reverse(self.usage_url, args=[each.pk]),
            ),
            DateColumn("created_at", label=_("Added")),
        ]


class PicturesReport(FilesReport):
    model = CustomImage
    page_title = _("Pictures: use and alternative texts")
    header_icon = "image"
    index_url_name, index_results_url_name = "pictures_report", "pictures_report_results"
    edit_url, usage_url = "wagtailimages:edit", "wagtailimages:image_usage"

    def lacking(self, picture):
        """Return what a picture lacks, in words."""
        missing = [] if picture.is_decorative else missing_languages(picture.alt)
        words = [gettext("what it shows (%(language)s)") % {"language": name} for name in missing]
        return words if picture.credit or picture.is_illustration else [*words, gettext("credit")]


class DocumentsReport(FilesReport):
    model = CustomDocument
    page_title = _("Documents: use and accessibility")
    header_icon = "doc-full"
    index_url_name, index_results_url_name = "documents_report", "documents_report_results"
    edit_url, usage_url = "wagtaildocs:edit", "wagtaildocs:document_usage"

    def lacking(self, document):
        """Return what a document lacks, in words."""
        words = {
            "text": gettext("text that can be read aloud"),
            "tagged": gettext("marked structure"),
            "title": gettext("title"),
            "language": gettext("language"),
        }
        return [word for name, word in words.items() if document.pdf_access.get(name) is False]


class _FilesMenuItem(MenuItem):
    def __init__(self, report, order):
        super().__init__(report.page_title, reverse(report.index_url_name), icon_name=report.header_icon, order=order)
        self.model = report.model

    def is_shown(self, request):
        return policy_registry.get_by_type(self.model).user_has_permission(request.user, "change")


@hooks.register("register_admin_urls")
def files_report_urls():
    found = []
    for name, report in (("pictures", PicturesReport), ("documents", DocumentsReport)):
        found.append(path(f"reports/{name}/", report.as_view(), name=report.index_url_name))
        results = report.as_view(results_only=True)
        found.append(path(f"reports/{name}/results/", results, name=report.index_results_url_name))
    return found


@hooks.register("register_reports_menu_item")
def pictures_report_item():
    return _FilesMenuItem(PicturesReport, 800)


@hooks.register("register_reports_menu_item")
def documents_report_item():
    return _FilesMenuItem(DocumentsReport, 810)
