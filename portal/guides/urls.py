"""Addresses of the guides, under `/admin/guides/`."""

from django.urls import include, path

from portal.guides import views

urlpatterns = [
    path("", views.list_guides, name="list"),
    path("<slug:name>/", views.show_guide, name="guide"),
]


def guide_urls():
    """What `register_admin_urls` wants; the names live under `guides:`."""
    return [path("guides/", include((urlpatterns, "guides")))]
