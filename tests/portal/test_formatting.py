"""How values are written for a reader."""

from datetime import UTC, date, datetime

import pytest
from django.conf import settings
from django.utils import translation

from portal import formatting


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("+9647701234567", "0770\u00a0123\u00a04567"),
        ("07701234567", "0770\u00a0123\u00a04567"),
        ("0780 555 0145", "0780\u00a0555\u00a00145"),
        ("+9626123", "+9626123"),
        (None, ""),
    ],
)
def test_phone_is_written_as_it_is_dialled(typed, shown):
    assert formatting.phone(typed) == shown


def test_application_number_is_grouped_like_a_phone_number():
    assert formatting.application_number("48217730164") == "4821-773-0164"
    assert formatting.application_number("4821-773-0164") == "4821-773-0164"
    assert formatting.application_number("12") == "12"


def test_code_stays_on_one_line_in_two_halves():
    assert formatting.code_groups("4729185306") == "47291\u00a085306"


def test_money_has_no_decimals_and_no_swapped_marks():
    with translation.override("en"):
        assert formatting.money(1250000) == "IQD 1,250,000"
    with translation.override("ar"):
        assert "1,250,000" in formatting.money("1250000")
    assert formatting.money(None) == ""
    assert formatting.money(float("inf")) == ""


def test_date_is_day_month_year_joined_by_no_break_spaces():
    with translation.override("en"):
        assert formatting.iraqi_date(date(2026, 11, 22)) == "22\u00a0November\u00a02026"
        assert formatting.iraqi_date("2026-11-22", "weekday") == "Sunday 22\u00a0November\u00a02026"
        assert formatting.iraqi_date("2026-11-22", "short") == "22\u00a0November"
    assert formatting.iraqi_date("not a date") == ""
    assert formatting.iraqi_date(None) == ""


def test_time_is_of_baghdad_and_twelve_hours():
    late = datetime(2026, 11, 22, 21, 5, tzinfo=UTC)
    with translation.override("en"):
        assert formatting.iraqi_time(late) == "12:05 am"
        assert formatting.iraqi_date(late, "short") == "23\u00a0November"
        assert formatting.iraqi_time(date(2026, 11, 22)) == ""


@pytest.mark.parametrize(
    ("size", "words"), [(0, "0 kB"), (300, "1 kB"), (640_000, "640 kB"), (1_800_000, "1.8 MB"), (5_000_000, "5 MB")]
)
def test_file_sizes_are_rounded_for_people(size, words):
    with translation.override("en"):
        assert formatting.filesize_words(size) == words
    assert formatting.filesize_words("x") == ""


def test_isolate_wraps_for_attributes():
    assert formatting.isolate("0770", "ltr") == "\u20660770\u2069"
    assert formatting.isolate("a") == "\u2068a\u2069"


def test_a_moment_for_machines_has_its_offset_and_no_millionths():
    moment = datetime(2026, 11, 22, 8, 41, 39, 127367, tzinfo=UTC)
    assert formatting.machine_time(moment) == "2026-11-22T11:41:39+03:00"
    assert formatting.machine_time(None) == ""


def test_no_template_writes_a_moment_for_machines_by_itself():
    """Django's own format writes millionths, which HTML forbids."""
    for app in ("pages", "portal", "eservices"):
        for template in (settings.BASE_DIR / app / "templates").rglob("*.html"):
            assert '|date:"c"' not in template.read_text(), template
