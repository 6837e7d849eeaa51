"""Blocks of a page's text: what visitors get, what editors are told, and what it costs."""

import json
import re
from datetime import date

import pytest
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.translation import gettext, override

from media.models import CustomDocument, CustomImage
from media.renditions import draw_waiting
from pages.blocks.body import BodyBlock
from pages.blocks.films import FilmAddressBlock, film_host
from pages.blocks.tables import MAX_CELLS, SizedTableBlock
from pages.models import StandardPage
from tests.media.files import pdf, picture
from tests.pages.making import a_home, a_page

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_media(settings, tmp_path, monkeypatch):
    settings.MEDIA_ROOT = tmp_path
    few = ["width-720|format-jpeg", "format-webp|width-360", "format-jpeg|width-360"]
    monkeypatch.setattr("media.renditions.needed_specs", lambda: few)
    tag = [f"format-{f}|{o}" for f in ("avif", "webp", "jpeg") for o in ("width-360", "width-720", "width-1080")]
    gallery = [f"format-{f}|fill-{o}" for f in ("avif", "webp", "jpeg") for o in ("480x320", "960x640")]
    monkeypatch.setattr("media.models.needed_specs", lambda: [*few, *tag, *gallery])


def an_image(**fields):
    fields = {"alt": {"ar": "جسر العمارة", "en": "Amara bridge"}, "credit": "دائرة الإعلام"} | fields
    return CustomImage.objects.create(title="IMG_1.jpg", file=ContentFile(picture((90, 60)), "i.jpg"), **fields)


def a_document(name="budget.pdf", content=None):
    document = CustomDocument(title="الموازنة", file=ContentFile(content or pdf(), name))
    document._set_document_file_metadata()
    document.save()
    return document


def shown(*blocks, slug="body", language="ar"):
    body = json.dumps([{"type": kind, "value": value} for kind, value in blocks])
    page = a_page(StandardPage, a_home(), slug=slug, body=body)
    html = Client().get(f"/ar/{page.slug}/").content.decode()
    return html[html.index("<main") : html.index("</main>")]


def table(rows=3, columns=2, **more):
    data = [[f"{row}/{column}" for column in range(columns)] for row in range(rows)]
    return {"data": data, "table_header_choice": "row", "first_row_is_table_header": True, **more}


def test_a_picture_has_every_format_its_measures_alternative_text_and_credit():
    image = an_image()
    draw_waiting()
    html = shown(("picture", {"image": image.pk, "caption": "بعد الصيانة"}))
    assert re.search(r'<source sizes="[^"]+" srcset="/media/images/[^"]+" type="image/webp">', html)
    assert re.search(r'<img alt="جسر العمارة" decoding="async" height="60" loading="lazy" [^>]*width="90">', html)
    assert "<figcaption><bdi>بعد الصيانة</bdi>" in html
    assert "<bdi>دائرة الإعلام</bdi>" in html


def test_a_decoration_is_passed_over():
    html = shown(("picture", {"image": an_image(is_decorative=True).pk, "caption": ""}))
    assert '<img alt=""' in html


def test_a_deleted_picture_leaves_no_hole():
    html = shown(("picture", {"image": 99999, "caption": "x"}), ("quote", {"text": "كلام", "who": ""}))
    assert '<figure class="picture"' not in html
    assert "كلام" in html


def test_a_table_has_a_caption_headers_with_scope_and_a_region_that_scrolls_by_keyboard():
    html = shown(("table", {"caption": "الرسوم", "table": table(first_col_is_header=True)}))
    assert (
        '<figcaption><bdi>الرسوم</bdi></figcaption><div class="table-scroll" tabindex="0" role="region" aria-label="الرسوم">'
        in html
    )
    assert html.count('scope="col"') == 2
    assert html.count('scope="row"') == 2


def test_a_table_without_headers_gets_a_header_row():
    bare = {"data": [["أ", "ب"], ["1", None]], "table_header_choice": "neither"}
    html = shown(("table", {"caption": "x", "table": bare}))
    assert html.count('<th scope="col">') == 2
    assert "None" not in html


def test_cells_are_text_and_classes_of_a_paste_are_not_shown():
    data = {
        "data": [["<script>alert(1)</script>", "b"], ["c", "d"]],
        "cell": [{"row": 0, "col": 0, "className": 'x" onclick="y'}],
    }
    html = shown(("table", {"caption": "x", "table": table() | data}))
    assert "<script" not in html
    assert "onclick" not in html


