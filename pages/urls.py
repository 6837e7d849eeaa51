"""Addresses of content pages that Wagtail's own pattern does not take, below a language."""

from django.urls import re_path

from pages.page_files import serve_page_file

urlpatterns = [
    re_path(r"^(?P<path>(?:[\w-]+/)+)(?P<name>[\w-]+\.(?:atom|ics|json|csv))$", serve_page_file, name="page_file"),
]
