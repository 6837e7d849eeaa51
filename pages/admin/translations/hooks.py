"""Where the translator's side meets Wagtail's editor."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import include, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.permissions import page_permission_policy

from pages.admin.translations import acts, urls
from pages.translations import work
from pages.translations.note import note_untranslated
from pages.translations.states import State, in_languages

# Inside Wagtail's own, which asks whether the page is private.
hooks.register("on_serve_page", note_untranslated, order=10)


@hooks.register("register_admin_urls")
def translation_urls():
    return [path("translations/", include(urls.own))]


@hooks.register("insert_global_admin_css")
def translation_styles():
    return format_html('<link rel="stylesheet" href="{}">', static("portal/css/translations.css"))


class TranslationsMenuItem(MenuItem):
    def is_shown(self, request):
        return page_permission_policy.user_has_any_permission(request.user, {"add", "change", "publish"})


@hooks.register("register_reports_menu_item")
def translations_menu_item():
    return TranslationsMenuItem(
        _("Translations"), reverse("translations:report"), name="translations", icon_name="globe", order=50
    )


@hooks.register("construct_reports_menu")
def one_report_of_translations(request, items):
    """wagtail-localize's own lists the titles of every directorate."""
    theirs = reverse("wagtail_localize:translations_report")
    items[:] = [item for item in items if item.url != theirs]


@hooks.register("before_edit_page", order=-10)
def publish_nothing_incomplete(request, page):
    """Take the translation editor's own button, which would fill what is missing with the source's words."""
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    if page.alias_of_id or work.translation_of(page) is None:
        return None
    if not page.permissions_for_user(request.user).can_publish():
        raise PermissionDenied
    acts.publish(request, page)
    return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("after_publish_page")
def tell_what_went_stale(request, page):
    """Say at once which languages do not show yet what was published."""
    waiting = [
        each
        for each in in_languages(page).values()
        if each.page and each.page.live and not each.is_source and each.state == State.STALE
    ]
    own = next((each for each in waiting if each.page.pk == page.pk), None)
    if own is None and waiting:
        buttons = [
            messages.button(reverse("wagtailadmin_pages:edit", args=[each.page.pk]), _("Bring up to date"))
            for each in waiting
        ]
        messages.warning(request, _("Other languages of this page still show the former text."), buttons=buttons)


@hooks.register("construct_page_action_menu")
def no_alias_by_mistake(items, request, context):
    """An alias shows nothing to visitors of its language; a page once translated is not made one from the menu."""
    items[:] = [item for item in items if item.name != "localize-convert-to-alias"]
