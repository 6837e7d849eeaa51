"""One text in every language of the site, kept as {"ar": …, "en": …}, with one input per language."""

from django import forms
from django.conf import settings
from django.db import models
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext_lazy as _

from media.borrowed import pick


def text_in(texts, language=None):
    """The text in `language` (the reader's when not given), else in the first language that has one."""
    texts = texts or {}
    wanted = (language or get_language() or settings.LANGUAGE_CODE).split("-")[0]
    in_order = [code for code, _name in settings.LANGUAGES]
    return pick({code: texts[code] for code in (wanted, *in_order) if texts.get(code)}, wanted, in_order)


def words_in(texts):
    """Return a text in every language it has, one a line: what a search goes through."""
    return "\n".join(str(text) for text in (texts or {}).values() if text)


class LanguageTextWidget(forms.MultiWidget):
    """Inputs below each other, each with its language's name and writing direction."""

    template_name = "media/widgets/language_text.html"

    def __init__(self, max_length, attrs=None):
        self.languages = [get_language_info(code) for code, _name in settings.LANGUAGES]
        inputs = {
            info["code"]: forms.TextInput(
                {"lang": info["code"], "dir": "rtl" if info["bidi"] else "ltr", "maxlength": max_length}
            )
            for info in self.languages
        }
        super().__init__(inputs, attrs)

    def decompress(self, value):
        return [(value or {}).get(info["code"], "") for info in self.languages]

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        for subwidget, info in zip(context["widget"]["subwidgets"], self.languages, strict=True):
            subwidget["language_name"] = info["name_local"]
        return context

    def use_required_attribute(self, initial):
        return False


class LanguageTextFormField(forms.MultiValueField):
    def __init__(self, *, max_length=255, **kwargs):
        self.codes = [code for code, _name in settings.LANGUAGES]
        kwargs.setdefault("widget", LanguageTextWidget(max_length))
        fields = [forms.CharField(required=False, max_length=max_length) for _code in self.codes]
        super().__init__(fields, require_all_fields=False, **kwargs)

    def compress(self, values):
        return {code: text for code, text in zip(self.codes, values, strict=False) if text}


class LanguageTextField(models.JSONField):
    """Model field for a text in every language; no column per language, so a third one needs no migration."""

    description = _("Text in every language")

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("default", dict)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs):
        # Past JSONField, which would ask for its own arguments and show the raw JSON.
        offered = {"form_class": LanguageTextFormField, "show_hidden_initial": False, **kwargs}
        return models.Field.formfield(self, **offered)
