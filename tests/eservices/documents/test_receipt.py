import datetime
import io
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor

import pytest
from PIL import Image, ImageOps
from pypdf import PdfReader

from eservices.documents.receipt import render_receipt

MOMENT = datetime.datetime(2026, 11, 8, 6, 14, tzinfo=datetime.UTC)
DATA = {
    "number": "48217730164",
    "code": "4729185306",
    "address": "https://missan.example/ar/track/#48217730164",
    "track_page": "missan.example/ar/track",
    "service": "إجازة بناء",
    "directorate": "مديرية بلدية العمارة",
    "applicant": "حيدر علي جاسم محمد 12",
    "submitted": "الأحد 8 تشرين الثاني 2026، 9:14 صباحًا",
    "promised": "الأحد 29 تشرين الثاني 2026",
    "documents": ["سند العقار", "plan-3.pdf"],
    "next_steps": ["يتصل بك فريق الكشف على 0780 555 0199."],
    "moment": MOMENT,
}


def text_of(pdf):
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_number_and_code_are_printed_in_groups_that_can_be_copied(language):
    text = text_of(render_receipt(DATA, language))
    assert "4821-773-0164" in text
    assert "47291 85306" in text
    assert "0780 555 0199" in text
    assert "plan-3.pdf" in text


def test_an_arabic_receipt_is_arabic_with_english_beside_it():
    """Each label stands once in either language: none was missed when the texts were gathered."""
    text = text_of(render_receipt(DATA, "ar"))
    for label in ("Application receipt", "Application number", "Submitted on", "Documents received", "Applicant"):
        assert text.count(label) == 1
    assert "To follow your application" not in text


def test_arabic_words_can_be_copied_in_reading_order():
    text = text_of(render_receipt(DATA, "ar"))
    for word in ("حيدر", "جاسم", "محمد", "العقار"):
        assert word in text


def test_the_paper_says_its_language_and_is_tagged_for_screen_readers():
    root = PdfReader(io.BytesIO(render_receipt(DATA, "ar"))).trailer["/Root"]
    assert root["/Lang"].startswith("ar")
    assert root["/MarkInfo"]["/Marked"]
    english = PdfReader(io.BytesIO(render_receipt(DATA, "en")))
    assert english.trailer["/Root"]["/Lang"].startswith("en")
    assert english.metadata.title == "Application receipt"


def test_our_own_font_is_in_the_file_and_no_other():
    fonts = set()
    for page in PdfReader(io.BytesIO(render_receipt(DATA, "ar"))).pages:
        fonts |= {font.get_object()["/BaseFont"].partition("+")[2] for font in page["/Resources"]["/Font"].values()}
    assert fonts
    assert all(name.startswith("BawabaSans") for name in fonts)


@pytest.mark.parametrize(
    "word", ["#panic()", "$x$", "<script>alert(1)</script>", "*b*", "_i_", "@ref", "\\", "`c`", "= h"]
)
def test_what_a_citizen_wrote_is_never_markup(word):
    written = f"name {word} end"
    text = text_of(render_receipt(DATA | {"applicant": written}, "en"))
    assert written in " ".join(text.split())


@pytest.mark.parametrize(
    "value",
    [
        "😀 حيدر",
        "漢字",
        "\ud800x\x00",
        "\uf8ff",
        "a" * 300,
        "ا" * 300,
        "AB12" * 80,
        "\u202egpj.exe",
        "",
        "\n\n",
    ],
)
def test_any_name_gives_a_paper(value):
    pdf = render_receipt(DATA | {"applicant": value, "answers": [(value, value)]}, "ar")
    assert "4821-773-0164" in text_of(pdf)


def test_the_same_data_give_the_same_bytes_in_any_thread():
    wanted = render_receipt(DATA, "ar")
    with ThreadPoolExecutor(4) as threads:
        assert set(threads.map(lambda _n: render_receipt(DATA, "ar"), range(12))) == {wanted}


def test_the_smallest_receipt_needs_number_code_address_and_service():
    least = {name: DATA[name] for name in ("number", "code", "address", "service")}
    assert len(PdfReader(io.BytesIO(render_receipt(least, "en"))).pages) == 1


def test_many_answers_run_over_pages_that_are_counted():
    answers = [(f"Question {n}", "answer") for n in range(80)]
    pdf = render_receipt(DATA | {"answers": answers}, "en")
    pages = PdfReader(io.BytesIO(pdf)).pages
    assert len(pages) > 1
    assert f"Page 1 of {len(pages)}" in pages[0].extract_text()


def test_sample_data_are_marked():
    assert "Sample data" in text_of(render_receipt(DATA | {"sample": True}, "en"))
    assert "Sample data" not in text_of(render_receipt(DATA, "en"))


@pytest.mark.skipif(not shutil.which("pdftoppm"), reason="needs pdftoppm (apt-get install poppler-utils)")
def test_the_arabic_paper_begins_at_the_right_and_the_english_at_the_left(tmp_path):
    """Service row of each: ink of the label stands at the reading edge."""
    edges = {}
    for language in ("ar", "en"):
        (tmp_path / "a.pdf").write_bytes(render_receipt(DATA | {"next_steps": []}, language))
        subprocess.run(["pdftoppm", "-r", "50", "-png", "-singlefile", "a.pdf", "a"], cwd=tmp_path, check=True)
        page = ImageOps.invert(Image.open(tmp_path / "a.png").convert("L"))
        ticket = page.crop((40, 95, page.width - 40, 190))
        ink = [sum(ticket.crop((x, 0, x + 1, ticket.height)).tobytes()) for x in range(ticket.width)]
        edges[language] = sum(ink[: len(ink) // 2]), sum(ink[len(ink) // 2 :])
    qr_left, digits_right = edges["ar"]
    digits_left, qr_right = edges["en"]
    assert qr_left > digits_right
    assert qr_right > digits_left
