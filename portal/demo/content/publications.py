"""Publications and two sets of open data, written from the demo's own services and directorates."""

from datetime import timedelta

from django.utils import timezone

from eservices.models import Directorate
from pages.models import PublicationIndexPage, PublicationPage
from portal.demo.directorates import DIRECTORATES
from portal.demo.services import SERVICES

from .documents import entries, file, pdf, table
from .making import block, child, rich, t

MONTHLY = t("تُجدَّد في أول كل شهر", "renewed on the first of each month")
YEARLY = t("يُجدَّد كل سنة", "renewed every year")
NOT_RENEWED = t("لا يُجدَّد", "not renewed")


def load(home):
    index = child(
        home,
        PublicationIndexPage,
        "publications",
        texts={
            "title": t("المطبوعات والبيانات المفتوحة", "Publications and open data"),
            "lead": t(
                "تقارير وخطط وأدلة، وبيانات يمكن لأي أحد أن يستعملها وينشرها.",
                "Reports, plans and guides, and data that anybody may use and pass on.",
            ),
        },
    )
    rows = {row.code: row for row in Directorate.objects.all()}
    for publication in _publications():
        directorate = rows.get(publication.pop("directorate"))
        days = publication.pop("days")
        texts = {name: publication.pop(name) for name in ("title", "lead", "covers", "updates", "body")}
        files = publication.pop("files")
        published = timezone.localdate() - timedelta(days=days)
        entered = [file(document, label, published.isoformat(), note) for document, label, note in files]
        slug = publication.pop("slug")
        texts |= {"files": entries(slug, "document", entered)}
        child(
            index,
            PublicationPage,
            slug,
            texts=texts,
            directorate=directorate,
            published_on=published,
            is_sample=True,
            **publication,
        )


def _text(arabic, english):
    return {"ar": [block("text", rich(*arabic))], "en": [block("text", rich(*english))]}


def _publications():
    return [_services(), _directorates(), _performance(), _plan(), _citizens_guide(), _readiness()]


def _services():
    title = t("قائمة الخدمات الإلكترونية برسومها ومددها", "List of e-services with fees and promised days")
    return {
        "slug": "services-list",
        "kind": PublicationPage.Kind.DATA,
        "licence": PublicationPage.Licence.CC0,
        "directorate": "CIT",
        "days": 21,
        "title": title,
        "lead": t(
            "خدمات البوابة في جدول واحد: الرمز والاسم والدائرة والرسم والمدة بأيام العمل.",
            "The portal’s services in one table: code, name, directorate, fee and working days promised.",
        ),
        "covers": t("الخدمات المعلنة حاليًا", "services offered now"),
        "updates": MONTHLY,
        "body": _text(
            ["الأعمدة بالعربية والإنكليزية، والرسوم والمدد عيّنات حتى تؤكدها الدوائر."],
            ["Columns are in Arabic and English; fees and days are samples until the directorates confirm them."],
        ),
        "files": [
            (
                table("services", title, _service_rows()),
                t("الجدول (CSV)", "Table (CSV)"),
                t("بترميز UTF-8", "in UTF-8"),
            ),
            (
                pdf("services-columns", t("شرح أعمدة قائمة الخدمات", "Columns of the list of services")),
                t("شرح الأعمدة", "What the columns mean"),
                None,
            ),
        ],
    }


def _service_rows():
    heads = ("code", "name_ar", "name_en", "directorate", "fee_ar", "fee_en", "promised_working_days")
    rows = [
        (
            service["slug"],
            service["name"]["ar"],
            service["name"]["en"],
            service["directorate"],
            service["fee_summary"]["ar"],
            service["fee_summary"]["en"],
            service["duration_days"],
        )
        for service in SERVICES
    ]
    return [heads, *rows]


def _directorates():
    title = t("دليل الدوائر: العناوين وأرقام الهواتف", "Directory of directorates: addresses and phones")
    heads = ("code", "name_ar", "name_en", "address_ar", "address_en", "phone", "hours_ar", "hours_en")
    rows = [
        (
            row["code"],
            *(row[name][language] for name in ("name", "address") for language in ("ar", "en")),
            row["phone"],
            row["hours"]["ar"],
            row["hours"]["en"],
        )
        for row in DIRECTORATES
    ]
    return {
        "slug": "directorates-directory",
        "kind": PublicationPage.Kind.DATA,
        "licence": PublicationPage.Licence.CC_BY,
        "directorate": None,
        "days": 48,
        "title": title,
        "lead": t(
            "اثنتا عشرة دائرة خدمية بعناوينها وهواتفها وأوقات دوامها.",
            "Twelve service directorates with addresses, phones and opening hours.",
        ),
        "covers": t("الدوائر الخدمية الاثنتا عشرة", "the twelve service directorates"),
        "updates": MONTHLY,
        "body": _text(
            ["الأرقام والعناوين عيّنات لا تُستعمل للاتصال."], ["Numbers and addresses are samples, not for calling."]
        ),
        "files": [
            (
                table("directorates", title, [heads, *rows]),
                t("الجدول (CSV)", "Table (CSV)"),
                t("بترميز UTF-8", "in UTF-8"),
            )
        ],
    }


