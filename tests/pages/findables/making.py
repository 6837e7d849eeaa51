"""Pages of every type in both languages, and what search finds of them."""

import json
from datetime import date, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from django.core.files.base import ContentFile
from django.utils import timezone

from media.models import CustomDocument
from pages import models
from search.finding import Wish, find
from search.models import Entry
from search.updating import catch_up
from tests import factories
from tests.pages.making import a_home, a_page, in_english

CLOSES = timezone.make_aware(datetime(2026, 1, 5, 12))


def ident(name):
    return str(uuid5(NAMESPACE_URL, name))


def stream(*blocks):
    """Return stored blocks from (type, value), each with an id that stays."""
    return json.dumps(
        [{"type": kind, "value": value, "id": ident(f"{kind}{n}")} for n, (kind, value) in enumerate(blocks)]
    )


def text(html):
    return stream(("text", html))


def questions(*pairs, title="أسئلة"):
    items = [
        {"type": "item", "id": ident(question), "value": {"question": question, "answer": f"<p>{answer}</p>"}}
        for question, answer in pairs
    ]
    return {"title": title, "questions": items}


def person(name, role, phone=""):
    return ("person", {"name": name, "role": role, "phone": phone, "email": "", "hours": "", "photo": None})


def file_block(document, label=""):
    return ("document", {"document": document.pk, "label": label, "note": "", "issued_on": None})


def a_document(name="fees.csv", content=b"code,fee\n", titles=None, **fields):
    document = CustomDocument(title=name, titles=titles or {}, file=ContentFile(content, name=name), **fields)
    document._set_document_file_metadata()
    document.save()
    return document


def titles(words, language="ar"):
    """Return the titles that a reader finds, once the worker has done its work."""
    catch_up()
    return [entry.title for entry in find(Wish(words, language)).entries]


def entry(**named):
    """Return one entry, once the worker has done its work."""
    catch_up()
    return Entry.objects.get(**named)


def an_index(model, slug):
    found = model.objects.filter(locale__language_code="ar").first()
    if found:
        return found
    page = a_page(model, a_home(), slug=slug, title=f"قائمة {slug}", lead="مقدمة القائمة")
    in_english(page, f"List of {slug}", lead="Lead of the list")
    return page


def a_directorate(code="WAT"):
    return factories.DirectorateFactory(code=code)


def _below(model, slug, parent, english, **fields):
    """Return a page and its English twin; `english` are the twin's own words."""
    page = a_page(model, parent, slug=slug, **fields)
    return page, in_english(page, **english)


def a_home_pair(_n=0):
    page = a_home()
    page.heading, page.lead = "محافظة ذي قار", "بوابة المواطن"
    page.save_revision().publish()
    return page, in_english(page, "Home", heading="Dhi Qar governorate", lead="The citizens' portal")


def a_section(n=0):
    words = {"title": "Living here", "lead": "About the marshes", "body": text("<h2>Boats</h2><p>Reeds</p>")}
    return _below(
        models.SectionPage, f"section-{n}", a_home(), words, title="الحياة هنا", lead="عن الأهوار",
        body=text("<h2>المشاحيف</h2><p>القصب</p>"),
    )  # fmt: skip


def a_standard(n=0):
    english = stream(("text", "<p>Reeds and <b>buffaloes</b></p>"), ("questions", questions(("May I swim?", "Yes"))))
    body = stream(("text", "<p>القصب <b>والجاموس</b></p>"), ("questions", questions(("هل تجوز السباحة؟", "نعم"))))
    return _below(
        models.StandardPage, f"standard-{n}", a_home(), {"title": "Marshes", "lead": "Water", "body": english},
        title="الأهوار", lead="ماء", body=body,
    )  # fmt: skip


def a_contact(n=0):
    words = {"title": "Contact", "body": text("<p>Switchboard</p>")}
    return _below(models.ContactPage, f"contact-{n}", a_home(), words, title="اتصل بنا", body=text("<p>البدالة</p>"))


def a_faq(n=0):
    arabic = stream(("group", questions(("كيف أدفع الرسوم؟", "بالبطاقة"), ("متى تفتحون؟", "صباحا"))))
    english = stream(("group", questions(("How do I pay fees?", "By card"), title="Questions")))
    words = {"title": "Frequent questions", "groups": english}
    return _below(models.FaqPage, f"faq-{n}", a_home(), words, title="الأسئلة المتكررة", groups=arabic)


def a_news(n=0):
    category = models.NewsCategory.objects.get_or_create(code="x", defaults={"names": {"ar": "مشاريع", "en": "Works"}})
    words = {"title": "A bridge opens", "lead": "Traffic", "body": text("<p>Asphalt</p>")}
    return _below(
        models.NewsPage, f"news-{n}", an_index(models.NewsIndexPage, "news"), words, title="افتتاح جسر", lead="المرور",
        body=text("<p>إسفلت</p>"), date=date(2026, 3, 1), category=category[0], directorate=a_directorate("ROA"),
    )  # fmt: skip


