"""Holidays as the clock wants them."""

from eservices.models import Holiday


def holidays():
    """Return the dates on which offices are closed, expected ones included."""
    return frozenset(Holiday.objects.exclude(standing=Holiday.Standing.CANCELLED).values_list("date", flat=True))
