"""What every request passes: headers on the way out, refusal of floods on the way in."""

import re

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpResponse, HttpResponseBadRequest
from django.middleware.locale import LocaleMiddleware
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

ADMIN = re.compile(r"^/(admin|documents)/")


class LanguageMiddleware(LocaleMiddleware):
    """Django's, but what is missing under the admin stays missing.

    Django would send a 404 on to the same path below a language, where Wagtail's pages accept any path.
    """

    def process_response(self, request, response):
        if response.status_code == 404 and ADMIN.match(request.path):
            patch_vary_headers(response, ("Accept-Language",))
            return response
        return super().process_response(request, response)


class HeadersMiddleware:
    """Headers that Django sets nowhere."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response


class AdminPolicyMiddleware:
    """The looser content policy that the admin's own pages need. Stands inside the one that writes the header."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if ADMIN.match(request.path):
            response._csp_replace = settings.ADMIN_CONTENT_SECURITY_POLICY
        return response


class BadInputMiddleware:
    """Turns what Django raises on absurd input into plain answers, and holds public forms to tighter limits."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if "\x00" in request.path:
            return HttpResponseBadRequest("400", content_type="text/plain")
        if request.method == "POST" and not ADMIN.match(request.path):
            refused = self._refuse_flood(request)
            if refused:
                return refused
        return self.get_response(request)

    def _refuse_flood(self, request):
        try:
            length = int(request.META.get("CONTENT_LENGTH") or 0)
        except ValueError:
            length = 0
        if length > settings.PUBLIC_MAX_BODY:
            return render(request, "413.html", status=413)
        try:
            fields = sum(len(values) for _, values in request.POST.lists())
        except (TooManyFieldsSent, TooManyFilesSent, RequestDataTooBig):
            return render(request, "413.html", status=413)
        except Exception:  # noqa: BLE001 (a broken multipart body has many ways to fail)
            return HttpResponse("400", status=400, content_type="text/plain")
        if fields > settings.PUBLIC_MAX_NUMBER_FIELDS:
            return render(request, "413.html", status=413)
        return None
