"""Steps that both tracks share: request, applicant, contact, land, irrigation, declaration."""

from ..authoring import choice, equals, group, one_of, opt, q, rule, step, t, yes_no
from ..shared import applicant, contact, declaration, map_point
from .marketing import MARKETING
from .supply import SUPPLY

CONTRACTED = one_of("tenure", "land_reform", "state_lease")


def dunums(name, ar, en, *rules, **more):
    return q(
        name,
        "area",
        t(ar, en),
        unit="dunum",
        min=0.25,
        max=100_000,
        limit_message=t(
            "المساحة من 0.25 إلى 100,000 دونم. الدونم العراقي 2,500 متر مربع.",
            "The area is between 0.25 and 100,000 dunums. An Iraqi dunum is 2,500 square metres.",
        ),
        rules=list(rules),
        **more,
    )


REQUEST = step(
    t("الطلب والمحصول", "The request and the crop"),
    t("لكل محصول وموسم طلب واحد.", "One application for each crop and season."),
    choice(
        "track",
        t("نوع الطلب", "Request"),
        opt("supply", "تجهيز مستلزمات زراعية مدعومة", "Supply of subsidised inputs"),
        opt("marketing", "تسويق محصول", "Marketing of a crop"),
    ),
    choice(
        "beneficiary_type",
        t("صفة المستفيد", "Beneficiary"),
        opt("peasant", "فلاح", "Farmer (peasant)"),
        opt("grower", "مزارع", "Grower"),
        opt("cooperative", "جمعية فلاحية تعاونية", "Farmers' co-operative"),
        opt("company", "شركة زراعية", "Agricultural company"),
    ),
    q(
        "farmer_id",
        "text",
        t("رقم الفلاح في الشعبة الزراعية", "Farmer's number at the agricultural section"),
        help=t("إن وُجد.", "If you have one."),
        required=False,
        max_length=20,
    ),
    choice(
        "season",
        t("الموسم", "Season"),
        opt("winter", "شتوي", "Winter"),
        opt("summer", "صيفي", "Summer"),
    ),
    choice(
        "season_year",
        t("السنة الزراعية", "Agricultural year"),
        opt("y2026", "2026/2027", "2026/2027"),
        opt("y2025", "2025/2026", "2025/2026"),
    ),
    choice(
        "crop",
        t("المحصول", "Crop"),
        opt("wheat", "حنطة", "Wheat", parents=["winter"]),
        opt("barley", "شعير", "Barley", parents=["winter"]),
        opt("paddy", "شلب", "Paddy rice", parents=["summer"]),
        opt("maize", "ذرة صفراء", "Maize", parents=["summer"]),
        opt("sorghum", "ذرة بيضاء", "Sorghum", parents=["summer"]),
        opt("vegetables", "خضر", "Vegetables", parents=["winter", "summer"]),
        opt("date_palm", "نخيل", "Date palm", parents=["winter", "summer"]),
        opt("fodder", "علف", "Fodder", parents=["winter", "summer"]),
        opt("other", "محصول آخر", "Other", parents=["winter", "summer"]),
        filter_by="season",
    ),
    q(
        "variety",
        "text",
        t("الصنف", "Variety"),
        help=t(
            "كما في وصل البذور، مثل إباء 99 أو رشيد.",
            "As on the seed receipt, for example Ibaa 99 or Rashid.",
        ),
        max_length=60,
        show_if=one_of("crop", "wheat", "barley", "paddy", "maize"),
    ),
    choice(
        "in_plan",
        t("هل الأرض ضمن الخطة الزراعية؟", "Is the land in the agricultural plan?"),
        opt("inside", "داخل الخطة", "Inside the plan"),
        opt("outside", "خارج الخطة", "Outside the plan"),
    ),
)

