import pytest
from hypothesis import given
from hypothesis import strategies as st

from eservices.documents.bidi import direction, runs


@pytest.mark.parametrize(
    ("text", "kept_together"),
    [
        ("الهاتف 0780 555 0123 نهارًا", ["0780 555 0123"]),
        ("الرقم 4821-773-0164.", ["4821-773-0164"]),
        ("في 2026-11-22", ["2026-11-22"]),
        ("من +9647701234567", ["+9647701234567"]),
        ("نسبة 65% من 200 م²", ["65%"]),
        ("القطعة 3/1245", ["3/1245"]),
        ("missan.example/ar/track، أو", ["missan.example/ar/track"]),
        ("في 127.0.0.1:8000/ar/track، أو", ["127.0.0.1:8000/ar/track"]),
        ("رمز AB-12/3 هنا", ["AB-12/3"]),
        ("الأحد 8 تشرين الثاني", []),
        ("Construction permit", []),
    ],
)
def test_numbers_and_codes_become_runs_of_their_own(text, kept_together):
    found = runs(text)
    assert [run["text"] for run in found if run["ltr"]] == kept_together
    assert "".join(run["text"] for run in found) == text


def test_direction_marks_and_controls_are_dropped_and_lines_joined():
    assert runs("ا\u202eب\x00\ud800\nج") == [{"text": "اب ج", "ltr": False}]


@pytest.mark.parametrize(("text", "way"), [("حيدر Ali", "rtl"), ("Ali حيدر", "ltr"), ("12 علي", "rtl"), ("123", "")])
def test_a_value_reads_in_the_direction_of_its_first_letter(text, way):
    assert direction(text) == way


@given(st.text(st.characters(exclude_categories=["C", "Z"]) | st.sampled_from(" 0123456789-+/.Ab"), max_size=120))
def test_cutting_loses_nothing(text):
    joined = "".join(run["text"] for run in runs(text))
    assert joined.replace("\u200b", "") == " ".join(text.split())


def test_a_word_without_end_may_break_over_lines():
    for word in ("س" * 300, "AB12" * 75):
        (run,) = runs(word)
        assert max(len(part) for part in run["text"].split("\u200b")) <= 24
