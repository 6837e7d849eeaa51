"""Steps of the student registration: type, pupil, guardian, contact, health, previous school, wanted school."""

from ..authoring import (
    all_of,
    any_of,
    choice,
    differs,
    equals,
    multichoice,
    one_of,
    opt,
    q,
    rule,
    static,
    step,
    t,
    years_ago,
    yes_no,
)
from ..shared import applicant, contact, declaration, gender
from .schools import STAGES_OF_SCHOOLING, grade_options, school_options

# Admission rule of the school year 2026/2027, derived from the rules of the two years before:
# born in the year Y-6, or in January of Y-5; older and under ten is a late entrant.
SCHOOL_YEAR_START = 2026
ON_TIME_FROM = f"{SCHOOL_YEAR_START - 6}-01-01"
ON_TIME_UNTIL = f"{SCHOOL_YEAR_START - 5}-01-31"

NEW_ENTRANT = one_of("reg_type", "new_grade_1", "kindergarten")
TRANSFER = one_of("reg_type", "transfer_inside", "transfer_other")
HAS_PREVIOUS_SCHOOL = any_of(TRANSFER, one_of("reg_type", "from_abroad", "drop_out"))
FIRST_GRADE = equals("reg_type", "new_grade_1")

REGISTRATION = step(
    t("نوع التسجيل", "Type of registration"),
    t("يُرجى اختيار نوع التسجيل، ثم المرحلة والصف.", "Choose the type of registration, then the stage and grade."),
    choice(
        "reg_type",
        t("نوع التسجيل", "Type of registration"),
        opt("new_grade_1", "تسجيل جديد في الأول الابتدائي", "New pupil, primary 1"),
        opt("kindergarten", "تسجيل في رياض الأطفال", "Kindergarten"),
        opt("transfer_inside", "نقل داخل مديرية ميسان", "Transfer inside Missan"),
        opt("transfer_other", "نقل من مديرية تربية أخرى", "Transfer from another education directorate"),
        opt("from_abroad", "عائد من خارج العراق", "Returning from abroad"),
        opt("drop_out", "إعادة تسجيل منقطع عن الدراسة", "Returning after leaving school"),
    ),
    choice(
        "academic_year",
        t("العام الدراسي", "School year"),
        opt("y2026", "2026/2027", "2026/2027"),
    ),
    choice("stage", t("المرحلة الدراسية", "Stage of schooling"), *STAGES_OF_SCHOOLING, filter_by="reg_type"),
    choice(
        "grade",
        t("الصف", "Grade"),
        *grade_options(filtered=True),
        filter_by="stage",
        show_if=differs("reg_type", "new_grade_1"),
    ),
    choice(
        "track",
        t("الفرع", "Track"),
        opt("scientific", "العلمي", "Scientific"),
        opt("literary", "الأدبي", "Literary"),
        show_if=equals("stage", "preparatory"),
    ),
)

PUPIL = step(
    t("التلميذ أو الطالب", "The pupil"),
    t("كما في البطاقة الوطنية أو شهادة الولادة.", "As on the National Card or the birth certificate."),
    q(
        "pupil_name",
        "person_name",
        t("اسم التلميذ الرباعي واللقب", "Pupil's four-part name and surname"),
    ),
    q("pupil_mother", "mother_name", t("اسم أم التلميذ الثلاثي", "Pupil's mother's three-part name")),
    yes_no("pupil_has_card", t("هل للتلميذ بطاقة وطنية؟", "Does the pupil have a National Card?")),
    q(
        "pupil_national_id",
        "national_number",
        t("رقم البطاقة الوطنية للتلميذ", "Pupil's National Card number"),
        show_if=equals("pupil_has_card", "yes"),
    ),
    q(
        "birth_cert_no",
        "text",
        t("رقم شهادة الولادة", "Birth certificate number"),
        max_length=30,
        show_if=equals("pupil_has_card", "no"),
    ),
    q(
        "pupil_birth_date",
        "date",
        t("تاريخ ولادة التلميذ", "Pupil's date of birth"),
        min=years_ago(40),
        max=years_ago(3),
        limit_message=t("يُرجى التأكد من تاريخ ولادة التلميذ.", "Please check the pupil's date of birth."),
        rules=[
            rule(
                "lte",
                t(
                    "يُقبل في الأول الابتدائي المولود حتى 31 كانون الثاني 2021. يمكن التسجيل في رياض الأطفال.",
                    "Primary 1 takes pupils born up to 31 January 2021. Kindergarten registration is possible.",
                ),
                value=ON_TIME_UNTIL,
                show_if=FIRST_GRADE,
            ),
            rule(
                "gt",
                t(
                    "التسجيل في الأول الابتدائي لمن هو دون العاشرة. يُرجى مراجعة قسم التربية في القضاء.",
                    "Primary 1 is for children under ten. Please go to the education office of your district.",
                ),
                today=True,
                years=-10,
                show_if=FIRST_GRADE,
            ),
            rule(
                "gte",
                t(
                    "التلميذ أكبر من سن القبول المعتاد. يُعرض الطلب على لجنة المتأخرين عن التسجيل.",
                    "The pupil is older than the usual age. A committee for late entrants will look at the case.",
                ),
                value=ON_TIME_FROM,
                severity="warning",
                show_if=FIRST_GRADE,
            ),
            rule(
                "lte",
                t("تقبل رياض الأطفال من أتمّ الرابعة.", "Kindergarten takes children aged four and over."),
                today=True,
                years=-4,
                show_if=equals("reg_type", "kindergarten"),
            ),
        ],
    ),
    q("birth_place", "text", t("محل الولادة", "Place of birth"), max_length=60),
    gender("pupil_gender", t("جنس التلميذ", "Pupil's gender")),
    choice(
        "nationality",
        t("الجنسية", "Nationality"),
        opt("iraqi", "عراقي أو عراقية", "Iraqi"),
        opt("other", "جنسية أخرى", "Other"),
    ),
)

