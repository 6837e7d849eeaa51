"""The editor's form of a tender, with the rules that need the clock or what was published before.

They stand here and not in the model's `clean`: a page is also saved by the scheduler, by translation and by loading
old tenders, and none of them could answer an error.
"""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from pages.forms import BasePageForm

RESULT_FIELDS = ("awarded_on", "awarded_to", "award_value", "bids_received", "bids", "result_note")


class TenderForm(BasePageForm):
    """Asks for what is fair to bidders; a draft may still be incomplete."""

    def clean(self):
        cleaned = super().clean()
        closes = cleaned.get("closes_at")
        if closes:
            self._check_result(cleaned, closes)
        self._check_days(cleaned)
        if closes and not self.is_deferred_validation:
            published = self._published()
            if published is None:
                self._check_first_closing(cleaned, closes)
            else:
                self._check_amendment(cleaned, closes, published)
        if not self.is_deferred_validation:
            self._check_number(cleaned)
        return cleaned

    def _published(self):
        """Return the tender as it stands published, or as it was when it still stood; None before the first time."""
        rows = type(self.instance)._default_manager
        return rows.filter(pk=self.instance.pk, first_published_at__isnull=False).first() if self.instance.pk else None

    def _check_result(self, cleaned, closes):
        told = [name for name in RESULT_FIELDS if cleaned.get(name)]
        if told and timezone.now() < closes:
            self.add_error(told[0], _("A result can be told only after bids have closed."))

    def _check_days(self, cleaned):
        for name in ("awarded_on", "cancelled_on"):
            day = cleaned.get(name)
            if day and day > timezone.localdate():
                self.add_error(name, _("This day lies in the future."))

    def _check_first_closing(self, cleaned, closes):
        begins = max(timezone.now(), cleaned.get("go_live_at") or timezone.now())
        if closes <= begins:
            self.add_error("closes_at", _("Bids would be closed already when the tender is published."))

    def _check_amendment(self, cleaned, closes, published):
        if _minute(closes) == _minute(published.closes_at):
            return
        known = {block.id for block in published.amendments}
        for block in cleaned.get("amendments") or ():
            if block.id not in known and _minute(block.value.get("former_closing")) == _minute(published.closes_at):
                return
        words = {"closing": date_format(timezone.localtime(published.closes_at), "j F Y, H:i")}
        text = _(
            "Bidders were told %(closing)s. Add an amendment that tells what changed, with that as the former closing."
        )
        self.add_error("closes_at", text % words)

    def _check_number(self, cleaned):
        rows = type(self.instance)._default_manager.exclude(translation_key=self.instance.translation_key)
        number = (cleaned.get("number") or "").strip()
        if number and rows.filter(number=number).exists():
            self.add_error("number", _("Another tender has this number."))


def _minute(moment):
    """Return a moment without its seconds, in Baghdad's time when it names no zone."""
    if moment is None:
        return None
    moment = moment if timezone.is_aware(moment) else timezone.make_aware(moment)
    return moment.replace(second=0, microsecond=0).timestamp()
