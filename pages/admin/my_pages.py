"""«My pages»: what I wrote, what waits for my approval, what is to be looked over, scheduled or unfinished."""

from dataclasses import dataclass
from datetime import timedelta

from django.core.paginator import Paginator
from django.db.models import Q
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import include, path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from wagtail import hooks
from wagtail.admin.auth import require_admin_access
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.pages.listing import IndexView
from wagtail.models import GroupApprovalTask, Page, TaskState
from wagtail.permissions import page_permission_policy

from pages.caretakers import pages_edited_by
from pages.reviews import STAGES, pages_due

PER_PAGE = 50


@dataclass(frozen=True)
class Tab:
    """One part of the list: its words, and what is said when nothing is in it."""

    label: str
    empty: str


TABS = {
    "mine": Tab(_("Written by me"), _("You have not written a page yet.")),
    "approval": Tab(_("Waiting for my approval"), _("Nothing waits for your approval.")),
    "review": Tab(_("To be reviewed"), _("No page is to be reviewed in the next 30 days.")),
    "scheduled": Tab(_("Scheduled"), _("No page waits for its hour.")),
    "drafts": Tab(_("Drafts and changes"), _("Nothing is unfinished.")),
}


def pages_in(tab, user):
    """Return the pages of one tab that this person may open."""
    if tab == "approval":
        waiting = TaskState.objects.reviewable_by(user).values_list("workflow_state__object_id", flat=True)
        return Page.objects.filter(pk__in=[int(pk) for pk in waiting])
    pages = pages_edited_by(user)
    if tab == "mine":
        return pages.filter(owner=user)
    if tab == "review":
        until = timezone.localdate() + timedelta(days=STAGES[0])
        return pages.filter(pk__in=[pk for pk, _day in pages_due(until)])
    if tab == "scheduled":
        now = timezone.now()
        appearing = Page.objects.annotate_approved_schedule().filter(_approved_schedule=True).values("pk")
        return pages.filter(Q(pk__in=appearing) | Q(live=True, expire_at__gt=now))
    return pages.filter(Q(live=False) | Q(has_unpublished_changes=True), alias_of=None, expired=False)


@require_admin_access
@require_safe
def index(request):
    """Show one tab, with the numbers of all."""
    chosen = request.GET.get("show") if request.GET.get("show") in TABS else "mine"
    found = {name: pages_in(name, request.user) for name in TABS}
    rows = (
        found[chosen].select_related("locale", "owner", "content_type").order_by("-latest_revision_created_at", "-pk")
    )
    page = Paginator(rows.annotate_approved_schedule(), PER_PAGE).get_page(request.GET.get("p"))
    days = dict(pages_due(timezone.localdate() + timedelta(days=STAGES[0]))) if chosen == "review" else {}
    today = timezone.localdate()
    for row in page.object_list:
        row.review_day = days.get(row.pk)
        row.is_overdue = bool(row.review_day and row.review_day < today)
    context = {
        "tabs": [(name, tab.label, found[name].count()) for name, tab in TABS.items()],
        "chosen": chosen,
        "empty": TABS[chosen].empty,
        "page": page,
        "breadcrumbs_items": [{"label": _("My pages"), "url": reverse("my_pages:index")}],
    }
    return TemplateResponse(request, "pages/admin/my_pages.html", context)


# What is pressed in the editor to be done with a page; Wagtail then leads to where the page stands.
_DONE = {
    "action-publish",
    "action-submit",
    "action-workflow-action",
    "action-restart-workflow",
    "action-cancel-workflow",
}


@hooks.register("after_edit_page")
def lead_back(request, page):
    """Lead who answers pages but may change none back to the list: Wagtail would lead into the tree and refuse it."""
    if _DONE.isdisjoint(request.POST) or request.POST.get("next"):
        return None
    if page_permission_policy.user_has_any_permission(request.user, IndexView.any_permission_required):
        return None
    return redirect(f"{reverse('my_pages:index')}?show=approval")


@hooks.register("register_admin_urls")
def my_pages_urls():
    return [path("my-pages/", include(([path("", index, name="index")], "my_pages")))]


@hooks.register("register_admin_menu_item")
def my_pages_menu_item():
    return _MyPagesItem(
        _("My pages"), reverse("my_pages:index"), name="my-pages", icon_name="doc-full-inverse", order=150
    )


class _MyPagesItem(MenuItem):
    """Shown to those who edit pages or approve them."""

    def is_shown(self, request):
        user = request.user
        return page_permission_policy.user_has_any_permission(user, {"add", "change", "publish"}) or (
            GroupApprovalTask.objects.filter(active=True, groups__user=user).exists()
        )
