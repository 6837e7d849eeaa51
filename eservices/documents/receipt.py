"""The receipt of an application on paper (A4, PDF), in the reader's language with the other beside it."""

import datetime
import json
import threading
from pathlib import Path

import typst
from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language_info, gettext_noop, override
from django.utils.translation import gettext as _

from eservices.documents.bidi import direction, runs
from eservices.documents.qr import qr_svg
from eservices.reference import group_code, group_number
from media.fields import text_in

ROOM = Path(__file__).resolve().parent
TEMPLATE = ROOM / "receipt.typ"
# Tagged for screen readers, and fit for an archive.
PDF_STANDARDS = ["ua-1", "a-2a"]

LABELS = {
    "title": gettext_noop("Application receipt"),
    "number": gettext_noop("Application number"),
    "code": gettext_noop("Tracking code"),
    "service": gettext_noop("Service"),
    "directorate": gettext_noop("Directorate"),
    "applicant": gettext_noop("Applicant"),
    "submitted": gettext_noop("Submitted on"),
    "filed_by": gettext_noop("Filed at"),
    "promised": gettext_noop("Expected date"),
    "documents": gettext_noop("Documents received"),
    "answers": gettext_noop("Your answers"),
    "next": gettext_noop("What happens now?"),
    "follow": gettext_noop("To follow your application"),
}
FACTS = ("service", "directorate", "applicant", "submitted", "filed_by", "promised", "documents")
STRONG_FACTS = {"promised"}

_per_thread = threading.local()


def render_receipt(data, language):
    """The receipt as PDF bytes.

    `data`, all texts already in the reader's language: `number` (eleven digits), `code` (ten), `address` (what
    the QR opens, see `qr.tracking_address`), `service`; and as known `directorate`, `applicant`, `submitted`,
    `promised`, `filed_by` (centre and clerk, when assisted), `documents` [text], `answers` [(label, text)],
    `next_steps` [text], `printed` (day and hour), `sample` (bool), `track_page` (address to type), `moment`
    (datetime kept in the file), `identity` (like `settings.BAWABA_IDENTITY`). The same data give the same bytes.
    """
    with override(language):
        content = _content(data, language)
    moment = (data.get("moment") or timezone.now()).replace(microsecond=0)
    content["date"] = {part: getattr(moment, part) for part in ("year", "month", "day")}
    return _typeset(
        sys_inputs={"data": json.dumps(content), "qr": qr_svg(data["address"]).decode()},
        timestamp=moment.astimezone(datetime.UTC),
    )


def _typeset(**inputs):
    try:
        return _compiler().compile(format="pdf", pdf_standards=PDF_STANDARDS, **inputs)
    except typst.TypstError:
        # The standards forbid a letter the font lacks (an emoji in a name); a box in its place is better than no paper.
        return _compiler().compile(format="pdf", **inputs)


def _compiler():
    """One compiler a thread, fonts read once: the template stays parsed between receipts."""
    if not hasattr(_per_thread, "compiler"):
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[ROOM / "fonts"])
        _per_thread.compiler = typst.Compiler(TEMPLATE, root=ROOM, font_paths=fonts)
    return _per_thread.compiler


def _content(data, language):
    identity = data.get("identity") or settings.BAWABA_IDENTITY
    second = next((code for code, _name in settings.LANGUAGES if code != language), language)
    labels = {name: _in_both(text, second) for name, text in LABELS.items()}
    return {
        "language": language,
        "second_language": second,
        "direction": "rtl" if get_language_info(language)["bidi"] else "ltr",
        "title": labels["title"]["first"],
        "title_second": labels["title"]["second"],
        "author": text_in(identity["name"], language),
        "labels": labels,
        "number": group_number(data["number"]),
        "code": group_code(data["code"]),
        "letterhead": _letterhead(identity),
        "emblem_alt": _("Emblem of the governorate"),
        "qr_alt": _("QR code: opens the tracking page on a phone"),
        "facts": _facts(data, labels, language),
        "answers": [
            {"label": _value(label, language), "value": _value(text, language)}
            for label, text in data.get("answers", ())
        ],
        "next_steps": [_value(text, language) for text in data.get("next_steps", ())],
        "follow_up": _follow_up(data, identity, language),
        "integrity": _value(_("Nothing to pay beyond the published fees."), language),
        "code_warning": _value(_("No employee will ask for your tracking code."), language),
        "sample": _value(_("Sample data"), language) if data.get("sample") else None,
        "printed": _value(_printed(data), language),
        "page_line": _page_line(),
    }


def _in_both(msgid, second):
    with override(second):
        in_second = _(msgid)
    return {"first": _(msgid), "second": in_second}


def _value(text, language):
    reading = "rtl" if get_language_info(language)["bidi"] else "ltr"
    return {"direction": direction(str(text)) or reading, "runs": runs(text)}


def _facts(data, labels, language):
    facts = []
    for name in FACTS:
        values = data.get(name) or ()
        values = [values] if isinstance(values, str) else list(values)
        if values:
            fact = {"strong": name in STRONG_FACTS, "values": [_value(text, language) for text in values]}
            facts.append(labels[name] | fact)
    return facts


def _letterhead(identity):
    """Right-to-left languages stand on the right, whatever the reader's language."""
    sides = {}
    for code, _name in settings.LANGUAGES:
        way = "rtl" if get_language_info(code)["bidi"] else "ltr"
        side = {"language": code, "direction": way}
        side |= {part: identity[part].get(code, "") for part in ("name", "tagline")}
        sides.setdefault("right" if way == "rtl" else "left", side)
    empty = {"language": "en", "direction": "ltr", "name": "", "tagline": ""}
    return {"left": empty, "right": empty} | sides


def _follow_up(data, identity, language):
    lines = [_("Read the number as four, three and four digits.")]
    if data.get("track_page"):
        ways = _("On the portal at %(address)s, or by phone on %(phone)s: %(hours)s.")
        hours = text_in(identity["hours"], language)
        lines.insert(0, ways % {"address": data["track_page"], "phone": identity["phone"], "hours": hours})
    return [_value(line, language) for line in lines]


def _printed(data):
    return _("Printed %(date)s") % {"date": data["printed"]} if data.get("printed") else ""


def _page_line():
    """«Page %(page)s of %(total)s» cut where the typesetter puts its counts."""
    line = _("Page %(page)s of %(total)s") % {"page": "\x00page\x00", "total": "\x00total\x00"}
    return [part for part in line.split("\x00") if part]
