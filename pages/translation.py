"""Translating a page is a right on that page.

wagtail-localize asks for one global permission only: whoever has it could submit, and publish, the translation of
any directorate's page. These doors stand before its own and ask for the page as well.
"""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import path
from wagtail.admin.auth import require_admin_access
from wagtail.models import Page
from wagtail_localize.views.submit_translations import SubmitPageTranslationView
from wagtail_localize.views.update_translations import UpdateTranslationsView


class OwnPageTranslationView(SubmitPageTranslationView):
    """Submits a page for translation; a page that the person cannot edit answers like a missing one."""

    def get_object(self):
        page = super().get_object()
        if not page.permissions_for_user(self.request.user).can_edit():
            raise Http404
        return page


class OwnTranslationUpdateView(UpdateTranslationsView):
    """Brings translations up to date; publishing them asks for the right to publish each one."""

    def get_object(self):
        source = super().get_object()
        page = source.get_source_instance()
        if not isinstance(page, Page) or not page.permissions_for_user(self.request.user).can_edit():
            raise Http404
        return source

    def form_valid(self, form):
        if form.cleaned_data.get("publish_translations") and not self._may_publish():
            raise PermissionDenied
        return super().form_valid(form)

    def _may_publish(self):
        translations = self.object.translations.filter(enabled=True).select_related("target_locale")
        targets = [translation.get_target_instance() for translation in translations]
        return all(target.permissions_for_user(self.request.user).can_publish() for target in targets)


urlpatterns = [
    path("localize/submit/page/<int:page_id>/", require_admin_access(OwnPageTranslationView.as_view())),
    path("localize/update/<int:translation_source_id>/", require_admin_access(OwnTranslationUpdateView.as_view())),
]