LAND = step(
    t("الأرض", "The land"),
    t("كما في السند أو العقد الزراعي.", "As in the deed or the agricultural contract."),
    choice(
        "tenure",
        t("سند حيازة الأرض", "Land tenure"),
        opt("freehold", "ملك صرف", "Freehold"),
        opt("usufruct", "حق تصرف", "Usufruct right"),
        opt("land_reform", "إصلاح زراعي", "Land reform"),
        opt("state_lease", "عقد إيجار مع الدولة", "State lease"),
        opt("other", "سند آخر", "Other"),
    ),
    group(
        "contract",
        t("العقد الزراعي", "Agricultural contract"),
        q("contract_no", "text", t("رقم العقد", "Contract number"), max_length=30),
        q(
            "contract_date",
            "date",
            t("تاريخ العقد", "Date of the contract"),
            max={"today": {"days": 0, "years": 0}},
            limit_message=t("تاريخ العقد لا يكون بعد اليوم.", "The contract cannot be dated in the future."),
        ),
        show_if=CONTRACTED,
    ),
    q("plot", "plot", t("رقم القطعة والمقاطعة", "Plot and block"), purpose="plot"),
    q(
        "agri_section",
        "reference",
        t("الشعبة الزراعية", "Agricultural section"),
        help=t("الشعبة التي تتبعها الأرض.", "The section that the land belongs to."),
        list="agricultural-sections",
    ),
    dunums("area_total_dn", "المساحة الكلية (دونم)", "Total area (dunums)"),
    dunums(
        "area_planted_dn",
        "المساحة المزروعة (دونم)",
        "Planted area (dunums)",
        rule(
            "lte",
            t(
                "المساحة المزروعة أكبر من المساحة الكلية. يُرجى تصحيح إحداهما.",
                "The planted area is larger than the total area. Please correct one of them.",
            ),
            other="area_total_dn",
        ),
    ),
)

IRRIGATION = step(
    t("الإرواء وموقع الحقل", "Irrigation and the field"),
    t(
        "تُحدد الحصة المائية والاستحقاق من هذه الإجابات.",
        "The water quota and the entitlement follow from these answers.",
    ),
    choice(
        "irrigation",
        t("طريقة الإرواء", "Irrigation"),
        opt("gravity", "سيحي", "Gravity"),
        opt("pumped", "بالواسطة (مضخات)", "Pumped"),
        opt("sprinkler", "مرشات", "Sprinkler"),
        opt("drip", "تنقيط", "Drip"),
        opt("rain_fed", "ديمي", "Rain-fed"),
    ),
    choice(
        "water_source",
        t("مصدر المياه", "Water source"),
        opt("river", "نهر أو جدول", "River or canal", parents=["gravity", "pumped", "sprinkler", "drip"]),
        opt("well", "بئر", "Well", parents=["pumped", "sprinkler", "drip"]),
        opt("drain", "مبزل", "Drain", parents=["gravity", "pumped"]),
        opt("rain", "أمطار", "Rain", parents=["rain_fed"]),
        filter_by="irrigation",
    ),
    map_point(t("موقع الحقل على الخارطة", "The field on the map")),
    q(
        "field_photo",
        "photo",
        t("صورة حديثة للحقل", "Recent photo of the field"),
        required=False,
        max_files=3,
        max_mb=10,
        accept=["image"],
    ),
)

FINISH = step(
    t("الإقرار", "Declaration"),
    t("آخر خطوة قبل مراجعة الإجابات.", "The last step before you check your answers."),
    yes_no(
        "supplied_before",
        t("هل جُهزت الأرض بمستلزمات في الموسم نفسه؟", "Has this land been supplied already this season?"),
        show_if=equals("track", "supply"),
    ),
    declaration(
        "أقر بصحة المساحات والمعلومات، وأتعهد باستعمال المستلزمات المدعومة في هذه الأرض وعدم بيعها،"
        " وبتسويق محصول هذه الأرض وحدها.",
        "I declare that the areas and information are true, and undertake to use the subsidised inputs on this"
        " land without selling them, and to market the crop of this land only.",
    ),
)

STEPS = [
    REQUEST,
    step(
        t("مقدم الطلب", "The applicant"),
        t("صاحب الأرض أو المتعاقد عليها أو من يمثله.", "The holder of the land, or who represents them."),
        *applicant(["farmer", "agent", "representative"]),
    ),
    step(
        t("التواصل والسكن", "Contact and home"),
        t(
            "كيف نصل إليك لتحديد موعد الكشف أو التسليم.",
            "How we reach you to arrange the inspection or delivery.",
        ),
        *contact(),
    ),
    LAND,
    IRRIGATION,
    SUPPLY,
    MARKETING,
    FINISH,
]
