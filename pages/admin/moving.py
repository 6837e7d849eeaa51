"""Moving pages: what may not stand somewhere is said in words before anything moves, and translations come along."""

from django.conf import settings
from django.db import transaction
from django.shortcuts import redirect
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.views.pages.move import MoveConfirmView
from wagtail.models import Page

from pages.translations.moving import left_behind, obstacles, ways_of


@hooks.register("before_move_page")
def refuse_forbidden_parent(request, page, destination):
    """Send back to the choice of a place, with what may stand where."""
    if page.is_child_of(destination) or page.specific.can_move_to(destination):
        return None
    kinds = ", ".join(str(model.get_verbose_name()) for model in page.specific_class.allowed_parent_page_models())
    words = _("“%(page)s” cannot stand under “%(parent)s”. It may stand under: %(kinds)s.")
    values = {"page": page.title, "parent": destination.title, "kinds": kinds}
    messages.error(request, format_html("{}", words % {name: f"\u2068{text}\u2069" for name, text in values.items()}))
    return redirect("wagtailadmin_pages:move", page.pk)


@hooks.register("before_move_page", order=10)
def refuse_without_translations(request, page, destination):
    """Send back to the choice of a place when a translation could not come along."""
    if page.is_child_of(destination):
        return None
    return redirect("wagtailadmin_pages:move", page.pk) if _is_refused(request, [page], destination) else None


@hooks.register("after_move_page")
def tell_what_came_along(request, page):
    """Say which translations moved too, and which stay for want of a place."""
    page = Page.objects.get(pk=page.pk)
    ways = left_behind(page)
    stays = {way.page.pk for way in ways}
    twins = Page.objects.filter(translation_key=page.translation_key).exclude(locale=page.locale_id)
    languages = dict(settings.LANGUAGES)
    codes = [twin.locale.language_code for twin in twins.select_related("locale") if twin.pk not in stays]
    names = [str(languages.get(code, code)) for code in codes]
    if names:
        _say(
            request,
            messages.success,
            _("Moved along in these languages: %(languages)s.") % {"languages": ", ".join(names)},
        )
    _tell_of_staying(request, ways)


@hooks.register("before_bulk_action")
def refuse_several_without_translations(request, action_type, objects, action):
    """Move none of several pages when a translation of one could not come along."""
    if action_type != "move" or action.model is not Page:
        return None
    destination = action.cleaned_form.cleaned_data["chooser"]
    pages = [page for page in objects if not page.is_child_of(destination)]
    return redirect(action.next_url) if _is_refused(request, pages, destination) else None


@hooks.register("after_bulk_action")
def tell_what_stays(request, action_type, objects, action):
    if action_type == "move" and action.model is Page:
        for page in Page.objects.filter(pk__in=[page.pk for page in objects]):
            _tell_of_staying(request, left_behind(page))


class MoveTogetherView(MoveConfirmView):
    """Wagtail's own, with the translations that move too counted before, and everything moved or nothing."""

    def post(self, request, *args, **kwargs):
        with transaction.atomic():
            return super().post(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        ways = ways_of(self.page_to_move, self.destination)
        _tell_of_staying(self.request, [way for way in ways if way.parent is None])
        moving = [way for way in ways if way.parent and not way.page.alias_of_id]
        return super().get_context_data(**kwargs) | {"translations_to_move_count": len(moving)}


def _is_refused(request, pages, destination):
    """Tell the person every reason why pages cannot move; return whether there is one."""
    ways = [way for page in pages for way in obstacles(page, destination, request.user)]
    for way in ways:
        _say(request, messages.error, way.words())
    return bool(ways)


def _tell_of_staying(request, ways):
    for way in ways:
        _say(request, messages.warning, way.words())


def _say(request, write, words):
    write(request, format_html("{}", words))
