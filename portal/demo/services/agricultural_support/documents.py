"""Documents of agricultural support, each under the case it belongs to."""

from ..authoring import doc, equals, one_of, t

DOCUMENTS = [
    doc(
        "id",
        t("وثيقة التعريف", "Identity document"),
        t(
            "وجها البطاقة الوطنية أو الهوية، أو صفحة الصورة في الجواز.",
            "Both sides of the card, or the photo page of the passport.",
        ),
        original="inspection",
        max_files=2,
    ),
    doc(
        "residence",
        t("بطاقة السكن", "Residence card"),
        t("الوجهان.", "Both sides."),
        original="inspection",
        max_files=2,
    ),
    doc(
        "tenure",
        t("سند الأرض أو العقد الزراعي", "Land deed or agricultural contract"),
        original="inspection",
        max_files=3,
    ),
    doc(
        "field_photos",
        t("صور للحقل", "Photos of the field"),
        t("صورة أو اثنتان تبيّنان الزرع.", "One or two photos that show the planting."),
        required=False,
        max_files=4,
    ),
    doc(
        "water_quota",
        t("كتاب الحصة المائية", "Water-quota statement"),
        t(
            "إن كان لديك. وإلا تُفاتح مديرية الموارد المائية.",
            "If you have it; otherwise Water Resources is asked.",
        ),
        case=t("إذا كان الإرواء بالمضخات", "Pumped irrigation"),
        show_if=equals("irrigation", "pumped"),
        required=False,
    ),
    doc(
        "seed_receipt",
        t("وصل مصدر البذور", "Receipt for the seed"),
        case=t("عند تسويق المحصول", "Marketing of a crop"),
        show_if=equals("track", "marketing"),
        required=False,
    ),
    doc(
        "registration",
        t("شهادة تأسيس الجمعية أو الشركة", "Registration of the co-operative or company"),
        case=t("إذا كان المستفيد جمعية أو شركة", "A co-operative or company"),
        show_if=one_of("beneficiary_type", "cooperative", "company"),
        original="counter",
        max_files=2,
    ),
    doc(
        "poa",
        t("الوكالة المصدقة", "Notarised power of attorney"),
        case=t("إذا كان مقدم الطلب وكيلًا", "An agent applies"),
        show_if=equals("applicant_capacity", "agent"),
        original="counter",
        max_files=2,
    ),
]
