"""Documents of the student registration; medical ones are kept from readers without need."""

from ..authoring import all_of, any_of, differs, doc, equals, one_of, t

NEW_ENTRANT = one_of("reg_type", "new_grade_1", "kindergarten")
NEW_CASE = t("عند التسجيل أول مرة", "First registration")
TRANSFER = one_of("reg_type", "transfer_inside", "transfer_other")
TRANSFER_CASE = t("عند النقل أو إعادة التسجيل", "Transfer or return to school")
NOT_DISPLACED = equals("displaced", "no")

DOCUMENTS = [
    doc(
        "pupil_id",
        t("البطاقة الوطنية للتلميذ أو شهادة ولادته", "Pupil's National Card or birth certificate"),
        t("الوجهان إن كانت بطاقة.", "Both sides, if it is a card."),
        original="counter",
        max_files=2,
    ),
    doc(
        "parents_id",
        t("البطاقة الوطنية للأب والأم", "National Cards of the father and mother"),
        t("الوجهان لكل بطاقة.", "Both sides of each card."),
        original="counter",
        max_files=4,
    ),
    doc("photos", t("صورة شخصية حديثة للتلميذ", "Recent photo of the pupil")),
    doc(
        "residence",
        t("بطاقة السكن", "Residence card"),
        t("الوجهان.", "Both sides."),
        case=t("إذا لم تكن العائلة نازحة", "The family is not displaced"),
        show_if=NOT_DISPLACED,
        original="counter",
        max_files=2,
    ),
    doc(
        "ration",
        t("البطاقة التموينية", "Ration card"),
        case=t("إذا لم تكن العائلة نازحة", "The family is not displaced"),
        show_if=NOT_DISPLACED,
        required=False,
    ),
    doc(
        "medical_form",
        t("استمارة الفحص الطبي", "Medical examination form"),
        t(
            "من المركز الصحي. إن لم تتوفر يحدد المركز موعدًا بعد التقديم.",
            "From the health centre. If you have none, the centre gives an appointment after you apply.",
        ),
        case=NEW_CASE,
        required=False,
        show_if=NEW_ENTRANT,
        restricted=True,
        max_files=2,
    ),
    doc(
        "vaccination_card",
        t("بطاقة التلقيح", "Vaccination card"),
        case=NEW_CASE,
        show_if=all_of(NEW_ENTRANT, equals("vaccinated", "yes")),
        restricted=True,
        max_files=2,
    ),
    doc(
        "needs_report",
        t("تقرير طبي بنوع الاحتياج", "Medical report on the special need"),
        case=t("إذا كانت للتلميذ احتياجات خاصة", "The pupil has special needs"),
        required=False,
        show_if=equals("special_needs", "yes"),
        restricted=True,
        max_files=3,
    ),
    doc(
        "school_record",
        t("وثيقة مدرسية أو كتاب نقل", "School record or transfer letter"),
        case=TRANSFER_CASE,
        show_if=any_of(TRANSFER, equals("reg_type", "drop_out")),
        original="counter",
        max_files=2,
    ),
    doc(
        "acceptance",
        t("قبول المدرسة المنقول إليها", "Acceptance by the receiving school"),
        t("إن حصلت عليه. وإلا تطلبه المديرية.", "If you have it; otherwise the directorate asks for it."),
        case=TRANSFER_CASE,
        required=False,
        show_if=TRANSFER,
    ),
    doc(
        "new_home",
        t("ما يثبت السكن الجديد", "Proof of the new home"),
        t("بطاقة السكن الجديدة أو عقد الإيجار.", "The new residence card or the lease."),
        case=t("عند النقل من مديرية أخرى", "Transfer from another directorate"),
        show_if=equals("reg_type", "transfer_other"),
    ),
    doc(
        "equivalence",
        t("معادلة الشهادة", "Certificate equivalence"),
        case=t("للعائد من خارج العراق", "Returning from abroad"),
        show_if=equals("reg_type", "from_abroad"),
        original="counter",
        max_files=2,
    ),
    doc(
        "guardianship",
        t("حجة الوصاية", "Guardianship ruling"),
        case=t("إذا لم يكن ولي الأمر أحد الوالدين", "The guardian is not a parent"),
        show_if=all_of(differs("guardian_relation", "father"), differs("guardian_relation", "mother")),
        original="counter",
    ),
    doc(
        "poa",
        t("الوكالة المصدقة", "Notarised power of attorney"),
        case=t("إذا كان مقدم الطلب وكيلًا", "An agent applies"),
        show_if=equals("applicant_capacity", "agent"),
        original="counter",
    ),
]
