"""Pages that were there: their addresses answer 410, not 404, so that lists of results forget them soon.

A page that was taken back or expired still has its row; of a page that was deleted its address is kept.
"""

from django.db.models.signals import pre_delete
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from pages.addresses import pages_at, tidy_path
from pages.models.gone import GoneAddress
from pages.redirects import leads_on


def was_here(path):
    """Tell whether a page was published at this path of the site, language included, and is no more."""
    path = tidy_path(path)
    here = pages_at(path).annotate_approved_schedule().first()
    # One that waits for its hour comes, or comes back, by itself.
    if here and (here.live or here._approved_schedule):
        return False
    if here and here.first_published_at:
        return True
    return GoneAddress.objects.filter(path=path).exists() and not leads_on(path)


def way_on(path):
    """Return the nearest page above this path that is still there, None when there is none."""
    steps = tidy_path(path).split("/")
    while len(steps) > 2:
        steps.pop()
        page = pages_at("/".join(steps)).filter(live=True).first()
        if page:
            return page
    return None


def _keep_address(sender, instance, **kwargs):
    if not isinstance(instance, Page) or instance.first_published_at is None or instance.is_root():
        return
    parts = instance.get_url_parts()
    if parts and parts[2]:
        GoneAddress.objects.get_or_create(path=tidy_path(parts[2]))
        # What led to it goes with it.
        for path in Redirect.objects.filter(redirect_page=instance.pk).values_list("old_path", flat=True):
            GoneAddress.objects.get_or_create(path=tidy_path(path))


def connect():
    """Watch pages being deleted. Signals of Django, because a page may go with the one above it."""
    pre_delete.connect(_keep_address, dispatch_uid="pages.gone.keep")
