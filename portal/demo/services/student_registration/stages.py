"""The way of a registration and the reasons it can be refused for."""

from ..authoring import any_of, equals, one_of, reason, stage, t

NEW_ENTRANT = one_of("reg_type", "new_grade_1", "kindergarten")
HAS_RECORD_ELSEWHERE = one_of("reg_type", "transfer_inside", "transfer_other", "drop_out")

STAGES = [
    stage(
        t("استلام الطلب وتدقيق العمر والرقعة الجغرافية", "Intake, age and catchment check"),
        t(
            "يتأكد قسم التربية من الوثائق والعمر وعنوان السكن.",
            "The education office checks documents, age and address.",
        ),
        "EDU",
        1,
    ),
    stage(
        t("الفحص الطبي واللقاحات", "Medical examination and vaccination"),
        t(
            "يفحص المركز الصحي التلميذ ويتأكد من لقاحاته. سيُبلّغك بالموعد.",
            "The health centre examines the pupil and checks vaccinations. It will tell you the appointment.",
        ),
        "HLT",
        3,
        show_if=NEW_ENTRANT,
    ),
    stage(
        t("لجنة الاحتياجات الخاصة", "Special-needs committee"),
        t(
            "تدرس اللجنة ما يحتاج إليه التلميذ في المدرسة.",
            "The committee studies what the pupil needs at school.",
        ),
        "EDU",
        3,
        show_if=equals("special_needs", "yes"),
    ),
    stage(
        t("تأييد سجل المدرسة السابقة", "Confirmation by the previous school"),
        t(
            "تؤيد المدرسة السابقة سجل التلميذ ونتيجته.",
            "The previous school confirms the pupil's record and result.",
        ),
        "EDU",
        3,
        show_if=any_of(HAS_RECORD_ELSEWHERE, equals("reg_type", "from_abroad")),
    ),
    stage(
        t("المقاعد وموافقة مدير المدرسة", "Places and the principal's acceptance"),
        t(
            "يُنظر في المقاعد المتوفرة في المدرسة المرغوبة.",
            "Free places at the school you want are looked at.",
        ),
        "EDU",
        1,
    ),
    stage(
        t("قرار القبول", "Admission decision"),
        t(
            "الطلب أمام مدير القسم لاتخاذ القرار.",
            "The application is before the head of the office for a decision.",
        ),
        "EDU",
        1,
        role="manager",
    ),
    stage(
        t("القيد في السجل العام", "Entry in the school register"),
        t(
            "يُقيّد التلميذ في سجل المدرسة ويصدر إشعار القبول.",
            "The pupil is entered in the register; the notice is issued.",
        ),
        "EDU",
        1,
    ),
]

REJECTION_REASONS = [
    reason("R1", "العمر خارج ضوابط القبول.", "The age is outside the admission rules."),
    reason(
        "R2",
        "السكن خارج الرقعة الجغرافية، وتُعرض مدرسة أخرى.",
        "The home is outside the catchment; another school is offered.",
    ),
    reason("R3", "عدم توفر مقعد، ويُدرج الاسم في قائمة الانتظار.", "No place; the name goes on the waiting list."),
    reason("R4", "انتهاء مدة النقل.", "The transfer period is over."),
    reason("R5", "نوع النقل غير مسموح به.", "This type of transfer is not allowed."),
    reason("R6", "نقص في الوثائق المطلوبة.", "Documents are missing."),
    reason(
        "R7",
        "عدم اجتياز الفحص الطبي أو عدم اكتمال اللقاحات.",
        "Medical examination or vaccinations not completed.",
    ),
]
