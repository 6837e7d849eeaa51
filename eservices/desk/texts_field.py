"""A form field for {language: text}: one input a language, so a third language needs no new field."""

from django import forms
from django.conf import settings
from django.utils.translation import get_language_info


class TextsWidget(forms.MultiWidget):
    """Inputs in the portal's languages, each in its direction and under its name."""

    template_name = "eservices/desk/texts_widget.html"

    def __init__(self, long=False, attrs=None):
        self.codes = [code for code, _name in settings.LANGUAGES]
        make = forms.Textarea if long else forms.TextInput
        extra = {"rows": 3} if long else {}
        infos = {code: get_language_info(code) for code in self.codes}
        widgets = {
            code: make(attrs={"lang": code, "dir": "rtl" if infos[code]["bidi"] else "ltr"} | extra)
            for code in self.codes
        }
        super().__init__(widgets, attrs)

    def decompress(self, value):
        return [(value or {}).get(code, "") for code in self.codes]

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        for code, widget in zip(self.codes, context["widget"]["subwidgets"], strict=True):
            widget["language_name"] = get_language_info(code)["name_local"]
        return context


class TextsField(forms.MultiValueField):
    """Gives {language: text}. With `required`, a text in every language of the portal."""

    def __init__(self, *, long=False, required=True, **kwargs):
        codes = [code for code, _name in settings.LANGUAGES]
        fields = [forms.CharField(required=required) for _code in codes]
        widget = TextsWidget(long=long)
        super().__init__(fields, required=required, require_all_fields=required, widget=widget, **kwargs)

    def compress(self, values):
        codes = (code for code, _name in settings.LANGUAGES)
        return {code: text for code, text in zip(codes, values, strict=False) if text}
