"""Steps of a grievance: what it is and how secret, the facts, the place, the person."""

from ..authoring import (
    choice,
    equals,
    multichoice,
    one_of,
    opt,
    q,
    rule,
    static,
    step,
    t,
    yes_no,
)
from ..shared import address, contact_language, declaration, map_point
from .subjects import CATEGORIES, DIRECTORATES, FAULT_SUBJECTS, HAS_DETAILS, KINDS, SUBCATEGORIES

ANONYMOUS = equals("confidentiality", "anonymous")
NAMED = one_of("confidentiality", "normal", "confidential")
APPEAL = equals("kind", "appeal")
EVERY_KIND = [kind["name"] for kind in KINDS]

KIND = step(
    t("نوع الشكوى وسريتها", "Kind and confidentiality"),
    t(
        "يصل رقم الشكوى فور التقديم، ويُتابع كل رد من صفحة المتابعة.",
        "You get a number at once; follow every reply on the tracking page.",
    ),
    choice("kind", t("نوع الطلب", "Kind"), *KINDS),
    static(
        "danger_note",
        "إذا كان الخطر قائمًا الآن على حياة أحد، فيُرجى الاتصال بالدفاع المدني أو الشرطة قبل ملء هذا الطلب.",
        "If anyone's life is in danger now, please call civil defence or the police before filling this in.",
        show_if=equals("kind", "hazard"),
    ),
    choice("category", t("موضوع الشكوى", "Subject"), *CATEGORIES),
    choice(
        "subcategory",
        t("التفصيل", "Detail"),
        *SUBCATEGORIES,
        filter_by="category",
        show_if=one_of("category", *HAS_DETAILS),
    ),
    choice(
        "against_directorate",
        t("الدائرة المشتكى منها", "Directorate concerned"),
        *DIRECTORATES,
        help=t(
            "إن لم تكن معروفة فالجواب «لا أعلم» يكفي، ونحن نحددها.",
            "If you are not sure, choose “I do not know”; we will find it.",
        ),
    ),
    choice(
        "confidentiality",
        t("مستوى السرية", "Confidentiality"),
        opt(
            "normal",
            "عادي: تُعرف هويتي لدى الدائرة المشتكى منها",
            "Normal: the directorate concerned knows who I am",
            parents=[kind for kind in EVERY_KIND if kind != "corruption"],
        ),
        opt(
            "confidential",
            "سري: تُخفى هويتي عن الدائرة المشتكى منها",
            "Confidential: my identity is hidden from the directorate concerned",
            parents=EVERY_KIND,
        ),
        opt(
            "anonymous",
            "مجهول: لا أذكر اسمي ولا هاتفي",
            "Anonymous: I give neither name nor phone",
            parents=["corruption", "hazard"],
        ),
        filter_by="kind",
    ),
)

FACTS = step(
    t("ما الذي حدث؟", "What happened?"),
    t("يُرجى كتابة الوقائع كما هي: متى وأين ومن.", "Write the facts as they are: when, where, who."),
    q(
        "subject",
        "text",
        t("عنوان مختصر", "Short title"),
        min_length=5,
        max_length=120,
        limit_message=t("العنوان من 5 إلى 120 حرفًا.", "The title has between 5 and 120 letters."),
    ),
    q(
        "details",
        "longtext",
        t("تفاصيل الشكوى", "Details"),
        min_length=20,
        max_length=4000,
        limit_message=t("التفاصيل من 20 إلى 4000 حرف.", "The details have between 20 and 4000 letters."),
    ),
    q(
        "incident_date",
        "date",
        t("تاريخ الواقعة", "Date of the incident"),
        required=False,
        max={"today": {"days": 0, "years": 0}},
        limit_message=t("تاريخ الواقعة لا يكون بعد اليوم.", "The incident cannot be in the future."),
    ),
    q(
        "related_ref",
        "text",
        t("رقم الطلب ذي الصلة", "Related application number"),
        help=t(
            "11 رقمًا، إن كانت الشكوى عن طلب قُدّم في هذه البوابة.",
            "11 digits, if it is about an application in this portal.",
        ),
        required=False,
        shape="application_number",
        max_length=20,
        show_if={"any": [APPEAL, equals("category", "delay")]},
    ),
    q(
        "decision_date",
        "date",
        t("تاريخ التبليغ بالقرار", "Date you were told of the decision"),
        max={"today": {"days": 0, "years": 0}},
        limit_message=t("تاريخ التبليغ لا يكون بعد اليوم.", "The date cannot be in the future."),
        rules=[
            rule(
                "gte",
                t(
                    "مضى أكثر من 30 يومًا على التبليغ. يُستلم التظلم، وقد يُرفض لفوات المدة حسب القانون.",
                    "More than 30 days have passed. The appeal is received, but may be refused as out of time.",
                ),
                today=True,
                days=-30,
                severity="warning",
            )
        ],
        show_if=APPEAL,
    ),
    q(
        "desired_outcome",
        "longtext",
        t("ما الحل المطلوب؟", "What outcome do you want?"),
        required=False,
        max_length=1000,
    ),
    q(
        "attachments",
        "file",
        t("مرفقات", "Attachments"),
        help=t("صور أو وثائق تساعد على الفهم، حتى 5 ملفات.", "Photos or papers that help, up to 5 files."),
        required=False,
        max_files=5,
        max_mb=10,
        accept=["pdf", "image"],
    ),
)

