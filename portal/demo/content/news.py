"""The demo's news: what is told of 2014, and samples of an ordinary autumn."""

from datetime import timedelta

from django.utils import timezone

from eservices.models import Directorate, Service
from pages.models import NewsCategory, NewsIndexPage, NewsPage
from portal.demo.content.making import block, child, rich, t
from portal.demo.content.news_of_2014 import HISTORY
from portal.demo.content.news_samples import SAMPLES
from portal.demo.content.pictures import picture

CATEGORIES = [
    ("services", t("الخدمات", "Services")),
    ("projects", t("المشاريع", "Projects")),
    ("announcements", t("إعلانات للمواطنين", "Announcements")),
    ("e-governance", t("الحوكمة الإلكترونية", "e-Governance")),
]

# By slug; what is told of 2014 really happened and gets no drawing.
PICTURES = {
    "al-zahra-water": "tower",
    "bridge-al-butaira": "bridge",
    "irrigation-rota": "canal",
    "readiness-round": "workshop",
    "school-transfers": "school",
    "service-centre-al-majar": "centre",
    "winter-fertiliser": "wheat",
}


def load(home):
    """Make the list, its categories and its news; safe to repeat."""
    for position, (code, names) in enumerate(CATEGORIES):
        NewsCategory.objects.get_or_create(code=code, defaults={"names": names, "sort_order": position})
    texts = {
        "title": t("الأخبار", "News"),
        "lead": t("ما تنشره المحافظة ودوائرها.", "What the governorate and its directorates publish."),
    }
    index = child(home, NewsIndexPage, "news", texts=texts)
    for piece in HISTORY:
        _load(index, piece, date=piece["date"], is_month_only=True)
    for piece in SAMPLES:
        _load(index, piece, date=timezone.localdate() - timedelta(days=piece["days_ago"]), is_sample=True)


def _load(index, piece, **shared):
    child(
        index,
        NewsPage,
        piece["slug"],
        texts={"title": piece["title"], "lead": piece["lead"], "body": body_in(piece["body"])},
        category=NewsCategory.objects.get(code=piece["category"]),
        directorate=Directorate.objects.filter(code=piece.get("directorate")).first(),
        service=Service.objects.filter(slug=piece.get("service")).first(),
        picture=picture(PICTURES.get(piece["slug"])),
        **shared,
    )


def body_in(parts):
    """Return {language: blocks} of parts: texts in both languages, or (kind of block, value) in both."""
    return {code: [_block(part[code]) for part in parts] for code in ("ar", "en")}


def _block(part):
    return block(*part) if isinstance(part, tuple) else block("text", rich(*part.split("\n")))
