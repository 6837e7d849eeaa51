"""What a complaint can be about, in two levels, and against whom."""

from ..authoring import opt

KINDS = [
    opt("complaint", "شكوى", "Complaint"),
    opt("appeal", "تظلم من قرار", "Appeal against a decision"),
    opt("corruption", "بلاغ عن فساد", "Report of corruption"),
    opt("hazard", "بلاغ عن خطر أو عطل", "Report of a danger or fault"),
    opt("suggestion", "مقترح", "Suggestion"),
    opt("enquiry", "استفسار", "Enquiry"),
    opt("thanks", "شكر", "Thanks"),
]

# Subjects whose place has to be known, so that a team can be sent.
FAULT_SUBJECTS = ("water", "sewerage", "electricity", "municipality", "roads", "irrigation")

CATEGORIES = [
    opt("water", "الماء", "Water"),
    opt("sewerage", "المجاري", "Sewerage"),
    opt("electricity", "الكهرباء", "Electricity"),
    opt("municipality", "البلدية والنظافة", "Municipality and cleaning"),
    opt("roads", "الطرق", "Roads"),
    opt("education", "التربية", "Education"),
    opt("health", "الصحة", "Health"),
    opt("agriculture", "الزراعة", "Agriculture"),
    opt("irrigation", "الموارد المائية", "Water resources"),
    opt("delay", "تأخير معاملة", "Delay of an application"),
    opt("ill_treatment", "سوء معاملة", "Ill-treatment"),
    opt("bribery", "طلب رشوة أو ابتزاز", "Demand for a bribe, or extortion"),
    opt("discrimination", "تمييز", "Discrimination"),
    opt("illegal_fees", "رسوم غير قانونية", "Unlawful fees"),
    opt("other", "موضوع آخر", "Other"),
]

SUBCATEGORIES = [
    opt("no_water", "انقطاع الماء", "No water", parents=["water"]),
    opt("burst_pipe", "كسر أنبوب", "Burst pipe", parents=["water"]),
    opt("leak", "تسرب", "Leak", parents=["water"]),
    opt("low_pressure", "ضعف الضغط", "Low pressure", parents=["water"]),
    opt("water_quality", "تغيّر لون الماء أو طعمه", "Colour or taste of the water", parents=["water"]),
    opt("sewage_overflow", "طفح مجارٍ", "Sewage overflow", parents=["sewerage"]),
    opt("blocked_line", "انسداد خط", "Blocked line", parents=["sewerage"]),
    opt("missing_cover", "غطاء مفقود", "Missing manhole cover", parents=["sewerage"]),
    opt("power_cut", "انقطاع الكهرباء", "Power cut", parents=["electricity"]),
    opt("fallen_wire", "سلك ساقط أو عمود مائل", "Fallen wire or leaning pole", parents=["electricity"]),
    opt("wrong_bill", "خطأ في القائمة", "Wrong bill", parents=["electricity", "water"]),
    opt("rubble", "رفع أنقاض", "Removal of rubble", parents=["municipality"]),
    opt("rubbish", "تراكم نفايات", "Rubbish not collected", parents=["municipality"]),
    opt("lighting", "إنارة", "Street lighting", parents=["municipality"]),
    opt("street_repair", "صيانة شارع", "Street repair", parents=["municipality", "roads"]),
    opt("bridge", "ضرر في جسر", "Damage to a bridge", parents=["roads"]),
    opt("school_building", "بناية مدرسة", "School building", parents=["education"]),
    opt("school_staff", "نقص الكادر التدريسي", "Shortage of teachers", parents=["education"]),
    opt("medicine", "نقص دواء", "Shortage of medicine", parents=["health"]),
    opt("clinic", "خدمة مركز صحي أو مستشفى", "Service of a clinic or hospital", parents=["health"]),
    opt("inputs", "تجهيز المستلزمات", "Supply of inputs", parents=["agriculture"]),
    opt("crop_marketing", "تسويق المحصول", "Marketing of a crop", parents=["agriculture"]),
    opt("water_quota", "الحصة المائية", "Water quota", parents=["irrigation"]),
    opt("canal", "تطهير جدول أو مبزل", "Cleaning of a canal or drain", parents=["irrigation"]),
    opt(
        "another",
        "غير ذلك",
        "Something else",
        parents=[*FAULT_SUBJECTS, "education", "health", "agriculture"],
    ),
]
HAS_DETAILS = (*FAULT_SUBJECTS, "education", "health", "agriculture")

DIRECTORATES = [
    opt("municipality", "مديرية بلدية العمارة", "Amarah Municipality Directorate", directorate="MUN"),
    opt("water", "مديرية ماء ميسان", "Missan Water Directorate", directorate="WAT"),
    opt("sewerage", "مديرية مجاري ميسان", "Missan Sewerage Directorate", directorate="SEW"),
    opt("electricity", "فرع توزيع كهرباء ميسان", "Missan Electricity Distribution Branch", directorate="ELE"),
    opt("roads", "مديرية طرق وجسور ميسان", "Missan Roads and Bridges Directorate", directorate="RDB"),
    opt("planning", "مديرية التخطيط العمراني في ميسان", "Missan Urban Planning Directorate", directorate="URB"),
    opt(
        "education",
        "المديرية العامة للتربية في محافظة ميسان",
        "Missan General Directorate of Education",
        directorate="EDU",
    ),
    opt("health", "دائرة صحة ميسان", "Missan Health Department", directorate="HLT"),
    opt("agriculture", "مديرية زراعة ميسان", "Missan Agriculture Directorate", directorate="AGR"),
    opt(
        "water_resources",
        "مديرية الموارد المائية في ميسان",
        "Missan Water Resources Directorate",
        directorate="WRS",
    ),
    opt(
        "civil_defence",
        "مديرية الدفاع المدني في ميسان",
        "Missan Civil Defence Directorate",
        directorate="CDF",
    ),
    opt(
        "citizens_affairs",
        "قسم شؤون المواطنين في ديوان المحافظة",
        "Citizens' Affairs Department of the Diwan",
        directorate="CIT",
    ),
    opt("another", "دائرة أخرى", "Another body"),
    opt("unknown", "لا أعلم", "I do not know"),
]
# Every body that a complaint can be sent to; citizens' affairs keeps the rest itself.
REFERRED_TO = [option["name"] for option in DIRECTORATES if option["directorate"] not in ("", "CIT")]
