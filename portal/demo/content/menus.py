"""Menus, ways to reach the governorate and the alert of the day."""

from datetime import datetime, time, timedelta

from django.utils import timezone, translation
from wagtail.models import Site

from eservices.models import ServicePage
from pages.models import Alert, DirectoratePage, MenuItem, SiteIdentity
from portal.demo.content.making import t
from portal.demo.content.pictures import picture
from portal.formatting import iraqi_date

# Words, and an address below the language or the slug of a service. Without words: the page's own title.
MAIN = [
    (t("الخدمات", "Services"), "services/"),
    (t("متابعة طلب", "Track"), "track/"),
    (t("الشكاوى", "Complaints"), "grievance"),
    (t("الدوائر", "Directorates"), "directorates/"),
    (t("الأخبار", "News"), "news/"),
    (t("الفعاليات", "Events"), "events/"),
    (t("المناقصات", "Tenders"), "tenders/"),
]
FOOTER = {
    MenuItem.Menu.FOOTER_SERVICES: [
        ({}, "construction-permit"),
        ({}, "water-subscription"),
        ({}, "student-registration"),
        ({}, "agricultural-support"),
        ({}, "grievance"),
        (t("كل الخدمات", "All services"), "services/"),
    ],
    MenuItem.Menu.FOOTER_ABOUT: [
        ({}, "about/"),
        ({}, "directorates/"),
        ({}, "committees/"),
        ({}, "news/"),
        ({}, "events/"),
        ({}, "tenders/"),
    ],
    MenuItem.Menu.FOOTER_MORE: [
        ({}, "publications/"),
        ({}, "faq/"),
        ({}, "contact/"),
        ({}, "privacy/"),
        ({}, "accessibility/"),
        (t("خارطة الموقع", "Site map"), "sitemap/"),
    ],
}
ADDRESS = t(
    "ديوان محافظة ميسان، العمارة، قرب جسر العمارة الكبير", "Diwan of Missan Governorate, Amarah, near the Great Bridge"
)


def load(home):
    """Make what is not there yet; what somebody changed since stays."""
    if not MenuItem.objects.exists():
        for menu, items in ({MenuItem.Menu.MAIN: MAIN} | FOOTER).items():
            for position, (labels, target) in enumerate(items):
                MenuItem.objects.create(menu=menu, labels=labels, sort_order=position * 10, **_target(target))
    site = Site.objects.get(is_default_site=True)
    identity = {"email": "help@missan.example", "addresses": ADDRESS, "share_image": picture("mudhif")}
    SiteIdentity.objects.get_or_create(site=site, defaults=identity)
    if not Alert.objects.exists():
        _load_alert()


def _target(target):
    if target.endswith("/"):
        return {"address": target}
    page = ServicePage.objects.filter(slug=target, locale__language_code="ar").first()
    return {"page": page} if page else {"address": f"services/{target}/"}


def _load_alert():
    day = timezone.localdate() + timedelta(days=2)
    words = {}
    for language in ("ar", "en"):
        with translation.override(language):
            words[language] = iraqi_date(day, "weekday")
    Alert.objects.create(
        level=Alert.Level.WARNING,
        titles=t("انقطاع ماء للصيانة:", "Water off for maintenance:"),
        texts=t(
            f"حي الحسين وحي المعلمين، {words['ar']}، من 8:00 صباحًا إلى 2:00 ظهرًا.",
            f"Al-Husain and Al-Muallimin quarters, {words['en']}, 8:00 am to 2:00 pm.",
        ),
        link=DirectoratePage.objects.filter(slug="water", locale__language_code="ar").first(),
        ends_at=timezone.make_aware(datetime.combine(day, time(14))),
    )
