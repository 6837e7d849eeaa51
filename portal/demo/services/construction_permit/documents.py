"""Documents of the construction permit, each under the case it belongs to."""

from ..authoring import any_of, differs, doc, equals, one_of, t, when

LARGE = any_of(when("floors", "greater", 2), differs("use_type", "residential"))
DEEP = any_of(when("floors", "greater", 3), equals("use_type", "industrial"))
LARGE_CASE = t("إذا زاد البناء على طابقين أو كان غير سكني", "Over two floors, or not residential")
DEEP_CASE = t("إذا زاد البناء على ثلاثة طوابق أو كان صناعيًا", "Over three floors, or industrial")
OWNERSHIP_CASE = t(
    "إذا كان مقدم الطلب وكيلًا أو من الورثة أو كان العقار مشتركًا أو مرهونًا",
    "An agent or heir applies, or the property is co-owned or mortgaged",
)

DOCUMENTS = [
    doc(
        "deed",
        t("سند العقار أو صورة قيد حديثة", "Title deed or recent register extract"),
        t("صادرة خلال سنة واحدة.", "Issued within the last year."),
        original="inspection",
        max_files=3,
    ),
    doc(
        "site_map",
        t("خارطة موقع العقار (مرتسم)", "Site map of the property"),
        t("من مديرية التسجيل العقاري.", "From the Real Estate Registration Directorate."),
        original="inspection",
    ),
    doc("boundary", t("محضر ترسيم الحدود", "Boundary demarcation record"), original="inspection", max_files=2),
    doc(
        "drawings",
        t("مخططات البناء المصدقة", "Certified building drawings"),
        t("مساقط وواجهات بختم المهندس.", "Plans and elevations with the engineer's stamp."),
        max_files=10,
    ),
    doc(
        "tax",
        t("براءة ذمة من ضريبة العقار", "Property-tax clearance"),
        t("من الهيئة العامة للضرائب، فرع ميسان.", "From the General Commission for Taxes, Missan branch."),
    ),
    doc(
        "id",
        t("وثيقة التعريف", "Identity document"),
        t(
            "وجها البطاقة الوطنية أو الهوية، أو صفحة الصورة في الجواز.",
            "Both sides of the card, or the photo page of the passport.",
        ),
        original="counter",
        max_files=2,
    ),
    doc(
        "residence",
        t("بطاقة السكن", "Residence card"),
        t("الوجهان.", "Both sides."),
        original="counter",
        max_files=2,
    ),
    doc(
        "structural",
        t("المخططات والحسابات الإنشائية", "Structural drawings and calculations"),
        case=LARGE_CASE,
        show_if=LARGE,
        max_files=10,
    ),
    doc(
        "soil",
        t("تقرير تحريات التربة", "Soil investigation report"),
        case=DEEP_CASE,
        show_if=DEEP,
        max_files=3,
    ),
    doc(
        "env",
        t("الموافقة البيئية", "Environmental approval"),
        t("من مديرية بيئة ميسان.", "From the Missan Environment Directorate."),
        case=t("إذا كان الاستعمال صناعيًا", "Industrial use"),
        show_if=equals("use_type", "industrial"),
    ),
    doc(
        "prev_permit",
        t("الإجازة السابقة", "Previous permit"),
        case=t(
            "عند الإضافة أو الترميم أو التجديد أو تغيير الاستعمال",
            "Extension, renovation, renewal, change of use",
        ),
        show_if=one_of("work_type", "extension", "renovation", "renewal", "change_of_use"),
        original="inspection",
    ),
    doc(
        "poa",
        t("الوكالة المصدقة", "Notarised power of attorney"),
        case=OWNERSHIP_CASE,
        show_if=equals("applicant_capacity", "agent"),
        original="counter",
        max_files=2,
    ),
    doc(
        "inheritance",
        t("القسام الشرعي", "Inheritance certificate"),
        case=OWNERSHIP_CASE,
        show_if=equals("applicant_capacity", "heir"),
        original="counter",
        max_files=2,
    ),
    doc(
        "coown",
        t("موافقة الشركاء", "Co-owners' consent"),
        case=OWNERSHIP_CASE,
        show_if=equals("is_shared", "yes"),
        original="counter",
        max_files=3,
    ),
    doc(
        "lien_consent",
        t("موافقة صاحب إشارة الرهن أو الحجز", "Consent of the holder of the mortgage or lien"),
        case=OWNERSHIP_CASE,
        show_if=equals("has_lien", "yes"),
        original="counter",
    ),
]