GUARDIAN = step(
    t("ولي الأمر", "The guardian"),
    t(
        "ولي الأمر هو مقدم الطلب، وإليه تصل الرسائل.",
        "The guardian is the applicant and receives the messages.",
    ),
    choice(
        "guardian_relation",
        t("صلة ولي الأمر بالتلميذ", "Guardian's relation to the pupil"),
        opt("father", "الأب", "Father"),
        opt("mother", "الأم", "Mother"),
        opt("grandfather", "الجد", "Grandfather"),
        opt("brother", "الأخ", "Brother"),
        opt("paternal_uncle", "العم", "Paternal uncle"),
        opt("maternal_uncle", "الخال", "Maternal uncle"),
        opt("legal_guardian", "وصي قانوني", "Legal guardian"),
        opt("other", "صلة أخرى", "Other"),
    ),
    *applicant(["guardian", "agent"]),
)

HEALTH = step(
    t("الصحة والاحتياجات", "Health and needs"),
    t(
        "لا يطّلع على هذه الإجابات إلا من يدرس الطلب في الصحة والتربية.",
        "Only those who work on the application in health and education see these answers.",
    ),
    choice(
        "vaccinated",
        t("هل لقاحات التلميذ مكتملة؟", "Are the pupil's vaccinations complete?"),
        opt("yes", "نعم", "Yes"),
        opt("no", "لا", "No"),
        opt("unknown", "لا أعلم", "I do not know"),
        show_if=NEW_ENTRANT,
        restricted=True,
    ),
    yes_no("special_needs", t("هل للتلميذ احتياجات خاصة؟", "Does the pupil have special needs?"), restricted=True),
    multichoice(
        "needs_type",
        t("نوع الاحتياج", "Type of need"),
        opt("hearing", "سمعية", "Hearing"),
        opt("sight", "بصرية", "Sight"),
        opt("mobility", "حركية", "Mobility"),
        opt("learning", "صعوبات تعلم", "Learning difficulties"),
        opt("autism", "اضطراب طيف التوحد", "Autism spectrum"),
        opt("other", "أخرى", "Other"),
        show_if=equals("special_needs", "yes"),
        restricted=True,
    ),
    q(
        "health_notes",
        "longtext",
        t("أمراض مزمنة أو حساسية", "Chronic illness or allergy"),
        help=t(
            "ما ينبغي أن تعرفه المدرسة حفاظًا على سلامة التلميذ.",
            "What the school should know to keep the pupil safe.",
        ),
        required=False,
        max_length=1000,
        restricted=True,
    ),
    choice(
        "orphan_status",
        t("هل التلميذ يتيم أو من ذوي الشهداء؟", "Is the pupil an orphan or of a martyr's family?"),
        opt("no", "لا", "No"),
        opt("orphan", "يتيم", "Orphan"),
        opt("martyr_family", "من ذوي الشهداء", "Of a martyr's family"),
        help=t("الجواب اختياري، وهو للمساعدة فقط.", "Optional; it is only used to give support."),
        required=False,
        restricted=True,
    ),
)

