"""What editors type about lists and entries."""

import re

from django import forms
from django.utils.translation import gettext_lazy as _

from eservices.desk.texts_field import TextsField
from eservices.models import Directorate
from eservices.questions.text import UnreadableText, clean_line

LONGEST_LABEL = 200
LONGEST_CODE = 40
MOST_PARENTS = 50
CODE = re.compile(r"[a-z0-9][a-z0-9_-]*")
_BETWEEN = re.compile(r"[\s,;،؛]+")

CODE_HELP = _("Small Latin letters, digits and hyphens. It is stored in applications and never changes.")
BAD_CODE = _("A code has small Latin letters, digits and hyphens, at most 40.")
LONG_LABEL = _("A text has at most 200 characters.")
UNREADABLE = _("The text holds signs that cannot be stored.")


class CleanTextsField(TextsField):
    """Texts in every language, safe to store and to show, not longer than a line of a form."""

    def clean(self, value):
        texts = super().clean(value)
        try:
            texts = {code: clean_line(text) for code, text in texts.items()}
        except UnreadableText:
            raise forms.ValidationError(UNREADABLE) from None
        if any(not text for text in texts.values()):
            raise forms.ValidationError(self.error_messages["required"], code="required")
        if any(len(text) > LONGEST_LABEL for text in texts.values()):
            raise forms.ValidationError(LONG_LABEL)
        return texts


class CodeField(forms.CharField):
    def __init__(self, **kwargs):
        widget = forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off", "spellcheck": "false"})
        super().__init__(label=_("Code"), help_text=CODE_HELP, max_length=LONGEST_CODE, widget=widget, **kwargs)

    def clean(self, value):
        code = super().clean(value)
        if code and not CODE.fullmatch(code):
            raise forms.ValidationError(BAD_CODE)
        return code


class ParentsField(forms.CharField):
    """Short names, with blanks or commas between them; gives a list."""

    def __init__(self):
        super().__init__(
            label=_("Only offered for"),
            help_text=_(
                "Short names of the answers that this list depends on, with commas between them. "
                "Empty: offered whatever was answered."
            ),
            required=False,
            widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off", "spellcheck": "false"}),
        )

    def prepare_value(self, value):
        return ", ".join(value) if isinstance(value, list) else value

    def to_python(self, value):
        try:
            return split_parents(super().to_python(value))
        except ValueError:
            raise forms.ValidationError(BAD_CODE) from None


def split_parents(text):
    """Return the short names in a text, each once; raises ValueError for what is none."""
    names = list(dict.fromkeys(filter(None, _BETWEEN.split(text or ""))))
    if len(names) > MOST_PARENTS or any(not CODE.fullmatch(name) or len(name) > LONGEST_CODE for name in names):
        raise ValueError(text)
    return names


class ListForm(forms.Form):
    """A list. `directorates` are those the person may give it to; without `may_share` it must have one."""

    code = CodeField()
    titles = CleanTextsField(label=_("Title"))
    directorate = forms.ModelChoiceField(
        label=_("Directorate"),
        queryset=Directorate.objects.none(),
        required=False,
        empty_label=_("None: kept by administrators"),
        help_text=_("Its editors keep the list. Every service may use it."),
    )
    sample = forms.BooleanField(
        label=_("Sample data"),
        required=False,
        help_text=_("Until the directorate has confirmed the entries."),
    )

    def __init__(self, *args, directorates, may_share, kept=None, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["directorate"]
        field.queryset = directorates
        if not may_share:
            field.required, field.empty_label = True, None
        if kept:
            del self.fields["code"]


class EntryForm(forms.Form):
    """An entry; the code is asked for once."""

    code = CodeField()
    labels = CleanTextsField(label=_("Label"))
    parents = ParentsField()

    def __init__(self, *args, entry=None, **kwargs):
        super().__init__(*args, **kwargs)
        if entry:
            del self.fields["code"]
