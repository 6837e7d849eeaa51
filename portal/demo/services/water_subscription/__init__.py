"""Water subscription (اشتراك ماء): new accounts and changes of an existing one."""

from ..authoring import answer, equals, exit_page, fee, t, texts, yes_no
from ..wording import APPEAL, messages
from .documents import DOCUMENTS
from .questions import STEPS
from .stages import REJECTION_REASONS, STAGES

ELIGIBILITY = [
    exit_page(
        yes_no(
            "building_ready",
            t(
                "هل البناء مكتمل، أو لديك إجازة بناء نافذة؟",
                "Is the building finished, or do you hold a valid construction permit?",
            ),
        ),
        equals("building_ready", "no"),
        t("إجازة البناء مطلوبة أولًا", "A construction permit comes first"),
        t(
            "لا يُفتح اشتراك ماء لأرض خالية من البناء. يمكن تقديم طلب إجازة بناء من هذه البوابة ثم العودة إلى هذا الطلب.",
            "No water account is opened for an empty plot. Apply for a construction permit in this portal, then come back.",
        ),
    ),
]

FAQ = [
    answer(
        "هل يُقبل طلب المستأجر؟",
        "Can a tenant apply?",
        "نعم، مع موافقة مالك العقار. يبقى الاشتراك مرتبطًا بالعقار.",
        "Yes, with the owner's consent. The account stays with the property.",
    ),
    answer(
        "من يراجع البلدية لموافقة الحفر؟",
        "Who asks the municipality for the road-cut permit?",
        "مديرية الماء. يظهر موقع الطلب لدى البلدية في صفحة المتابعة.",
        "The Water Directorate. The tracking page shows when it is with the municipality.",
    ),
    answer(
        "ما الفرق بين المقياس والتخمين؟",
        "What is the difference between a meter and estimated billing?",
        "المقياس يحسب ما استهلكته فعلًا، والتخمين مبلغ ثابت للدار التي لا مقياس لها.",
        "A meter counts what you use; estimated billing is a fixed sum for a house without one.",
    ),
]

SERVICE = {
    "format": 1,
    "languages": ["ar", "en"],
    "source": "ar",
    "slug": "water-subscription",
    "icon": "water",
    "name": t("طلب اشتراك ماء", "Water subscription"),
    "summary": t(
        "اشتراك جديد بالماء الصافي، أو تغيير الاسم، أو نصب مقياس أو استبداله، أو إعادة الإيصال.",
        "A new drinking-water account, a change of name, a meter installed or replaced, or reconnection.",
    ),
    "sample": True,
    "audience": t("مالك العقار أو شاغله", "The owner or occupant of the property"),
    "audience_note": t(
        "أو مستأجر بموافقة المالك، أو وكيل، أو ممثل مخوّل عن جهة.",
        "Or a tenant with the owner's consent, an agent, or the representative of an organisation.",
    ),
    "outcome": t(
        "عقد اشتراك ماء يحمل رقم الاشتراك والقراءة الأولى للمقياس.",
        "A water subscription contract with the account number and the first meter reading.",
    ),
    "directorate": "WAT",
    "minutes": 15,
    "eligibility_note": texts(
        (
            "البناء مكتمل، أو لصاحبه إجازة بناء نافذة.",
            "The building is finished or has a valid construction permit.",
        ),
        (
            "لا يوجد اشتراك سابق على العقار عند طلب اشتراك جديد.",
            "No earlier account on the property, for a new one.",
        ),
        ("العقار ضمن نطاق الشبكة.", "The property is inside the network's coverage."),
        ("لا ديون متراكمة على الاشتراك الحالي.", "No arrears on the existing account."),
    ),
    "fees": [
        fee(t("رسم تقديم الطلب", "Application fee"), 10000, t("يُسدد مرة واحدة.", "Paid once.")),
        fee(t("المقياس", "Meter"), 50000, t("عند نصب مقياس جديد.", "When a new meter is fitted.")),
        fee(
            t("التأمينات", "Deposit"),
            25000,
            t("تُعاد عند إلغاء الاشتراك.", "Returned when the account is closed."),
        ),
        fee(
            t("كلفة الإيصال", "Connection"),
            None,
            t("تُقدّر بعد الكشف بحسب القطر والمسافة.", "Estimated after the inspection, by size and distance."),
        ),
    ],
    "fee_summary": t("من 10,000 دينار", "From IQD 10,000"),
    "fee_note": t(
        "تُضاف كلفة الإيصال بعد الكشف، ويُرسل إليك المبلغ قبل أي عمل.",
        "Connection is added after the inspection; you are told the amount before any work.",
    ),
    "duration_days": 15,
    "duration_note": t(
        "10 أيام عمل للقرار، و5 أيام عمل للإيصال ونصب المقياس. لا تُحسب أيام انتظار إجابتك.",
        "10 working days for the decision and 5 for the connection and meter. Days spent waiting for your reply are not counted.",
    ),
    "legal": texts(
        (
            "المادة 18 من قانون الموازنة العامة الاتحادية للسنوات 2023 و2024 و2025، بشأن أجور الماء والمجاري.",
            "Article 18 of the Federal Budget Law for 2023, 2024 and 2025, on water and sewerage charges.",
        ),
    ),
    "faq": FAQ,
    "in_person": {
        "place": t(
            "مديرية ماء ميسان، قسم المشتركين، شارع بغداد، العمارة",
            "Missan Water Directorate, subscribers' section, Baghdad Street, Amarah",
        ),
        "hours": t("من الأحد إلى الخميس، من 8:00 صباحًا إلى 2:00 ظهرًا", "Sunday to Thursday, 8:00 am to 2:00 pm"),
        "phone": "0780 555 0152",
    },
    "privacy": t(
        "يقرأ طلبك موظفو قسم المشتركين في مديرية الماء، والبلدية والمجاري عند الحاجة إلى رأيهما.",
        "Your application is read by the subscribers' section of the Water Directorate, and by the municipality and"
        " the Sewerage Directorate when their opinion is needed.",
    ),
    "retention": t(
        "يُحفظ الطلب ما دام الاشتراك قائمًا، ثم 5 سنوات.",
        "The file is kept while the account is open, then 5 years.",
    ),
    "appeal": APPEAL,
    "opens_at": None,
    "closes_at": None,
    "closed_message": {},
    "confidential_when": None,
    "anonymous_when": None,
    "eligibility": ELIGIBILITY,
    "steps": STEPS,
    "documents": DOCUMENTS,
    "stages": STAGES,
    "rejection_reasons": REJECTION_REASONS,
    "messages": messages(
        t("طلب اشتراك الماء", "water application"),
        received=t("سنتصل بك لتحديد موعد الكشف إن لزم.", "We will call to arrange an inspection if one is needed."),
    ),
}
