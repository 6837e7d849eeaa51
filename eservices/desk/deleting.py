"""Deleting what other rows still name is refused in words: the database would refuse it anyhow."""

from django.db import router
from django.db.models import ProtectedError, RestrictedError
from django.db.models.deletion import Collector
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.generic import DeleteView


def is_still_named(rows):
    """Tell whether rows that are kept point to one of these. Deletes nothing."""
    rows = list(rows)
    if not rows:
        return False
    try:
        Collector(using=router.db_for_write(type(rows[0]))).collect(rows)
    except (ProtectedError, RestrictedError):
        return True
    return False


class KeepsWhatIsNamed:
    """For Wagtail's delete views: back to the list with a word, instead of an error page."""

    kept_message = ""

    def post(self, request, *args, **kwargs):
        if is_still_named([self.get_object()]):
            messages.error(request, self.kept_message or _("This stands in records that are kept, and is not deleted."))
            return redirect(self.index_url_name)
        return super().post(request, *args, **kwargs)


class CarefulDeleteView(KeepsWhatIsNamed, DeleteView):
    """Deletes what nothing names any more."""
