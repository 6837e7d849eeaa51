"""Sample data of the style guide, in both languages side by side: what views would hand to components."""

from types import SimpleNamespace

from django.utils.safestring import mark_safe

# ruff: noqa: E501 (tables read better unbroken)

_WORDS = {
    "name": ("الاسم كما في البطاقة الوطنية", "Name as on the National Card"),
    "first": ("الاسم", "First name"),
    "father": ("اسم الأب", "Father’s name"),
    "grandfather": ("اسم الجد", "Grandfather’s name"),
    "great": ("اسم والد الجد", "Great-grandfather’s name"),
    "number": ("رقم البطاقة الوطنية", "National Card number"),
    "number_hint": ("12 رقمًا في وجه البطاقة", "12 digits on the front of the card"),
    "number_error": ("الرقم ناقص. المطلوب 12 رقمًا والمكتوب 11.", "The number is short: 12 digits needed, 11 given."),
    "phone": ("رقم الهاتف المحمول", "Mobile number"),
    "phone_hint": ("تصلك رسالة نصية عند كل مرحلة", "You get an SMS at every stage"),
    "born": ("تاريخ الولادة", "Date of birth"),
    "born_error": ("سنة الولادة مطلوبة، مثل 1987", "The year of birth is missing, for example 1987"),
    "day": ("اليوم", "Day"),
    "month": ("الشهر", "Month"),
    "year": ("السنة", "Year"),
    "march": ("3 - آذار", "3 - March"),
    "area": ("مساحة القطعة", "Plot area"),
    "m2": ("م²", "m²"),
    "qada": ("القضاء", "District"),
    "amara": ("العمارة", "Amarah"),
    "basement": ("هل يوجد سرداب؟", "Is there a basement?"),
    "yes": ("نعم", "Yes"),
    "no": ("لا", "No"),
    "uses": ("استعمال البناء", "Use of the building"),
    "home": ("سكني", "Residential"),
    "shop": ("تجاري", "Commercial"),
    "notes": ("ملاحظات", "Notes"),
    "deed": ("صورة البطاقة الوطنية", "Picture of the National Card"),
    "deed_help": (
        "البطاقة كاملة داخل الصورة، على سطح داكن، من دون انعكاس ضوء.",
        "The whole card inside the picture, on a dark surface, without glare.",
    ),
    "deed_error": (
        "الملف أكبر من 10 ميغابايت. يُرجى تصغيره أو تصوير الورقة بالهاتف.",
        "The file is over 10 MB. Make it smaller, or photograph the page.",
    ),
    "agree": ("الإقرار", "Declaration"),
    "agree_text": (
        "أقرّ بأن المعلومات والوثائق صحيحة، وأتحمل المسؤولية القانونية عن خلاف ذلك.",
        "I declare that the information and documents are true, and I answer by law if they are not.",
    ),
    "old_deed": (
        "تاريخ السند أقدم من سنة. تُطلب صورة قيد حديثة.",
        "The deed is over a year old. A recent extract is needed.",
    ),
    "coverage": ("نسبة التغطية", "Site coverage"),
    "floors": ("الطوابق", "Floors"),
    "floor": ("الطابق", "Floor"),
    "address": ("عنوان السكن", "Home address"),
    "static": (
        "تُحال المعاملة بين الدوائر داخل النظام. لا حاجة إلى نقلها بيدك.",
        "The file moves between directorates inside the system. You do not carry it.",
    ),
    "permit": ("إجازة بناء", "Construction permit"),
    "permit_lead": (
        "موافقة البلدية على بناء جديد أو إضافة أو ترميم، داخل حدود التصميم الأساس.",
        "The municipality’s consent to build, extend or restore inside the master plan.",
    ),
    "fee": ("الرسم", "Fee"),
    "fee_value": ("من 25,000 دينار", "From IQD 25,000"),
    "fee_note": ("بحسب المساحة والاستعمال", "By area and use"),
    "time": ("المدة", "Time"),
    "time_value": ("15 يوم عمل", "15 working days"),
    "time_note": ("لا تُحسب أيام انتظار إجابتك", "Days we wait for you do not count"),
    "who": ("من يقدّم؟", "Who may apply?"),
    "who_value": ("مالك الأرض", "The landowner"),
    "who_note": ("أو وكيله، أو أحد الورثة", "Or an agent, or an heir"),
    "where": ("الجهة", "Directorate"),
    "where_value": ("بلدية العمارة", "Amarah Municipality"),
    "where_note": ("وحدة إجازات البناء، الطابق الأرضي", "Building permits unit, ground floor"),
    "title_deed": ("سند العقار أو صورة قيد حديثة", "Title deed or recent extract"),
    "title_hint": ("صادرة خلال سنة واحدة", "Issued within one year"),
    "plans": ("مخططات البناء المصدّقة", "Certified building plans"),
    "two_floors": ("إذا زاد البناء على طابقين أو كان غير سكني", "Above two floors, or not residential"),
    "check": ("تدقيق اكتمال الطلب", "Completeness check"),
    "opinions": ("رأي الدوائر، في الوقت نفسه", "Opinions, all at the same time"),
    "water": ("مديرية الماء", "Water Directorate"),
    "sewer": ("مديرية المجاري", "Sewerage Directorate"),
    "ok": ("لا مانع", "No objection"),
    "late": ("متأخر يومي عمل", "2 working days overdue"),
    "inspect": ("الكشف الموقعي وتثبيت الحدود", "Site inspection and boundary check"),
    "paused": ("متوقف", "Paused"),
    "decision": ("القرار وإصدار الإجازة", "Decision and permit"),
    "three_days": ("3 أيام عمل", "3 working days"),
    "total": ("المجموع لبناء سكني", "Total for a residential building"),
    "must": ("مطلوب منك: وثيقة واحدة", "You must act: one document"),
    "boundary": ("محضر ترسيم الحدود", "Boundary record"),
    "unreadable": ("غير مقروء", "Unreadable"),
    "said": (
        "الجزء الأسفل من الصورة خارج الإطار، ولا يظهر الختم ولا التاريخ. يُرجى تصوير الورقة كاملة في مكان مضيء.",
        "The lower part is outside the picture; stamp and date are missing. Please photograph the whole page in good light.",
    ),
    "by": ("مدقق، وحدة إجازات البناء", "Checker, building permits unit"),
    "send": ("إرسال الوثيقة", "Send the document"),
    "deadline": ("المهلة: الخميس 17 كانون الأول 2026", "Deadline: Thursday 17 December 2026"),
    "deadline_note": (
        "بقية وثائقك مقبولة ولا تُرسل مرة ثانية.",
        "Your other documents are accepted. Do not send them again.",
    ),
    "date": ("الأربعاء 2 كانون الأول 2026", "Wednesday 2 December 2026"),
    "if_today": ("إذا أُرسلت الوثيقة اليوم. كان الموعد الأول 29 تشرين الثاني.", "If you send it today. It was first 29 November."),
    "words": (
        "انقضت 6 أيام عمل من 15. توقف احتساب المدة لأننا ننتظر وثيقة منك.",
        "6 of 15 working days are used. The clock stopped: we are waiting for your document.",
    ),
    "start": ("بدء الطلب", "Start application"),
    "save": ("حفظ والعودة لاحقًا", "Save and come back later"),
    "withdraw": ("سحب الطلب", "Withdraw the application"),
    "go_on": ("متابعة", "Continue"),
    "back": ("السابق", "Back"),
    "print": ("طباعة", "Print"),
    "sending": ("جارٍ الإرسال", "Sending"),
    "no_fee": ("لا مبلغ خارج الرسوم المعلنة", "Nothing to pay beyond the published fees"),
    "no_fee_text": ("كل مبلغ يُسدَّد له وصل رسمي.", "Every payment has an official receipt."),
    "saved": ("إجاباتك محفوظة", "Your answers are saved"),
    "saved_text": ("آخر حفظ: 10:42 صباحًا", "Last saved 10:42 am"),
    "pay": ("مطلوب منك: تسديد الرسوم", "You must act: pay the fee"),
    "failed": ("لم يُرسَل الطلب", "Not sent"),
    "failed_text": ("يمكن إعادة الإرسال بأمان.", "It is safe to try again."),
    "none": ("لا توجد مناقصات مفتوحة", "No open tenders"),
    "none_text": ("يُعلن عن المناقصات هنا أولًا.", "Tenders are announced here first."),
    "cut": ("انقطاع ماء للصيانة:", "Water cut for repairs:"),
    "cut_text": ("حي الحسين، الأحد 22 تشرين الثاني، من 8:00 صباحًا إلى 2:00 ظهرًا.", "Hussein quarter, Sunday 22 November, 8 am to 2 pm."),
    "more": ("التفاصيل", "Details"),
    "services": ("الخدمات", "Services"),
    "faq": ("هل أحتاج إلى مراجعة الدوائر الأخرى بنفسي؟", "Do I have to visit the other directorates?"),
}  # fmt: skip

