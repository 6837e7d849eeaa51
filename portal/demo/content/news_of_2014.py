"""What is known of May 2014, and nothing more: the record names the month, not the days."""

from datetime import date

from portal.demo.content.making import t

_MAY = date(2014, 5, 1)

HISTORY = [
    {
        "slug": "basra-e-province-workshop-2014",
        "date": _MAY,
        "category": "e-governance",
        "title": t(
            "البصرة تقيّم جاهزيتها الإلكترونية في ورشة عمل لثلاثة أيام",
            "Basra assesses its e-readiness in a three-day workshop",
        ),
        "lead": t(
            "ثلاثون مشاركًا و12 دائرة خدمية وضعوا خط الأساس، وحدّدوا معايير ترتيب أولويات الخدمات الإلكترونية.",
            "Thirty participants and 12 service-delivery directorates set a baseline and identified criteria for the prioritisation of e-services.",
        ),
        "body": [
            t(
                "أقامت محافظة البصرة مع برنامج الأمم المتحدة الإنمائي، في أيار 2014، ورشة عمل لثلاثة أيام ضمن مبادرة المحافظة الإلكترونية. أُجري فيها تقييم سريع للجاهزية والتحول الإلكتروني بالمشاركة، فكان خط أساس يُقاس عليه ما بعده.\nوحدّد المشاركون معايير ترتيب أولويات الخدمات الإلكترونية، وعُرض عليهم نموذج معمارية المحافظة الإلكترونية.",
                "In May 2014 Basra Governorate and UNDP held a three-day workshop for the e-Province. A rapid e-readiness transformation assessment was carried out in a participatory manner and set a baseline against which what follows can be measured.\nThe participants identified criteria for the prioritisation of e-services, and the e-Province Architecture Model was presented to them.",
            ),
            t(
                (
                    "text",
                    "<h2>إلى أين</h2><p>جرى العمل ضمن لجنة إصلاح الإدارة العامة وخطة عملها. والهدف تقديم خدمات تتصف بما يأتي:</p><ul><li>الفاعلية والكفاءة</li><li>سهولة الوصول والاستجابة</li><li>الاتساق، في بيئة إلكترونية آمنة</li></ul>",
                ),
                (
                    "text",
                    "<h2>Where it leads</h2><p>The work stood under the Public Administration Reform (PAR) Committee and its workplan. The goal is service delivery that is:</p><ul><li>effective and efficient</li><li>convenient and responsive</li><li>consistent, in a secure electronic environment</li></ul>",
                ),
            ),
        ],
    },
    {
        "slug": "e-missan-workshop-2014",
        "date": _MAY,
        "category": "e-governance",
        "title": t(
            "ورشة عمل ليومين تضع طريق ميسان الإلكترونية: بوابة للمواطن وخمس خدمات",
            "A two-day workshop sets the way for e-Missan: a citizens’ portal and five services",
        ),
        "lead": t(
            "بوابة يقدّم فيها المواطن طلبه ويتابعه داخل الدوائر المختلفة.",
            "A portal where citizens submit applications and track them inside various directorates.",
        ),
        "body": [
            t(
                "بحثت ورشة عمل ليومين، أقامتها محافظة ميسان مع برنامج الأمم المتحدة الإنمائي في أيار 2014، تنفيذ مشروع ميسان الإلكترونية: بوابة للمواطن فيها خمس خدمات إلكترونية في الأقل.",
                "A two-day workshop, held by Missan Governorate with UNDP in May 2014, discussed the execution of e-Missan: a citizens’ portal with at least five e-transaction services.",
            ),
            t(
                (
                    "text",
                    "<h2>الخدمات الخمس</h2><ol><li>إجازة بناء</li><li>اشتراك ماء</li><li>تسجيل التلاميذ والطلبة</li><li>تجهيز المستلزمات الزراعية المدعومة وتسويق المحاصيل</li><li>معالجة الشكاوى والتظلمات</li></ol>",
                ),
                (
                    "text",
                    "<h2>The five services</h2><ol><li>Construction permit</li><li>Water subscription</li><li>Student registration</li><li>Supply of subsidised and marketing of agricultural products</li><li>Grievance redressal</li></ol>",
                ),
            ),
        ],
    },
    {
        "slug": "e-missan-bidding-2014",
        "date": _MAY,
        "category": "e-governance",
        "title": t(
            "بوابة ميسان تُنفَّذ بمناقصة رسمية", "The Missan portal is to be executed through a formal bidding process"
        ),
        "lead": t(
            "تصدرها المحافظة استنادًا إلى الشروط المرجعية لبرنامج الأمم المتحدة الإنمائي.",
            "The governorate is to issue it from UNDP’s terms of reference.",
        ),
        "body": [
            t(
                "بعد ورشة عمل ميسان الإلكترونية في أيار 2014 تأتي خطوة المناقصة: تصدر المحافظة وثائقها الرسمية استنادًا إلى الشروط المرجعية التي أعدّها برنامج الأمم المتحدة الإنمائي، لتنفيذ بوابة المواطن وخدماتها الخمس.",
                "After the e-Missan workshop of May 2014 the bidding follows: the governorate issues a formal bidding process from UNDP’s terms of reference, to execute the citizens’ portal and its five services.",
            ),
        ],
    },
    {
        "slug": "e-missan-steering-committee-2014",
        "date": _MAY,
        "category": "e-governance",
        "title": t("لجنة توجيهية تتابع ميسان الإلكترونية", "A steering committee follows e-Missan"),
        "lead": t("تتابع اللجنة المناقصة وتنفيذ بوابة المواطن.", "It follows the bidding and the citizens’ portal."),
        "body": [
            t(
                "تتابع لجنة توجيهية مشروع ميسان الإلكترونية: من المناقصة الرسمية إلى بوابة يقدّم فيها المواطن طلبه ويتابعه في كل دائرة يمرّ بها.",
                "A steering committee follows e-Missan: from the formal bidding process to a portal where citizens submit applications and follow them in every directorate that they pass through.",
            ),
        ],
    },
]
