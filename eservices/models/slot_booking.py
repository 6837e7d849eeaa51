"""A place at an appointment, held by one application."""

from django.db import models


class SlotBooking(models.Model):
    """Place number `position` of one time of one appointment question; the constraint gives it away once."""

    service = models.ForeignKey("eservices.Service", on_delete=models.PROTECT, related_name="+")
    # Block id of the question: the places are the same in every version that keeps the question.
    question = models.CharField(max_length=36)
    # As answers hold it: 2026-11-25T09:00, the time of Baghdad.
    starts = models.CharField(max_length=16)
    position = models.PositiveSmallIntegerField()
    application = models.ForeignKey("eservices.Application", on_delete=models.CASCADE, related_name="slot_bookings")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["service", "question", "starts", "position"], name="slot_place_taken_once"),
        ]

    def __str__(self):
        return f"{self.starts} · {self.position}"
