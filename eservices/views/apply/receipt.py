"""What a citizen takes away: number, code, promised day, and what happens next."""

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from eservices.catalogue import working_days
from eservices.definitions import definition_for
from eservices.documents.qr import qr_inline, tracking_address
from eservices.documents.receipt import render_receipt
from eservices.models import Directorate
from eservices.questions.dates import long_moment
from eservices.questions.display import document_rows
from eservices.reference import tracking_code
from eservices.views.apply.visit import with_any_draft


@require_safe
@with_any_draft
def receipt(request, visit):
    """Show the receipt of a filed draft, any number of times; an unfiled one goes on where it stands."""
    if not visit.application:
        return HttpResponseRedirect(visit.address("apply_draft"))
    return render(request, "eservices/apply/receipt.html", _shown(request, visit))


@require_safe
@with_any_draft
def receipt_pdf(request, visit):
    """Return the same receipt on paper."""
    if not visit.application:
        return HttpResponseRedirect(visit.address("apply_draft"))
    content = render_receipt(paper_of(request, visit), visit.language)
    response = HttpResponse(content, content_type="application/pdf")
    name = f"receipt-{visit.application.number_in_groups}.pdf"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _shown(request, visit):
    application = visit.application
    definition = definition_for(application)
    return {
        "visit": visit,
        "application": application,
        "service_name": definition.text(definition.document["name"], visit.language),
        "directorate": application.directorate.name(),
        "code": tracking_code(application.uuid, application.code_issue),
        "promised": weekday_date(application.due_on),
        "qr": qr_inline(_tracking(request, visit)),
        "nodes": path_nodes(next_stages(definition, application.answers, visit.language)),
        "sample": definition.document.get("sample"),
        "phone": application.applicant.get("phone"),
        "email": application.applicant.get("email"),
    }


def path_nodes(stages):
    """Return the stages to come as the reed path draws them; the first is where the application is."""
    nodes = [
        {
            "title": stage["title"],
            "note": stage["text"] if stage["text"] != stage["title"] else stage["directorate"],
            "meta": working_days(stage["days"]),
        }
        for stage in stages
    ]
    return [node | {"state": "todo" if position else "now"} for position, node in enumerate(nodes)]


def weekday_date(day):
    """Return "Thursday 17 December 2026" in the reader's words."""
    words = {"weekday": date_format(day, "l"), "date": date_format(day, "DATE_FORMAT")}
    return _("%(weekday)s %(date)s") % words


def _tracking(request, visit):
    return tracking_address(request.build_absolute_uri("/"), visit.language, visit.application.number)


def next_stages(definition, answers, language):
    """Return the stages that this case goes through: [{"title", "text", "days", "directorate"}]."""
    due = definition.due_stages(answers)
    codes = {definition.stage_directorate(stage, answers) for stage in due}
    names = {row.code: row.name(language) for row in Directorate.objects.filter(code__in=codes)}
    return [
        {
            "title": definition.text(stage.get("title"), language),
            "text": definition.text(stage.get("public"), language),
            "days": stage.get("target_days"),
            "directorate": names.get(definition.stage_directorate(stage, answers), ""),
        }
        for stage in due
    ]


def paper_of(request, visit):
    """Return what the paper receipt says; `visit` needs only `application` and `language`."""
    application, definition = visit.application, definition_for(visit.application)
    names = {str(a.uuid): a.file_name for a in application.attachments.all()}
    received = timezone.localtime(application.submitted_at)
    return {
        "number": application.number,
        "code": tracking_code(application.uuid, application.code_issue),
        "address": _tracking(request, visit),
        # As people type it: no scheme, no slash at the end.
        "track_page": f"{request.get_host()}/{visit.language}/track",
        "service": definition.text(definition.document["name"], visit.language),
        "directorate": application.directorate.name(),
        "applicant": application.applicant.get("name", ""),
        "submitted": long_moment(received),
        "promised": weekday_date(application.due_on),
        "filed_by": application.filed_by.get_full_name() if application.filed_by else "",
        "documents": _document_lines(definition, application.answers, visit.language, names),
        "next_steps": [s["title"] for s in next_stages(definition, application.answers, visit.language)],
        "printed": long_moment(timezone.localtime()),
        "sample": bool(definition.document.get("sample")),
        "moment": application.submitted_at,
    }


def _document_lines(definition, answers, language, names):
    """Return the names of the documents that came with the application; those not sent are left out."""
    rows = document_rows(definition, answers, language, file_names=names)
    return [row["label"] for row in rows if row["files"]]
