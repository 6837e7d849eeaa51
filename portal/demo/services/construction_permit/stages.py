"""The permit's way through the directorates and the reasons it can be refused for."""

from ..authoring import all_of, any_of, differs, equals, one_of, reason, stage, t, when

NEEDS_CIVIL_DEFENCE = all_of(
    differs("work_type", "boundary_wall"),
    any_of(differs("use_type", "residential"), when("floors", "greater", 3)),
)
NEEDS_URBAN_PLANNING = any_of(
    equals("use_type", "industrial"),
    equals("work_type", "change_of_use"),
    one_of("inside_plan", "no", "unknown"),
)

STAGES = [
    stage(
        t("استلام الطلب وتدقيق الاكتمال", "Intake and completeness check"),
        t(
            "تتأكد وحدة إجازات البناء من اكتمال الوثائق ووضوحها.",
            "The permits unit checks that the documents are complete and legible.",
        ),
        "MUN",
        2,
    ),
    stage(
        t("رأي مديرية الماء", "Opinion of the Water Directorate"),
        t(
            "تبيّن مديرية الماء إمكان إيصال الماء إلى الموقع.",
            "The Water Directorate states whether water can reach the site.",
        ),
        "WAT",
        3,
    ),
    stage(
        t("رأي مديرية المجاري", "Opinion of the Sewerage Directorate"),
        t(
            "تبيّن مديرية المجاري طريقة تصريف مياه الموقع.",
            "The Sewerage Directorate states how the site is to be drained.",
        ),
        "SEW",
        3,
    ),
    stage(
        t("رأي توزيع الكهرباء", "Opinion of Electricity Distribution"),
        t("يُدرس حمل البناء وبعده عن الخطوط.", "The load and the distance from power lines are studied."),
        "ELE",
        2,
        show_if=NEEDS_CIVIL_DEFENCE,
    ),
    stage(
        t("موافقة الدفاع المدني", "Civil-defence approval"),
        t("تُراجع شروط السلامة والوقاية من الحريق.", "Safety and fire conditions are examined."),
        "CDF",
        4,
        show_if=NEEDS_CIVIL_DEFENCE,
    ),
    stage(
        t("رأي مديرية التخطيط العمراني", "Opinion of Urban Planning"),
        t("يُدرس توافق الاستعمال مع التصميم الأساس.", "The use is compared with the master plan."),
        "URB",
        4,
        show_if=NEEDS_URBAN_PLANNING,
    ),
    stage(
        t("الكشف الموقعي والتدقيق الفني", "Site survey and technical check"),
        t(
            "يزور فريق المساحة الموقع، وتُدقّق المخططات والارتدادات.",
            "The surveyors visit the site; drawings and setbacks are checked.",
        ),
        "MUN",
        3,
    ),
    stage(
        t("احتساب الرسوم", "Fee assessment"),
        t(
            "تحتسب شعبة الواردات الرسوم وتبلّغك بالمبلغ.",
            "The revenue section works out the fee and tells you the amount.",
        ),
        "MUN",
        1,
    ),
    stage(
        t("قرار مدير البلدية", "Director's decision"),
        t("الطلب أمام مدير البلدية لاتخاذ القرار.", "The application is before the director for a decision."),
        "MUN",
        2,
        role="manager",
    ),
    stage(
        t("إصدار الإجازة", "Issue of the permit"),
        t("تُطبع الإجازة وتُسجّل وتُسلّم.", "The permit is printed, registered and handed over."),
        "MUN",
        1,
    ),
]

REJECTION_REASONS = [
    reason(
        "R1",
        "السند غير حديث أو غير مطابق للطلب.",
        "The deed is out of date or does not match the application.",
    ),
    reason("R2", "الموقع خارج التصميم الأساس.", "The site is outside the master plan."),
    reason("R3", "الاستعمال المطلوب غير مسموح به في المنطقة.", "The use is not permitted in this zone."),
    reason("R4", "تجاوز نسبة التغطية أو الارتداد المقرر.", "Site coverage or a setback breaks the rule."),
    reason("R5", "المخططات غير مصدقة من مهندس.", "The drawings are not certified by an engineer."),
    reason("R6", "اعتراض دائرة مختصة، ويُذكر اسمها.", "Objection by a directorate, which is named."),
    reason("R7", "وجود تجاوز على الشارع أو الأملاك العامة.", "Encroachment on the street or public property."),
    reason("R8", "وجود نزاع على الملكية.", "The ownership is disputed."),
    reason("R9", "عدم تسديد الرسوم ضمن المهلة.", "The fees were not paid in time."),
]
