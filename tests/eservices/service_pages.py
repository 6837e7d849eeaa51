"""A page tree with one directorate, and a small service written in authoring form."""

import copy

from django.contrib.auth import get_user_model
from wagtail.models import Locale, Page

from eservices.models import Directorate, ServicePage
from pages.models import DirectorateIndexPage, DirectoratePage, HomePage
from portal.demo.build import build_columns, publish_service
from portal.demo.services.authoring import (
    answer,
    choice,
    doc,
    equals,
    fee,
    opt,
    q,
    reason,
    repeat,
    stage,
    step,
    t,
    texts,
)

SMALL_SERVICE = {
    "slug": "tree-planting",
    "icon": "leaf",
    "name": t("طلب غرس أشجار", "Tree planting"),
    "summary": t("غرس أشجار أمام الدار.", "Trees planted in front of a house."),
    "sample": True,
    "audience": t("أصحاب الدور", "House owners"),
    "directorate": "MUN",
    "minutes": 5,
    "fees": [fee(t("أجور الغرس", "Planting"), 5000)],
    "duration_days": 10,
    "legal": texts(("نظام البلديات", "Municipal rules")),
    "faq": [answer("متى؟", "When?", "في الشتاء.", "In winter.")],
    "privacy": t("تقرؤه البلدية.", "The municipality reads it."),
    "retention": t("سنة واحدة.", "One year."),
    "steps": [
        step(
            t("أنت", "You"),
            {},
            q("applicant", "person_name", t("اسمك", "Your name"), purpose="applicant_name"),
            q("phone", "phone", t("هاتفك", "Your phone"), purpose="phone"),
        ),
        step(
            t("الأشجار", "The trees"),
            {},
            choice(
                "kind",
                t("نوع الشجرة", "Kind of tree"),
                opt("palm", "نخلة", "Palm"),
                opt("sidr", "سدرة", "Sidr"),
            ),
            q("palm_age", "integer", t("عمر النخلة", "Age of the palm"), show_if=equals("kind", "palm"), min=1, max=20),
            repeat(
                "places",
                t("الأماكن", "Places"),
                t("مكان", "place"),
                q("place", "text", t("وصف المكان", "Where")),
                max_items=5,
            ),
        ),
    ],
    "documents": [doc("deed", t("سند الدار", "Title deed"), show_if=equals("kind", "palm"))],
    "stages": [stage(t("التدقيق", "Check"), t("قيد التدقيق", "Being checked"), "MUN", 3)],
    "rejection_reasons": [reason("R1", "لا يوجد رصيف", "There is no pavement")],
}


def small_service(**changes):
    """A fresh copy of the small service with some parts replaced."""
    return {**copy.deepcopy(SMALL_SERVICE), **changes}


def a_directorate_page(code="MUN"):
    """The page of a directorate in the Arabic tree, made once."""
    locale = Locale.get_default()
    directorate, _made = Directorate.objects.get_or_create(code=code, defaults={"names": {"ar": code, "en": code}})
    found = DirectoratePage.objects.filter(directorate=directorate, locale=locale).first()
    if found:
        return found
    index = DirectorateIndexPage.objects.filter(locale=locale).first()
    if index is None:
        home = HomePage(title="الرئيسية", slug="test-home", locale=locale)
        Page.objects.get(depth=1).add_child(instance=home)
        index = home.add_child(instance=DirectorateIndexPage(title="الدوائر", slug="directorates", locale=locale))
    page = DirectoratePage(title=code, slug=code.lower(), directorate=directorate, locale=locale)
    return index.add_child(instance=page)


def a_published_page(**changes):
    """The small service, published under its directorate."""
    return publish_service(a_directorate_page(), small_service(**changes))


def a_draft_page(**changes):
    """The small service as a draft that was never live."""
    parent = a_directorate_page()
    page = ServicePage(title="غرس", slug="tree-planting", locale=parent.locale, live=False)
    for name, value in build_columns(small_service(**changes)).items():
        setattr(page, name, value)
    parent.add_child(instance=page)
    return page


def republish(page, **changes):
    """Publish the page again as the small service with `changes`; returns the page."""
    for name, value in build_columns(small_service(**changes)).items():
        setattr(page, name, value)
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def an_admin():
    user, _made = get_user_model().objects.get_or_create(
        username="builder", defaults={"is_superuser": True, "is_staff": True, "email": "b@example.invalid"}
    )
    return user
