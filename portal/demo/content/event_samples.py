"""The workshops of May 2014 as the record tells them, and invented events around today."""

from portal.demo.content.making import t


def _row(day, opens, closes, title, by=None):
    return {"day": day, "from": opens, "to": closes, "title": title, "by": by}


WORKSHOPS_OF_2014 = [
    {
        "slug": "basra-e-province-workshop-2014",
        "kind": "workshop",
        "title": t("البصرة: ورشة عمل مبادرة المحافظة الإلكترونية", "Basra: the e-Province workshop"),
        "lead": t(
            "ثلاثة أيام، 30 مشاركًا، 12 دائرة خدمية.",
            "Three days, 30 participants, 12 service-delivery directorates.",
        ),
        "place": t("البصرة", "Basra"),
        "body": [
            t(
                "أُجري تقييم سريع للجاهزية والتحول الإلكتروني بالمشاركة فوضع خط الأساس، وحُدّدت معايير ترتيب أولويات الخدمات الإلكترونية، ضمن لجنة إصلاح الإدارة العامة وخطة عملها. وعُرض نموذج معمارية المحافظة الإلكترونية.",
                "A rapid e-readiness transformation assessment was carried out in a participatory manner as a baseline, and criteria for the prioritisation of e-services were identified, under the Public Administration Reform (PAR) Committee and its workplan. The e-Province Architecture Model was presented.",
            ),
        ],
    },
    {
        "slug": "e-missan-workshop-2014",
        "kind": "workshop",
        "title": t("ميسان: ورشة عمل تنفيذ ميسان الإلكترونية", "Missan: the workshop on executing e-Missan"),
        "lead": t("يومان لبوابة المواطن وخمس خدمات.", "Two days for a citizens’ portal and five services."),
        "place": t("ميسان", "Missan"),
        "body": [
            t(
                "بُحث تنفيذ بوابة للمواطن فيها خمس خدمات إلكترونية في الأقل، يقدّم فيها المواطن طلبه ويتابعه داخل الدوائر المختلفة. تلي ذلك مناقصة رسمية تصدرها المحافظة استنادًا إلى الشروط المرجعية لبرنامج الأمم المتحدة الإنمائي، وتتابعها لجنة توجيهية.",
                "It discussed the execution of a citizens’ portal with at least five e-transaction services, where citizens submit applications and track them inside various directorates. A formal bidding process from UNDP’s terms of reference was to follow, with a steering committee to follow it.",
            ),
        ],
    },
]

