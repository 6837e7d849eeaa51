"""Blocks that point at other questions of the same service: conditions, references, chosen options.

A pointer is a question's block id, or the short name that the author gave it; `schema` turns both into the
id. The script draws selects from the questions on the page, so an editor picks and never types an id.
"""

import json

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.telepath import register
from wagtail.admin.telepath.widgets import WidgetAdapter
from wagtail.blocks import FieldBlock


class WiringWidget(forms.HiddenInput):
    """One hidden input with JSON; `kind` tells the script what to draw."""

    def __init__(self, kind, attrs=None):
        self.kind = kind
        super().__init__(attrs)

    def format_value(self, value):
        return json.dumps(value, ensure_ascii=False)

    def value_from_datadict(self, data, files, name):
        try:
            return json.loads(data.get(name) or "null")
        except ValueError:
            return None

    @cached_property
    def media(self):
        return forms.Media(
            js=[
                versioned_static("wagtailadmin/js/telepath/widgets.js"),
                "eservices/builder/outline.js",
                "eservices/builder/wiring.js",
            ],
            css={"all": ["eservices/builder/builder.css"]},
        )


class WiringWidgetAdapter(WidgetAdapter):
    js_constructor = "bawaba.WiringWidget"

    def js_args(self, widget):
        return [{"kind": widget.kind, "words": _words()}]


def _words():
    return {
        "add": _("Add a condition"),
        "addRow": _("Add a line"),
        "addGroup": _("Add a group"),
        "remove": _("Remove"),
        "all": _("all of these are true"),
        "any": _("at least one of these is true"),
        "when": _("When"),
        "choose": _("Choose a question"),
        "gone": _("A question that is no longer here"),
        "value": _("Value"),
        "yes": _("Yes"),
        "no": _("No"),
        "number": _("or a number"),
        "none": _("Choose the question that filters this list first."),
        "deep": _("This condition was written in code and is too deep to edit here."),
        "operators": {
            "equals": _("is"),
            "not_equals": _("is not"),
            "one_of": _("is one of"),
            "greater": _("is greater than"),
            "less": _("is less than"),
            "answered": _("is answered"),
            "not_answered": _("is not answered"),
        },
    }


register(WiringWidgetAdapter(), WiringWidget)


class WiringFormField(forms.Field):
    def __init__(self, kind, **kwargs):
        super().__init__(widget=WiringWidget(kind), required=False, **kwargs)


class WiringBlock(FieldBlock):
    """Base of the pointing blocks."""

    kind = "question"

    def __init__(self, help_text="", **kwargs):
        self.field = WiringFormField(self.kind, help_text=help_text)
        super().__init__(**kwargs)

    def render_basic(self, value, context=None):
        return json.dumps(value, ensure_ascii=False) if value else ""

    class Meta:
        icon = "link"
        form_classname = "bw-wiring-field"


class ConditionBlock(WiringBlock):
    """A condition as in the version document: lines joined by all or any, and one level of groups."""

    kind = "condition"


class QuestionReferenceBlock(WiringBlock):
    """One other question."""

    kind = "question"


class ChoiceQuestionReferenceBlock(WiringBlock):
    """One other question that offers choices."""

    kind = "choice_question"


class OptionReferencesBlock(WiringBlock):
    """Options of the question that filters this list."""

    kind = "options"


class OperandsBlock(WiringBlock):
    """What a computed number is made of: questions and numbers, in order."""

    kind = "operands"
