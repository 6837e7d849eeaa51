"""Which guides there are. A guide is known by its name here; no path ever comes from an address."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext_lazy as _

FOLDER = settings.BASE_DIR / "docs" / "guides"


@dataclass(frozen=True)
class Guide:
    """One guide: the name of its files, its title, a line on what it helps with, and an icon of the admin."""

    name: str
    title: str
    about: str
    icon: str

    def text(self, language):
        """Return its Markdown in `language`, in the portal's first language when it is not translated."""
        path = FOLDER / f"{self.name}.{language}.md"
        if not path.is_file():
            path = FOLDER / f"{self.name}.{settings.LANGUAGE_CODE}.md"
        return path.read_text(encoding="utf-8")


GUIDES = {
    guide.name: guide
    for guide in (
        Guide(
            "officer",
            _("For officers"),
            _("Working the inbox: documents, returning for completion, forwarding, deciding."),
            "tasks",
        ),
        Guide(
            "editor",
            _("For editors"),
            _("Building a service: card, questions, documents, stages; trying and publishing it."),
            "form",
        ),
        Guide(
            "pages",
            _("For editors of a directorate’s pages"),
            _("Where one writes, who publishes, what helps readers, reviews, the team."),
            "doc-full-inverse",
        ),
        Guide(
            "communications",
            _("For communications officers"),
            _("News, events, tenders, pictures, alerts, menus, what visitors say."),
            "mail",
        ),
        Guide(
            "reviewer",
            _("For reviewers"),
            _("What waits for approval, looking at a page, approving or sending it back."),
            "check",
        ),
        Guide(
            "translator",
            _("For translators"),
            _("What waits, translating a page, handing it over, a source that changed, another language."),
            "globe",
        ),
        Guide(
            "clerk",
            _("For clerks of a service centre"),
            _("Filing for a citizen, handing over the receipt, a lost tracking code."),
            "user",
        ),
    )
}
