"""The steering committee of e-governance, and a council of directorates, with minutes."""

from datetime import timedelta

from django.utils import timezone

from pages.models import CommitteeIndexPage, CommitteePage

from .documents import entries, pdf
from .making import block, child, rich, t

_WEEKEND = (4, 5)
STEERING_BODY = {
    "ar": [
        block(
            "text",
            rich(
                "ورد في ورشة عمل ميسان في أيار 2014 مع برنامج الأمم المتحدة الإنمائي أن لجنة توجيهية تتابع "
                "تنفيذ مشروع ميسان الإلكترونية وخدماته الخمس. أسماء الأعضاء ومحاضر الاجتماعات أدناه عيّنات."
            ),
        )
    ],
    "en": [
        block(
            "text",
            rich(
                "The workshop of May 2014 in Missan with the United Nations Development Programme foresaw a "
                "steering committee that follows e-Missan and its five services. Members and minutes below "
                "are samples."
            ),
        )
    ],
}
STEERING_MEMBERS = [
    (t("نائب المحافظ", "Deputy Governor"), t("رئيس اللجنة", "Chair")),
    (t("مدير شعبة الحوكمة", "Head of the governance section"), t("مقرر اللجنة", "Secretary")),
    (t("مدير بلدية العمارة", "Director of Amarah Municipality"), t("عضو", "Member")),
    (t("مدير ماء ميسان", "Director of Missan Water"), t("عضو", "Member")),
    (t("المدير العام للتربية", "Director General of Education"), t("عضو", "Member")),
    (t("مدير زراعة ميسان", "Director of Missan Agriculture"), t("عضو", "Member")),
    (t("مدير قسم شؤون المواطنين", "Head of Citizens’ Affairs"), t("عضو", "Member")),
]
STEERING_MEETINGS = [
    (9, t("مراجعة إنجاز الفصل", "Review of the quarter"), None, False),
    (
        -12,
        t("متابعة الطلبات المتأخرة في الدوائر", "Late applications in the directorates"),
        t(
            "1. تُعرض الطلبات المتأخرة على مدير الدائرة أسبوعيًا.\n2. تُطلب الوثائق الناقصة مرة واحدة.",
            "1. Late applications are put before each director weekly.\n2. Missing documents are asked for once.",
        ),
        False,
    ),
    (
        -47,
        t("رسوم الخدمات ومددها المعلنة", "Published fees and promised days"),
        t(
            "تؤكد كل دائرة رسوم خدماتها ومددها قبل رفع علامة البيانات التجريبية عنها.",
            "Each directorate confirms fees and days before the sample mark is taken off its services.",
        ),
    ),
    (
        -103,
        t("مراكز الخدمة لمن لا يستعمل الإنترنت", "Service centres for people without the internet"),
        t(
            "يُقدَّم الطلب في المركز نيابة عن المواطن ويُسلَّم وصلًا مطبوعًا.",
            "The centre files for the citizen, who is given a printed receipt.",
        ),
    ),
]


def load(home):
    index = child(
        home,
        CommitteeIndexPage,
        "committees",
        texts={
            "title": t("المجالس واللجان", "Councils and committees"),
            "lead": t(
                "من يجلس فيها، ومتى تجتمع، وماذا قررت.", "Who sits on them, when they meet and what they decided."
            ),
        },
    )
    for committee in (_steering(), _coordination()):
        slug = committee["slug"]
        child(
            index,
            CommitteePage,
            slug,
            texts={
                "title": committee["title"],
                "lead": committee["lead"],
                "body": committee["body"],
                "members": entries(slug, "person", [_member(*each) for each in committee["members"]]),
                "meetings": entries(slug, "meeting", [_meeting(slug, *each) for each in committee["meetings"]]),
            },
            kind=committee["kind"],
            is_sample=True,
        )


def _member(name, role):
    return {"name": name, "role": role, "phone": "", "email": "", "hours": "", "photo": None}


def _meeting(slug, offset, title, decisions=None, has_minutes=True):
    """Return one meeting; `offset` in days from today, moved off the weekend."""
    day = timezone.localdate() + timedelta(days=offset)
    while day.weekday() in _WEEKEND:
        day += timedelta(days=1 if offset > 0 else -1)
    minutes = None
    if has_minutes:
        words = t(f"محضر الاجتماع: {title['ar']}", f"Minutes: {title['en']}")
        minutes = pdf(f"minutes-{slug}-{-offset}", words).pk
    return {"held_on": day.isoformat(), "title": title, "decisions": decisions or "", "minutes": minutes}


def _steering():
    return {
        "slug": "e-governance-steering-committee",
        "kind": CommitteePage.Kind.COMMITTEE,
        "title": t("اللجنة التوجيهية للحوكمة الإلكترونية", "E-Governance Steering Committee"),
        "lead": t(
            "تتابع تنفيذ بوابة المواطن الإلكترونية وخدماتها في الدوائر.",
            "Follows the citizens’ portal and its services in the directorates.",
        ),
        "body": STEERING_BODY,
        "members": STEERING_MEMBERS,
        "meetings": STEERING_MEETINGS,
    }


def _coordination():
    return {
        "slug": "service-directorates-council",
        "kind": CommitteePage.Kind.COUNCIL,
        "title": t("المجلس التنسيقي للدوائر الخدمية", "Coordination Council of Service Directorates"),
        "lead": t(
            "ينسّق أعمال الدوائر التي تتقاطع في الشارع الواحد.",
            "Coordinates the work of directorates that meet in the same street.",
        ),
        "body": {"ar": [], "en": []},
        "members": [
            (
                t("مدير طرق وجسور ميسان", "Director of Roads and Bridges"),
                t("رئيس المجلس لهذه الدورة", "Chair of this term"),
            ),
            (t("مدير مجاري ميسان", "Director of Missan Sewerage"), t("عضو", "Member")),
            (t("مدير ماء ميسان", "Director of Missan Water"), t("عضو", "Member")),
            (t("مدير توزيع كهرباء ميسان", "Director of Electricity Distribution"), t("عضو", "Member")),
            (t("مدير التخطيط العمراني", "Director of Urban Planning"), t("عضو", "Member")),
        ],
        "meetings": [
            (
                -26,
                t("جدول حفر موحد لأحياء العمارة", "One digging schedule for Amarah"),
                t(
                    "لا يُكسى شارع قبل أن تُكمل دوائر الماء والمجاري والكهرباء أعمالها فيه.",
                    "No street is surfaced before water, sewerage and electricity have finished in it.",
                ),
            ),
            (
                -68,
                t("الاستعداد لموسم الأمطار", "Preparing for the rains"),
                t(
                    "1. تنظيف المشبكات قبل منتصف تشرين الأول.\n2. غرفة عمليات مشتركة عند إنذار الأنواء.",
                    "1. Gullies are cleaned before mid-October.\n2. A joint control room on a weather warning.",
                ),
            ),
        ],
    }
