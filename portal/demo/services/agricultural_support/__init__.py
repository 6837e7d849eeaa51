"""Subsidised agricultural supply and crop marketing: one service, two tracks."""

from ..authoring import answer, equals, exit_page, fee, t, texts, yes_no
from ..wording import APPEAL, messages
from .documents import DOCUMENTS
from .questions import STEPS
from .stages import REJECTION_REASONS, STAGES

ELIGIBILITY = [
    exit_page(
        yes_no(
            "land_here",
            t("هل تقع الأرض في محافظة ميسان؟", "Is the land in Missan Governorate?"),
        ),
        equals("land_here", "no"),
        t("الطلب من اختصاص محافظة أخرى", "Another governorate handles this"),
        t(
            "يُقدَّم الطلب إلى مديرية الزراعة في المحافظة التي تقع فيها الأرض.",
            "Please apply to the Agriculture Directorate of the governorate where the land lies.",
        ),
    ),
]

FAQ = [
    answer(
        "كيف يُحتسب استحقاق السماد؟",
        "How is the fertiliser entitlement worked out?",
        "المساحة المزروعة مضروبة في المقدار المقرر للدونم بحسب مصدر المياه. يظهر الناتج أثناء ملء الطلب.",
        "The planted area times the dose per dunum for the water source. The result is shown while you fill in the form.",
    ),
    answer(
        "هل يُقبل من هو خارج الخطة الزراعية؟",
        "Is land outside the plan accepted?",
        "التجهيز المدعوم للأراضي داخل الخطة. أما التسويق فيُنظر فيه بعد الكشف الميداني.",
        "Subsidised supply is for land inside the plan. Marketing is considered after the field inspection.",
    ),
    answer(
        "كم مساحة الدونم؟",
        "How large is a dunum?",
        "الدونم العراقي 2,500 متر مربع.",
        "An Iraqi dunum is 2,500 square metres.",
    ),
    answer(
        "أين يُسلَّم المحصول؟",
        "Where is the crop delivered?",
        "في سايلو العمارة أو مجمع الطيب، في الموعد المختار في الطلب.",
        "At Amarah silo or the Al-Tayyib complex, at the time you choose in the application.",
    ),
]

SERVICE = {
    "format": 1,
    "languages": ["ar", "en"],
    "source": "ar",
    "slug": "agricultural-support",
    "icon": "wheat",
    "name": t(
        "تجهيز المستلزمات الزراعية المدعومة وتسويق المحاصيل",
        "Subsidised agricultural supply and crop marketing",
    ),
    "summary": t(
        "بذور وأسمدة مدعومة للفلاحين والمزارعين، وتسويق المحصول بموعد محدد.",
        "Subsidised seed and fertiliser for farmers, and marketing of the crop by appointment.",
    ),
    "sample": True,
    "audience": t("الفلاحون والمزارعون", "Farmers and growers"),
    "audience_note": t(
        "أصحاب الأراضي والمتعاقدون عليها، والجمعيات الفلاحية والشركات الزراعية.",
        "Holders and contractors of land, farmers' co-operatives and agricultural companies.",
    ),
    "outcome": t(
        "سند تجهيز يحمل رمز QR، أو إدراج الاسم في قوائم التسويق مع موعد التسليم.",
        "A supply voucher with a QR code, or entry in the marketing lists with a delivery appointment.",
    ),
    "directorate": "AGR",
    "minutes": 20,
    "eligibility_note": texts(
        ("الأرض في محافظة ميسان ولها سند أو عقد زراعي.", "The land is in Missan and has a deed or contract."),
        ("التجهيز للأراضي ضمن الخطة الزراعية للموسم.", "Supply is for land inside the season's plan."),
        ("مرة واحدة لكل أرض في الموسم.", "Once for each plot in a season."),
        ("حصة مائية للأراضي التي تُروى بالمضخات.", "A water quota for land irrigated with pumps."),
    ),
    "fees": [
        fee(t("تقديم الطلب والكشف", "Application and inspection"), 0),
        fee(
            t("ثمن المستلزمات المدعومة", "Price of the subsidised inputs"),
            None,
            t(
                "يُدفع لفرع التجهيز بالسعر المدعوم المعلن.",
                "Paid to the issuing branch at the published price.",
            ),
        ),
    ],
    "fee_summary": t("مجانًا", "Free"),
    "fee_note": t(
        "لا رسم على الطلب. يُدفع ثمن المستلزمات فقط عند التسلّم، بوصل رسمي.",
        "The application is free. Only the inputs are paid for, on collection, with an official receipt.",
    ),
    "duration_days": 10,
    "duration_note": t(
        "للتجهيز، و5 أيام عمل للتسويق. لا تُحسب أيام انتظار إجابتك.",
        "For supply; 5 working days for marketing. Days spent waiting for your reply are not counted.",
    ),
    "legal": texts(
        ("الخطة الزراعية الموسمية لوزارة الزراعة.", "The Ministry of Agriculture's seasonal crop plan."),
        ("ضوابط تسويق الحبوب لوزارة التجارة.", "The Ministry of Trade's rules on the marketing of grain."),
    ),
    "faq": FAQ,
    "in_person": {
        "place": t(
            "مديرية زراعة ميسان، شارع المعارض، العمارة، أو الشعبة الزراعية في القضاء",
            "Missan Agriculture Directorate, Al-Maaridh Street, Amarah, or the agricultural section of your district",
        ),
        "hours": t("من الأحد إلى الخميس، من 8:00 صباحًا إلى 2:00 ظهرًا", "Sunday to Thursday, 8:00 am to 2:00 pm"),
        "phone": "0780 555 0183",
    },
    "privacy": t(
        "يقرأ طلبك موظفو الزراعة والموارد المائية، وتُرسل إلى شركة التجهيزات أو شركة الحبوب البيانات اللازمة فقط.",
        "Your application is read by the agriculture and water-resources staff; the supplies or grain company receives"
        " only what it needs.",
    ),
    "retention": t(
        "يُحفظ الطلب 5 سنوات بعد انتهاء الموسم.",
        "The file is kept for 5 years after the season.",
    ),
    "appeal": APPEAL,
    "opens_at": None,
    "closes_at": None,
    "closed_message": t(
        "انتهت مدة التقديم لهذا الموسم. يُعلن موعد الموسم القادم في صفحة الأخبار.",
        "Applications for this season are closed. The next season will be announced in the news.",
    ),
    "confidential_when": None,
    "anonymous_when": None,
    "eligibility": ELIGIBILITY,
    "steps": STEPS,
    "documents": DOCUMENTS,
    "stages": STAGES,
    "rejection_reasons": REJECTION_REASONS,
    "messages": messages(
        t("الطلب الزراعي", "agricultural application"),
        issued=t("يُرجى إبراز السند في الفرع أو المركز.", "Please show it at the branch or centre."),
    ),
}
