"""Steps of the construction permit: applicant, property, place, work, areas, engineer."""

from ..authoring import (
    all_of,
    any_of,
    choice,
    computed,
    differs,
    equals,
    group,
    one_of,
    opt,
    q,
    rule,
    step,
    t,
    when,
    yes_no,
)
from ..shared import address, applicant, contact, declaration, map_point, name_in_latin, property_

NOT_A_WALL = differs("work_type", "boundary_wall")
HAS_DWELLINGS = one_of("use_type", "residential", "mixed")
HAS_SHOPS = one_of("use_type", "commercial", "mixed")
NOT_RESIDENTIAL = differs("use_type", "residential")
HIGH = when("floors", "greater", 3)
OVER_TWO_FLOORS = when("floors", "greater", 2)
HAS_PERMIT = one_of("work_type", "extension", "renovation", "renewal", "change_of_use")


def metres(name, ar, en, *, low=0, high=100, **more):
    return q(
        name,
        "decimal",
        t(ar, en),
        unit="m",
        decimals=2,
        min=low,
        max=high,
        limit_message=t(
            f"يُكتب الرقم بالأمتار، من {low} إلى {high}.", f"Give the number in metres, from {low} to {high}."
        ),
        **more,
    )


def square_metres(name, ar, en, *rules, **more):
    return q(
        name,
        "area",
        t(ar, en),
        unit="m2",
        min=1,
        max=1_000_000,
        limit_message=t("المساحة من 1 إلى 1,000,000 متر مربع.", "The area is between 1 and 1,000,000 square metres."),
        rules=list(rules),
        **more,
    )


WORK = step(
    t("العمل المطلوب", "The work"),
    t("ما العمل المطلوب، ولأي استعمال؟", "What do you want to build, and for what use?"),
    choice(
        "work_type",
        t("نوع العمل المطلوب", "Type of work"),
        opt("new_building", "بناء جديد", "New building"),
        opt("extension", "إضافة بناء", "Extension"),
        opt("renovation", "ترميم", "Renovation"),
        opt("rebuild", "هدم وإعادة بناء", "Demolish and rebuild"),
        opt("boundary_wall", "سياج", "Boundary wall"),
        opt("change_of_use", "تغيير استعمال", "Change of use"),
        opt("renewal", "تجديد إجازة", "Renewal of a permit"),
    ),
    choice(
        "use_type",
        t("نوع الاستعمال", "Use"),
        opt("residential", "سكني", "Residential"),
        opt("commercial", "تجاري", "Commercial"),
        opt("mixed", "مختلط (سكني وتجاري)", "Mixed (residential and commercial)"),
        opt("industrial", "صناعي", "Industrial"),
        opt("public", "خدمي أو عام", "Service or public"),
    ),
    q(
        "prev_permit_no",
        "text",
        t("رقم الإجازة السابقة", "Previous permit number"),
        max_length=30,
        show_if=HAS_PERMIT,
    ),
    q(
        "prev_permit_date",
        "date",
        t("تاريخ الإجازة السابقة", "Date of the previous permit"),
        max={"today": {"days": 0, "years": 0}},
        limit_message=t(
            "تاريخ الإجازة السابقة لا يكون بعد اليوم.", "The previous permit cannot be dated in the future."
        ),
        show_if=HAS_PERMIT,
    ),
    q(
        "floors",
        "integer",
        t("عدد الطوابق", "Number of floors"),
        help=t("يُحسب الطابق الأرضي ولا يُحسب السرداب.", "Count the ground floor, not the basement."),
        min=1,
        max=30,
        limit_message=t("عدد الطوابق من 1 إلى 30.", "The number of floors is between 1 and 30."),
        show_if=NOT_A_WALL,
    ),
    yes_no("has_basement", t("هل يوجد سرداب؟", "Is there a basement?"), show_if=NOT_A_WALL),
    q(
        "units",
        "integer",
        t("عدد الوحدات السكنية", "Number of dwelling units"),
        min=1,
        max=500,
        limit_message=t("عدد الوحدات السكنية من 1 إلى 500.", "The number of units is between 1 and 500."),
        show_if=all_of(NOT_A_WALL, HAS_DWELLINGS),
    ),
    q(
        "shops",
        "integer",
        t("عدد المحلات", "Number of shops"),
        min=0,
        max=500,
        limit_message=t("عدد المحلات من 0 إلى 500.", "The number of shops is between 0 and 500."),
        show_if=all_of(NOT_A_WALL, HAS_SHOPS),
    ),
    q(
        "parking",
        "integer",
        t("عدد مواقف السيارات", "Parking spaces"),
        min=0,
        max=2000,
        limit_message=t("عدد المواقف من 0 إلى 2000.", "The number of spaces is between 0 and 2000."),
        show_if=all_of(NOT_A_WALL, HAS_SHOPS),
    ),
)

