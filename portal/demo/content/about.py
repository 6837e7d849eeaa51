"""About the governorate, the portal's own pages, and help."""

from pages.models import SectionPage, StandardPage
from portal.demo.content.about_governorate import PAGES as GOVERNORATE
from portal.demo.content.about_living import PAGES as LIVING
from portal.demo.content.about_portal import HELP
from portal.demo.content.about_portal import PAGES as PORTAL
from portal.demo.content.making import child, t
from portal.demo.content.pictures import gallery, picture_block

_SECTIONS = {
    "about": (
        t("عن المحافظة", "About the governorate"),
        t(
            "المكان وأهله، ومن يحكمه، وما يحق لك أن تعرفه.",
            "The place, who governs it, and what you have a right to know.",
        ),
    ),
    "living": (
        t("العيش في ميسان", "Living in Missan"),
        t(
            "الطوارئ والصحة والتعليم والعمل والبيئة والطرق.",
            "Emergencies, health, schools, work, environment and roads.",
        ),
    ),
    "help": (
        t("المساعدة", "Help"),
        t("كيف تُستعمل البوابة، وأين يساعدك موظف.", "How the portal is used, and where somebody helps you."),
    ),
}

OF_THE_PLACE = t("من ميسان", "From Missan")
PICTURES = {"health-and-schools": "school", "service-centres": "centre"}


def load(home):
    """Make the sections and their pages; safe to repeat."""
    about = _section(home, "about")
    _pages(about, GOVERNORATE)
    _pages(_section(about, "living"), LIVING)
    _pages(_section(home, "help"), HELP)
    # What the portal says of itself is no sample: it holds as it stands.
    _pages(home, PORTAL, is_sample=False)


def _section(parent, slug):
    title, lead = _SECTIONS[slug]
    return child(parent, SectionPage, slug, texts={"title": title, "lead": lead})


def _pages(parent, pages, is_sample=True):
    for slug, title, lead, body in pages:
        body = {code: [*blocks, *_pictures(slug, code)] for code, blocks in body.items()}
        texts = {"title": title, "lead": lead, "body": body}
        child(parent, StandardPage, slug, texts=texts, is_sample=is_sample)


def _pictures(slug, language):
    """Return the blocks of pictures at the end of a page."""
    if slug == "place":
        return [gallery(OF_THE_PLACE[language], "bridge", "mashhuf", "mudhif", "canal")]
    return [picture_block(PICTURES[slug])] if slug in PICTURES else []
