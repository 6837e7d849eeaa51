"""The font files hold what people write and none of what was dropped on purpose."""

from pathlib import Path

import pytest
from django.conf import settings

ttLib = pytest.importorskip("fontTools.ttLib", reason="pip install fonttools brotli")
FONTS = [
    *(Path(settings.BASE_DIR) / "portal/static/portal/fonts").glob("*.woff2"),
    *(Path(settings.BASE_DIR) / "eservices/documents/fonts").glob("*.ttf"),
]
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة گچپژڤ ەۆێڵڕ ٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ ABCxyz 0123456789 ،؛؟«»…–²³°\u2066\u2068\u2069\u200c\u200d"


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.name)
def test_font_covers_arabic_sorani_both_digit_families_and_latin(path):
    font = ttLib.TTFont(path)
    assert [hex(ord(sign)) for sign in LETTERS if ord(sign) not in font.getBestCmap()] == []
    features = {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}
    assert {"init", "medi", "fina", "rlig"} <= features
    assert "locl" not in features


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.name)
def test_font_does_not_use_the_reserved_name(path):
    names = [row.toUnicode() for row in ttLib.TTFont(path)["name"].names if row.nameID in (1, 3, 4, 6, 16)]
    assert names
    assert not any("Plex" in name for name in names)


def test_there_are_two_weights_for_each_use():
    assert sorted(path.name for path in FONTS) == [
        "BawabaSans-Regular.ttf", "BawabaSans-SemiBold.ttf", "bawaba-sans-400.woff2", "bawaba-sans-600.woff2",
    ]  # fmt: skip
