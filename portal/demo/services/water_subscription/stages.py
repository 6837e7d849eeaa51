"""The way of a water subscription and the reasons it can be refused for."""

from ..authoring import all_of, one_of, reason, stage, t

DIGS_THE_STREET = all_of(one_of("request_type", "new", "reconnect"), one_of("street_surface", "paved", "pavers"))
TOUCHES_NETWORK = one_of("request_type", "new", "reconnect", "install_meter", "replace_meter")

STAGES = [
    stage(
        t("استلام الطلب وتدقيق الاكتمال", "Intake and completeness check"),
        t(
            "يُدقق قسم المشتركين الوثائق ورقم الاشتراك.",
            "The subscribers' section checks the documents and the account.",
        ),
        "WAT",
        1,
    ),
    stage(
        t("الكشف الميداني", "Field inspection"),
        t(
            "يزور الكاشف العقار ويثبّت قطر الوصلة والمسافة.",
            "An inspector visits and confirms the size and distance.",
        ),
        "WAT",
        3,
        show_if=TOUCHES_NETWORK,
    ),
    stage(
        t("موافقة حفر الشارع", "Road-cut permit"),
        t(
            "تدرس البلدية حفر الشارع وإعادته إلى حاله.",
            "The municipality examines the road cut and its repair.",
        ),
        "MUN",
        2,
        show_if=DIGS_THE_STREET,
    ),
    stage(
        t("بيان حالة الربط بالمجاري", "State of the sewer connection"),
        t(
            "تبيّن مديرية المجاري حالة ربط العقار.",
            "The Sewerage Directorate states how the property is connected.",
        ),
        "SEW",
        1,
        show_if=one_of("request_type", "new", "change_class"),
    ),
    stage(
        t("الدراسة الفنية وتقدير الكلفة", "Technical study and cost estimate"),
        t(
            "تُحتسب كلفة الإيصال والمقياس، ويُرسل إليك المبلغ.",
            "The cost of connection and meter is worked out; you are told.",
        ),
        "WAT",
        2,
    ),
    stage(
        t("قرار مدير ماء ميسان", "Director's decision"),
        t("الطلب أمام المدير لاتخاذ القرار.", "The application is before the director for a decision."),
        "WAT",
        1,
        role="manager",
    ),
    stage(
        t("الإيصال وفتح الاشتراك", "Connection and opening of the account"),
        t(
            "يُنصب المقياس وتُؤخذ القراءة الأولى ويُوقّع العقد.",
            "The meter is fitted, first read, and the contract signed.",
        ),
        "WAT",
        5,
    ),
]

REJECTION_REASONS = [
    reason("R1", "الموقع خارج نطاق الشبكة.", "The site is outside the network."),
    reason("R2", "وجود اشتراك سابق على العقار نفسه.", "The property already has a subscription."),
    reason("R3", "عدم ثبوت سند الإشغال.", "The right to occupy is not proven."),
    reason("R4", "تجاوز على الأرض أو على الشبكة.", "Encroachment on land, or an illegal tap on the network."),
    reason("R5", "ذمة مالية غير مسددة.", "Unpaid arrears."),
    reason("R6", "تعذر الإيصال فنيًا.", "Connection is technically impossible."),
    reason("R7", "عدم تسديد الكلفة ضمن المهلة.", "The cost was not paid in time."),
]
