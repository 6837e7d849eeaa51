"""Whether the portal serves, and what finds for it."""

from django.db import connection
from django.http import HttpResponse
from django.views.decorators.cache import never_cache

from search.health import state_of_search


@never_cache
def healthz(request):
    """Answer 200 when the database answers, 503 otherwise. Needs no host header of ours and no session.

    With an engine outside, further lines tell of it; they never change the status: the database finds in its place.
    """
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Exception:  # noqa: BLE001 (whatever is wrong with the database, the answer is the same)
        return HttpResponse("database\n", status=503, content_type="text/plain")
    return HttpResponse(f"ok\n{_of_search()}", content_type="text/plain")


def _of_search():
    state = state_of_search()
    if state is None:
        return ""
    return "".join(f"search-{name}: {value}\n" for name, value in state.told())
