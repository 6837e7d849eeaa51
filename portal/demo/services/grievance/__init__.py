"""Grievance redressal (شكاوى المواطنين والتظلمات): complaints, appeals, reports, suggestions."""

from ..authoring import answer, any_of, equals, exit_page, fee, t, texts, yes_no
from .documents import DOCUMENTS
from .questions import ANONYMOUS, STEPS
from .stages import REJECTION_REASONS, STAGES

ELIGIBILITY = [
    exit_page(
        yes_no("in_court", t("هل الموضوع معروض على القضاء الآن؟", "Is the matter before a court now?")),
        equals("in_court", "yes"),
        t("لا تُنظر الشكاوى المعروضة على القضاء", "Matters before a court are not handled here"),
        t(
            "لا يجوز للمحافظة أن تنظر في موضوع معروض على المحاكم. بعد صدور الحكم يمكن تقديم شكوى عن عدم تنفيذه.",
            "The governorate may not deal with a matter before the courts. Once there is a ruling, you can complain if it"
            " is not carried out.",
        ),
    ),
]

FAQ = [
    answer(
        "هل تعرف الدائرة من اشتكى منها؟",
        "Does the directorate learn who complained?",
        "لا، إذا اخترت «سري». تبقى الشكوى لدى شؤون المواطنين وحدها.",
        "No, if you choose “confidential”. The complaint stays with citizens' affairs alone.",
    ),
    answer(
        "هل أقدّم بلاغًا من دون اسم؟",
        "Can I report without a name?",
        "نعم، في البلاغ عن فساد أو عن خطر أو عطل. يُرجى حفظ الرقم والرمز لقراءة الرد.",
        "Yes, for corruption, and for a danger or fault. Keep the number and code to read the reply.",
    ),
    answer(
        "ما الفرق بين الشكوى والتظلم؟",
        "What is the difference between a complaint and an appeal?",
        "التظلم اعتراض على قرار بُلّغت به، وله مدة 30 يومًا حسب القانون، ويُرجى التأكد من الجهة القانونية.",
        "An appeal objects to a decision you were told of and has a limit of 30 days by law; please confirm with a lawyer.",
    ),
    answer(
        "ماذا لو لم يقنعني الرد؟",
        "What if the answer does not satisfy me?",
        "يمكن إعادة فتح الشكوى مرة واحدة خلال 10 أيام من الرد.",
        "The complaint can be reopened once within 10 days of the answer.",
    ),
]

