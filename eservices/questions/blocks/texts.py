"""The block and the widget that show a text in every configured language, side by side."""

import json

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import get_language_info, gettext
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.telepath import register
from wagtail.admin.telepath.widgets import WidgetAdapter
from wagtail.blocks import FieldBlock

from eservices.questions.translations import clean_texts, for_editing, language_codes, mark_stale


class TextsWidget(forms.HiddenInput):
    """One hidden input with the whole value; the script draws an input for each language."""

    def __init__(self, rows=1, attrs=None):
        self.rows = rows
        super().__init__(attrs)

    def format_value(self, value):
        return json.dumps(for_editing(value), ensure_ascii=False)

    def value_from_datadict(self, data, files, name):
        try:
            posted = json.loads(data.get(name) or "{}")
        except ValueError:
            posted = {}
        return mark_stale(posted if isinstance(posted, dict) else {})

    @cached_property
    def media(self):
        return forms.Media(
            js=[
                versioned_static("wagtailadmin/js/telepath/widgets.js"),
                "eservices/builder/texts.js",
            ],
            css={"all": ["eservices/builder/builder.css"]},
        )


class TextsWidgetAdapter(WidgetAdapter):
    js_constructor = "bawaba.TextsWidget"

    def js_args(self, widget):
        languages = []
        for code in language_codes():
            info = get_language_info(code)
            languages.append({"code": code, "label": info["name_local"], "dir": "rtl" if info["bidi"] else "ltr"})
        words = {
            "stale": gettext("The source text has changed since this translation was written."),
            "was": gettext("It said:"),
            "confirm": gettext("The translation is still right"),
            "missing": gettext("Translation missing"),
        }
        return [{"rows": widget.rows, "languages": languages, "words": words}]


register(TextsWidgetAdapter(), TextsWidget)


class TextsFormField(forms.Field):
    """Accepts what the widget made; texts are never obligatory while editing."""

    def __init__(self, rows=1, **kwargs):
        super().__init__(widget=TextsWidget(rows), required=False, **kwargs)

    def clean(self, value):
        return value or {}


class TextsBlock(FieldBlock):
    """A text block with one input per configured language. `rows` above 1 makes it a longer box."""

    def __init__(self, rows=1, help_text="", **kwargs):
        self.field = TextsFormField(rows, help_text=help_text)
        super().__init__(**kwargs)

    def get_default(self):
        return {}

    def get_prep_value(self, value):
        return dict(value or {})

    def get_searchable_content(self, value):
        return list(clean_texts(value).values())

    def render_basic(self, value, context=None):
        return " / ".join(clean_texts(value).values())

    class Meta:
        icon = "pilcrow"
        form_classname = "bw-texts-field"
