"""Samples of pictures, files, films, links, people, hours and menus: what templates get from an editor's blocks."""

from datetime import time
from types import SimpleNamespace

from django.forms.utils import flatatt
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html

from pages.opening import Hours

_WORDS = {
    "reeds": ("مشحوف بين القصب في الأهوار", "A mashhuf among the reeds of the marshes"),
    "by": ("إعلام المحافظة", "Governorate media"),
    "pictures": ("صور", "Pictures"),
    "files": ("ملفات للتنزيل", "Files to download"),
    "plan": ("خطة الطرق لعام 2026", "Roads plan for 2026"),
    "plan_note": ("نسخة تُقرأ آليًا", "readable by machines"),
    "old": ("دليل الإجازات", "Guide to permits"),
    "film": ("كيف تُقدَّم إجازة البناء", "How to apply for a construction permit"),
    "links": ("روابط", "Links"),
    "inside": ("كل الخدمات", "All services"),
    "outside": ("جريدة الوقائع العراقية", "The Iraqi Gazette"),
    "person": ("م. سلام كريم الساعدي", "Eng. Salam Kareem Al-Saadi"),
    "post": ("مدير بلدية العمارة", "Director of Amarah Municipality"),
    "meets": ("الأحد والثلاثاء، من 9:00 إلى 11:00 صباحًا", "Sunday and Tuesday, 9:00 to 11:00 am"),
    "second": ("هدى عبد الزهرة", "Huda Abdul-Zahra"),
    "clerk": ("مسؤولة شعبة الإجازات", "Head of the permits section"),
    "address": ("شارع دجلة، قرب جسر العمارة", "Dijla Street, by the Amarah bridge"),
    "branch": ("فرع حي الحسين", "Hussein quarter branch"),
    "menu": ("قائمة التجربة", "Sample menu"),
    "about": ("عن المحافظة", "About the governorate"),
    "history": ("التاريخ", "History"),
    "news": ("الأخبار", "News"),
    "services": ("الخدمات", "Services"),
}  # fmt: skip
_WIDTH, _HEIGHT = 480, 320


def office_samples(language):
    """Return the context of the third part of the style guide in a language."""
    w = {name: pair[0 if language == "ar" else 1] for name, pair in _WORDS.items()}
    described = {"image": SamplePicture(w["reeds"], credit=w["by"]), "caption": w["reeds"]}
    drawn = {"image": SamplePicture(w["reeds"], is_illustration=True), "caption": ""}
    bare = {"image": SamplePicture(w["reeds"]), "caption": ""}
    return {
        "o": w,
        "pictures": [described, drawn, bare],
        "gallery": {"title": w["pictures"], "pictures": [described, drawn, bare]},
        "files_of_page": {"title": w["files"], "files": _files(w)},
        "new_since": timezone.localdate(),
        "film": {"host": "youtube.com", "film": "https://www.youtube.com/watch?v=sample", "title": w["film"]},
        "links": {"title": w["links"], "links": _links(w)},
        "office": _office(w, _open_now()),
        "closed_office": SimpleNamespace(week=[Hours(0, 6)]),
        "sample_nav": _menu(w),
        "beside": [{"title": w[name], "is_current": name == "history", "url": "#"} for name in ("about", "history")],
    }  # fmt: skip


class SamplePicture:
    """What templates ask of a picture of the library; a drawing that stands among the static files."""

    def __init__(self, alt, *, credit="", is_illustration=False):
        self.alt, self.credit, self.is_illustration = alt, credit, is_illustration

    def get_rendition(self, _filter):
        return self

    def get_renditions(self, *_filters):
        return {"width-480": self}

    def img_tag(self, attributes):
        own = {"src": static("portal/img/sample-picture.svg"), "alt": self.alt, "width": _WIDTH, "height": _HEIGHT}
        return format_html("<img{}>", flatatt(own | {"loading": attributes.get("loading", "lazy")}))


def _files(w):
    pdf = SimpleNamespace(file_extension="pdf", file_size=1_840_000, url="#")
    table = SimpleNamespace(file_extension="csv", file_size=None, url="#")
    return [
        {"document": pdf, "label": w["plan"], "issued_on": timezone.localdate(), "note": ""},
        {"document": table, "label": w["old"], "issued_on": None, "note": w["plan_note"]},
    ]


def _links(w):
    return [{"label": w["inside"], "address": "/"}, {"label": w["outside"], "address": "https://www.moj.gov.iq/"}]


def _open_now():
    """A week of three rows, so that names of one day, of two and of several are seen."""
    return [Hours(0, 4, time(0), time(23, 59)), Hours(5, 5, time(0), time(23, 58)), Hours(6, 6)]


def _office(w, week):
    director = {"name": w["person"], "role": w["post"], "hours": w["meets"], "phone": "0780 555 0145"}
    clerk = {"name": w["second"], "role": w["clerk"], "email": "permits@example.invalid"}
    branch = {"name": w["branch"], "address": w["address"], "phone": "0780 555 0146"}
    return SimpleNamespace(
        people=[SimpleNamespace(value=person) for person in (director, clerk)], is_sample=True,
        email="amarah@example.invalid", opening=True, week=week, latitude=31.8356, longitude=47.1448,
        offices=[SimpleNamespace(value=branch)],
        row=SimpleNamespace(address={"ar": _WORDS["address"][0], "en": _WORDS["address"][1]}, phone="0780 555 0145"),
    )  # fmt: skip


def _menu(w):
    marks = {"services": "page", "news": "true", "about": ""}
    return [{"label": w[name], "mark": mark} for name, mark in marks.items()]
