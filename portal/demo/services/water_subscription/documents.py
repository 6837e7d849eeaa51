"""Documents of the water subscription, each under the case it belongs to."""

from ..authoring import any_of, doc, equals, one_of, t

TENANT_CASE = t("إذا كان مقدم الطلب مستأجرًا أو وكيلًا", "A tenant or an agent applies")

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
        t("ما يثبت الحيازة", "Proof of tenure"),
        t("سند العقار أو قرار التخصيص أو عقد الإيجار.", "Title deed, allocation decision or lease."),
        case=t("عند الاشتراك الجديد أو تغيير الاسم أو الصنف", "New subscription, change of name or class"),
        show_if=one_of("request_type", "new", "change_name", "change_class"),
        original="inspection",
        max_files=3,
    ),
    doc(
        "permit",
        t("إجازة البناء", "Construction permit"),
        case=t("إذا كان البناء قيد الإنشاء", "The building is under construction"),
        show_if=equals("building_state", "under_construction"),
        original="inspection",
    ),
    doc(
        "owner_consent",
        t("موافقة مالك العقار", "Owner's consent"),
        case=TENANT_CASE,
        show_if=one_of("occupancy", "tenant", "other"),
        original="inspection",
    ),
    doc(
        "poa",
        t("الوكالة المصدقة", "Notarised power of attorney"),
        case=TENANT_CASE,
        show_if=equals("applicant_capacity", "agent"),
        original="counter",
        max_files=2,
    ),
    doc(
        "clearance",
        t("براءة ذمة من أجور الماء", "Clearance of water charges"),
        t("للاشتراك السابق على العقار.", "For the earlier account on the property."),
        case=t("عند تغيير اسم المشترك أو القطع المؤقت", "Change of name or temporary disconnection"),
        show_if=one_of("request_type", "change_name", "disconnect"),
    ),
    doc(
        "municipal_letter",
        t("تأييد البلدية", "Confirmation by the municipality"),
        t("يبيّن أن الدار غير متجاوزة.", "States that the house is not an encroachment."),
        case=t("إذا لم يكن للعقار سند مسجّل", "The property has no registered title"),
        show_if=any_of(equals("tenure_type", "lease"), equals("tenure_type", "court_ruling")),
        required=False,
    ),
    doc(
        "coown",
        t("موافقة الشركاء", "Co-owners' consent"),
        case=t("إذا كان العقار مشتركًا", "The property is co-owned"),
        show_if=equals("is_shared", "yes"),
        required=False,
        max_files=3,
    ),
]