@pytest.mark.parametrize(("language", "words"), [("en", "2000 cells"), ("ar", "2000")])
def test_a_table_of_two_thousand_cells_is_refused_in_words(language, words):
    with override(language), pytest.raises(ValidationError) as caught:
        SizedTableBlock().clean(table(rows=200, columns=10))
    assert words in caught.value.messages[0]
    assert SizedTableBlock().clean(table(rows=MAX_CELLS // 10, columns=10))


def test_a_large_table_that_is_there_already_scrolls_and_breaks_nothing():
    html = shown(("table", {"caption": "x", "table": table(rows=200, columns=10)}))
    assert "table-tall" in html
    assert html.count("<td>") == 1990


def test_a_table_with_no_word_about_its_headers_is_refused_in_words():
    with override("en"), pytest.raises(ValidationError, match="which cells are headings"):
        SizedTableBlock().clean({"data": [["a"]], "table_header_choice": ""})


@pytest.mark.parametrize(
    ("tone", "look", "word"),
    [("information", "note", "معلومة"), ("promise", "note note-ok", ""), ("attention", "note note-you", "")],
)
def test_a_note_tells_its_tone_by_icon_and_word(tone, look, word):
    html = shown(("note", {"tone": tone, "title": "", "text": "<p>نص</p>"}), slug=tone)
    assert f'<div class="{look}"><svg' in html
    assert re.search(r"<p><b>[^<]+</b></p>", html)


def test_steps_are_an_ordered_path_and_questions_open_without_scripts():
    steps = [{"title": "تقديم", "text": "في الدائرة"}, {"title": "كشف", "text": ""}]
    asked = [{"question": "كم الرسم؟", "answer": "<p>لا رسم.</p>"}]
    html = shown(("steps", {"title": "الطريق", "steps": steps}), ("questions", {"title": "", "questions": asked}))
    assert '<ol class="path"><li><span class="path-node" aria-hidden="true">1</span><h3>' in html
    assert "<details><summary><bdi>كم الرسم؟</bdi>" in html


def test_a_file_says_its_kind_and_size():
    document = a_document()
    value = {"document": document.pk, "label": "موازنة 2026", "issued_on": "2026-01-05", "note": ""}
    link = f'<p><a linktype="document" id="{document.pk}">الموازنة</a></p>'
    html = shown(("files", {"title": "وثائق", "files": [value]}), ("text", link))
    assert html.count("PDF") == 2
    assert '<span class="file-facts">(<bdi dir="ltr">PDF</bdi>، <bdi>' in html
    assert document.url in html


@pytest.mark.parametrize("address", ["https://www.youtube.com/watch?v=1", "https://youtu.be/1", "https://vimeo.com/1"])
def test_a_film_is_a_link_and_nothing_is_loaded_from_its_host(address):
    html = shown(("film", {"film": address, "title": "افتتاح"}))
    assert f'href="{address}"' in html
    assert not re.search(r"<(iframe|script|img|link|video|embed|object)\b", html)
    assert "افتتاح" in html


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/1",
        "http://youtube.com/1",
        "https://youtube.com.evil.example/",
        "https://youtube.com@evil.example/",
        "https://notyoutube.com/1",
        "javascript:alert(1)",
    ],
)
def test_a_film_from_an_unlisted_host_is_refused_in_words_and_never_shown(address):
    assert film_host(address) == ""
    with override("en"), pytest.raises(ValidationError) as caught:
        FilmAddressBlock().clean(address)
    assert caught.value.messages[0]
    assert "evil" not in shown(("film", {"film": address, "title": "x"}), ("quote", {"text": "كلام", "who": ""}))


def queries_for(count):
    images = [an_image().pk for _i in range(count)]
    draw_waiting(60)
    documents = [{"document": a_document(f"d{i}.pdf").pk, "label": "x"} for i in range(count)]
    blocks = [("picture", {"image": pk, "caption": ""}) for pk in images]
    blocks += [("gallery", {"title": "", "pictures": [{"image": pk, "caption": ""} for pk in images]})]
    blocks += [("files", {"title": "", "files": documents})]
    body = json.dumps([{"type": kind, "value": value} for kind, value in blocks]) if count else ""
    page = a_page(StandardPage, a_home(), slug=f"body-{count}", body=body)
    Client().get("/ar/")
    cache.clear()
    with CaptureQueriesContext(connection) as caught:
        html = Client().get(f"/ar/{page.slug}/").content.decode()
    assert html.count("<img ") == 2 * count
    return len(caught)


def test_thirty_pictures_cost_as_many_queries_as_one_and_few_more_than_none():
    assert queries_for(1) == queries_for(30) <= queries_for(0) + 5


def test_every_block_survives_being_saved_and_read_again():
    body = BodyBlock()
    raw = [
        {"type": "text", "value": "<p>نص</p>"},
        {"type": "film", "value": {"film": "https://youtu.be/1", "title": "x"}},
        {
            "type": "files",
            "value": {
                "title": "",
                "files": [{"document": a_document().pk, "label": "x", "issued_on": str(date.today())}],
            },
        },
    ]
    value = body.clean(body.to_python(raw))
    assert [child.block_type for child in body.to_python(body.get_prep_value(value))] == ["text", "film", "files"]


def test_readers_are_told_of_an_illustration_and_a_photograph_is_none():
    drawing = shown(("picture", {"image": an_image(is_illustration=True, credit="").pk, "caption": ""}))
    with override("ar"):
        words = gettext("Illustration, not a photograph")
    assert words in drawing
    photograph = shown(("picture", {"image": an_image().pk, "caption": ""}), slug="photo")
    assert words not in photograph
