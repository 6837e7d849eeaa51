"""Addresses of the e-services: the citizen's side under a language, the staff's side under the admin."""

app_name = "eservices"

urlpatterns = []

# Addresses under /admin/, before Wagtail's own.
admin_patterns = []
