"""Who may be made to wait for a picture: the worker and an editor, never a visitor."""

from contextlib import contextmanager
from contextvars import ContextVar

_IS_VISITOR = ContextVar("is_visitor", default=False)
ADMIN = "/admin/"


def visitor_is_waiting():
    """Tell whether a visitor's page is being made."""
    return _IS_VISITOR.get()


@contextmanager
def for_visitor(is_visitor=True):
    """Run what is inside as for a visitor, or not."""
    token = _IS_VISITOR.set(is_visitor)
    try:
        yield
    finally:
        _IS_VISITOR.reset(token)


class VisitorsDoNotWaitMiddleware:
    """Marks requests outside the admin, so that no picture is drawn during them."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with for_visitor(not request.path.startswith(ADMIN)):
            return self.get_response(request)
