"""A small service with every kind of question, as its published document. Ids follow from names: `id_of("phone")`."""

import copy
import uuid

_SPACE = uuid.UUID("6f1f2b2e-5c3e-4d53-9a3a-0d6a3c1b7e55")


def id_of(name):
    """The block id of anything in the sample service, by its short name."""
    return str(uuid.uuid5(_SPACE, name))


def t(ar, en):
    return {"ar": ar, "en": en}


def q(name, kind, ar, en, **own):
    base = {"id": id_of(name), "name": name, "type": kind, "label": t(ar, en), "help": {}, "hint": {}}
    return base | {"required": True, "show_if": None, "restricted": False, "purpose": "", "rules": []} | own


def opt(name, ar, en, **own):
    return {"id": id_of(name), "name": name, "label": t(ar, en), "parents": [], "directorate": ""} | own


def when(question, op, value=None):
    return {"question": id_of(question), "op": op, "value": value}


def step(name, ar, en, *questions, **own):
    return {"id": id_of(name), "title": t(ar, en), "intro": {}, "show_if": None, "questions": list(questions)} | own


def document(name, ar, en, **own):
    base = {"id": id_of(name), "name": name, "label": t(ar, en), "hint": {}, "case": {}, "required": True}
    return base | {"show_if": None, "original": "inspection", "max_files": 2, "restricted": False} | own


def stage(name, ar, en, directorate, **own):
    base = {"id": id_of(name), "title": t(ar, en), "public": t(ar, en), "directorate": directorate}
    return base | {"by_question": None, "role": "officer", "target_days": 2, "show_if": None} | own


def _eligibility():
    return [
        {
            "id": id_of("eligible_item"),
            "question": q("inside", "yes_no", "هل العقار داخل المحافظة؟", "Is the plot inside the governorate?"),
            "exit_when": when("inside", "equals", "no"),
            "exit_title": t("تُقدَّم المعاملة في محافظة أخرى", "This belongs to another governorate"),
            "exit_text": t("راجع المحافظة التي يقع فيها العقار.", "Ask the governorate in which the plot lies."),
        }
    ]


def _person_step():
    return step(
        "person",
        "مقدّم الطلب",
        "The applicant",
        q("name", "person_name", "الاسم", "Name", purpose="applicant_name"),
        q("mother", "mother_name", "اسم الأم", "Mother's name", required=False),
        q("national", "national_number", "رقم البطاقة الوطنية", "National Card number", purpose="national_number"),
        q("paper", "civil_paper", "هوية الأحوال المدنية", "Civil ID", required=False),
        q("phone", "phone", "رقم الهاتف المحمول", "Mobile number", purpose="phone"),
        q("email", "email", "البريد الإلكتروني", "E-mail", purpose="email", required=False),
        q("born", "date", "تاريخ الولادة", "Date of birth", max={"today": {"days": 0, "years": -18}}),
        q("home", "address", "العنوان", "Address", required=False),
    )


def _case_step():
    kind = [opt("new", "جديد", "New"), opt("old", "قديم", "Old")]
    part = [opt("roof", "سقف", "Roof", parents=[id_of("old")]), opt("wall", "جدار", "Wall", parents=[id_of("new")])]
    return step(
        "case",
        "الموضوع",
        "The case",
        q("kind", "choice", "نوع البناء", "Kind of building", options=kind),
        q("permit", "text", "رقم الإجازة السابقة", "Earlier permit number", show_if=when("kind", "equals", id_of("old"))),
        q("part", "choice", "الجزء", "Part", options=part, filter_by=id_of("kind"), required=False),
        q("wishes", "multichoice", "الخدمات", "Services", options=[opt("water", "ماء", "Water"), opt("power", "كهرباء", "Power")], required=False),
        q("plot", "plot", "القطعة والمقاطعة", "Plot and block", purpose="plot", required=False),
        q("floors", "integer", "عدد الطوابق", "Floors", min=1, max=20),
        q("height", "decimal", "الارتفاع", "Height", unit="m", required=False),
        q("price", "money", "الكلفة", "Cost", required=False),
        q("land", "area", "مساحة الأرض", "Land area", unit="m2"),
        q("built", "area", "مساحة البناء", "Built area", unit="m2", rules=[_built_rule()]),
        q("share", "computed", "نسبة البناء", "Share built", unit="pct", required=False, formula={"op": "ratio", "args": [id_of("built"), id_of("land")], "factor": 100, "decimals": 1}),
        q("slot", "slot", "موعد الكشف", "Inspection", days_ahead=14, capacity=5, times=["09:00"], required=False),
        q("place", "location", "الموقع", "Location", required=False),
        q("ill", "yes_no", "هل لديك إعاقة؟", "Do you have a disability?", restricted=True, required=False),
        q("remarks", "longtext", "ملاحظات", "Remarks", required=False, max_length=1000),
        q("photo", "photo", "صورة الواجهة", "Photo of the front", required=False, max_files=2, max_mb=10, accept=["image"]),
    )  # fmt: skip


