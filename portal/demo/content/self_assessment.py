"""The governorate's own answers to the Local Online Service Index, as a page that its editors go on writing.

Loaded after what it points to. Once the page is there nothing writes to it again: the answers are words of the page.
"""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from pages.models import SectionPage, StandardPage
from portal.demo.content.losi_indicators import MODULES
from portal.demo.content.making import block, child, t
from portal.demo.content.prose import prose
from portal.formatting import iraqi_date

LOOKED_AT = date(2026, 11, 22)
ANSWERS = {
    "yes": t("نعم", "Yes"),
    "partly": t("جزئيًا", "Partly"),
    "no": t("لا بعد", "Not yet"),
    "federal": t("لدى جهة اتحادية", "At a federal body"),
}
# Screens of the portal that are no pages: their words, the view's name, its argument.
SCREENS = {
    "@services": (t("الخدمات", "Services"), "eservices:catalogue"),
    "@services/construction-permit": (t("إجازة بناء", "Construction permit"), "eservices:card", "construction-permit"),
    "@services/grievance": (t("الشكاوى والتظلمات", "Complaints and appeals"), "eservices:card", "grievance"),
    "@track": (t("متابعة طلب", "Follow an application"), "eservices:track"),
    "@sitemap": (t("خارطة الموقع", "Site map"), "site_map"),
}
_INDICATOR = re.compile(r"(\d{3}[ab]?) (\w+)(?: (\S+))?\nar: (.+)\nen: (.+)\n")
_TITLE = t("تقييم ذاتي: مؤشر الأمم المتحدة", "Self-assessment: the United Nations’ index")
_LEAD = t(
    "ما يسأل عنه مؤشر الخدمات الإلكترونية المحلية (LOSI)، وما تجيب به هذه البوابة.",
    "What the Local Online Service Index (LOSI) asks, and what this portal answers.",
)


@dataclass(frozen=True)
class Indicator:
    """One question of the index: its code, the answer's key, where to look ("" for nowhere) and the words."""

    code: str
    answer: str
    place: str
    words: dict


def indicators(text):
    """Return the indicators of one module."""
    return [Indicator(code, answer, place, t(ar, en)) for code, answer, place, ar, en in _INDICATOR.findall(text)]


def load(home):
    """Make two pages below the section about the governorate; safe to repeat."""
    about = SectionPage.objects.child_of(home).get(slug="about")
    child(about, StandardPage, "consultations", texts=_CONSULTATIONS, is_sample=True)
    body = {code: _body(home, code) for code, _name in settings.LANGUAGES if code in _TITLE}
    texts = {"title": _TITLE, "lead": _LEAD, "body": body}
    child(about, StandardPage, "self-assessment", texts=texts, is_sample=True)


def _body(home, language):
    home = home if home.locale.language_code == language else _twin(home, language)
    with translation.override(language):
        modules = [_module(home, language, names, indicators(text)) for names, text in MODULES]
        return [_note(language), *modules]


def _twin(page, language):
    return page.get_translations().filter(locale__language_code=language).first()


def _note(language):
    found = Counter(each.answer for _names, text in MODULES for each in indicators(text))
    counts = {key: found[key] for key in ANSWERS} | {"all": sum(found.values()), "day": iraqi_date(LOOKED_AT)}
    return block("note", {"tone": "information", "title": _NOTE_TITLE[language], "text": _NOTE[language] % counts})


def _module(home, language, names, questions):
    name = names[0] if language == "ar" else names[1]
    lines = "".join(f"<li>{_line(home, language, each)}</li>" for each in questions)
    return block("text", f"<h2>{name}</h2><ul>{lines}</ul>")


def _line(home, language, each):
    link = _link(home, language, each.place) if each.place else ""
    return f"<b>{ANSWERS[each.answer][language]}.</b> {each.words[language]} ({each.code}) {link}".strip()


def _link(home, language, place):
    """Return a link to a page below the home page or to a screen; "" when the page has no words in this language."""
    if place in SCREENS:
        words, name, *arguments = SCREENS[place]
        return f'<a href="{reverse(name, args=arguments)}">{words[language]}</a>'
    page = home
    for slug in place.split("/") if place != "@home" else ():
        page = page and page.get_children().live().filter(slug=slug).first()
    return f'<a linktype="page" id="{page.pk}">{page.title}</a>' if page else ""


_NOTE_TITLE = t("تقييم ذاتي", "A self-assessment")
_NOTE = t(
    "<p>أجاب القائمون على البوابة أنفسهم عن %(all)s مؤشرًا بصياغة مختصرة، في %(day)s. لم تراجعه الأمم المتحدة ولا جهة "
    "أخرى، وما تؤدي إليه الروابط بيانات تجريبية.</p>"
    "<p>نعم: %(yes)s، جزئيًا: %(partly)s، لا بعد: %(no)s، لدى جهة اتحادية: %(federal)s. الرقم بين قوسين رمز المؤشر.</p>",
    "<p>Those who keep this portal answered %(all)s indicators themselves, in short words, on %(day)s. Neither the United "
    "Nations nor anybody else has reviewed it, and what the links lead to is sample data.</p>"
    "<p>Yes: %(yes)s, partly: %(partly)s, not yet: %(no)s, at a federal body: %(federal)s. The number in brackets is "
    "the indicator’s code.</p>",
)
_CONSULTATIONS = {
    "title": t("الاستشارات ونتائجها", "Consultations and what became of them"),
    "lead": t(
        "ما سُئل عنه الأهالي، وما أُخذ به وما لم يؤخذ.", "What people were asked, what was taken up and what was not."
    ),
    "body": prose(
        """
        # ممشى شط الكحلاء
        - السؤال: أين تكون المداخل والمظلات؟ ثلاثون يومًا، ولقاء مفتوح واحد
        - ما ورد: 41 رأيًا مكتوبًا
        - أُخذ به: مدخل من جهة السوق، ومظلات عند المقاعد
        - لم يؤخذ به: موقف سيارات على الشط، لأن الأرض محرَّم نهر
        # مواعيد رفع النفايات في حي المعلمين
        - السؤال: صباحًا أم مساءً؟ أسبوعان
        - ما ورد: 63 رأيًا
        - أُخذ به: الرفع مساءً في الصيف وصباحًا في الشتاء
        """,
        """
        # Waterfront walk in Al-Kahla
        - Asked: where entrances and shades should be; thirty days and one open meeting
        - Received: 41 written opinions
        - Taken up: an entrance from the market, shades at the benches
        - Not taken up: a car park on the bank, because the land belongs to the river’s reserve
        # Collection of waste in the Muallimin quarter
        - Asked: in the morning or in the evening? Two weeks
        - Received: 63 opinions
        - Taken up: evenings in summer, mornings in winter
        """,
    ),
}