_STATES = {
    "submitted": ("تم التقديم", "Submitted"),
    "in_review": ("قيد الدراسة", "Under review"),
    "returned": ("مُعاد للاستكمال", "Returned for completion"),
    "approved": ("تمت الموافقة", "Approved"),
    "rejected": ("مرفوض", "Rejected"),
    "issued": ("صدرت الوثيقة", "Document issued"),
    "withdrawn": ("سُحب بطلب صاحبه", "Withdrawn by the applicant"),
    "lapsed": ("مُلغى لانتهاء المهلة", "Lapsed: no reply in time"),
    "overdue": ("متأخر", "Overdue"),
    "paused": ("متوقف مؤقتًا", "Paused"),
}


def samples(language):
    """Return the context of the style guide in a language."""
    side = 0 if language == "ar" else 1
    w = {name: pair[side] for name, pair in _WORDS.items()}
    return {
        "w": w,
        "states": [(code, pair[side]) for code, pair in _STATES.items()],
        "views": _questions(w),
        "errors": [("q-number", w["number_error"]), ("q-born", w["born_error"]), ("q-deed", w["deed_error"])],
        "crumbs": [{"label": w["services"], "url": "#"}, {"label": w["permit"], "url": ""}],
        "cells": _cells(w),
        "groups": [
            {"case": "", "documents": [_document(w["title_deed"], w["title_hint"], "inspection"), _document(w["plans"])]},
            {"case": w["two_floors"], "documents": [_document(w["plans"], "", "counter", required=False)]},
        ],
        "nodes": _nodes(w),
        "must_items": [_must_item(w)],
        "rows": [
            {"label": w["name"], "value": w["amara"], "change_url": "#q-name"},
            {"label": w["phone"], "value": "0770 123 4567", "dir": "ltr", "change_url": "#q-phone"},
            {"label": w["notes"], "value": "", "change_url": "#q-notes"},
            {"label": w["coverage"], "value": "65%", "dir": "ltr"},
        ],
        "qr": mark_safe('<svg viewBox="0 0 7 7" role="img" aria-label="QR"><path d="M0 0h3v3H0zM4 0h3v3H4zM0 4h3v3H0zM4 4h1v1H4zM6 5h1v2H6z"/></svg>'),  # noqa: S308 (a drawing of ours)
    }  # fmt: skip


