"""Addresses of the translator's side. `doors` stand before wagtail-localize's own of the same address."""

from django.urls import path
from django.views.generic import RedirectView
from wagtail.admin.auth import require_admin_access

from pages.admin.translations import acts, doors, views


def _behind_the_admin(route, view, **kwargs):
    return path(route, require_admin_access(view), **kwargs)


_to_report = RedirectView.as_view(pattern_name="translations:report")

doors_before_localize = [
    _behind_the_admin("localize/submit/page/<int:page_id>/", doors.OwnPageTranslationView.as_view()),
    _behind_the_admin(
        "localize/submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/",
        doors.OwnSnippetTranslationView.as_view(),
    ),
    _behind_the_admin("localize/update/<int:translation_source_id>/", doors.OwnTranslationUpdateView.as_view()),
    _behind_the_admin(
        "localize/translate/<int:translation_id>/strings/<int:string_segment_id>/edit/", doors.edit_string
    ),
    _behind_the_admin(
        "localize/translate/<int:translation_id>/overrides/<int:overridable_segment_id>/edit/", doors.edit_override
    ),
    _behind_the_admin("localize/translate/<int:translation_id>/pofile/upload/", doors.upload_texts),
    _behind_the_admin("localize/page/<int:page_id>/convert_to_alias/", doors.convert_to_alias),
    # It lists the titles of every directorate's drafts.
    _behind_the_admin("localize/reports/translations/", _to_report),
    _behind_the_admin("localize/reports/translations/results/", _to_report),
]

own = (
    [
        path("", views.TranslationsReport.as_view(), name="report"),
        path("results/", views.TranslationsReport.as_view(results_only=True), name="results"),
        path("glossary/", views.glossary, name="glossary"),
        path("<int:page_id>/start/<slug:language>/", acts.start, name="start"),
        path("<int:page_id>/<slug:act>/", acts.act, name="act"),
    ],
    "translations",
)
