"""Track B: marketing of a crop, with the quantity, the delivery appointment and the vehicles."""

from ..authoring import days_from_today, equals, one_of, q, repeat, rule, step, t

OVER_YIELD = t(
    "الكمية أكبر من المعدل المعتاد لهذه المساحة. يثبّتها الكشف الميداني قبل التسليم.",
    "More than usual for this area. The field inspection confirms it before delivery.",
)
# Yield guide used on receipt, in tonnes per dunum: 0.75 on canals, 0.95 with sprinklers.
YIELD_CANAL, YIELD_SPRINKLER = 0.75, 0.95


def _yield_rule(tonnes, *irrigation):
    return rule(
        "lte",
        OVER_YIELD,
        other="area_planted_dn",
        factor=tonnes,
        severity="warning",
        show_if=one_of("irrigation", *irrigation),
    )


def tonnes(name, ar, en, high, rules=()):
    return q(
        name,
        "decimal",
        t(ar, en),
        unit="t",
        decimals=2,
        min=0.1,
        max=high,
        limit_message=t(f"الكمية من 0.1 إلى {high:,} طن.", f"Between 0.1 and {high:,} tonnes."),
        rules=list(rules),
    )


MARKETING = step(
    t("التسويق والتسليم", "Marketing and delivery"),
    t("يُفحص المحصول في المختبر عند التسليم.", "The crop is examined in the laboratory on delivery."),
    tonnes(
        "expected_qty_t",
        "الكمية المتوقعة (طن)",
        "Expected quantity (tonnes)",
        50_000,
        [
            _yield_rule(YIELD_CANAL, "gravity", "pumped", "rain_fed"),
            _yield_rule(YIELD_SPRINKLER, "sprinkler", "drip"),
        ],
    ),
    q(
        "harvest_date",
        "date",
        t("تاريخ الحصاد المتوقع", "Expected harvest date"),
        min=days_from_today(-60),
        max=days_from_today(300),
        limit_message=t("يُرجى كتابة تاريخ حصاد الموسم الحالي.", "Please give the harvest date of the present season."),
    ),
    q(
        "marketing_center",
        "reference",
        t("المركز التسويقي", "Marketing centre"),
        list="marketing-centres",
    ),
    q(
        "slot",
        "slot",
        t("موعد التسليم", "Delivery appointment"),
        help=t("لكل موعد عدد محدود من المركبات.", "Each time takes a limited number of vehicles."),
        days_ahead=30,
        capacity=20,
        times=["08:00", "10:00", "12:00"],
    ),
    repeat(
        "vehicles",
        t("المركبات", "Vehicles"),
        t("مركبة", "Vehicle"),
        q("vehicle_plate", "text", t("رقم المركبة", "Vehicle number"), shape="plate", max_length=20),
        q("driver_name", "text", t("اسم السائق", "Driver's name"), max_length=80),
        tonnes("load_t", "الحمولة التقريبية (طن)", "Approximate load (tonnes)", 60),
        min_items=1,
        max_items=20,
    ),
    q(
        "card_last4",
        "text",
        t("آخر أربعة أرقام من بطاقة الدفع", "Last four digits of the payment card"),
        help=t(
            "تُحوّل المستحقات إليها. يُرجى عدم كتابة رقم البطاقة كاملًا.",
            "Payment goes there. Do not write the whole number.",
        ),
        shape="digits",
        min_length=4,
        max_length=4,
        limit_message=t("المطلوب أربعة أرقام.", "Four digits are needed."),
    ),
    q(
        "iban",
        "text",
        t("رقم الحساب المصرفي الدولي (IBAN)", "Bank account number (IBAN)"),
        required=False,
        shape="iban",
        max_length=34,
    ),
    show_if=equals("track", "marketing"),
)
