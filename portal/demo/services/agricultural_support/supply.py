"""Track A: subsidised inputs, with the entitlement worked out from the planted area."""

from ..authoring import (
    all_of,
    choice,
    computed,
    differs,
    equals,
    one_of,
    opt,
    q,
    repeat,
    rule,
    static,
    step,
    t,
)

# Sample doses in kg per dunum for wheat and barley: those nominated in Karbala for winter 2018/2019.
DOSES = {"irrigated": (45, 65), "drain": (35, 50), "rain": (10, 30)}
SEED_DOSE = 30
WATERED_BY = {
    "irrigated": one_of("water_source", "river", "well"),
    "drain": equals("water_source", "drain"),
    "rain": equals("water_source", "rain"),
}
GRAIN = one_of("crop", "wheat", "barley")
OVER_ENTITLEMENT = t(
    "الكمية أكبر من الاستحقاق المحتسب. يُرجى كتابة السبب، والشعبة الزراعية تقرر.",
    "More than the calculated entitlement. Please give the reason; the agricultural section decides.",
)


def entitlements():
    """Computed amounts, one per input and kind of watering; only those of this case are shown."""
    amounts = [
        computed(
            "entitlement_seed",
            t("استحقاق البذور (كغم)", "Seed entitlement (kg)"),
            "product",
            ["area_planted_dn", SEED_DOSE],
            decimals=0,
            unit="kg",
            show_if=GRAIN,
        )
    ]
    for kind, (dap, urea) in DOSES.items():
        for name, dose, label in (
            ("dap", dap, t("استحقاق سماد داب (كغم)", "DAP entitlement (kg)")),
            ("urea", urea, t("استحقاق سماد يوريا (كغم)", "Urea entitlement (kg)")),
        ):
            amounts.append(
                computed(
                    f"entitlement_{name}_{kind}",
                    label,
                    "product",
                    ["area_planted_dn", dose],
                    decimals=0,
                    unit="kg",
                    show_if=all_of(GRAIN, WATERED_BY[kind]),
                )
            )
    return amounts


def within_entitlement():
    """Warnings when a quantity exceeds the planted area times its dose."""
    rules = [_dose_rule("seed", SEED_DOSE, GRAIN)]
    for kind, (dap, urea) in DOSES.items():
        rules.append(_dose_rule("dap", dap, GRAIN, WATERED_BY[kind]))
        rules.append(_dose_rule("urea", urea, GRAIN, WATERED_BY[kind]))
    return rules


def _dose_rule(kind, dose, *conditions):
    return rule(
        "lte",
        OVER_ENTITLEMENT,
        other="area_planted_dn",
        factor=dose,
        severity="warning",
        show_if=all_of(equals("input_type", kind), *conditions),
    )


SUPPLY = step(
    t("المستلزمات المطلوبة", "The inputs you need"),
    t("لكل مستلزم سطر.", "Add a line for each input."),
    static(
        "entitlement_note",
        "الاستحقاق أدناه محتسب من المساحة المزروعة وطريقة الإرواء. تثبّته الشعبة الزراعية بعد الكشف.",
        "The entitlement below is worked out from the planted area and irrigation. The section confirms it"
        " after the inspection.",
        show_if=GRAIN,
    ),
    *entitlements(),
    repeat(
        "inputs",
        t("المستلزمات", "Inputs"),
        t("مستلزم", "Input"),
        choice(
            "input_type",
            t("النوع", "Type"),
            opt("seed", "بذور مصدقة", "Certified seed"),
            opt("dap", "سماد داب", "DAP fertiliser"),
            opt("urea", "سماد يوريا", "Urea fertiliser"),
            opt("pesticide", "مبيدات", "Pesticides"),
            opt("irrigation_set", "منظومة ري", "Irrigation set"),
            opt("feed", "علف", "Feed"),
        ),
        q(
            "quantity_kg",
            "decimal",
            t("الكمية (كغم)", "Quantity (kg)"),
            unit="kg",
            decimals=1,
            min=1,
            max=10_000_000,
            limit_message=t("الكمية من 1 كغم فأكثر.", "The quantity is at least 1 kg."),
            rules=within_entitlement(),
            show_if=differs("input_type", "irrigation_set"),
        ),
        q(
            "sets_count",
            "integer",
            t("عدد المنظومات", "Number of sets"),
            min=1,
            max=50,
            limit_message=t("عدد المنظومات من 1 إلى 50.", "Between 1 and 50 sets."),
            show_if=equals("input_type", "irrigation_set"),
        ),
        q(
            "over_reason",
            "text",
            t("السبب إن زادت الكمية على الاستحقاق", "Reason, if above the entitlement"),
            required=False,
            max_length=200,
        ),
        min_items=1,
        max_items=6,
    ),
    q(
        "supply_branch",
        "reference",
        t("فرع التجهيز", "Issuing branch"),
        list="supply-branches",
    ),
    choice(
        "pay_mode",
        t("طريقة التسديد", "Payment"),
        opt("cash", "نقدًا", "Cash"),
        opt("electronic", "دفع إلكتروني", "Electronic"),
        opt("deferred", "آجل إن سُمح به", "Deferred, if allowed"),
    ),
    show_if=equals("track", "supply"),
)