def _part(name, label="", control="text", **more):
    part = {"value": "", "options": [], "attrs": {}, "width": "full", "errors": [], "optional": False, "suffix": ""}
    return SimpleNamespace(**part | {"name": name, "html_id": name, "label": label, "control": control} | more)


def _view(name, label, layout="single", parts=(), **more):
    view = {
        "key": name, "type": "text", "help": "", "hint": "", "required": True, "errors": [], "warnings": [],
        "is_fieldset": False, "children": [], "rows": [], "files": [], "accept_attr": "", "max_mb": 0, "max_files": 0,
        "text": "", "value_text": "", "item_label": "", "add_name": "", "is_new": False,
    }  # fmt: skip
    parts = list(parts) or [_part(f"q-{name}", label)]
    view |= {"label": label, "layout": layout, "parts": parts, "html_id": parts[0].html_id} | more
    view["has_words"] = any(view[name] for name in ("help", "hint", "errors", "warnings"))
    return SimpleNamespace(**view)


def _options(name, *pairs, checked=None):
    return [
        {"value": value, "label": label, "checked": value == checked, "html_id": f"{name}-{number}"}
        for number, (value, label) in enumerate(pairs)
    ]


def _questions(w):
    digits = {"inputmode": "numeric", "dir": "ltr"}
    yes_no = _options("q-basement", ("yes", w["yes"]), ("no", w["no"]), checked="yes")
    uses = _options("q-uses", ("home", w["home"]), ("shop", w["shop"]), checked="shop")
    names = [_part(f"q-name-{key}", w[key], width="m", optional=key == "great") for key in ("first", "father", "grandfather", "great")]  # fmt: skip
    month = _part(
        "q-born-month", w["month"], "select", options=_options("m", ("3", w["march"]), checked="3"), width="m"
    )
    return [
        _view("name", w["name"], "row", names, is_fieldset=True),
        _view("number", w["number"], hint=w["number_hint"], errors=[w["number_error"]],
              parts=[_part("q-number", value="19871234567", attrs=digits, width="m", errors=[w["number_error"]])]),
        _view("phone", w["phone"], hint=w["phone_hint"], parts=[_part("q-phone", attrs=digits, width="m")]),
        _view("born", w["born"], "date", errors=[w["born_error"]], is_fieldset=True, parts=[
            _part("q-born", w["day"], value="14", attrs=digits, width="xs"), month,
            _part("q-born-year", w["year"], attrs=digits, width="s", errors=[""])]),
        _view("area", w["area"], required=False, warnings=[w["old_deed"]],
              parts=[_part("q-area", value="٢٠٠", attrs={"inputmode": "decimal", "dir": "ltr"}, width="s", suffix=w["m2"])]),
        _view("address", w["address"], "group", is_fieldset=True, parts=[_part("q-address")], children=[
            _view("qada", w["qada"], parts=[_part("q-qada", control="select", width="l", options=_options("a", ("1", w["amara"])))])]),
        _view("basement", w["basement"], "choices", is_fieldset=True,
              parts=[_part("q-basement", control="radio", options=yes_no, html_id="q-basement-0")]),
        _view("uses", w["uses"], "choices", is_fieldset=True, is_new=True,
              parts=[_part("q-uses", control="checkbox", options=uses, html_id="q-uses-0")]),
        _view("notes", w["notes"], required=False, parts=[_part("q-notes", control="textarea", attrs={"maxlength": 400, "rows": 4, "dir": "auto"})]),
        _view("computed", w["coverage"], "computed", value_text="65%"),
        _view("static", "", "static", text=w["static"]),
        _view("floors", w["floors"], "repeat", is_fieldset=True, item_label=w["floor"], add_name="add-floors", parts=[_part("q-floors")],
              rows=[{"index": 0, "remove_name": "remove-floors-0", "views": [_view("floor-area", w["area"], parts=[_part("q-floors-0-area", width="s")])]}]),
        _upload(w, "card", files=_files()),
        _upload(w, "deed", errors=[w["deed_error"]]),
        _view("agree", w["agree"], "declaration", text=w["agree_text"],
              parts=[_part("q-agree", control="checkbox", options=[{"value": "yes", "label": "", "checked": False, "html_id": "q-agree"}])]),
    ]  # fmt: skip