AREAS = step(
    t("المساحات والارتدادات", "Areas and setbacks"),
    t("تُنقل الأرقام من المخططات المصدقة.", "Copy the figures from the certified drawings."),
    metres(
        "wall_length_m",
        "طول السياج (م)",
        "Length of the wall (m)",
        low=1,
        high=5000,
        show_if=equals("work_type", "boundary_wall"),
    ),
    square_metres(
        "ground_area_m2",
        "مساحة البناء في الطابق الأرضي",
        "Ground-floor built area",
        rule(
            "lte",
            t(
                "مساحة الطابق الأرضي أكبر من مساحة القطعة. يُرجى تصحيح إحداهما.",
                "The ground floor is larger than the plot. Please correct one of them.",
            ),
            other="plot_area_m2",
        ),
        rule(
            "lte",
            t(
                "نسبة التغطية تتجاوز 70%. قد تطلب شعبة تنظيم المدن تعديل المخطط.",
                "Site coverage is over 70%. The city planning section may ask for a change to the drawings.",
            ),
            other="plot_area_m2",
            factor=0.7,
            severity="warning",
        ),
        show_if=NOT_A_WALL,
    ),
    square_metres(
        "total_area_m2",
        "المساحة البنائية الكلية",
        "Total built area",
        rule(
            "gte",
            t(
                "المساحة الكلية أصغر من مساحة الطابق الأرضي. يُرجى تصحيح إحداهما.",
                "The total area is smaller than the ground floor. Please correct one of them.",
            ),
            other="ground_area_m2",
        ),
        help=t("مجموع مساحات الطوابق والسرداب.", "All floors together, with the basement."),
        show_if=NOT_A_WALL,
    ),
    computed(
        "coverage_pct",
        t("نسبة التغطية", "Site coverage"),
        "ratio",
        ["ground_area_m2", "plot_area_m2"],
        factor=100,
        unit="pct",
        show_if=NOT_A_WALL,
    ),
    metres(
        "height_m",
        "الارتفاع الكلي (م)",
        "Total height (m)",
        low=1,
        high=150,
        show_if=all_of(NOT_A_WALL, any_of(NOT_RESIDENTIAL, HIGH)),
    ),
    group(
        "setbacks",
        t("الارتدادات (م)", "Setbacks (m)"),
        metres("setback_front_m", "الارتداد الأمامي", "Front"),
        metres("setback_rear_m", "الارتداد الخلفي", "Rear"),
        metres("setback_side_m", "الارتداد الجانبي", "Side"),
        show_if=NOT_A_WALL,
    ),
    choice(
        "structure_type",
        t("النظام الإنشائي", "Structural system"),
        opt("concrete", "هيكل خرساني", "Reinforced-concrete frame"),
        opt("brick", "جدران حاملة (طابوق)", "Load-bearing brick"),
        opt("steel", "هيكل حديدي", "Steel frame"),
        opt("other", "أخرى", "Other"),
    ),
    q(
        "est_cost_iqd",
        "money",
        t("الكلفة التخمينية (دينار)", "Estimated cost (IQD)"),
        required=False,
        min=0,
        max=1_000_000_000_000,
        limit_message=t("تُكتب الكلفة بالدينار من دون كسور.", "Give the cost in whole dinars."),
    ),
)