def _built_rule():
    message = t("مساحة البناء أكبر من الأرض", "The built area is larger than the land")
    base = {"id": id_of("built_rule"), "op": "lte", "other": id_of("land"), "value": None, "today": False}
    return base | {"offset": {}, "factor": 1, "message": message, "severity": "error", "show_if": None}


def _owners_step():
    owner = [
        q("owner_name", "text", "اسم الشريك", "Owner's name"),
        q("owner_share", "integer", "الحصة", "Share", required=False),
    ]
    return step(
        "owners",
        "الشركاء",
        "Owners",
        q("note", "static", "", "", required=False, text=t("اذكر كل شريك.", "Name every owner.")),
        q("contact", "group", "للاتصال", "Contact", required=False, questions=[q("relation", "text", "الصلة", "Relation", required=False)]),
        q("owners_list", "repeat", "الشركاء", "Owners", min_items=1, max_items=3, item_label=t("شريك", "Owner"), questions=owner),
        show_if=when("kind", "equals", id_of("old")),
    )  # fmt: skip


def _promise_step():
    text = t("أتعهد بصحة المعلومات.", "I declare that this is true.")
    return step("promise", "التعهد", "Declaration", q("agree", "declaration", "تعهد", "Declaration", text=text))


def sample_document(slug="sample-permit", directorate="MUN", **changes):
    """The document of the sample service; `changes` replace its top-level keys."""
    base = {
        "format": 1,
        "languages": ["ar", "en"],
        "source": "ar",
        "slug": slug,
        "icon": "building",
        "name": t("إجازة نموذجية", "Sample permit"),
        "summary": t("موافقة على بناء نموذجي.", "Approval of a sample building."),
        "sample": True,
        "audience": t("مالك الأرض", "The owner of the land"),
        "audience_note": t("أو وكيله", "or an agent"),
        "outcome": t("إجازة مطبوعة", "A printed permit"),
        "directorate": directorate,
        "minutes": 15,
        "eligibility_note": [{"id": id_of("note1"), "text": t("أن تكون الأرض مفرزة.", "The land is divided.")}],
        "fees": [{"id": id_of("fee1"), "label": t("رسم الطلب", "Fee"), "amount": 25000, "note": {}}],
        "fee_summary": t("من 25,000 دينار", "From IQD 25,000"),
        "fee_note": t("بحسب المساحة", "depending on the area"),
        "duration_days": 15,
        "duration_note": t("لا تُحسب أيام انتظار إجابتك", "Days of waiting for your answer do not count"),
        "legal": [{"id": id_of("law1"), "text": t("قانون نموذجي", "A sample law")}],
        "faq": [{"id": id_of("faq1"), "question": t("كم المدة؟", "How long?"), "answer": t("أسبوعان.", "Two weeks.")}],
        "in_person": {"place": t("شارع دجلة", "Dijla Street"), "hours": t("صباحًا", "Mornings"), "phone": "0780 555 0145"},
        "privacy": t("يقرؤها موظفو البلدية.", "Read by the municipality's officers."),
        "retention": t("خمس سنوات", "Five years"),
        "opens_at": None,
        "closes_at": None,
        "closed_message": t("أُغلق التقديم حتى الربيع.", "Closed until spring."),
        "confidential_when": None,
        "anonymous_when": None,
        "eligibility": _eligibility(),
        "steps": [_person_step(), _case_step(), _owners_step(), _promise_step()],
        **_handling(directorate),
    }  # fmt: skip
    return copy.deepcopy(base) | changes


def _handling(directorate):
    """What officers ask for and do, and what they may say."""
    return {
        "documents": [
            document("deed", "سند العقار", "Title deed"),
            document("plans", "مخططات", "Plans", case=t("إذا كان قديمًا", "If it is old"), show_if=when("kind", "equals", id_of("old")), original="none"),
        ],
        "stages": [
            stage("check", "تدقيق الطلب", "Checking", directorate),
            stage("opinion", "رأي الماء", "Opinion of Water", "WAT", target_days=3),
            stage("decide", "القرار", "Decision", directorate, role="manager"),
        ],
        "rejection_reasons": [{"id": id_of("r1"), "code": "R1", "text": t("الأرض غير مفرزة", "The land is not divided")}],
        "messages": {},
    }  # fmt: skip


def sample_answers(**changes):
    """Stored answers that complete every step of the sample service, but not its documents; keys are names."""
    answers = {
        "inside": "yes",
        "name": {"first": "حيدر", "father": "علي", "grandfather": "جاسم"},
        "national": "198712345678",
        "phone": "+9647701234567",
        "born": "1987-03-14",
        "kind": id_of("new"),
        "floors": 2,
        "land": "200",
        "built": "120",
        "agree": True,
    } | changes
    return {id_of(name): value for name, value in answers.items() if value is not None}
