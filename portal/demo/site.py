"""The demo governorate's site: two language trees, directorates, their pages and their services."""

from django.conf import settings
from wagtail.models import Locale, Page, Site

from eservices.models import Directorate, Service
from pages.models import DirectorateIndexPage, DirectoratePage, HomePage
from portal.demo.build import publish_service
from portal.demo.content import load_content
from portal.demo.directorates import DIRECTORATES
from portal.demo.lists import load_lists
from portal.demo.services import SERVICES

TITLES = {
    "home": {"ar": "محافظة ميسان", "en": "Missan Governorate"},
    "directorates": {"ar": "الدوائر", "en": "Directorates"},
}
LEADS = {
    "home": {
        "ar": "تقديم الطلب ومتابعته في كل دائرة يمرّ بها.",
        "en": "Apply, and follow your application in every directorate it passes through.",
    },
    "directorates": {
        "ar": "دوائر المحافظة الخدمية وما تقدّمه وكيف يُتصل بها.",
        "en": "The governorate’s service directorates, what they do and how to reach them.",
    },
}


def load_site():
    """Make locales, home pages, directorates, their pages and the five services; safe to repeat."""
    directorates = load_directorates()
    load_lists()
    source = Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)[0]
    home = _load_home(source)
    index = _load_child(
        home, DirectorateIndexPage, "directorates", title=TITLES["directorates"], lead=LEADS["directorates"]
    )
    pages = {code: _load_directorate_page(index, row) for code, row in directorates.items()}
    for position, service in enumerate(SERVICES):
        publish_service(pages[service["directorate"]], service)
        Service.objects.filter(slug=service["slug"]).update(sort_order=position)
    for code, _label in settings.LANGUAGES:
        if code != source.language_code:
            translate_tree(home, Locale.objects.get_or_create(language_code=code)[0])
    load_content(home)
    Page.fix_tree()


def load_directorates():
    """Make or update the twelve directorates; return {code: row}."""
    rows = {}
    for position, data in enumerate(DIRECTORATES):
        rows[data["code"]], _ = Directorate.objects.update_or_create(
            code=data["code"],
            defaults={
                "names": data["name"],
                "about": data["about"],
                "address": data["address"],
                "hours": data["hours"],
                "phone": data["phone"],
                "handles_confidential": data["handles_confidential"],
                "sort_order": position,
            },
        )
    return rows


def _load_home(locale):
    home = HomePage.objects.filter(locale=locale).first()
    if home is None:
        language = locale.language_code
        root = Page.get_first_root_node()
        home = HomePage(
            title=TITLES["home"][language], slug=f"home-{language}", lead=LEADS["home"][language], locale=locale
        )
        root.add_child(instance=home)
        home.save_revision().publish()
        Site.objects.update_or_create(
            is_default_site=True,
            defaults={"hostname": "localhost", "root_page": home, "site_name": TITLES["home"]["en"]},
        )
        # The page that Wagtail's first migration made.
        Page.objects.filter(depth=2, slug="home").exclude(pk=home.pk).delete()
    return home


def _load_child(parent, model, slug, *, title, lead, **fields):
    page = model.objects.child_of(parent).filter(slug=slug).first()
    if page is None:
        language = parent.locale.language_code
        page = model(title=title[language], slug=slug, lead=lead[language], locale=parent.locale, **fields)
        parent.add_child(instance=page)
        page.save_revision().publish()
    return page


def _load_directorate_page(index, row):
    slug = next(data["slug"] for data in DIRECTORATES if data["code"] == row.code)
    return _load_child(index, DirectoratePage, slug, title=row.names, lead=row.about, directorate=row)


def translate_tree(source, locale):
    """Make the translated page of `source` and of everything below it, with its texts in that language."""
    texts = _texts_of(source.specific, locale.language_code)
    if texts is None:
        return
    page = source.get_translation_or_none(locale)
    if page is None:
        page = source.copy_for_translation(locale, copy_parents=True)
        page = page.specific
        for name, text in texts.items():
            setattr(page, name, text)
        page.save_revision().publish()
    for child in source.get_children():
        translate_tree(child, locale)


def _texts_of(page, language):
    """Return the translated texts of a demo page, from the data that its source was made of; None for other pages."""
    if isinstance(page, HomePage):
        return {"title": TITLES["home"][language], "lead": LEADS["home"][language], "slug": f"home-{language}"}
    if isinstance(page, DirectorateIndexPage):
        return {"title": TITLES["directorates"][language], "lead": LEADS["directorates"][language]}
    if isinstance(page, DirectoratePage):
        return {"title": page.directorate.names[language], "lead": page.directorate.about[language]}
    service = next((service for service in SERVICES if service["slug"] == page.slug), None)
    return service and {"title": service["name"][language], "search_description": service["summary"][language][:255]}
