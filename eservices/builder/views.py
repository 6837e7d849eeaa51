"""Versions of a service: listed, read as they were published, compared. For those who may edit its page."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.views.decorators.http import require_GET

from eservices.builder.labels import path_in_words
from eservices.definitions import definition_of, latest_text_revision
from eservices.models import ServicePage, ServiceVersion
from eservices.questions.document_diff import document_changes


def editable_page(request, page_id):
    """The service page, if the user may edit it; a foreign one answers like a missing one."""
    page = get_object_or_404(ServicePage, pk=page_id)
    if not page.is_source or not page.permissions_for_user(request.user).can_edit():
        raise Http404
    return page


@require_GET
def list_versions(request, page_id):
    page = editable_page(request, page_id)
    versions = (
        ServiceVersion.objects.filter(service__page_id=page.pk)
        .select_related("published_by", "service")
        .defer("document")
        .prefetch_related("text_revisions")
    )
    rows = list(versions)
    for version, older in zip(rows, [*rows[1:], None], strict=True):
        version.older = older
    return TemplateResponse(request, "eservices/builder/versions.html", {"page": page, "versions": rows})


@require_GET
def show_version(request, page_id, number):
    page = editable_page(request, page_id)
    version = _version(page, number)
    context = {"page": page, "version": version, "document": _document(version)}
    return TemplateResponse(request, "eservices/builder/version.html", context)


@require_GET
def compare_versions(request, page_id, old, new):
    page = editable_page(request, page_id)
    before, after = _version(page, old), _version(page, new)
    changes = list(document_changes(_document(before), _document(after)))
    for change in changes:
        change.values = [(path_in_words(path), was, now) for path, was, now in change.values]
    context = {"page": page, "old": before, "new": after, "changes": changes}
    return TemplateResponse(request, "eservices/builder/compare.html", context)


def _version(page, number):
    return get_object_or_404(ServiceVersion, service__page_id=page.pk, number=number)


def _document(version):
    return definition_of(version, latest_text_revision(version)).document
