"""One line an event, whatever a citizen typed."""

import logging
import sys

import pytest

from portal.logs import LineFormatter


def line(message, *arguments, exc_info=None):
    record = logging.LogRecord("bawaba.test", logging.WARNING, __file__, 1, message, arguments, exc_info)
    return LineFormatter().format(record)


@pytest.mark.parametrize("breaking", ["\n", "\r", "\x1b[2J", "\x00", "\u2028", "\u202e", "\x85"])
def test_characters_that_break_or_forge_a_line_are_shown_escaped(breaking):
    written = line("name %s", f"a{breaking}2026-01-01 ERROR forged")
    assert breaking not in written
    assert "\\" in written
    assert len(written.splitlines()) == 1


def test_arabic_stays_readable():
    assert "علي حسين" in line("name %s", "علي حسين")


def test_a_forged_line_inside_an_exception_is_escaped_too():
    try:
        raise ValueError("typed\n2026-01-01 CRITICAL forged")
    except ValueError:
        written = line("failed for %s", "a\nb", exc_info=sys.exc_info())
    assert "a\\nb" in written
    assert "Traceback" in written
    assert not any(text.startswith("2026-01-01 CRITICAL") for text in written.splitlines())
    assert all(text.startswith("  | ") for text in written.split("\n")[1:])


def test_the_key_of_a_draft_is_left_out_of_addresses():
    written = line("Not Found: %s", "/ar/services/permit/apply/qBf_CLqKRKE9mHa4vH7Msw/check/")
    assert written.endswith("Not Found: /ar/services/permit/apply/…/check/")
