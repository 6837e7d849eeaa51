"""The list of tenders, in every state that a tender can be in."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from eservices.models import Directorate
from pages.models import TenderIndexPage, TenderPage

from .documents import entries, file, pdf
from .making import block, child, rich, t
from .tender_data import ENVELOPE, HALL, RECEIPT, TENDERS

# Friday and Saturday.
_WEEKEND = (4, 5)
HISTORY = {
    "ar": [
        block(
            "text",
            "<h2>من تاريخ المشروع: عملية تقديم العطاءات الرسمية سنة 2014</h2>"
            + rich(
                "في أيار 2014 عُقدت في ميسان ورشة عمل ليومين مع برنامج الأمم المتحدة الإنمائي عن تنفيذ مشروع ميسان "
                "الإلكترونية: بوابة للمواطن فيها خمس خدمات إلكترونية في الأقل، يقدّم فيها المواطن طلبه ويتابعه داخل الدوائر.",
                "وبعد الورشة تُعلن المحافظة المشروع بعملية رسمية لتقديم العطاءات وفق الشروط المرجعية للبرنامج، وتتابعها "
                "لجنة توجيهية. وثائق تلك العملية غير محفوظة في هذه البوابة.",
            ),
        )
    ],
    "en": [
        block(
            "text",
            "<h2>From the project’s history: the formal bidding of 2014</h2>"
            + rich(
                "In May 2014 a two-day workshop was held in Missan with the United Nations Development Programme on "
                "executing e-Missan: a citizens’ portal with at least five e-transaction services, where citizens submit "
                "applications and track them inside the directorates.",
                "A formal bidding process of the governorate, from UNDP’s terms of reference, was to follow it, watched by "
                "a steering committee. The documents of that process are not kept on this portal.",
            ),
        )
    ],
}


def load(home):
    index = child(
        home,
        TenderIndexPage,
        "tenders",
        texts={
            "title": t("المناقصات", "Tenders"),
            "lead": t(
                "مناقصات دوائر المحافظة بوثائقها واستيضاحاتها، ونتائجها على الصفحة نفسها.",
                "Tenders of the governorate’s directorates with documents and clarifications, and results on the same page.",
            ),
            "body": HISTORY,
        },
    )
    rows = {row.code: row for row in Directorate.objects.all()}
    for tender in TENDERS:
        _load(index, tender, rows.get(tender["directorate"]))


def _load(index, tender, directorate):
    closes = _moment(tender["closes"], _closing_hour(tender["closes"]))
    day = closes.date()
    opens = _day(tender["opens"])
    child(
        index,
        TenderPage,
        tender["slug"],
        texts=_texts(tender),
        is_sample=True,
        number=f"{tender['serial']}/{opens.year}",
        kind=tender["kind"],
        directorate=directorate,
        opens_on=opens,
        closes_at=closes,
        questions_until=_moment(tender["questions"], time(12)),
        bids_opened_at=closes + timedelta(minutes=30) if closes.hour < 23 else None,
        price=tender["price"],
        phone="0780 555 0172",
        email="contracts@missan.example",
        cancelled_on=_day(tender.get("cancelled")),
        awarded_on=max(_day(tender["awarded"]), day) if "awarded" in tender else None,
        award_value=tender.get("value"),
        bids_received=tender.get("received"),
    )


def _texts(tender):
    slug = tender["slug"]
    files = [
        file(pdf(f"{slug}-{place}", label), label, _day(issued).isoformat(), note)
        for place, (label, issued, note) in enumerate(tender["documents"], 1)
    ]
    asked = [
        {"answered_on": _day(day).isoformat(), "question": question, "answer": answer}
        for day, question, answer in tender.get("clarifications", ())
    ]
    changed = [
        {
            "made_on": _day(day).isoformat(),
            "text": text,
            "former_closing": former and _moment(former, time(12)).isoformat(),
        }
        for day, text, former in tender.get("amendments", ())
    ]
    opened = [
        {"bidder": bidder, "amount": amount, "note": note or ""} for bidder, amount, note in tender.get("bids", ())
    ]
    return {
        "title": tender["title"],
        "lead": tender["lead"],
        "how_to_bid": ENVELOPE,
        "opening_place": HALL,
        "price_note": RECEIPT,
        "documents": entries(slug, "document", files),
        "clarifications": entries(slug, "clarification", asked),
        "amendments": entries(slug, "amendment", changed),
        "bids": entries(slug, "bid", opened),
        "cancel_reason": tender.get("reason", t("", "")),
        "awarded_to": tender.get("awarded_to", t("", "")),
        "result_note": tender.get("result", t("", "")),
    }


def _day(offset):
    """Return the day, moved off the weekend: days to come later, days gone by earlier, today as it is."""
    if offset is None:
        return None
    day = timezone.localdate() + timedelta(days=offset)
    while offset and day.weekday() in _WEEKEND:
        day += timedelta(days=1 if offset > 0 else -1)
    return day


def _moment(offset, hour):
    return timezone.make_aware(datetime.combine(_day(offset), hour))


def _closing_hour(offset):
    """Noon; what closes today still has some hours left whenever the demo is loaded."""
    return time(12) if offset or timezone.localtime().hour < 11 else time(23, 59)
