"""Doors before wagtail-localize's own views.

It asks for one global permission only: whoever has it could submit, and publish, the translation of any page; and
it fills what is missing with the source's words. These ask for the page as well, and publish nothing incomplete.
"""

import re

import polib
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail.models import Page
from wagtail_localize.models import Translation
from wagtail_localize.views import convert, edit_translation
from wagtail_localize.views.submit_translations import SubmitPageTranslationView, SubmitSnippetTranslationView
from wagtail_localize.views.update_translations import UpdateTranslationsView

from pages.translations import work
from pages.translations.rights import may_start, may_work_on
from pages.translations.states import languages_to_translate_into

# What an address in a text may begin with; anything else is no address that a reader should follow.
_SAFE_ADDRESS = re.compile(r"(?i)^(https?:|mailto:|tel:|/|#|[^:]*$)")


class OwnPageTranslationView(SubmitPageTranslationView):
    """Begins translations of one page; a page that the person may not translate answers like a missing one."""

    def get_object(self):
        page = super().get_object()
        locales = languages_to_translate_into()
        if not page.permissions_for_user(self.request.user).can_edit() and not any(
            may_start(self.request.user, page, locale) for locale in locales
        ):
            raise Http404
        return page

    def get_form(self):
        form = super().get_form()
        # A subtree would be copied over translations that stand below it.
        form.fields.pop("include_subtree")
        return form

    def form_valid(self, form):
        pages = [self._start(locale) for locale in form.cleaned_data["locales"]]
        if len(pages) == 1:
            return redirect("wagtailadmin_pages:edit", pages[0].pk)
        return redirect(self.get_success_url() or self.get_default_success_url())

    def _start(self, locale):
        if not may_start(self.request.user, self.object, locale):
            raise PermissionDenied
        return work.start(self.object, locale, self.request.user)


class OwnSnippetTranslationView(SubmitSnippetTranslationView):
    def get_object(self):
        snippet = super().get_object()
        if not edit_translation.user_can_edit_instance(self.request.user, snippet):
            raise Http404
        return snippet


class OwnTranslationUpdateView(UpdateTranslationsView):
    """Shows translators what the source says now; publishes, when asked to, those that miss no text."""

    def get_object(self):
        source = super().get_object()
        page = source.get_source_instance()
        if not isinstance(page, Page) or not self._may(page, source):
            raise Http404
        return source

    def _may(self, page, source):
        user = self.request.user
        return may_work_on(user, page) or any(may_work_on(user, each) for each in _targets(source))

    def form_valid(self, form):
        targets = _targets(self.object)
        wants_publishing = form.cleaned_data.get("publish_translations")
        user = self.request.user
        if wants_publishing and not all(page.permissions_for_user(user).can_publish() for page in targets):
            raise PermissionDenied
        self.object.update_from_db()
        if wants_publishing:
            self._publish_complete()
        messages.success(self.request, self.get_success_message())
        return redirect(self.get_success_url() or self.get_default_success_url())

    def _publish_complete(self):
        for translation in self.object.translations.filter(enabled=True).select_related("target_locale"):
            try:
                work.publish(translation, self.request.user)
            except work.TextsMissing as error:
                messages.warning(self.request, missing_words(error.number))


def _targets(source):
    rows = source.translations.filter(enabled=True).select_related("target_locale")
    return [translation.get_target_instance() for translation in rows]


def missing_words(number):
    """Return why nothing was published, in words."""
    return ngettext(
        "Not published: %(number)s text is not translated yet.",
        "Not published: %(number)s texts are not translated yet.",
        number,
    ) % {"number": number}


def edit_string(request, translation_id, string_segment_id):
    """wagtail-localize's, with an answer instead of a failure for a call that says nothing."""
    if request.method == "PUT" and not _value(request):
        return HttpResponseBadRequest(_("There is no text."), content_type="text/plain")
    return edit_translation.edit_string_translation(request, translation_id, string_segment_id)


def edit_override(request, translation_id, overridable_segment_id):
    """wagtail-localize's, but no address that runs something when it is followed."""
    value = _value(request) if request.method == "PUT" else ""
    if request.method == "PUT" and (not value or not _SAFE_ADDRESS.match(re.sub(r"[\s\x00-\x1f]", "", value))):
        return HttpResponseBadRequest(_("This address cannot be used."), content_type="text/plain")
    return edit_translation.edit_override(request, translation_id, overridable_segment_id)


def _value(request):
    """Return the posted value of a PUT, which Django does not read by itself; the view behind reads it again."""
    method, request.method = request.method, "POST"
    try:
        return request.POST.get("value", "")
    finally:
        request.method = method


def upload_texts(request, translation_id):
    """wagtail-localize's, with a plain refusal of what is no file of this translation."""
    translation = get_object_or_404(Translation, id=translation_id)
    back = get_valid_next_url_from_request(request) or "wagtailadmin_home"
    if request.method == "POST" and not _is_catalogue(request.FILES.get("file")):
        if not may_work_on(request.user, translation.get_target_instance()):
            raise PermissionDenied
        messages.error(request, _("Please upload a PO file that was downloaded from this translation."))
        return redirect(back)
    return edit_translation.upload_pofile(request, translation_id)


def _is_catalogue(file):
    if file is None:
        return False
    try:
        text = file.read().decode()
        # A name of a file would be opened by polib.
        is_catalogue = "\n" in text and "X-WagtailLocalize-TranslationID" in polib.pofile(text).metadata
    except (OSError, ValueError):
        return False
    finally:
        file.seek(0)
    return is_catalogue


def convert_to_alias(request, page_id):
    """wagtail-localize's; it takes a public text away, so it asks for the right to publish."""
    page = get_object_or_404(Page, id=page_id)
    if not page.permissions_for_user(request.user).can_publish():
        raise PermissionDenied
    return convert.convert_to_alias(request, page_id)