PREVIOUS = step(
    t("المدرسة السابقة", "Previous school"),
    t("كما في الوثيقة المدرسية.", "As in the school record."),
    static(
        "transfer_dates",
        "ينتهي النقل الاعتيادي في 30 تشرين الثاني. بعده يُعرض الطلب على المدير العام.",
        "Ordinary transfers end on 30 November. After that the application goes to the Director General.",
        show_if=TRANSFER,
    ),
    q("prev_school", "text", t("اسم المدرسة السابقة", "Name of the previous school"), max_length=120),
    q(
        "prev_directorate",
        "reference",
        t("مديرية التربية السابقة", "Previous education directorate"),
        list="education-directorates",
        show_if=equals("reg_type", "transfer_other"),
    ),
    choice("prev_grade", t("آخر صف درس فيه", "Last grade attended"), *grade_options(filtered=False)),
    choice(
        "prev_result",
        t("النتيجة", "Result"),
        opt("passed", "ناجح", "Passed"),
        opt("supplementary", "مكمل", "Supplementary examination"),
        opt("failed", "راسب", "Failed"),
        opt("ongoing", "لم ينتهِ العام بعد", "The year is not over"),
    ),
    choice(
        "prev_shift",
        t("الدوام في المدرسة السابقة", "Shift at the previous school"),
        opt("morning", "صباحي", "Morning"),
        opt("evening", "مسائي", "Evening"),
        show_if=TRANSFER,
    ),
    choice(
        "move_reason",
        t("سبب النقل", "Reason for the transfer"),
        opt("moved_home", "تغيير السكن", "The family moved"),
        opt("near_school", "قرب المدرسة", "The school is nearer"),
        opt("health", "ظرف صحي", "Health"),
        opt("other", "سبب آخر", "Other"),
        show_if=TRANSFER,
    ),
    show_if=HAS_PREVIOUS_SCHOOL,
)


def wanted_schools(gender_value):
    """Three wishes among the schools open to one gender; the first is required."""
    labels = [
        t("المدرسة المرغوبة", "Preferred school"),
        t("المدرسة المرغوبة الثانية", "Second choice"),
        t("المدرسة المرغوبة الثالثة", "Third choice"),
    ]
    suffix = "" if gender_value == "male" else "_girls"
    return [
        choice(
            f"school_{number}{suffix}",
            label,
            *school_options(gender_value),
            filter_by="stage",
            required=number == 1,
            show_if=equals("pupil_gender", gender_value),
        )
        for number, label in enumerate(labels, start=1)
    ]


WANTED = step(
    t("المدرسة المرغوبة", "The school you want"),
    t(
        "تُقدَّم مدارس الرقعة الجغرافية لعنوان السكن. إن لم يتوفر مقعد تُعرض عليك مدرسة أخرى.",
        "Schools of the catchment area of your home come first. If there is no place, another is offered.",
    ),
    *wanted_schools("male"),
    *wanted_schools("female"),
    choice(
        "shift",
        t("الدوام", "Shift"),
        opt("morning", "صباحي", "Morning"),
        opt("evening", "مسائي", "Evening"),
        required=False,
        show_if=all_of(differs("reg_type", "transfer_inside"), differs("reg_type", "transfer_other")),
    ),
    choice(
        "transfer_shift",
        t("الدوام بعد النقل", "Shift after the transfer"),
        opt("morning", "صباحي", "Morning", parents=["morning"]),
        opt("evening", "مسائي", "Evening", parents=["morning", "evening"]),
        help=t("لا يجوز النقل من المسائي إلى الصباحي.", "A transfer from evening to morning is not allowed."),
        filter_by="prev_shift",
        show_if=TRANSFER,
    ),
    yes_no(
        "sibling_school",
        t("هل للتلميذ أخ أو أخت في المدرسة نفسها؟", "Is there a brother or sister at the same school?"),
    ),
    declaration(
        "أقر بصحة المعلومات، وأتعهد بالتزام التلميذ بالدوام وبمراجعة المدرسة عند طلبها.",
        "I declare that the information is true, and undertake that the pupil will attend and that I will come"
        " to the school when asked.",
    ),
)

STEPS = [
    REGISTRATION,
    PUPIL,
    GUARDIAN,
    step(
        t("التواصل والسكن", "Contact and home"),
        t("تُحدد الرقعة الجغرافية من عنوان السكن.", "The catchment area follows from the home address."),
        *contact(),
        yes_no(
            "displaced",
            t("هل العائلة نازحة؟", "Is the family displaced?"),
            help=t(
                "تُخفف الوثائق المطلوبة من العائلة النازحة.",
                "Fewer documents are asked of displaced families.",
            ),
        ),
    ),
    HEALTH,
    PREVIOUS,
    WANTED,
]
