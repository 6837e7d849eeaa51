"""Admin addresses of the builder, under `/admin/services/`."""

from django.urls import include, path

from eservices.builder import views
from eservices.builder.lists.urls import urlpatterns as list_patterns
from eservices.builder.try_it.urls import urlpatterns as try_patterns

urlpatterns = [
    path("<int:page_id>/versions/", views.list_versions, name="versions"),
    path("<int:page_id>/versions/<int:number>/", views.show_version, name="version"),
    path("<int:page_id>/versions/<int:old>/changes/<int:new>/", views.compare_versions, name="compare"),
]


def builder_urls():
    """What `register_admin_urls` wants; names live under `service_builder:`, `service_try:`, `reference_lists:`."""
    return [
        path("services/", include((urlpatterns, "service_builder"))),
        path("services/", include((try_patterns, "service_try"))),
        path("lists/", include((list_patterns, "reference_lists"))),
    ]