SAMPLES = [
    {
        "slug": "bidders-open-day",
        "kind": "event",
        "in_days": 3,
        "hours": (11, 13),
        "title": t("يوم مفتوح لمقدمي العطاءات", "Open day for bidders"),
        "lead": t(
            "أسئلة وأجوبة عن وثائق المناقصات القائمة، وتُنشر الأجوبة جميعًا.",
            "Questions and answers on the documents of open tenders; all answers are published.",
        ),
        "place": t("قاعة الديوان، العمارة", "Hall of the governor’s office, Amarah"),
        "body": [
            t(
                "الحضور مفتوح لكل من اشترى الوثائق أو ينوي شراءها. ما يُسأل هنا يُكتب مع جوابه في صفحة المناقصة، فلا يعلم أحد ما لا يعلمه غيره.",
                "Open to all who have bought the documents or mean to. Whatever is asked is written with its answer on the tender’s page, so that nobody knows more than others.",
            ),
        ],
    },
    {
        "slug": "steering-committee-meeting",
        "kind": "meeting",
        "in_days": 8,
        "hours": (10, 12),
        "title": t("اجتماع اللجنة التوجيهية للحوكمة الإلكترونية", "Meeting of the e-Governance Steering Committee"),
        "lead": t(
            "نتائج الجولة الجديدة للجاهزية، وترتيب خدمات السنة القادمة.",
            "Results of the new readiness round, and the order of next year’s services.",
        ),
        "place": t("قاعة الديوان، العمارة", "Hall of the governor’s office, Amarah"),
        "agenda": [
            _row(1, (10, 0), (10, 20), t("محضر الاجتماع السابق", "Minutes of the last meeting")),
            _row(
                1,
                (10, 20),
                (11, 10),
                t("درجات الجاهزية في 12 دائرة", "Readiness scores of 12 directorates"),
                t("شعبة الحوكمة", "Governance section"),
            ),
            _row(1, (11, 10), (12, 0), t("ترتيب الخدمات بالمعايير", "Ranking services by the criteria")),
        ],
        "body": [],
    },
    {
        "slug": "engineering-offices-online",
        "kind": "event",
        "directorate": "MUN",
        "in_days": 12,
        "hours": (18, 19),
        "online": "https://meet.example.org/missan-permits",
        "title": t("لقاء عبر الإنترنت مع المكاتب الهندسية", "Online session with engineering offices"),
        "lead": t(
            "كيف تُجهَّز مخططات إجازة البناء كي لا تُعاد.",
            "How to prepare permit drawings so that they are not returned.",
        ),
        "place": t("", ""),
        "body": [
            t(
                "يعرض مهندسو البلدية أكثر عشرة أسباب لإعادة الطلب، مع أمثلة من مخططات لا تُعرف أصحابها، ثم يجيبون عن الأسئلة.",
                "The municipality’s engineers show the ten most frequent reasons for a return, with drawings whose owners cannot be known, and then answer questions.",
            ),
        ],
    },
    {
        "slug": "prioritisation-workshop",
        "kind": "workshop",
        "in_days": 16,
        "days": 2,
        "hours": (9, 14),
        "title": t("ورشة عمل لترتيب أولويات الخدمات الإلكترونية", "Workshop on the prioritisation of e-services"),
        "lead": t(
            "يومان لممثلي 12 دائرة: درجات فردية ثم اتفاق.",
            "Two days for representatives of 12 directorates: scores one by one, then agreement.",
        ),
        "place": t("مركز التدريب، العمارة", "Training centre, Amarah"),
        "agenda": [
            _row(1, (9, 0), (9, 30), t("الافتتاح", "Opening"), t("ديوان المحافظة", "Governor’s office")),
            _row(1, (9, 30), (11, 30), t("المعايير وأوزانها", "Criteria and their weights")),
            _row(1, (12, 0), (14, 0), t("الدرجات الفردية", "Individual scores")),
            _row(2, (9, 0), (11, 30), t("الاتفاق على درجة واحدة", "Agreeing on one score")),
            _row(
                2,
                (12, 0),
                (14, 0),
                t("القائمة المرتبة وحساسيتها", "The ranked list and its sensitivity"),
                t("شعبة الحوكمة", "Governance section"),
            ),
        ],
        "body": [
            t(
                "تُنشر القائمة مع أسبابها في صفحة المنشورات خلال أسبوع من الورشة.",
                "The list and its reasons are published within a week of the workshop.",
            ),
        ],
    },
    {
        "slug": "evacuation-drill",
        "kind": "event",
        "directorate": "CDF",
        "in_days": 20,
        "hours": (9, 11),
        "cancelled": True,
        "title": t("تمرين إخلاء في السوق الكبير", "Evacuation drill in the grand market"),
        "lead": t("يُعلَن موعد جديد بعد انتهاء أعمال الطريق.", "A new day follows once the road works are done."),
        "place": t("السوق الكبير، العمارة", "Grand market, Amarah"),
        "body": [],
    },
    {
        "slug": "farmers-day",
        "kind": "event",
        "directorate": "AGR",
        "in_days": 27,
        "title": t("يوم الحقل للفلاحين والمزارعين", "Field day for farmers and growers"),
        "lead": t("أصناف الحنطة المقاومة للملوحة، وطرق الري.", "Wheat varieties that bear salt, and ways to irrigate."),
        "place": t("محطة البحوث الزراعية، علي الغربي", "Agricultural research station, Ali Al-Gharbi"),
        "body": [
            t("تنطلق حافلتان من أمام مديرية الزراعة صباحًا.", "Two buses leave the directorate in the morning."),
        ],
    },
    {
        "slug": "clerks-training",
        "kind": "workshop",
        "directorate": "CIT",
        "in_days": -20,
        "hours": (9, 13),
        "title": t("تدريب موظفي مراكز الخدمة على تقديم الطلبات", "Training for clerks of service centres"),
        "lead": t(
            "كيف يُملأ الطلب مع صاحبه، وتُصوّر الوثيقة لتُقبل من أول مرة.",
            "Filling in an application with its applicant, and photographing a document so that it is accepted at once.",
        ),
        "place": t("قسم شؤون المواطنين", "Citizens’ affairs"),
        "body": [],
    },
    {
        "slug": "water-evening",
        "kind": "meeting",
        "directorate": "WAT",
        "in_days": -44,
        "hours": (17, 19),
        "title": t("لقاء أهالي حي الزهراء", "Meeting with people of Al-Zahra quarter"),
        "lead": t("مواعيد الربط وأجور المقياس.", "When homes are connected, and what the meter costs."),
        "place": t("مدرسة الزهراء الابتدائية", "Al-Zahra primary school"),
        "body": [],
    },
]
