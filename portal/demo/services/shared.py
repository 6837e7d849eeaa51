"""Question groups that several services ask: the applicant, contact, address, property."""

from .authoring import (
    choice,
    equals,
    group,
    one_of,
    opt,
    q,
    rule,
    t,
    years_ago,
    yes_no,
)

CAPACITIES = {
    "owner": ("المالك", "Owner"),
    "agent": ("وكيل قانوني", "Legal agent"),
    "heir": ("أحد الورثة", "One of the heirs"),
    "representative": ("ممثل مخوّل عن جهة", "Authorised representative of an organisation"),
    "tenant": ("مستأجر", "Tenant"),
    "guardian": ("ولي الأمر", "Guardian"),
    "allottee": ("صاحب قرار تخصيص أو مساطحة", "Holder of an allocation or musataha"),
    "investor": ("مستثمر", "Investor"),
    "farmer": ("صاحب الأرض أو المتعاقد عليها", "Holder of the land or its contract"),
}


def applicant(capacities, *, adult=True):
    """Who applies: capacity, names, identity paper, birth, gender. `capacities` are keys of CAPACITIES."""
    return [
        choice(
            "applicant_capacity",
            t("صفة مقدم الطلب", "Capacity of the applicant"),
            *(opt(key, *CAPACITIES[key]) for key in capacities),
        ),
        *_agent(capacities),
        *_organisation(capacities),
        q(
            "applicant_name",
            "person_name",
            t("اسم مقدم الطلب الرباعي واللقب", "Applicant's four-part name and surname"),
            help=t(
                "كما في البطاقة الوطنية. يُترك اللقب فارغًا إذا لم يُذكر فيها.",
                "As on the National Card. Leave the surname empty if the card has none.",
            ),
            purpose="applicant_name",
        ),
        q(
            "mother_name",
            "mother_name",
            t("اسم الأم الثلاثي", "Mother's three-part name"),
            help=t("اسم الأم واسم أبيها واسم جدها.", "Her name, her father's and her grandfather's."),
        ),
        *identity_paper(),
        birth_date(adult),
        gender("gender", t("الجنس", "Gender")),
    ]


def _agent(capacities):
    if "agent" not in capacities:
        return []
    return [
        group(
            "agent",
            t("بيانات الوكالة", "Power of attorney"),
            q(
                "agent_poa_no",
                "text",
                t("رقم الوكالة", "Number of the power of attorney"),
                max_length=30,
            ),
            q(
                "agent_poa_date",
                "date",
                t("تاريخ الوكالة", "Date of the power of attorney"),
                max={"today": {"days": 0, "years": 0}},
                limit_message=t(
                    "تاريخ الوكالة لا يكون بعد اليوم.",
                    "The date of the power of attorney cannot be in the future.",
                ),
            ),
            q(
                "agent_poa_notary",
                "text",
                t("دائرة الكاتب العدل", "Notary public office"),
                max_length=80,
            ),
            show_if=equals("applicant_capacity", "agent"),
        )
    ]


def _organisation(capacities):
    orgs = [key for key in ("representative", "investor") if key in capacities]
    if not orgs:
        return []
    return [
        group(
            "organisation",
            t("بيانات الجهة", "Organisation"),
            q("org_name", "text", t("اسم الجهة", "Name of the organisation"), max_length=120),
            q("org_reg_no", "text", t("رقم التسجيل", "Registration number"), max_length=30),
            show_if=one_of("applicant_capacity", *orgs),
        )
    ]


def identity_paper():
    """The paper that proves identity: National Card, older Civil ID, or a passport."""
    return [
        choice(
            "id_doc_type",
            t("وثيقة التعريف", "Identity document"),
            opt("national_card", "البطاقة الوطنية", "National Card"),
            opt("civil_id", "هوية الأحوال المدنية", "Civil ID (older)"),
            opt("passport", "جواز سفر (لغير العراقيين)", "Passport (non-Iraqi)"),
        ),
        q(
            "national_id",
            "national_number",
            t("رقم البطاقة الوطنية", "National Card number"),
            help=t("12 رقمًا في وجه البطاقة.", "12 digits printed on the front of the card."),
            show_if=equals("id_doc_type", "national_card"),
            purpose="national_number",
        ),
        q(
            "civil_paper",
            "civil_paper",
            t("رقم الهوية والسجل والصحيفة ودائرة الأحوال", "Civil ID number, register, page and office"),
            show_if=equals("id_doc_type", "civil_id"),
        ),
        q(
            "passport_no",
            "text",
            t("رقم جواز السفر", "Passport number"),
            show_if=equals("id_doc_type", "passport"),
            max_length=20,
        ),
    ]


def birth_date(adult=True):
    limits = {"max": years_ago(18)} if adult else {"max": {"today": {"days": 0, "years": 0}}}
    return q(
        "birth_date",
        "date",
        t("تاريخ الولادة", "Date of birth"),
        min=years_ago(110),
        limit_message=t(
            "يجب ألا يقل عمر مقدم الطلب عن 18 سنة. يُرجى التأكد من تاريخ الولادة.",
            "The applicant must be at least 18. Please check the date of birth.",
        ),
        **limits,
    )


def gender(name, label, **more):
    return choice(name, label, opt("male", "ذكر", "Male"), opt("female", "أنثى", "Female"), **more)


