"""What an editor sees when a publish without a form (bulk, workflow approval) meets an unfinished service."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from eservices.exceptions import IncompleteService


class IncompleteServiceMiddleware:
    """Turns IncompleteService into a message and the way to the page's check-list."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, IncompleteService):
            return None
        text = _("“%(title)s” was not published: %(problem)s")
        words = {"title": exception.page.title, "problem": exception.problems[0].message}
        messages.error(request, format_html("{}", text % words))
        return HttpResponseRedirect(reverse("wagtailadmin_pages:edit", args=[exception.page.pk]))