PLACE = step(
    t("المكان", "The place"),
    t("ليصل فريق الدائرة إلى موقع العطل.", "So that the team can reach the fault."),
    address("place", t("المكان وأقرب نقطة دالة", "Place and nearest landmark")),
    map_point(t("الموقع على الخارطة", "Point on the map")),
    choice(
        "impact",
        t("درجة التأثير", "How many are affected"),
        opt("one_house", "منزل واحد", "One house"),
        opt("some_houses", "عدة منازل", "Several houses"),
        opt("area", "شارع أو منطقة", "A street or an area"),
        opt("emergency", "حالة طارئة", "An emergency"),
    ),
    show_if=one_of("category", *FAULT_SUBJECTS),
)

PERSON = step(
    t("بياناتك", "About you"),
    t(
        "تُستعمل للرد عليك فقط. إذا اخترت «سري» فلا تراها الدائرة المشتكى منها.",
        "Only used to reply to you. If you chose “confidential”, the directorate concerned does not see them.",
    ),
    q(
        "applicant_name",
        "person_name",
        t("الاسم الرباعي واللقب", "Four-part name and surname"),
        purpose="applicant_name",
    ),
    q(
        "mobile",
        "phone",
        t("رقم الهاتف المحمول", "Mobile number"),
        help=t("تصل إليه رسائل المتابعة ورقم الشكوى.", "Progress messages and the number go there."),
        purpose="phone",
    ),
    q("email", "email", t("البريد الإلكتروني", "E-mail"), required=False, purpose="email"),
    contact_language(),
    multichoice(
        "contact_way",
        t("طريقة التواصل", "Contact by"),
        opt("sms", "رسالة نصية", "Text message"),
        opt("call", "اتصال هاتفي", "Phone call"),
        opt("email", "بريد إلكتروني", "E-mail"),
        opt("portal", "داخل البوابة", "In the portal"),
    ),
    yes_no("on_behalf", t("هل الشكوى نيابة عن شخص آخر؟", "Is it on behalf of someone else?")),
    q(
        "behalf_name",
        "text",
        t("اسم صاحب الشكوى", "Name of the person concerned"),
        max_length=120,
        show_if=equals("on_behalf", "yes"),
    ),
    show_if=NAMED,
)

CONFIRM = step(
    t("التأكيد", "Confirmation"),
    {},
    static(
        "anonymous_note",
        "شكواك مجهولة: لن نستطيع الاتصال بك. يُرجى حفظ رقم الشكوى ورمز المتابعة لقراءة الرد.",
        "Your report is anonymous: we cannot call you. Keep the number and the tracking code to read the reply.",
        show_if=ANONYMOUS,
    ),
    declaration(
        "أقر بأن ما ذكرته صحيح على حد علمي.",
        "I declare that what I have written is true to the best of my knowledge.",
    ),
)

STEPS = [KIND, FACTS, PLACE, PERSON, CONFIRM]
