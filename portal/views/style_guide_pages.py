"""Samples of what stands in pages that editors write: blocks of the body, tenders in each state, lists, alerts."""

from datetime import timedelta
from types import SimpleNamespace

from django.core.paginator import Paginator
from django.utils import timezone

from pages.blocks.body import BodyBlock

_WORDS = {
    "body": (
        "يُقدَّم الطلب مرة واحدة، وتنتقل المعاملة بين الدوائر داخل النظام.",
        "You apply once; the file moves between directorates inside the system.",
    ),
    "heading": ("قبل التقديم", "Before you apply"),
    "part": ("الوثائق", "Documents"),
    "quote": ("كنت أحمل المعاملة بيدي بين ست دوائر.", "I used to carry the file between six directorates."),
    "who": ("مواطن من العمارة", "A citizen of Amarah"),
    "table": ("الطلبات المنجزة في تشرين الأول", "Applications decided in October"),
    "directorate": ("الدائرة", "Directorate"), "number": ("العدد", "Number"),
    "municipality": ("بلدية العمارة", "Amarah Municipality"),
    "water": ("مديرية الماء", "Water Directorate"),
    "emergency": ("ارتفاع منسوب المياه", "High water"),
    "emergency_text": ("يُخلى شارع الكورنيش الآن.", "Leave Corniche Street now."),
    "news": ("تبليط ثلاثة شوارع في حي الحسين", "Three streets paved in Hussein quarter"),
    "news_lead": ("بدأ العمل يوم الأحد، ويستمر أسبوعين.", "Work began on Sunday and takes two weeks."),
    "bidder": ("شركة نهر الكحلاء", "Kahlaa River Company"),
    "place": ("قاعة الديوان", "Hall of the Diwan"),
    "price_note": ("غير قابل للرد", "not refunded"),
}  # fmt: skip
_TENDER_STATES = ("coming", "open", "study", "awarded", "cancelled")
_STAGES = {
    "open": [("announced", "done"), ("bids", "now"), ("opening", "todo"), ("study", "todo"), ("result", "todo")],
    "awarded": [("announced", "done"), ("bids", "done"), ("opening", "done"), ("study", "done"), ("result", "done")],
    "cancelled": [("announced", "done"), ("cancelled", "bad")],
}


def page_samples(language):
    """Return the context of the second half of the style guide in a language."""
    w = {name: pair[0 if language == "ar" else 1] for name, pair in _WORDS.items()}
    return {
        "p": w,
        "body": _body(w),
        "tenders": [_tender(state, w) for state in _TENDER_STATES],
        "stages": [(_keyed(stages), _tender(state, w)) for state, stages in _STAGES.items()],
        "rows": Paginator(range(60), 20).page(2),
        "now": timezone.now(),
    }  # fmt: skip


def _keyed(stages):
    return [{"key": key, "state": state} for key, state in stages]


def _body(w):
    table = {"data": [[w["directorate"], w["number"]], [w["municipality"], "214"], [w["water"], "96"]]}
    table |= {"first_row_is_table_header": True, "first_col_is_header": False, "table_header_choice": "row"}
    paragraph = f"<p>{w['body']}</p>"
    notes = [
        ("note", {"tone": tone, "title": "", "text": paragraph}) for tone in ("information", "promise", "attention")
    ]
    parts = [
        ("text", f"<h2>{w['heading']}</h2>{paragraph}<ul><li>{w['part']}</li><li>{w['body']}</li></ul>"),
        ("text", f"<h3>{w['part']}</h3>{paragraph}"),
        *notes,
        ("quote", {"text": w["quote"], "who": w["who"]}),
        ("table", {"caption": w["table"], "table": table}),
        ("steps", {"title": w["heading"], "steps": [{"title": w["part"], "text": w["body"]}] * 2}),
        ("questions", {"title": w["part"], "questions": [{"question": w["heading"], "answer": paragraph}]}),
    ]  # fmt: skip
    return BodyBlock().to_python([{"type": kind, "value": value} for kind, value in parts])


def _tender(state, w):
    now = timezone.now()
    return SimpleNamespace(
        state=state, number="MT-2026-014", directorate=SimpleNamespace(name=w["municipality"]), days=6,
        opens_on=now.date(), closes_at=now + timedelta(days=6), bids_opened_at=now + timedelta(days=7),
        opening_place=w["place"], awarded_on=now.date(), award_value=184_500_000, awarded_to=w["bidder"],
        cancelled_on=now.date(), price=150_000, price_note=w["price_note"], get_kind_display="",
    )  # fmt: skip
