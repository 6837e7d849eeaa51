"""Questions about where something is."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .base import QuestionBlock, layout

GROUP = _("Places")


class AddressBlock(QuestionBlock):
    class Meta:
        icon = "home"
        label = pgettext_lazy("question type", "Address")
        group = GROUP
        form_layout = layout()


class PlotBlock(QuestionBlock):
    class Meta:
        icon = "grip"
        label = pgettext_lazy("question type", "Plot and block")
        group = GROUP
        form_layout = layout()


class LocationBlock(QuestionBlock):
    class Meta:
        icon = "site"
        label = pgettext_lazy("question type", "Place on the map")
        group = GROUP
        form_layout = layout()


TYPES = [("address", AddressBlock()), ("plot", PlotBlock()), ("location", LocationBlock())]
