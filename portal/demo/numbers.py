"""Numbers and dates inside the limits and rules of their question, near what is usual."""

from datetime import timedelta
from decimal import Decimal

from eservices.questions.conditions import as_number, holds
from eservices.questions.dates import as_date, limit_date, shift

from . import people

# Usual values by short name, as (least, most).
USUAL = {
    "floors": (1, 3),
    "units": (1, 3),
    "shops": (1, 4),
    "parking": (0, 6),
    "residents": (2, 11),
    "network_distance_m": (3, 60),
    "street_width_m": (6, 20),
    "height_m": (7, 16),
    "setback_front_m": (2, 4),
    "setback_rear_m": (0, 2),
    "setback_side_m": (0, 2),
    "wall_length_m": (20, 120),
    "plot_area_m2": (100, 600),
    "area_total_dn": (8, 120),
    "quantity_kg": (200, 1500),
    "sets_count": (1, 2),
    "load_t": (8, 30),
    "est_cost_iqd": (30_000_000, 180_000_000),
}
# A share of another answer, as (question, least, most).
SHARES = {
    "ground_area_m2": ("plot_area_m2", 0.5, 0.69),
    "total_area_m2": ("ground_area_m2", 0.9, 1),  # on each floor
    "area_planted_dn": ("area_total_dn", 0.6, 1),
    "expected_qty_t": ("area_planted_dn", 0.4, 0.74),
}
ROUND_TO = {"plot_area_m2": 25, "est_cost_iqd": 500_000, "quantity_kg": 50}
# Ages in years by short name, as (least, most); for the rest the last two years.
AGES = {"deed_issue_date": (0, 0.9), "incident_date": (0, 0.1), "decision_date": (0, 0.07)}
AGE_OF_GRADE = {"kg": 3, "primary": 5, "intermediate": 11, "preparatory": 11, "vocational": 14}
UPPER, LOWER = ("lte", "lt", "eq"), ("gte", "gt", "eq")


def make_number(filler, question, answers):
    """Make a number that keeps limits and, but for a few, warnings; whole ones as int, others as text."""
    low, high = bounds(question, answers, mind_warnings=filler.rng.random() < 0.93)
    least, most = _usual(filler, question["name"], low, high)
    value = filler.rng.uniform(float(least), float(most))
    step = ROUND_TO.get(question["name"])
    if step and most - least > step:
        value = round(value / step) * step
    whole = question["type"] in ("integer", "money")
    number = Decimal(round(value)) if whole else round(Decimal(str(value)), min(question.get("decimals") or 1, 1))
    number = min(max(number, low), high)
    return int(number) if whole else f"{number.normalize():f}"


def bounds(question, answers, *, mind_warnings=True):
    """Return the least and the most that limits and rules allow, as Decimals."""
    low = as_number(question.get("min"))
    high = as_number(question.get("max"))
    low = Decimal(0) if low is None else low
    high = low + 1000 if high is None else high
    for rule in question.get("rules") or ():
        if not _counts(rule, answers, mind_warnings):
            continue
        other = as_number(answers.get(rule["other"]) if rule.get("other") else rule.get("value"))
        if other is None:
            continue
        limit = other * (as_number(rule.get("factor")) or 1)
        if rule["op"] in UPPER:
            high = min(high, limit)
        if rule["op"] in LOWER:
            low = max(low, limit)
    return low, max(low, high)


def _counts(rule, answers, mind_warnings):
    return (mind_warnings or rule.get("severity") != "warning") and holds(rule.get("show_if"), answers)


def _usual(filler, name, low, high):
    least, most = USUAL.get(name, (low, min(high, low * 20 + 100)))
    if name in SHARES:
        other, less, more = SHARES[name]
        base = as_number(filler.chosen.get(other))
        if base:
            times = filler.chosen.get("floors", 1) if name == "total_area_m2" else 1
            least, most = base * Decimal(str(less)) * times, base * Decimal(str(more)) * times
    least = min(max(Decimal(least), low), high)
    return least, max(least, min(Decimal(most), high))


def make_date(filler, question, answers):
    """Make a date inside limits and rules."""
    earliest, latest = date_bounds(filler, question, answers)
    first, last = _usual_dates(filler, question["name"])
    first = min(max(first, earliest), latest)
    return people.make_day(filler.rng, first, max(first, min(last, latest)))


def date_bounds(filler, question, answers):
    """Return the earliest and the latest date that limits and rules allow; warnings are heeded too."""
    earliest = limit_date(question.get("min"), filler.today) or filler.in_years(-80)
    latest = limit_date(question.get("max"), filler.today) or filler.in_years(2)
    for rule in question.get("rules") or ():
        if not _counts(rule, answers, mind_warnings=True):
            continue
        day = (
            filler.today
            if rule.get("today")
            else as_date(answers.get(rule["other"]) if rule.get("other") else rule.get("value"))
        )
        if day is None:
            continue
        day = shift(day, rule.get("offset"))
        strict = timedelta(days=1 if rule["op"] in ("lt", "gt") else 0)
        if rule["op"] in UPPER:
            latest = min(latest, day - strict)
        if rule["op"] in LOWER:
            earliest = max(earliest, day + strict)
    return earliest, max(earliest, latest)


def _usual_dates(filler, name):
    if name == "birth_date":
        return filler.born, filler.born
    if name == "pupil_birth_date":
        return pupil_born(filler), pupil_born(filler)
    if name == "harvest_date":
        return filler.today + timedelta(days=20), filler.today + timedelta(days=200)
    if name == "disconnect_from":
        return filler.today, filler.today + timedelta(days=30)
    youngest, oldest = AGES.get(name, (0, 2))
    return filler.today - timedelta(days=round(oldest * 365)), filler.today - timedelta(days=round(youngest * 365))


def pupil_born(filler):
    """Return the pupil's day of birth, the usual one of the grade: primary 1 at six, each grade a year more."""
    if "pupil_born" not in filler.chosen:
        grade = filler.chosen.get("grade") or "primary_1"
        stage, _, number = grade.rpartition("_")
        age = AGE_OF_GRADE.get(stage, 6) + int(number)
        filler.chosen["pupil_born"] = people.make_day(filler.rng, filler.in_years(-age - 1), filler.in_years(-age))
    return filler.chosen["pupil_born"]
