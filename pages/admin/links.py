"""The report of links that lead nowhere, for the pages that the reader may edit."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.template.response import TemplateResponse
from django.urls import include, path, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from wagtail import hooks
from wagtail.admin.auth import permission_denied, require_admin_access
from wagtail.admin.menu import MenuItem
from wagtail.documents import get_document_model
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from pages.caretakers import pages_edited_by
from pages.links import broken_inside
from pages.models import LinkTarget, LinkUse

PER_PAGE = 50
State = LinkTarget.State
_SHOWN = (State.BROKEN, State.DOUBTFUL, State.REFUSED)
_WHY = {
    State.BROKEN: _("The other host does not give it any more."),
    State.DOUBTFUL: _("The other host did not answer; it will be asked again."),
    State.REFUSED: _("This address is not on the public internet, or is written wrongly."),
}


@dataclass(frozen=True)
class Line:
    """One link that leads nowhere: where it stands, where it leads, why it fails."""

    page: Page
    target: str | Promise
    why: str | Promise
    status: int | None = None
    is_address: bool = False


def lines_for(user):
    """Return the Lines of every page that the person may edit: inside links first."""
    pages = pages_edited_by(user)
    inside = broken_inside(pages)
    outside = LinkUse.objects.filter(page__in=pages.values("pk"), page__live=True, target__state__in=_SHOWN)
    outside = list(outside.select_related("target").order_by("target__state", "page_id"))
    wanted = {pk for pk, _kind, _to in inside} | {use.page_id for use in outside}
    titles = Page.objects.select_related("locale").in_bulk(wanted)
    drafts = Page.objects.in_bulk([to for _pk, kind, to in inside if kind == "page"])
    lines = [_inside_line(titles[pk], kind, drafts.get(to)) for pk, kind, to in inside]
    return lines + [
        Line(titles[use.page_id], use.target.address, _WHY[use.target.state], use.target.status, is_address=True)
        for use in outside
    ]


def _inside_line(page, kind, target):
    if kind == "document":
        return Line(page, get_document_model()._meta.verbose_name, _("The document was deleted."))
    if target is None:
        return Line(page, _("a page"), _("The page was deleted."))
    # The title of a draft may be a secret of another directorate; its address says enough to find it.
    return Line(page, target.url_path, _("The page is not published."))


def _edits_pages(user):
    return page_permission_policy.user_has_any_permission(user, {"add", "change", "publish"})


@require_admin_access
@require_safe
def index(request):
    """Show the report, a page at a time."""
    if not _edits_pages(request.user):
        return permission_denied(request)
    page = Paginator(lines_for(request.user), PER_PAGE).get_page(request.GET.get("p"))
    context = {
        "page": page,
        "icon_name": "link",
        "breadcrumbs_items": [{"label": _("Broken links"), "url": reverse("broken_links:index")}],
    }
    return TemplateResponse(request, "pages/admin/links.html", context)


@hooks.register("register_admin_urls")
def links_urls():
    return [path("broken-links/", include(([path("", index, name="index")], "broken_links")))]


class _LinksItem(MenuItem):
    def is_shown(self, request):
        return _edits_pages(request.user)


@hooks.register("register_reports_menu_item")
def links_menu_item():
    return _LinksItem(
        _("Broken links"), reverse("broken_links:index"), name="broken-links", icon_name="link", order=1300
    )
