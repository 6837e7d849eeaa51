"""The first page: its heading, its line and what stands below the services."""

import json

from wagtail.models import Page

from portal.demo.content.making import block, t
from portal.demo.content.pictures import picture

HEADING = t("معاملتك تبدأ من هنا", "Your application starts here")
LEAD = t(
    "تقديم الطلب من الهاتف، ومتابعته في كل دائرة يمرّ بها.",
    "Apply from your phone, and follow your application in every directorate it passes through.",
)
SECTIONS = [
    block("directorates", None),
    block("news", {"count": 3}),
    block("tenders", {"count": 3}),
    block("events", {"count": 3}),
]


def load(home):
    """Fill the home page of every language that has none of its sections yet."""
    for page in Page.objects.filter(translation_key=home.translation_key).specific():
        if not page.sections:
            language = page.locale.language_code
            page.heading, page.lead = HEADING.get(language, ""), LEAD.get(language, page.lead)
            page.share_image = picture("mudhif")
            page.sections = json.dumps(SECTIONS)
            page.save_revision().publish()