def _upload(w, name, **more):
    more = {"help": w["deed_help"], "accept_attr": ".pdf,image/jpeg,image/png", "max_mb": 10, "max_files": 2} | more
    return _view(name, w["deed"], "upload", [_part(f"q-{name}", control="file")], **more)


def _files():
    return [
        {"uuid": "1", "name": "IMG_2041.jpg", "size_label": "1.8 MB", "is_image": True, "thumb_url": "", "remove_name": "remove-1", "state": "clean"},
        {"uuid": "2", "name": "sanad-2026.pdf", "size_label": "640 kB", "is_image": False, "thumb_url": "", "remove_name": "remove-2", "state": "held"},
    ]  # fmt: skip


def _cells(w):
    return [
        {"icon": icon, "label": w[name], "value": w[f"{name}_value"], "note": w[f"{name}_note"], "sample": sample}
        for icon, name, sample in (("money", "fee", True), ("clock", "time", True), ("person", "who", False), ("building", "where", False))
    ]  # fmt: skip


def _document(label, hint="", original="none", required=True):
    return {"label": label, "hint": hint, "original": original, "required": required}


def _nodes(w):
    at_once = [
        {"title": w["water"], "note": "", "meta": "", "tag": {"tone": "ok", "icon": "check-circle", "label": w["ok"]}},
        {"title": w["sewer"], "note": w["deadline"], "tag": {"tone": "bad", "icon": "clock", "label": w["late"]}},
    ]
    pause = {"tone": "you", "icon": "pause", "label": w["paused"]}
    return [
        {"state": "done", "title": w["check"], "note": w["where_value"], "meta": w["three_days"]},
        {"state": "now", "title": w["opinions"], "items_at_once": at_once},
        {"state": "you", "title": w["inspect"], "note": w["words"], "tag": pause},
        {"state": "todo", "title": w["decision"], "note": w["where_value"], "meta": w["three_days"]},
    ]


def _must_item(w):
    return {
        "name": w["boundary"],
        "tag": {"tone": "bad", "icon": "alert", "label": w["unreadable"]},
        "text": w["said"],
        "by": w["by"],
        "question": _upload(w, "again"),
    }
