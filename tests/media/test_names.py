import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from media.names import MAX_NAME_BYTES, clean_file_name


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("سند العقار.pdf", "سند العقار.pdf"),
        ("../../x", "x.pdf"),
        ("..\\..\\C:\\deed.PDF", "deed.pdf"),
        ("C:deed.pdf", "Cdeed.pdf"),
        ("photo\u202egpj.exe", "photogpj.pdf"),
        ("a\x00b.pdf", "ab.pdf"),
        ("a\ud800b.pdf", "ab.pdf"),
        (".htaccess", "htaccess.pdf"),
        ("x.php.jpg", "x.php.pdf"),
        ("  many   spaces .pdf", "many spaces.pdf"),
        ("الوثيقة رقم 3. نسخة", "الوثيقة رقم 3. نسخة.pdf"),
    ],
)
def test_a_name_is_shown_without_path_controls_and_false_ending(sent, shown):
    assert clean_file_name(sent, ".pdf") == shown


@pytest.mark.parametrize("sent", ["", None, "...", "/", "\u202e"])
def test_a_name_of_nothing_is_replaced(sent):
    assert clean_file_name(sent, ".pdf") not in ("", ".pdf")


def test_a_long_name_is_cut_at_a_letter():
    assert clean_file_name("س" * 300 + ".pdf", ".pdf") == "س" * 78 + ".pdf"


@given(st.text(st.characters(exclude_categories=[]), max_size=400))
def test_any_name_becomes_short_and_can_be_shown_and_sent(sent):
    shown = clean_file_name(sent, ".jpg")
    assert shown.endswith(".jpg")
    assert len(shown.encode()) <= MAX_NAME_BYTES
    assert not set(shown) & set('/\\<>:"|?*')
    assert not any(unicodedata.category(c) in {"Cc", "Cf", "Cs"} for c in shown)
