"""What the portal has done to keep pages true: reminders sent, links followed."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class ReviewReminder(models.Model):
    """One mail to one person about the day by which one page is looked over. A row before it is a mail."""

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    review_by = models.DateField()
    # Days before the day; negative after it.
    days_ahead = models.SmallIntegerField()
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    attempts = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(default=timezone.now)
    claimed_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["page", "review_by", "days_ahead", "user"], name="review_reminder_once")
        ]
        indexes = [
            models.Index(fields=["next_at"], condition=models.Q(sent_at__isnull=True), name="review_reminder_waiting")
        ]

    def __str__(self):
        return f"{self.page_id}: {self.review_by} {self.days_ahead}"


class LinkTarget(models.Model):
    """What pages link to: an address on another host, as it answered last, or "page:12", "document:5" of the portal."""

    class State(models.TextChoices):
        UNKNOWN = "unknown", _("not asked yet")
        WORKS = "works", _("works")
        DOUBTFUL = "doubtful", _("did not answer once")
        BROKEN = "broken", _("does not work")
        REFUSED = "refused", _("not followed")

    address = models.CharField(_("address"), max_length=500, unique=True)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.UNKNOWN)
    status = models.PositiveSmallIntegerField(_("answer"), null=True, blank=True)
    failures = models.PositiveSmallIntegerField(default=0)
    checked_at = models.DateTimeField(_("asked"), null=True, blank=True)
    next_at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("address on another host")
        verbose_name_plural = _("addresses on other hosts")

    def __str__(self):
        return self.address


class LinkUse(models.Model):
    """That a published page links to an address."""

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    target = models.ForeignKey(LinkTarget, on_delete=models.CASCADE, related_name="uses")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["page", "target"], name="link_use_once")]

    def __str__(self):
        return f"{self.page_id} → {self.target_id}"


class LinkReading(models.Model):
    """Which revision of a published page was read for links, so that it is read once."""

    page = models.OneToOneField("wagtailcore.Page", on_delete=models.CASCADE, primary_key=True, related_name="+")
    revision = models.PositiveBigIntegerField(null=True)

    def __str__(self):
        return f"{self.page_id}: {self.revision}"
