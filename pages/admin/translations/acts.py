"""What a translator does with a page, one press each."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail.models import Locale, Page

from pages.admin.translations.doors import missing_words
from pages.models.wording import Wording
from pages.translations import work
from pages.translations.following import confirm, source_of
from pages.translations.rights import may_start, may_work_on


@require_POST
def start(request, page_id, language):
    """Begin a translation and lead to its editor. What may not be translated answers like a missing page."""
    source = get_object_or_404(Page, pk=page_id, alias_of=None, depth__gt=1).specific
    locale = get_object_or_404(Locale, language_code=language)
    if locale.pk == source.locale_id or not may_start(request.user, source, locale):
        raise Http404
    return redirect("wagtailadmin_pages:edit", work.start(source, locale, request.user).pk)


@require_POST
def act(request, page_id, act):
    """Do one of ACTS with a translated page; a page that the person may not change answers like a missing one."""
    page = get_object_or_404(Page, pk=page_id, depth__gt=1).specific
    if act not in ACTS or not may_work_on(request.user, page):
        raise Http404
    if page.permissions_for_user(request.user).page_locked():
        messages.error(request, _("The page is locked: somebody is looking it over."))
    else:
        ACTS[act](request, page)
    return redirect(get_valid_next_url_from_request(request) or _editor(page))


def _editor(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def publish(request, page):
    """Publish a complete translation."""
    if not page.permissions_for_user(request.user).can_publish():
        raise PermissionDenied
    try:
        work.publish(_translation(page), request.user)
    except work.TextsMissing as error:
        messages.error(request, missing_words(error.number))
    else:
        now = Page.objects.get(pk=page.pk)
        words = _("“%(title)s” is published.") if now.live else _("“%(title)s” appears at the hour of its source.")
        messages.success(request, words % {"title": now.get_admin_display_title()})


def submit(request, page):
    """Hand a complete translation to whoever approves it."""
    try:
        state = work.submit(_translation(page), request.user)
    except work.TextsMissing as error:
        messages.error(request, missing_words(error.number))
        return
    if state:
        messages.success(request, _("“%(title)s” is handed over for approval.") % {"title": _title(page)})
    else:
        messages.warning(request, _("Saved as a draft: nobody is named to approve pages here."))


def bring_in(request, page):
    """Show what the source says now."""
    work.bring_in(_translation(page))
    messages.success(request, _("You see the source’s texts of now. What stayed the same keeps its translation."))


def adopt(request, page):
    """Put a page that was written by itself beside its source."""
    if source_of(page) is None:
        raise Http404
    work.adopt(page, request.user)
    messages.success(request, _("Both languages stand side by side now."))


def confirm_in_line(request, page):
    """Say that the translation is in line with its source. A copy nobody translated is not, for a translator."""
    source = source_of(page)
    if source is None:
        raise Http404
    words = dict(Wording.objects.filter(page_id__in=[page.pk, source.pk]).values_list("page_id", "digest"))
    is_copy = words.get(page.pk) and words.get(page.pk) == words.get(source.pk)
    if is_copy and not page.permissions_for_user(request.user).can_publish():
        messages.error(request, _("The page still says word for word what its source says."))
        return
    confirm(page, request.user)
    messages.success(request, _("Noted: this page says what its source says now."))


ACTS = {
    "publish": publish,
    "submit": submit,
    "bring-in": bring_in,
    "adopt": adopt,
    "confirm": confirm_in_line,
}


def _translation(page):
    found = work.translation_of(page)
    if found is None:
        raise Http404
    return found


def _title(page):
    return Page.objects.get(pk=page.pk).get_admin_display_title()
