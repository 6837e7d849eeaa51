"""Questions about a person and the person's papers."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .base import QuestionBlock, layout

GROUP = _("People and papers")


class PersonNameBlock(QuestionBlock):
    class Meta:
        icon = "user"
        label = pgettext_lazy("question type", "Four-part name")
        group = GROUP
        form_layout = layout()


class MotherNameBlock(QuestionBlock):
    class Meta:
        icon = "user"
        label = pgettext_lazy("question type", "Mother's name")
        group = GROUP
        form_layout = layout()


class NationalNumberBlock(QuestionBlock):
    class Meta:
        icon = "key"
        label = pgettext_lazy("question type", "National number")
        group = GROUP
        form_layout = layout()


class CivilPaperBlock(QuestionBlock):
    class Meta:
        icon = "form"
        label = pgettext_lazy("question type", "Older civil papers")
        group = GROUP
        form_layout = layout()


class PhoneBlock(QuestionBlock):
    class Meta:
        icon = "mobile-alt"
        label = pgettext_lazy("question type", "Iraqi mobile number")
        group = GROUP
        form_layout = layout()


class EmailBlock(QuestionBlock):
    class Meta:
        icon = "mail"
        label = pgettext_lazy("question type", "E-mail address")
        group = GROUP
        form_layout = layout()


TYPES = [
    ("person_name", PersonNameBlock()),
    ("mother_name", MotherNameBlock()),
    ("national_number", NationalNumberBlock()),
    ("civil_paper", CivilPaperBlock()),
    ("phone", PhoneBlock()),
    ("email", EmailBlock()),
]
