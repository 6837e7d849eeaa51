"""The way of a grievance. Confidential and anonymous ones and corruption reports never leave citizens' affairs."""

from ..authoring import all_of, any_of, differs, equals, one_of, reason, stage, t
from .subjects import REFERRED_TO

REFERRED = all_of(
    differs("kind", "corruption"),
    equals("confidentiality", "normal"),
    one_of("against_directorate", *REFERRED_TO),
)
KEPT = any_of(
    equals("kind", "corruption"),
    one_of("confidentiality", "confidential", "anonymous"),
    one_of("against_directorate", "citizens_affairs", "another", "unknown"),
)

STAGES = [
    stage(
        t("استلام الشكوى وتصنيفها", "Receipt and sorting"),
        t(
            "تحدد شعبة الشكاوى الموضوع والدائرة المختصة.",
            "The complaints section settles the subject and who must answer.",
        ),
        "CIT",
        1,
    ),
    stage(
        t("رد الدائرة المشتكى منها", "Answer of the directorate concerned"),
        t(
            "الشكوى لدى الدائرة المختصة لمعالجتها والرد عليها.",
            "The directorate concerned is dealing with it and will answer.",
        ),
        "CIT",
        5,
        by_question="against_directorate",
        show_if=REFERRED,
    ),
    stage(
        t("المتابعة في شؤون المواطنين", "Handling by citizens' affairs"),
        t(
            "تتابع شؤون المواطنين الشكوى بنفسها، ولا تُكشف هويتك.",
            "Citizens' affairs follows it up itself; your identity is not revealed.",
        ),
        "CIT",
        5,
        show_if=KEPT,
    ),
    stage(
        t("تدقيق الرد", "Check of the answer"),
        t(
            "تتأكد شعبة المتابعة من أن الرد يجيب عما ذكرته.",
            "The follow-up section checks that the answer deals with what you wrote.",
        ),
        "CIT",
        2,
    ),
    stage(
        t("اعتماد الرد", "Approval of the answer"),
        t("الرد أمام مدير القسم لاعتماده.", "The answer is before the head of the department."),
        "CIT",
        1,
        role="manager",
    ),
    stage(
        t("إرسال الرد", "Sending the answer"),
        t("يُرسل الرد إليك مع النتيجة.", "The answer and the result are sent to you."),
        "CIT",
        1,
    ),
]

REJECTION_REASONS = [
    reason("R1", "الموضوع معروض على القضاء.", "The matter is before a court."),
    reason("R2", "عبارات مسيئة لا تصلح للمعالجة.", "Abusive wording that cannot be dealt with."),
    reason("R3", "لا توجد وقائع محددة يمكن متابعتها.", "There are no facts that can be followed up."),
    reason(
        "R4",
        "الموضوع خارج المحافظة أو خارج الاختصاص.",
        "The matter is outside the governorate or its competence.",
    ),
    reason("R5", "شكوى مكررة سبق الرد عليها.", "A duplicate that has been answered."),
]
