"""What every page of ours shares."""

from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField


class BasePage(Page):
    """A page with an ASCII slug that is the same in every language."""

    override_translatable_fields = [SynchronizedField("slug", overridable=False)]

    class Meta:
        abstract = True