SERVICE = {
    "format": 1,
    "languages": ["ar", "en"],
    "source": "ar",
    "slug": "grievance",
    "icon": "complaint",
    "name": t("شكاوى المواطنين والتظلمات", "Complaints and appeals"),
    "summary": t(
        "شكوى من دائرة، أو تظلم من قرار، أو بلاغ عن فساد أو خطر، أو مقترح أو استفسار.",
        "A complaint about a directorate, an appeal, a report of corruption or danger, a suggestion or an enquiry.",
    ),
    "sample": True,
    "audience": t("كل مواطن ومقيم", "Every citizen and resident"),
    "audience_note": t(
        "يمكن التقديم نيابة عن شخص آخر بموافقته، ويمكن إخفاء الهوية.",
        "You may file for someone else with their consent, and your identity can be hidden.",
    ),
    "outcome": t(
        "رد مكتوب يبيّن نتيجة الشكوى: عولجت، أو عولجت جزئيًا، أو لم تثبت، أو خارج الاختصاص.",
        "A written answer with the result: resolved, partly resolved, not upheld, or outside our competence.",
    ),
    "directorate": "CIT",
    "minutes": 10,
    "eligibility_note": texts(
        ("الموضوع داخل محافظة ميسان.", "The matter is inside Missan Governorate."),
        ("الموضوع غير معروض على القضاء.", "The matter is not before a court."),
        ("ذكر وقائع محددة يمكن متابعتها.", "Facts are given that can be followed up."),
    ),
    "fees": [fee(t("تقديم الشكوى ومتابعتها", "Filing and follow-up"), 0)],
    "fee_summary": t("مجانًا", "Free"),
    "fee_note": t("لا يُطلب أي مبلغ عن الشكوى.", "Nothing is charged for a complaint."),
    "duration_days": 10,
    "duration_note": t(
        "الخطر في اليوم نفسه، والاستفسار 3 أيام عمل، والعطل 5 أيام عمل، والتظلم 30 يومًا.",
        "A danger the same day, an enquiry 3 working days, a fault 5 working days, an appeal 30 days.",
    ),
    "legal": texts(
        (
            "التظلم: قانون مجلس الدولة رقم 65 لسنة 1979 المعدل، ويُرجى التأكد من الجهة القانونية.",
            "Appeals: Council of State Law No. 65 of 1979 as amended; please confirm with a lawyer.",
        ),
        (
            "قانون المحافظات غير المنتظمة في إقليم رقم 21 لسنة 2008 المعدل.",
            "Law of Governorates not Incorporated into a Region No. 21 of 2008 as amended.",
        ),
    ),
    "faq": FAQ,
    "in_person": {
        "place": t(
            "قسم شؤون المواطنين – ديوان محافظة ميسان، شارع دجلة، العمارة",
            "Citizens' Affairs Department, Diwan of Missan Governorate, Dijla Street, Amarah",
        ),
        "hours": t("من الأحد إلى الخميس، من 8:00 صباحًا إلى 2:00 ظهرًا", "Sunday to Thursday, 8:00 am to 2:00 pm"),
        "phone": "0780 555 0123",
    },
    "privacy": t(
        "يقرأ شكواك قسم شؤون المواطنين والدائرة المشتكى منها. إذا اخترت «سري» فلا تصل الدائرة. وإذا اخترت «مجهول» فلا نحفظ ما يدل عليك.",
        "Your complaint is read by citizens' affairs and the directorate concerned. A confidential one never reaches the"
        " directorate. For an anonymous one we keep nothing that points to you.",
    ),
    "retention": t(
        "تُحفظ الشكوى سنتين بعد إغلاقها ثم تُحذف بيانات صاحبها.",
        "A complaint is kept two years after it is closed, then the personal data are deleted.",
    ),
    "opens_at": None,
    "closes_at": None,
    "closed_message": {},
    "confidential_when": any_of(equals("confidentiality", "confidential"), equals("kind", "corruption")),
    "anonymous_when": ANONYMOUS,
    "eligibility": ELIGIBILITY,
    "steps": STEPS,
    "documents": DOCUMENTS,
    "stages": STAGES,
    "rejection_reasons": REJECTION_REASONS,
    "messages": {
        "received": t(
            "استُلمت شكواك رقم {number} لدى {directorate}. رمز المتابعة: {code}. التاريخ المتوقع للرد: {date}. {link}",
            "Your complaint {number} was received by {directorate}. Tracking code: {code}. Answer expected: {date}. {link}",
        ),
        "returned": t(
            "تحتاج شكواك رقم {number} إلى إيضاح: {text} المهلة حتى {date}: {link}",
            "Your complaint {number} needs clarifying: {text} Reply by {date}: {link}",
        ),
        "forwarded": t(
            "شكواك رقم {number} الآن لدى {directorate}. {link}",
            "Your complaint {number} is now with {directorate}. {link}",
        ),
        "approved": t(
            "اعتُمد الرد على شكواك رقم {number}. {text} {link}",
            "The answer to your complaint {number} was approved. {text} {link}",
        ),
        "rejected": t(
            "تعذر النظر في شكواك رقم {number}. السبب: {text} {link}",
            "Your complaint {number} could not be handled. Reason: {text} {link}",
        ),
        "issued": t(
            "الرد على شكواك رقم {number} متاح في صفحة المتابعة. {link}",
            "The answer to your complaint {number} is on the tracking page. {link}",
        ),
        "withdrawn": t("سُحبت شكواك رقم {number} بناءً على طلبك.", "Your complaint {number} was withdrawn as you asked."),
    },
}
