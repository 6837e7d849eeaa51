"""The portal's own face in the admin: guides in the Help menu, styles of their pages."""

from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permissions import page_permission_policy

from portal.accounts.people import keep_who_acted
from portal.guides.urls import guide_urls

hooks.register("register_admin_urls", guide_urls)
hooks.register("before_bulk_action", keep_who_acted)


@hooks.register("register_help_menu_item")
def guides_menu_item():
    return MenuItem(_("Guides"), reverse("guides:list"), name="guides", icon_name="help", order=100)


@hooks.register("construct_help_menu")
def keep_help_at_home(request, items):
    """Leave out entries that lead to another host: help on the frame is not help with this portal."""
    items[:] = [item for item in items if not item.url.startswith(("http://", "https://"))]


@hooks.register("insert_global_admin_css")
def portal_styles():
    return format_html('<link rel="stylesheet" href="{}">', static("portal/css/admin.css"))


@hooks.register("construct_main_menu")
def keep_reports_for_editors(request, items):
    """Wagtail's reports are about pages; whoever edits none finds them empty."""
    if not page_permission_policy.user_has_any_permission(request.user, {"add", "change", "publish"}):
        items[:] = [item for item in items if item.name != "reports"]
