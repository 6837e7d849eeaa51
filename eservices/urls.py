"""Addresses of the e-services: the citizen's side under a language, the staff's side under the admin."""

from django.urls import include, path

from eservices import apply_urls, contact_urls, track_urls

app_name = "eservices"

urlpatterns = [*apply_urls.urlpatterns, *track_urls.urlpatterns, *contact_urls.urlpatterns]

# Addresses under /admin/, before Wagtail's own.
admin_patterns = [path("", include("eservices.desk_urls"))]
