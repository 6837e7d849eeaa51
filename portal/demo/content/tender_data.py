"""The demo's tenders. Days count from the day on which the demo is loaded; hours are those of Baghdad."""

from .making import t

ENVELOPE = t(
    "يُسلَّم العطاء مغلقًا ومختومًا في شعبة العقود، الطابق الثاني، مع التأمينات الأولية 1% من مبلغ العطاء.",
    "Hand in the bid sealed and stamped at the contracts section, second floor, with a bid bond of 1% of its amount.",
)
RECEIPT = t("غير مستردّ، بوصل قبض", "not returned, against a receipt")
HALL = t("قاعة الاجتماعات في ديوان المحافظة", "Meeting hall, Diwan of the governorate")
TERMS = t("شروط التقديم والتعليمات", "Terms of bidding and instructions")
QUANTITIES = t("المواصفات الفنية وجداول الكميات", "Technical specifications and bills of quantities")
DRAWINGS = t("المخططات", "Drawings")

TENDERS = [
    {
        "serial": 14,
        "slug": "water-network-hussein",
        "title": t(
            "تأهيل شبكة الماء الصافي في حي الحسين، العمارة", "Renewal of the drinking-water network in Hussein, Amarah"
        ),
        "lead": t(
            "استبدال أنابيب الشبكة الداخلية وربط المشتركين مع إعادة الشوارع إلى حالها.",
            "New pipes in the local network, house connections, and streets made good afterwards.",
        ),
        "kind": "works",
        "directorate": "WAT",
        "opens": -12,
        "closes": 18,
        "questions": 11,
        "price": 150_000,
        "documents": [
            (TERMS, -12, None),
            (QUANTITIES, -12, None),
            (DRAWINGS, -12, None),
            (t("الملحق رقم 1: تعديل كمية الأنابيب قطر 160 ملم", "Annex 1: quantity of 160 mm pipes changed"), -3, None),
        ],
        "clarifications": [
            (
                -4,
                t(
                    "هل يُقبل أنبوب بولي إثيلين بدل الحديد المطاوع؟",
                    "Is polyethylene pipe accepted instead of ductile iron?",
                ),
                t("لا. تبقى المواصفة كما في الجدول 3.", "No. The specification stays as in table 3."),
            ),
            (
                -6,
                t("هل زيارة الموقع إلزامية؟", "Is the site visit compulsory?"),
                t(
                    "نعم، وتكون بموعد مع المهندس المقيم في أيام الدوام.",
                    "Yes, by appointment with the resident engineer on working days.",
                ),
            ),
        ],
        "amendments": [
            (
                -3,
                t(
                    "عُدّلت كمية الأنابيب قطر 160 ملم في جدول الكميات. موعد الغلق باقٍ كما هو.",
                    "The quantity of 160 mm pipes in the bill was changed. The closing stays as it was.",
                ),
                None,
            )
        ],
    },
    {
        "serial": 13,
        "slug": "waste-containers",
        "title": t(
            "تجهيز حاويات نفايات للأحياء السكنية في العمارة", "Supply of waste containers for the districts of Amarah"
        ),
        "lead": t(
            "حاويات معدنية سعة 1.1 م³ مع التسليم والنصب.", "Steel containers of 1.1 m³, delivered and put in place."
        ),
        "kind": "goods",
        "directorate": "MUN",
        "opens": -25,
        "closes": 5,
        "questions": 1,
        "price": 75_000,
        "documents": [
            (TERMS, -25, None),
            (QUANTITIES, -6, t("الإصدار 2، يحل محل إصدار الإعلان", "Version 2, replaces that of the announcement")),
        ],
        "clarifications": [
            (
                -8,
                t("هل يمكن التسليم على دفعتين؟", "May delivery be made in two lots?"),
                t("نعم، على ألا تتجاوز المدة بينهما 15 يومًا.", "Yes, with no more than 15 days between them."),
            )
        ],
        "amendments": [
            (
                -6,
                t(
                    "مُدّد موعد الغلق بعد تعديل المواصفات، ليتسنى للجميع تحديث عطاءاتهم.",
                    "The closing was moved after the specifications changed, so that everybody has time to revise.",
                ),
                -2,
            )
        ],
    },
    {
        "serial": 12,
        "slug": "street-lighting",
        "title": t(
            "صيانة إنارة الشوارع الرئيسة في قضاء علي الغربي", "Repair of street lighting in Ali al-Gharbi district"
        ),
        "lead": t(
            "فحص الأعمدة واستبدال المصابيح والقواطع التالفة.", "Checking posts, replacing broken lamps and breakers."
        ),
        "kind": "services",
        "directorate": "ELE",
        "opens": -20,
        "closes": 0,
        "questions": -5,
        "price": 50_000,
        "documents": [(TERMS, -20, None), (QUANTITIES, -20, None)],
    },
    {
        "serial": 15,
        "slug": "school-classrooms-kahla",
        "title": t(
            "بناء ستة صفوف إضافية في مدرسة الكحلاء الابتدائية", "Six more classrooms for al-Kahla primary school"
        ),
        "lead": t(
            "بناء بهيكل خرساني مع التأثيث والمرافق الصحية.", "A concrete-frame building with furniture and washrooms."
        ),
        "kind": "works",
        "directorate": "EDU",
        "opens": 6,
        "closes": 36,
        "questions": 26,
        "price": 200_000,
        "documents": [],
    },
    {
        "serial": 11,
        "slug": "laboratory-supplies",
        "title": t("تجهيز مواد مختبر فحص المياه", "Supplies for the water-testing laboratory"),
        "lead": t(
            "كواشف وزجاجيات وأجهزة قياس الكلور المتبقي.", "Reagents, glassware and meters for residual chlorine."
        ),
        "kind": "goods",
        "directorate": "HLT",
        "opens": -34,
        "closes": -4,
        "questions": -10,
        "price": 50_000,
        "documents": [(TERMS, -34, None), (QUANTITIES, -34, None)],
    },
    {
        "serial": 9,
        "slug": "rain-drainage-study",
        "title": t(
            "دراسة تصريف مياه الأمطار في قضاء المجر الكبير", "Study of rain drainage in al-Majar al-Kabir district"
        ),
        "lead": t("مسح ميداني وتصاميم أولية وكلفة تخمينية.", "Field survey, first designs and an estimate of cost."),
        "kind": "consulting",
        "directorate": "SEW",
        "opens": -50,
        "closes": -15,
        "questions": -25,
        "price": 100_000,
        "documents": [(TERMS, -50, None)],
    },
    {
        "serial": 6,
        "slug": "tigris-corniche-road",
        "title": t("إكساء الطريق المحاذي لكورنيش دجلة", "Surfacing of the road beside the Tigris corniche"),
        "lead": t("قشط طبقة الإسفلت القديمة وإكساء بطول 2.4 كم.", "Removing the old asphalt and surfacing 2.4 km."),
        "kind": "works",
        "directorate": "RDB",
        "opens": -120,
        "closes": -85,
        "questions": -95,
        "price": 150_000,
        "documents": [(TERMS, -120, None), (QUANTITIES, -120, None), (DRAWINGS, -120, None)],
        "awarded": -58,
        "awarded_to": t("شركة نور الجنوب للمقاولات (نموذج)", "Noor al-Janoob Contracting (sample)"),
        "value": 1_845_000_000,
        "received": 3,
        "bids": [
            (
                t("شركة نور الجنوب للمقاولات (نموذج)", "Noor al-Janoob Contracting (sample)"),
                1_845_000_000,
                t("الفائز", "the winner"),
            ),
            (t("شركة ضفاف دجلة (نموذج)", "Dhifaf Dijla (sample)"), 1_910_500_000, None),
            (
                t("مؤسسة الأهوار للطرق (نموذج)", "Al-Ahwar Roads (sample)"),
                1_798_000_000,
                t("لم تُرفق التأمينات الأولية", "came without the bid bond"),
            ),
        ],
        "result": t(
            "أُحيلت المناقصة إلى أقل عطاء مستوفٍ للشروط بعد تحليل ثلاثة عطاءات.",
            "Awarded to the lowest bid that met the terms, after three bids were evaluated.",
        ),
    },
    {
        "serial": 4,
        "slug": "wheat-seed-stores",
        "title": t("تجهيز منصات خزن لبذور الحنطة", "Pallets for storing wheat seed"),
        "lead": t(
            "منصات خشبية معالجة لمخازن مديرية الزراعة.",
            "Treated wooden pallets for the stores of the agriculture directorate.",
        ),
        "kind": "goods",
        "directorate": "AGR",
        "opens": -170,
        "closes": -145,
        "questions": -155,
        "price": 25_000,
        "documents": [(TERMS, -170, None)],
        "awarded": -130,
        "awarded_to": t("مكتب السنبلة للتجهيز (نموذج)", "Al-Sunbula Supplies (sample)"),
        "value": 96_400_000,
        "received": 5,
        "result": t("التسليم خلال 30 يومًا من توقيع العقد.", "Delivery within 30 days of signing the contract."),
    },
    {
        "serial": 8,
        "slug": "survey-boats",
        "title": t("تجهيز زوارق لأعمال المسح في الأهوار", "Boats for surveys in the marshes"),
        "lead": t(
            "زورقان من الألياف الزجاجية مع المحركات ومعدات السلامة.",
            "Two fibreglass boats with engines and safety gear.",
        ),
        "kind": "goods",
        "directorate": "WRS",
        "opens": -75,
        "closes": -45,
        "questions": -55,
        "price": 75_000,
        "documents": [(TERMS, -75, None)],
        "cancelled": -48,
        "reason": t(
            "وردت ملاحظات على المواصفات تستدعي إعادة إعدادها. يُعاد الإعلان بعد إكمالها، وتُعاد أثمان الوثائق لمن اشتراها.",
            "Remarks on the specifications call for new ones. It will be announced again; buyers get the price back.",
        ),
    },
    {
        "serial": 21,
        "slug": "district-registry-furniture",
        "title": t("تأثيث قاعة استقبال المراجعين في ديوان المحافظة", "Furniture for the reception hall in the Diwan"),
        "lead": t(
            "مقاعد انتظار ومكاتب استقبال وممر لذوي الإعاقة.",
            "Waiting seats, reception desks and a passage for wheelchairs.",
        ),
        "kind": "goods",
        "directorate": "CIT",
        "opens": -420,
        "closes": -390,
        "questions": -400,
        "price": 25_000,
        "documents": [(TERMS, -420, None)],
        "awarded": -372,
        "awarded_to": t("معمل الهور للأثاث (نموذج)", "Al-Hor Furniture Works (sample)"),
        "value": 38_250_000,
        "received": 4,
    },
]
