"""Content page types and what stands beside them, one family a file."""

from pages.models.alerts import Alert
from pages.models.care import LinkReading, LinkTarget, LinkUse, ReviewReminder
from pages.models.contact import ContactPage
from pages.models.councils import CommitteeIndexPage, CommitteePage
from pages.models.directorates import DirectorateIndexPage, DirectoratePage
from pages.models.events import EventIndexPage, EventPage
from pages.models.feedback import PageFeedback
from pages.models.gone import GoneAddress
from pages.models.home import HomePage
from pages.models.news import NewsCategory, NewsIndexPage, NewsPage
from pages.models.offers import DocumentOffer
from pages.models.publications import PublicationIndexPage, PublicationPage
from pages.models.questions import FaqPage
from pages.models.settings import MenuItem, SiteIdentity
from pages.models.standard import SectionPage, StandardPage
from pages.models.tenders import TenderIndexPage, TenderPage
from pages.models.wording import Wording

__all__ = [
    "Alert",
    "CommitteeIndexPage",
    "CommitteePage",
    "ContactPage",
    "DirectorateIndexPage",
    "DirectoratePage",
    "DocumentOffer",
    "EventIndexPage",
    "EventPage",
    "FaqPage",
    "GoneAddress",
    "HomePage",
    "LinkReading",
    "LinkTarget",
    "LinkUse",
    "MenuItem",
    "NewsCategory",
    "NewsIndexPage",
    "NewsPage",
    "PageFeedback",
    "PublicationIndexPage",
    "PublicationPage",
    "ReviewReminder",
    "SectionPage",
    "SiteIdentity",
    "StandardPage",
    "TenderIndexPage",
    "TenderPage",
    "Wording",
]