def _performance():
    title = t("تقرير إنجاز الخدمات الإلكترونية، الربع الثالث", "Report on e-services, third quarter")
    return {
        "slug": "services-report-third-quarter",
        "kind": PublicationPage.Kind.REPORT,
        "licence": PublicationPage.Licence.CC_BY,
        "directorate": "CIT",
        "days": 40,
        "title": title,
        "lead": t(
            "الطلبات المستلمة والمنجزة والمتأخرة وأسباب التأخر.", "Applications received, done and late, and why."
        ),
        "covers": t("من تموز إلى أيلول", "July to September"),
        "updates": t("كل ثلاثة أشهر", "every three months"),
        "body": {"ar": [], "en": []},
        "files": [(pdf("services-report-q3", title), t("التقرير الكامل", "The whole report"), None)],
    }


def _plan():
    title = t("خطة عمل الحوكمة الإلكترونية", "E-governance workplan")
    return {
        "slug": "e-governance-workplan",
        "kind": PublicationPage.Kind.PLAN,
        "licence": PublicationPage.Licence.CC_BY,
        "directorate": None,
        "days": 150,
        "title": title,
        "lead": t(
            "الخدمات التي تُضاف إلى البوابة، ومن المسؤول عنها، ومتى.",
            "Which services join the portal, who answers for them, and when.",
        ),
        "covers": t("السنة الحالية", "this year"),
        "updates": YEARLY,
        "body": {"ar": [], "en": []},
        "files": [(pdf("e-governance-workplan", title), t("الخطة", "The plan"), None)],
    }


def _citizens_guide():
    title = t("دليل المواطن: تقديم الطلب ومتابعته", "Citizen’s guide: applying and following an application")
    return {
        "slug": "citizens-guide",
        "kind": PublicationPage.Kind.GUIDE,
        "licence": PublicationPage.Licence.CC_BY,
        "directorate": "CIT",
        "days": 200,
        "title": title,
        "lead": t(
            "كيف يُقدَّم الطلب من الهاتف، وما رقم الطلب ورمز المتابعة، ومن يساعد من لا يستعمل الإنترنت.",
            "How to apply by phone, what number and code are for, and who helps those without the internet.",
        ),
        "covers": t("", ""),
        "updates": YEARLY,
        "body": _text(
            ["يوزَّع الدليل مطبوعًا في مراكز الخدمة."], ["The guide is handed out on paper in the service centres."]
        ),
        "files": [(pdf("citizens-guide", title), t("الدليل", "The guide"), t("صفحة واحدة", "one page"))],
    }


def _readiness():
    title = t("تقييم الجاهزية الإلكترونية السريع: كيف يُجرى", "Rapid e-readiness assessment: how it is done")
    return {
        "slug": "e-readiness-assessment",
        "kind": PublicationPage.Kind.GUIDE,
        "licence": PublicationPage.Licence.ALL_RIGHTS,
        "directorate": None,
        "days": 380,
        "title": title,
        "lead": t(
            "تقييم تشاركي تُجريه الدوائر معًا لتحديد خط الأساس ومعايير أولوية الخدمات.",
            "A participatory assessment that directorates carry out together, for a baseline and criteria of priority.",
        ),
        "covers": t("", ""),
        "updates": NOT_RENEWED,
        "body": _text(
            [
                "أُجري تقييم كهذا في البصرة في أيار 2014 في ورشة لثلاثة أيام حضرها 30 مشاركًا من 12 دائرة خدمية، "
                "وحُددت فيها معايير أولوية الخدمات الإلكترونية."
            ],
            [
                "Such an assessment was carried out in Basra in May 2014, in a three-day workshop with 30 participants "
                "and 12 service-delivery directorates, which also identified criteria for e-service prioritisation."
            ],
        ),
        "files": [(pdf("e-readiness-assessment", title), t("الدليل", "The guide"), None)],
    }
