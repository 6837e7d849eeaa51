"""Student registration (تسجيل التلاميذ والطلبة): new pupils, kindergarten, transfers, returns."""

from ..authoring import answer, equals, exit_page, fee, t, texts, yes_no
from ..wording import APPEAL, messages
from .documents import DOCUMENTS
from .questions import STEPS
from .stages import REJECTION_REASONS, STAGES

ELIGIBILITY = [
    exit_page(
        yes_no(
            "lives_here",
            t("هل يسكن التلميذ في محافظة ميسان؟", "Does the pupil live in Missan Governorate?"),
            help=t(
                "أو ستنتقل العائلة إليها قبل بدء الدوام.",
                "Or the family will move here before school starts.",
            ),
        ),
        equals("lives_here", "no"),
        t("التسجيل في محافظة السكن", "Register where you live"),
        t(
            "يُقدَّم طلب التسجيل إلى المديرية العامة للتربية في المحافظة التي تسكنها العائلة.",
            "The application goes to the General Directorate of Education of the governorate where the family lives.",
        ),
    ),
]

FAQ = [
    answer(
        "ما عمر القبول في الأول الابتدائي؟",
        "What is the age for primary 1?",
        "يُقبل المولود في عام 2020 وحتى 31 كانون الثاني 2021. الأكبر سنًا دون العاشرة تنظر في طلبه لجنة.",
        "Children born in 2020 and up to 31 January 2021. Older children under ten are considered by a committee.",
    ),
    answer(
        "هل التسجيل مجاني؟",
        "Is registration free?",
        "نعم. لا تُستوفى أي رسوم عن التسجيل أو النقل في المدارس الحكومية.",
        "Yes. Nothing is charged for registration or transfer in state schools.",
    ),
    answer(
        "هل أراجع المركز الصحي قبل التقديم؟",
        "Must I go to the health centre before applying?",
        "لا يلزم. بعد التقديم يُحال الطلب إلى دائرة الصحة ويحدد المركز موعد الفحص.",
        "No. After you apply the Health Department receives the application and the centre gives an appointment.",
    ),
    answer(
        "من يطّلع على المعلومات الصحية؟",
        "Who sees the health information?",
        "موظفو الصحة والتربية الذين يدرسون الطلب فقط.",
        "Only the health and education staff who work on the application.",
    ),
]

SERVICE = {
    "format": 1,
    "languages": ["ar", "en"],
    "source": "ar",
    "slug": "student-registration",
    "icon": "school",
    "name": t("تسجيل التلاميذ والطلبة", "Student registration"),
    "summary": t(
        "تسجيل تلميذ جديد، أو نقل طالب بين المدارس، أو إعادة تسجيل المنقطع والعائد من الخارج.",
        "Register a new pupil, transfer between schools, or return after a break or from abroad.",
    ),
    "sample": True,
    "audience": t("ولي أمر التلميذ أو الطالب", "The guardian of the pupil"),
    "audience_note": t("الأب أو الأم أو الوصي، أو وكيل عنهم.", "Father, mother or legal guardian, or an agent."),
    "outcome": t(
        "إشعار قبول وتسجيل يبيّن المدرسة والصف والدوام وتاريخ المباشرة.",
        "A notice of admission with the school, grade, shift and starting date.",
    ),
    "directorate": "EDU",
    "minutes": 15,
    "eligibility_note": texts(
        ("السكن ضمن الرقعة الجغرافية للمدرسة.", "The home is in the school's catchment area."),
        ("العمر ضمن ضوابط القبول للصف المطلوب.", "The age is within the rules for the grade."),
        (
            "الفحص الطبي واللقاحات للتسجيل أول مرة.",
            "Medical examination and vaccination, for a first registration.",
        ),
        ("النقل ضمن المدة المقررة.", "Transfers within the period allowed."),
    ),
    "fees": [
        fee(
            t("التسجيل والنقل", "Registration and transfer"),
            0,
            t("مجانًا في المدارس الحكومية.", "Free in state schools."),
        )
    ],
    "fee_summary": t("مجانًا", "Free"),
    "fee_note": t("لا يُدفع أي مبلغ للمدرسة عن التسجيل.", "Nothing is paid to the school for registration."),
    "duration_days": 7,
    "duration_note": t(
        "10 أيام عمل عند عرض الطلب على لجنة الاحتياجات الخاصة. لا تُحسب أيام انتظار إجابتك.",
        "10 working days when the special-needs committee sees the application. Days waiting for your reply are not counted.",
    ),
    "legal": texts(
        ("قانون التعليم الإلزامي رقم 118 لسنة 1976.", "Compulsory Education Law No. 118 of 1976."),
        (
            "ضوابط القبول والنقل السنوية لوزارة التربية.",
            "The Ministry of Education's yearly rules on admission and transfer.",
        ),
    ),
    "faq": FAQ,
    "in_person": {
        "place": t(
            "المديرية العامة للتربية في محافظة ميسان، قسم التعليم العام، حي المعلمين، العمارة",
            "Missan General Directorate of Education, general education section, Al-Muallimin quarter, Amarah",
        ),
        "hours": t("من الأحد إلى الخميس، من 8:00 صباحًا إلى 2:00 ظهرًا", "Sunday to Thursday, 8:00 am to 2:00 pm"),
        "phone": "0780 555 0167",
    },
    "privacy": t(
        "يقرأ طلبك موظفو التربية المكلفون به. الإجابات الصحية لا يراها إلا من يدرسها في الصحة والتربية. لا نسأل عن الدين أو المذهب.",
        "Your application is read by the education staff in charge. Health answers are seen only by those who examine them."
        " We do not ask about religion or sect.",
    ),
    "retention": t(
        "تُحفظ بيانات القيد في السجل العام للمدرسة، والمعلومات الصحية سنة واحدة.",
        "Register data are kept in the school register, health information for one year.",
    ),
    "appeal": APPEAL,
    "opens_at": None,
    "closes_at": None,
    "closed_message": t(
        "انتهت مدة التسجيل لهذا العام الدراسي. يُعلن موعد التسجيل القادم في صفحة الأخبار.",
        "Registration for this school year is over. The next period will be announced in the news.",
    ),
    "confidential_when": None,
    "anonymous_when": None,
    "eligibility": ELIGIBILITY,
    "steps": STEPS,
    "documents": DOCUMENTS,
    "stages": STAGES,
    "rejection_reasons": REJECTION_REASONS,
    "messages": messages(
        t("طلب التسجيل", "registration application"),
        issued=t("يُرجى إحضار الوثائق الأصلية إلى المدرسة.", "Please bring the originals to the school."),
    ),
}
