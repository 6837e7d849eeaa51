"""Rich text: which links it may hold, how a paste is cleaned, and how mixed text is shown."""

import json
import time

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override
from wagtail.rich_text import RichText

from pages.blocks.body import BodyBlock
from pages.blocks.writing import WrittenBlock
from pages.richtext import bad_links, clean, is_safe_address
from pages.richtext_shown import dressed, first_strong

BAD = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "javascript\u200b:alert(1)",
    "ｊａｖａｓｃｒｉｐｔ:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:https://x",
    "javascript&colon;alert(1)",
    "",
]
GOOD = [
    "https://x.iq/a?b=c&d=e",
    "http://x.iq",
    "mailto:a@x.iq",
    "tel:+9647805550123",
    "/ar/services/",
    "#part",
    "//x.iq",
]


@pytest.mark.parametrize("address", BAD)
def test_an_address_that_runs_or_leads_nowhere_is_refused_and_never_shown(address):
    from html import escape

    html = f'<p>x <a href="{escape(address)}">words</a></p>'
    assert not is_safe_address(address)
    assert bad_links(html) == ["words"]
    shown = dressed(html, "en")
    assert "href" not in shown
    assert "words" in shown


@pytest.mark.parametrize("address", GOOD)
def test_ordinary_addresses_are_kept(address):
    assert is_safe_address(address)


@pytest.mark.parametrize(("language", "word"), [("ar", "الرابط"), ("en", "leads nowhere")])
def test_the_editor_is_told_which_link_is_refused(language, word, monkeypatch):
    with override(language), pytest.raises(ValidationError) as caught:
        WrittenBlock().clean(RichText('<p><a href="javascript:alert(1)">fees</a></p>'))
    message = caught.value.messages[0]
    assert "fees" in message
    assert language == "ar" or word in message


def contentstate(address):
    block = {"key": "a", "text": "fees", "type": "unstyled", "depth": 0, "inlineStyleRanges": []}
    block["entityRanges"] = [{"offset": 0, "length": 4, "key": 0}]
    entity = {"type": "LINK", "mutability": "MUTABLE", "data": {"url": address}}
    return json.dumps({"blocks": [block], "entityMap": {"0": entity}})


def test_a_link_typed_in_the_editor_is_refused_in_words():
    block = WrittenBlock(features=["link"])
    good = block.value_from_form(block.field.widget.value_from_datadict({"t": contentstate("https://x.iq/")}, {}, "t"))
    assert 'href="https://x.iq/"' in block.clean(good).source
    bad = block.value_from_form(block.field.widget.value_from_datadict({"t": contentstate(BAD[0])}, {}, "t"))
    with pytest.raises(ValidationError):
        block.clean(bad)


WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]-->
<h1 style="mso-style:x"><span lang=AR-IQ dir=RTL>العنوان</span></h1>
<p class=MsoNormal dir=RTL style='text-align:right;mso-x:1'><span style='font-family:"Simplified Arabic"'>نص&nbsp;&nbsp;&nbsp; <b>مهم</b><o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph><span style='font-family:Symbol'>·<span>&nbsp;&nbsp;&nbsp;&nbsp; </span></span>أول</p>
<p class=MsoListParagraph>·&nbsp;&nbsp;&nbsp; ثانٍ</p>
<p class=MsoListParagraph>1.&nbsp;&nbsp;&nbsp; رقم</p>
<p class=MsoNormal><a href="https://x.iq/" style="color:blue">رابط</a> خلال 15&nbsp;يومًا</p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal>الرسم</p></td><td>5,000</td></tr></table>
<script>alert(1)</script></body></html>"""


def test_a_paste_from_a_word_processor_keeps_what_was_meant_and_nothing_else():
    cleaned = clean(WORD)
    assert cleaned == (
        "<h2>العنوان</h2><p>نص <b>مهم</b></p><ul><li>أول</li><li>ثانٍ</li></ul><ol><li>رقم</li></ol>"
        '<p><a href="https://x.iq/">رابط</a> خلال 15\u00a0يومًا</p><p>الرسم</p><p>5,000</p>'
    )
    assert clean(cleaned) == cleaned


def test_rows_of_a_pasted_table_become_lines():
    html = "<table><tr><th>الخدمة</th><th>الرسم</th></tr><tr><td>ماء</td><td>5,000</td></tr></table>"
    assert clean(html) == "<p>الخدمة – الرسم</p><p>ماء – 5,000</p>"


def test_text_of_the_own_editor_keeps_its_shape():
    own = '<p data-block-key="ab1">15\u00a0يومًا</p><ul><li data-block-key="c">أ<ul><li data-block-key="d">ب</li></ul></li></ul>'
    assert clean(own) == own
    assert clean(own + '<p data-block-key="e"> \u00a0 </p>') == own


@pytest.mark.parametrize(
    "broken", ["<p", "<a href='", "</ul></p></li>", "<p><li><p><b>x", "&#0;<p>\x00", "<" * 5000, "<li>a<li>b"]
)
def test_broken_html_never_fails(broken):
    for html in (broken, f"<span>{broken}"):
        assert isinstance(dressed(clean(html), "ar"), str)


def test_nothing_that_runs_is_shown_whatever_is_stored():
    stored = (
        '<p onclick="x()">a</p><script>alert(1)</script><img src=x onerror=alert(1)><iframe src="//x"></iframe>'
        '<svg onload=alert(1)><a href="https://x.iq" onmouseover="x()" style="color:red" class="y">b</a>'
    )
    shown = dressed(stored, "en")
    for word in ("onclick", "script", "alert", "img", "iframe", "svg", "onmouseover", "style", "class"):
        assert word not in shown


def test_a_paragraph_goes_by_its_first_letter_and_says_its_language():
    html = "<p>وزارة التخطيط</p><p>Ministry</p><ul><li>2026: دائرة</li></ul><p>123</p>"
    assert dressed(html, "en") == (
        '<p dir="rtl" lang="ar">وزارة التخطيط</p><p>Ministry</p><ul><li dir="rtl" lang="ar">2026: دائرة</li></ul><p>123</p>'
    )
    assert dressed(html, "ar") == (
        '<p>وزارة التخطيط</p><p dir="ltr" lang="en">Ministry</p><ul><li>2026: دائرة</li></ul><p>123</p>'
    )
    assert [first_strong(t) for t in ("12 ب a", "(x) ب", "…")] == ["rtl", "ltr", ""]


def test_foreign_words_inside_a_paragraph_are_isolated_and_named():
    assert dressed("<p>The office (ديوان المحافظة) is open.</p>", "en") == (
        '<p>The office (<bdi lang="ar" dir="rtl">ديوان المحافظة</bdi>) is open.</p>'
    )
    assert dressed("<p>نظام <b>ISO 9001</b> ونسخة Windows 11.</p>", "ar") == (
        '<p>نظام <b><bdi lang="en" dir="ltr">ISO 9001</bdi></b> ونسخة <bdi lang="en" dir="ltr">Windows 11</bdi>.</p>'
    )


def test_a_nested_list_keeps_each_item_s_own_direction():
    shown = dressed("<ul><li>One<ul><li>واحد</li></ul></li></ul>", "en")
    assert shown == '<ul><li>One<ul><li dir="rtl" lang="ar">واحد</li></ul></li></ul>'


def test_links_to_other_hosts_say_that_they_lead_away():
    shown = dressed('<p><a href="https://x.iq/">a</a> <a href="/en/x/">b</a></p>', "en")
    assert '<a href="https://x.iq/" rel="external noopener">' in shown
    assert '<a href="/en/x/">' in shown


def headings(*sources):
    body = BodyBlock()
    value = body.to_python([{"type": "text", "value": source} for source in sources])
    return [child.value.source for child in body.clean(value)]


@pytest.mark.django_db
def test_the_first_heading_of_a_body_is_of_the_second_level():
    assert headings("<p>a</p><h3>b</h3><h2>c</h2><h3>d</h3>") == ["<p>a</p><h2>b</h2><h2>c</h2><h3>d</h3>"]
    assert headings("<h2>a</h2>", "<h3>b</h3>") == ["<h2>a</h2>", "<h3>b</h3>"]
    assert headings("<h3>a</h3>", "<h3>b</h3>") == ["<h2>a</h2>", "<h3>b</h3>"]


@pytest.mark.parametrize(
    "hostile",
    [
        "<p>" + "\u00a0" * 5000 + "x</p>",
        "<p>" + "&nbsp;" * 5000 + "x</p>",
        "<p>" + " " * 50_000 + "x</p>",
        "<p>" + "a, " * 20_000 + "</p>",
        "<p>" + "ب،" * 20_000 + "</p>",
        "<b>" * 20_000,
        "<a href=x>" * 5_000,
        "<ul><li>" * 5_000,
    ],
)
def test_no_text_keeps_the_portal_busy(hostile):
    began = time.monotonic()
    for html in (hostile, f"<span>{hostile}"):
        dressed(clean(html), "ar")
        bad_links(html)
    assert time.monotonic() - began < 5