def contact(*, home_address=True, cards=True):
    """How to reach the applicant; with the home address and the numbers of the residence and ration cards."""
    questions = [
        q(
            "mobile",
            "phone",
            t("رقم الهاتف المحمول", "Mobile number"),
            help=t(
                "تصل إليه رسائل المتابعة ورقم الطلب.",
                "Progress messages and the application number go there.",
            ),
            purpose="phone",
        ),
        q("email", "email", t("البريد الإلكتروني", "E-mail"), required=False, purpose="email"),
        contact_language(),
    ]
    if home_address:
        questions.append(address("address", t("عنوان السكن", "Home address")))
    if cards:
        questions += residence_and_ration_cards()
    return questions


def contact_language():
    return choice(
        "contact_lang",
        t("لغة المراسلة", "Preferred language"),
        opt("ar", "العربية", "Arabic"),
        opt("en", "الإنكليزية", "English"),
        purpose="language",
    )


def residence_and_ration_cards():
    return [
        q(
            "residence_card_no",
            "text",
            t("رقم بطاقة السكن", "Residence card number"),
            required=False,
            max_length=20,
        ),
        q(
            "ration_card_no",
            "text",
            t("رقم البطاقة التموينية", "Ration card number"),
            required=False,
            max_length=20,
        ),
    ]


def name_in_latin():
    return q(
        "name_latin",
        "text",
        t("الاسم بالحروف اللاتينية", "Name in Latin letters"),
        help=t("يُكتب في الوثيقة إذا طُلبت بالإنكليزية.", "Used when the document is wanted in English."),
        required=False,
        max_length=120,
    )


def address(name, label, **more):
    more.setdefault(
        "help",
        t(
            "أقرب نقطة دالة أهم ما في العنوان، مثل مدرسة أو جامع أو ساحة معروفة.",
            "The nearest landmark matters most: a school, a mosque, a well-known square.",
        ),
    )
    return q(name, "address", label, **more)


def map_point(label):
    return q(
        "map_point",
        "location",
        label,
        help=t(
            "يمكن إرسال موقع الهاتف أو كتابة وصف المكان.",
            "Send the phone's position, or describe the place in words.",
        ),
    )


def property_(*, recent_deed=True):
    """The plot and its title. `recent_deed` asks for a register extract of the last twelve months."""
    return [
        _tenure(),
        q(
            "plot",
            "plot",
            t("رقم القطعة والمقاطعة", "Plot and block"),
            help=t("كما في السند، مثل 3/1245.", "As in the deed, for example 3/1245."),
            purpose="plot",
        ),
        q(
            "property_no",
            "text",
            t("رقم العقار", "Property number"),
            help=t("للأحياء القديمة فقط.", "Old quarters only."),
            required=False,
            max_length=20,
        ),
        _land_kind(),
        plot_area(),
        _deed_date(recent_deed),
        yes_no("is_shared", t("هل العقار مشترك (شائع)؟", "Is the property co-owned?")),
        yes_no(
            "has_lien",
            t("هل توجد إشارة رهن أو حجز على العقار؟", "Is a mortgage or lien noted on the property?"),
        ),
    ]


def _tenure():
    return choice(
        "tenure_type",
        t("سند الحيازة", "Basis of tenure"),
        opt("title_deed", "سند التسجيل العقاري (طابو)", "Registered title (tapu)"),
        opt("allocation", "قرار تخصيص", "Allocation decision"),
        opt("municipal_contract", "عقد مع البلدية", "Contract with the municipality"),
        opt("musataha", "عقد مساطحة", "Musataha contract"),
        opt("lease", "عقد إيجار", "Lease"),
        opt("court_ruling", "حكم قضائي", "Court ruling"),
    )


def _land_kind():
    return choice(
        "land_kind",
        t("جنس العقار", "Kind of property"),
        opt("vacant", "عرصة", "Vacant plot"),
        opt("house", "دار", "House"),
        opt("building", "بناية", "Building"),
        opt("farm", "أرض زراعية", "Farm land"),
        opt("other", "أخرى", "Other"),
        required=False,
    )


def plot_area():
    return q(
        "plot_area_m2",
        "area",
        t("مساحة القطعة", "Plot area"),
        unit="m2",
        min=1,
        max=1_000_000,
        limit_message=t("المساحة من 1 إلى 1,000,000 متر مربع.", "The area is between 1 and 1,000,000 square metres."),
    )


def _deed_date(recent):
    rules = []
    if recent:
        rules.append(
            rule(
                "gte",
                t(
                    "تاريخ السند أقدم من سنة. تُطلب صورة قيد حديثة.",
                    "The deed is over a year old. A recent extract is needed.",
                ),
                today=True,
                years=-1,
            )
        )
    return q(
        "deed_issue_date",
        "date",
        t("تاريخ إصدار صورة القيد", "Date of the register extract"),
        required=recent,
        max={"today": {"days": 0, "years": 0}},
        limit_message=t("تاريخ الإصدار لا يكون بعد اليوم.", "The date of issue cannot be in the future."),
        rules=rules,
    )


def declaration(ar, en, name="pledge"):
    return q(name, "declaration", t("إقرار وتعهد", "Declaration"), text=t(ar, en))
