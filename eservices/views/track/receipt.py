"""`track/application/receipt.pdf`: the receipt once more."""

from types import SimpleNamespace

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from eservices.documents.receipt import render_receipt
from eservices.views.apply.receipt import paper_of
from eservices.views.track.session import for_tracked


@for_tracked
@require_safe
def download_receipt(request, application):
    """Return the receipt on paper, as after filing."""
    visit = SimpleNamespace(application=application, language=request.LANGUAGE_CODE)
    content = render_receipt(paper_of(request, visit), visit.language)
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="receipt-{application.number_in_groups}.pdf"'
    return response
