"""`opensearch.xml`: tells browsers how this portal is searched. https://github.com/dewitt/opensearch"""

from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def describe(request):
    """Return the OpenSearch description in the language of the address."""
    return render(request, "search/opensearch.xml", content_type="application/opensearchdescription+xml; charset=utf-8")
