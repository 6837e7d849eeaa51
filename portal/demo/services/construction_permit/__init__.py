"""Construction permit (إجازة بناء): the municipality, with the opinions of the service directorates."""

from ..authoring import answer, equals, exit_page, fee, t, texts, yes_no
from ..wording import APPEAL, messages
from .documents import DOCUMENTS
from .questions import STEPS
from .stages import REJECTION_REASONS, STAGES

ELIGIBILITY = [
    exit_page(
        yes_no(
            "in_municipality",
            t("هل الأرض داخل حدود بلدية العمارة؟", "Is the land inside the boundary of Amarah municipality?"),
        ),
        equals("in_municipality", "no"),
        t("الطلب من اختصاص بلدية أخرى", "Another municipality handles this"),
        t(
            "الأراضي خارج حدود بلدية العمارة تتبع البلدية الأقرب ضمن مديرية بلديات ميسان. يُرجى مراجعة بلدية القضاء أو الناحية.",
            "Land outside Amarah belongs to the nearest municipality under the Missan Municipalities Directorate."
            " Please go to the municipality of your district or sub-district.",
        ),
    ),
    exit_page(
        yes_no(
            "has_drawings",
            t(
                "هل لديك مخططات بناء مصدقة من مهندس؟",
                "Do you have building drawings certified by an engineer?",
            ),
            help=t("لا يُدرس الطلب من دونها.", "The application cannot be examined without them."),
        ),
        equals("has_drawings", "no"),
        t("المخططات المصدقة مطلوبة أولًا", "Certified drawings come first"),
        t(
            "يُرجى إعداد المخططات لدى مهندس مسجّل في نقابة المهندسين أو مكتب استشاري، ثم تقديم الطلب.",
            "Please have the drawings made by a registered engineer or a consulting office, then apply.",
        ),
    ),
]

FAQ = [
    answer(
        "هل يمكن تقديم الطلب من دون حضور؟",
        "Can I apply without coming?",
        "نعم. تُرسل صور الوثائق مع الطلب، ويُطلب الأصل عند الكشف أو عند تسلّم الإجازة فقط.",
        "Yes. Photos are sent with the application; originals are seen only at the survey or on collection.",
    ),
    answer(
        "كم تبقى الإجازة نافذة؟",
        "How long is the permit valid?",
        "12 شهرًا من تاريخ الإصدار، ويمكن تجديدها قبل انتهائها.",
        "12 months from the date of issue. It can be renewed before it ends.",
    ),
    answer(
        "متى تُطلب موافقة الدفاع المدني؟",
        "When is civil-defence approval needed?",
        "إذا كان البناء غير سكني أو زادت طوابقه على ثلاثة. تُحيل البلدية الطلب إلى الدفاع المدني، ولا حاجة إلى مراجعته.",
        "When the building is not residential or has more than three floors. The municipality refers it; you need not go.",
    ),
    answer(
        "ما معنى نسبة التغطية؟",
        "What is site coverage?",
        "مساحة البناء في الطابق الأرضي مقسومة على مساحة القطعة. تُحتسب تلقائيًا من إجاباتك.",
        "The ground-floor area divided by the plot area. It is worked out from your answers.",
    ),
]

SERVICE = {
    "format": 1,
    "languages": ["ar", "en"],
    "source": "ar",
    "slug": "construction-permit",
    "icon": "permit",
    "name": t("إصدار إجازة بناء", "Construction permit"),
    "summary": t(
        "موافقة البلدية على بناء جديد أو إضافة أو ترميم، داخل حدود التصميم الأساس.",
        "The municipality's approval for a new building, an extension or a renovation inside the master plan.",
    ),
    "sample": True,
    "audience": t("مالك الأرض", "The owner of the land"),
    "audience_note": t(
        "أو وكيله، أو أحد الورثة، أو صاحب التخصيص أو المساطحة، أو المستثمر.",
        "Or an agent, an heir, the holder of an allocation or musataha, or an investor.",
    ),
    "outcome": t(
        "إجازة بناء نافذة 12 شهرًا، تحمل رمز QR للتحقق.",
        "A construction permit valid for 12 months, with a QR code for verification.",
    ),
    "directorate": "MUN",
    "minutes": 20,
    "eligibility_note": texts(
        (
            "الأرض داخل حدود البلدية والتصميم الأساس.",
            "The land is inside the municipality and the master plan.",
        ),
        ("الاستعمال مسموح به في المنطقة.", "The use is permitted in the zone."),
        ("صورة القيد صادرة خلال سنة واحدة.", "The register extract was issued within the last year."),
        (
            "لا يوجد تجاوز على الشارع أو الأملاك العامة.",
            "There is no encroachment on the street or public property.",
        ),
        ("ضريبة العقار مسددة.", "The property tax is paid."),
    ),
    "fees": [
        fee(t("رسم تقديم الطلب", "Application fee"), 25000, t("يُسدد مرة واحدة.", "Paid once.")),
        fee(
            t("رسم الإجازة للسكن، لكل متر مربع", "Permit fee, residential, per square metre"),
            500,
            t("من المساحة البنائية الكلية.", "On the total built area."),
        ),
        fee(
            t("رسم الإجازة لغير السكن، لكل متر مربع", "Permit fee, other uses, per square metre"),
            1500,
            t("من المساحة البنائية الكلية.", "On the total built area."),
        ),
        fee(
            t("رسم السياج", "Boundary wall"),
            None,
            t("يُحتسب بحسب الطول.", "Worked out from the length."),
        ),
    ],
    "fee_summary": t("من 25,000 دينار", "From IQD 25,000"),
    "fee_note": t(
        "بحسب المساحة والاستعمال. كل مبلغ يُسدد له وصل قبض رسمي.",
        "By area and use. An official receipt is given for every payment.",
    ),
    "duration_days": 15,
    "duration_note": t(
        "25 يوم عمل للصناعي أو عند الحاجة إلى رأي الدفاع المدني أو التخطيط العمراني. لا تُحسب أيام انتظار إجابتك.",
        "25 working days for industrial use, or when civil defence or urban planning must be asked."
        " Days spent waiting for your reply are not counted.",
    ),
    "legal": texts(
        ("نظام الطرق والأبنية رقم 44 لسنة 1935.", "Roads and Buildings Regulation No. 44 of 1935."),
        ("قانون إدارة البلديات رقم 165 لسنة 1964.", "Municipalities Administration Law No. 165 of 1964."),
    ),
    "faq": FAQ,
    "in_person": {
        "place": t(
            "مديرية بلدية العمارة، شارع دجلة، وحدة إجازات البناء، الطابق الأرضي",
            "Amarah Municipality Directorate, Dijla Street, permits unit, ground floor",
        ),
        "hours": t("من الأحد إلى الخميس، من 8:00 صباحًا إلى 2:00 ظهرًا", "Sunday to Thursday, 8:00 am to 2:00 pm"),
        "phone": "0780 555 0145",
    },
    "privacy": t(
        "يقرأ طلبك موظفو وحدة إجازات البناء والدوائر التي تبدي رأيها فيه، ولا يُنشر منه شيء.",
        "Your application is read by the permits unit and by the directorates asked for an opinion. Nothing is published.",
    ),
    "retention": t(
        "يُحفظ الطلب ما دامت الإجازة قائمة، ثم 10 سنوات في الأرشيف.",
        "The file is kept while the permit stands, then 10 years in the archive.",
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
        t("طلب إجازة البناء", "construction permit application"),
        issued=t("يُرجى إحضار الوثائق الأصلية عند التسلّم.", "Please bring the originals when you collect it."),
    ),
}