def an_event(n=0):
    agenda = stream(("item", {"title": "جلسة الافتتاح", "speaker": "د. سعاد"}))
    words = {
        "title": "Farmers' workshop",
        "place": "Great hall",
        "agenda": stream(("item", {"title": "Opening session"})),
    }
    return _below(
        models.EventPage, f"event-{n}", an_index(models.EventIndexPage, "events"), words, title="ورشة الفلاحين",
        place="القاعة الكبرى", agenda=agenda, starts_at=CLOSES, ends_at=CLOSES + timedelta(hours=2),
    )  # fmt: skip


def a_tender(n=0, **fields):
    words = {"title": "Supply of pumps", "how_to_bid": "Sealed envelopes"}
    given = {"closes_at": CLOSES, "opens_on": date(2025, 12, 1), "number": "17/2026", "directorate": a_directorate()}
    return _below(
        models.TenderPage, f"tender-{n}", an_index(models.TenderIndexPage, "tenders"), words, title="تجهيز مضخات",
        how_to_bid="ظروف مختومة", **(given | fields),
    )  # fmt: skip


def a_publication(n=0):
    document = a_document(
        f"budget-{n}.csv", b"chapter,amount\n%d,5\n" % n, {"ar": "جدول الموازنة", "en": "Budget table"}
    )
    words = {"title": "Budget report", "covers": "Fiscal year", "files": stream(file_block(document, "Figures"))}
    return _below(
        models.PublicationPage, f"publication-{n}", an_index(models.PublicationIndexPage, "publications"), words,
        title="تقرير الموازنة", covers="السنة المالية", files=stream(file_block(document)),
        published_on=date(2026, 2, 1),
    )  # fmt: skip


def a_committee(n=0):
    minutes = a_document(f"minutes-{n}.csv", b"minutes %d" % n, {"ar": "محضر الجلسة", "en": "Minutes"})
    meeting = {"held_on": "2026-02-03", "title": "جلسة الصيف", "decisions": "تبليط", "minutes": minutes.pk}
    english = {
        "title": "Planning council",
        "members": stream(person("Hassan Ali", "Chair")),
        "meetings": stream(("meeting", meeting | {"title": "Summer session", "decisions": "Paving"})),
    }
    return _below(
        models.CommitteePage, f"committee-{n}", an_index(models.CommitteeIndexPage, "committees"), english,
        title="مجلس التخطيط", members=stream(person("حسن علي", "رئيس")), meetings=stream(("meeting", meeting)),
    )  # fmt: skip


def a_directorate_page(n=0):
    office = {"name": "فرع الشطرة", "address": "شارع النهر", "phone": "0780 555 0777", "email": ""}
    english = {
        "title": "Water directorate",
        "people": stream(person("Salma Kareem", "Director", "0780 555 0888")),
        "offices": stream(("office", office | {"name": "Shatra branch", "address": "River street"})),
    }
    return _below(
        models.DirectoratePage, f"directorate-{n}", an_index(models.DirectorateIndexPage, "directorates"), english,
        title="مديرية الماء", people=stream(person("سلمى كريم", "مديرة", "0780 555 0888")),
        offices=stream(("office", office)), directorate=a_directorate(),
    )  # fmt: skip


# Each with words that stand on its page alone, and the titles that they find: (Arabic, title), (English, title), kind.
TYPES = {
    "home": (a_home_pair, ("بوابة المواطن", "محافظة ذي قار"), ("citizens' portal", "Dhi Qar governorate"), "page"),
    "section": (a_section, ("المشاحيف", "الحياة هنا"), ("boats", "Living here"), "page"),
    "standard": (a_standard, ("جاموس", "الأهوار"), ("buffalo", "Marshes"), "page"),
    "contact": (a_contact, ("بدالة", "اتصل بنا"), ("switchboard", "Contact"), "page"),
    "faq": (a_faq, ("أسئلة متكررة", "الأسئلة المتكررة"), ("frequent questions", "Frequent questions"), "page"),
    "news": (a_news, ("اسفلت", "افتتاح جسر"), ("asphalt", "A bridge opens"), "news"),
    "event": (an_event, ("جلسة الافتتاح", "ورشة الفلاحين"), ("opening session", "Farmers' workshop"), "event"),
    "tender": (a_tender, ("ظرف مختوم", "تجهيز مضخات"), ("sealed envelope", "Supply of pumps"), "tender"),
    "publication": (a_publication, ("سنة مالية", "تقرير الموازنة"), ("fiscal year", "Budget report"), "publication"),
    "committee": (a_committee, ("تبليط", "مجلس التخطيط"), ("paving", "Planning council"), "committee"),
    "directorate": (a_directorate_page, ("مديرية ماء", "مديرية الماء"), ("water directorate", "Water directorate"), "directorate"),
}  # fmt: skip