YES_NO_UNKNOWN = (
    opt("yes", "نعم", "Yes"),
    opt("no", "لا", "No"),
    opt("unknown", "لا أعلم", "I do not know"),
)

PLACE = step(
    t("موقع العقار", "Where the property is"),
    t("تساعد هذه الإجابات فريق الكشف على الوصول.", "These answers help the survey team find the place."),
    address("property_address", t("عنوان العقار", "Address of the property")),
    map_point(t("موقع العقار على الخارطة", "The property on the map")),
    metres("street_width_m", "عرض الشارع (م)", "Street width (m)", low=1, high=200),
    choice(
        "inside_plan",
        t("هل القطعة ضمن التصميم الأساس للمدينة؟", "Is the plot inside the city's master plan?"),
        *YES_NO_UNKNOWN,
    ),
    choice(
        "sewer_available",
        t("هل تخدم شبكة المجاري الموقع؟", "Does the sewer network serve the site?"),
        *YES_NO_UNKNOWN,
        required=False,
    ),
    choice(
        "near_heritage",
        t("هل الموقع قريب من موقع أثري؟", "Is the site near an antiquities site?"),
        *YES_NO_UNKNOWN,
        required=False,
    ),
    q(
        "water_account",
        "text",
        t("رقم اشتراك الماء", "Water account number"),
        help=t("إن وُجد. يُسرّع جواب مديرية الماء.", "If any. It speeds up the Water Directorate's reply."),
        required=False,
        max_length=20,
    ),
    q(
        "elec_account",
        "text",
        t("رقم اشتراك الكهرباء", "Electricity account number"),
        required=False,
        max_length=20,
    ),
)

ENGINEER = step(
    t("المهندس والإقرار", "Engineer and declaration"),
    t("المهندس الذي صمّم المخططات وختمها.", "The engineer who drew and stamped the drawings."),
    q("designer_name", "text", t("اسم المهندس المصمم", "Design engineer"), max_length=120),
    q(
        "designer_union_no",
        "text",
        t("رقم هوية نقابة المهندسين", "Engineers' Union ID number"),
        max_length=20,
    ),
    q(
        "office_name",
        "text",
        t("المكتب الاستشاري الهندسي", "Consulting office"),
        max_length=120,
        show_if=NOT_RESIDENTIAL,
    ),
    q(
        "supervisor_name",
        "text",
        t("اسم المهندس المشرف", "Supervising engineer"),
        max_length=120,
        show_if=any_of(NOT_RESIDENTIAL, OVER_TWO_FLOORS),
    ),
    declaration(
        "أقر بأن المعلومات والمخططات المرفقة صحيحة، وأتعهد بالبناء وفق الإجازة والارتدادات المقررة"
        " وعدم التجاوز على الشارع أو الأملاك العامة.",
        "I declare that the information and drawings are true, and undertake to build according to the"
        " permit and the setbacks, without encroaching on the street or on public property.",
    ),
)

STEPS = [
    step(
        t("مقدم الطلب", "The applicant"),
        t("من يقدّم الطلب وبأي صفة.", "Who applies, and in what capacity."),
        *applicant(["owner", "agent", "heir", "allottee", "investor", "representative"]),
    ),
    step(
        t("التواصل والسكن", "Contact and home"),
        t("كيف نصل إليك إذا احتاج الطلب إلى استكمال.", "How we reach you if something is missing."),
        *contact(),
        name_in_latin(),
    ),
    step(
        t("العقار وسنده", "The property and its title"),
        t("كما ورد في سند العقار أو صورة القيد.", "As in the title deed or the register extract."),
        *property_(),
    ),
    PLACE,
    WORK,
    AREAS,
    ENGINEER,
]
