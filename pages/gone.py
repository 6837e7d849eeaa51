"""Pages that were there: their addresses answer 410, not 404, so that lists of results forget them soon.

A page that was taken back or expired still has its row; of a page that was deleted its address is kept.
"""

from django.db.models.signals import pre_delete
from wagtail.models import Page

from pages.addresses import pages_at, tidy_path
from pages.models.gone import GoneAddress


def was_here(path):
    """Tell whether a page was published at this path of the site, language included, and is no more."""
    path = tidy_path(path)
    if GoneAddress.objects.filter(path=path).exists():
        return not pages_at(path).filter(live=True).exists()
    withdrawn = pages_at(path).filter(live=False, first_published_at__isnull=False)
    # One that waits for its hour comes back by itself.
    return withdrawn.annotate_approved_schedule().filter(_approved_schedule=False).exists()


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


def connect():
    """Watch pages being deleted. Signals of Django, because a page may go with the one above it."""
    pre_delete.connect(_keep_address, dispatch_uid="pages.gone.keep")
