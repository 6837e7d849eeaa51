"""The way of each track and the reasons an application can be refused for."""

from ..authoring import all_of, equals, one_of, reason, stage, t

SUPPLY = equals("track", "supply")
MARKETING = equals("track", "marketing")
DRAWS_WATER = all_of(SUPPLY, one_of("irrigation", "pumped", "sprinkler", "drip"))

STAGES = [
    stage(
        t("استلام الطلب في الشعبة الزراعية", "Intake at the agricultural section"),
        t(
            "تتأكد الشعبة من الوثائق وسجل الفلاح.",
            "The section checks the documents and the farmer's register.",
        ),
        "AGR",
        1,
    ),
    stage(
        t("الكشف الميداني ومطابقة الخطة", "Field inspection and plan check"),
        t(
            "يزور الكاشف الأرض ويطابق المساحة مع الخطة الزراعية.",
            "An inspector visits and compares the area with the plan.",
        ),
        "AGR",
        3,
        show_if=SUPPLY,
    ),
    stage(
        t("الكشف على المحصول وتثبيت الكمية", "Harvest inspection and certified quantity"),
        t(
            "يزور الكاشف الحقل ويثبّت الكمية المتوقعة.",
            "An inspector visits the field and certifies the quantity.",
        ),
        "AGR",
        2,
        show_if=MARKETING,
    ),
    stage(
        t("رأي مديرية الموارد المائية", "Opinion of Water Resources"),
        t(
            "تبيّن مديرية الموارد المائية الحصة المائية للأرض.",
            "Water Resources states the water quota of the land.",
        ),
        "WRS",
        2,
        show_if=DRAWS_WATER,
    ),
    stage(
        t("احتساب الاستحقاق والترشيح", "Entitlement and nomination"),
        t(
            "يُحتسب الاستحقاق ويُرشح الاسم إلى شركة التجهيزات.",
            "The entitlement is worked out and you are nominated.",
        ),
        "AGR",
        2,
        show_if=SUPPLY,
    ),
    stage(
        t("قرار مدير الزراعة", "Director's decision"),
        t("الطلب أمام المدير لاتخاذ القرار.", "The application is before the director for a decision."),
        "AGR",
        1,
        role="manager",
    ),
    stage(
        t("إصدار سند التجهيز", "Issue of the supply voucher"),
        t(
            "يصدر السند ويُرسل الترشيح إلى فرع التجهيز.",
            "The voucher is issued and the nomination sent to the branch.",
        ),
        "AGR",
        1,
        show_if=SUPPLY,
    ),
    stage(
        t("إدراج الاسم في قوائم التسويق", "Entry in the marketing lists"),
        t(
            "يُرسل الاسم والكمية إلى شركة تجارة الحبوب ويُثبّت الموعد.",
            "Name and quantity go to the Grain Trading Company; the appointment is confirmed.",
        ),
        "AGR",
        1,
        show_if=MARKETING,
    ),
]

REJECTION_REASONS = [
    reason("R1", "الأرض خارج الخطة الزراعية.", "The land is outside the agricultural plan."),
    reason("R2", "عدم ثبوت الحيازة.", "Tenure is not proven."),
    reason("R3", "الكشف لا يطابق المساحة المصرح بها.", "The inspection does not match the area declared."),
    reason("R4", "تجهيز سابق للموسم نفسه.", "Already supplied this season."),
    reason("R5", "عدم توفر حصة مائية.", "No water quota is available."),
    reason("R6", "نفاد الخزين، ويُدرج الاسم في الدور.", "Stock is exhausted; the name stays in the queue."),
    reason("R7", "المحصول دون المواصفة.", "The crop is below specification."),
    reason("R8", "الاسم غير وارد في القوائم.", "The name is not on the lists."),
]
