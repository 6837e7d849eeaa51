"""Holidays of 2026 and 2027: fixed ones by the Official Holidays Law No. 12 of 2024, lunar ones as expected."""

from datetime import date, timedelta

from eservices.models import Holiday

_FIXED = [
    (1, 1, "رأس السنة الميلادية", "New Year"),
    (1, 6, "عيد الجيش", "Army Day"),
    (3, 16, "ذكرى جرائم النظام البعثي", "Memorial of the Baath regime’s crimes"),
    (3, 21, "عيد نوروز", "Nowruz"),
    (5, 1, "عيد العمال العالمي", "Labour Day"),
]
# First day, number of days. Computed ones: the government announces the true days.
_LUNAR = [
    (date(2026, 3, 20), 3, "عيد الفطر", "Eid al-Fitr"),
    (date(2026, 5, 27), 4, "عيد الأضحى", "Eid al-Adha"),
    (date(2026, 6, 4), 1, "عيد الغدير", "Eid al-Ghadir"),
    (date(2026, 6, 16), 1, "رأس السنة الهجرية", "Islamic New Year"),
    (date(2026, 6, 25), 1, "العاشر من محرم", "Ashura"),
    (date(2026, 8, 25), 1, "المولد النبوي الشريف", "The Prophet’s birthday"),
    (date(2027, 3, 9), 3, "عيد الفطر", "Eid al-Fitr"),
    (date(2027, 5, 16), 4, "عيد الأضحى", "Eid al-Adha"),
    (date(2027, 5, 24), 1, "عيد الغدير", "Eid al-Ghadir"),
    (date(2027, 6, 6), 1, "رأس السنة الهجرية", "Islamic New Year"),
    (date(2027, 6, 15), 1, "العاشر من محرم", "Ashura"),
    (date(2027, 8, 14), 1, "المولد النبوي الشريف", "The Prophet’s birthday"),
]


def load_holidays():
    """Make the holidays that are not there yet."""
    for year in (2026, 2027):
        for month, day, arabic, english in _FIXED:
            _holiday(date(year, month, day), arabic, english, Holiday.Standing.ANNOUNCED)
    for first, days, arabic, english in _LUNAR:
        for offset in range(days):
            _holiday(first + timedelta(days=offset), arabic, english, Holiday.Standing.EXPECTED)


def _holiday(day, arabic, english, standing):
    names = {"ar": arabic, "en": english}
    Holiday.objects.get_or_create(date=day, defaults={"names": names, "standing": standing})
