"""Photos and files: what is attached is an answer; bringing files in and checking them is an action's work."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..drawing import Part
from .base import AnswerError, QuestionType

_MOST_FILES = 10
_ACCEPT = {"pdf": ".pdf,application/pdf", "image": "image/jpeg,image/png"}


class File(QuestionType):
    """Attached files, stored as a list of attachment ids. `raw` is what is attached, never what is posted."""

    code = "file"
    layout = "upload"
    kinds = ("pdf", "image")

    def read(self, question, post, name):
        return {"": []}

    def is_posted(self, post, name):
        return name in post

    def fill(self, value):
        return {"": [str(item) for item in value] if isinstance(value, list) else []}

    def missing(self, question, around):
        return _("Not attached: %(label)s") % {"label": around.label(question)}

    def clean(self, question, raw, around):
        most = most_files(question)
        attached = list(dict.fromkeys(map(str, raw[""])))
        if len(attached) > most:
            message = ngettext(
                "Only one file can be attached here, and there are %(given)s. Remove the others.",
                "At most %(max)s files can be attached here, and there are %(given)s. Remove some.",
                most,
            )
            raise AnswerError(message % {"max": most, "given": len(attached)})
        return attached or None

    def parts(self, question, raw, around, name):
        attrs = {"accept": self.accept_attr(question)} | ({"multiple": True} if most_files(question) > 1 else {})
        return [Part(name, name, around.label(question), "file", attrs=attrs)]

    def accept_attr(self, question):
        """Return the kinds of file that a browser should offer; a phone offers its camera for pictures."""
        kinds = question.get("accept") or self.kinds
        return ",".join(_ACCEPT[kind] for kind in kinds if kind in _ACCEPT)

    def show(self, question, value, around):
        names = around.extra.get("file_names") or {}
        return [names.get(str(item)) or _("Attached file") for item in value] if isinstance(value, list) else str(value)


class Photo(File):
    """Pictures only."""

    code = "photo"
    kinds = ("image",)

    def accept_attr(self, question):
        return _ACCEPT["image"]


def kinds_taken(question):
    """Return the kinds of files that a question takes, as checks of a file name them."""
    return ("image",) if question["type"] == "photo" else tuple(question.get("accept") or File.kinds)


def most_files(question):
    """Return how many files a question takes."""
    return min(question.get("max_files") or 1, _MOST_FILES)


TYPES = (File(), Photo())
