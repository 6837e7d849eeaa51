"""What somebody who writes to the governorate fills in."""

import uuid

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from eservices.models import ContactTopic
from eservices.questions.text import UnreadableText, clean_line, clean_text
from eservices.questions.types.base import AnswerError
from eservices.questions.types.people import Phone
from eservices.questions.types.writing import Email

SHORTEST_TEXT, LONGEST_TEXT = 10, 3000
_UNREADABLE = _("The text holds signs that cannot be stored.")


class ContactForm(forms.Form):
    """Topic, name, a way to answer, and the text. `website` is a trap that people do not see."""

    topic = forms.ModelChoiceField(
        queryset=None,
        to_field_name="code",
        error_messages={
            "required": _("Choose what your message is about."),
            "invalid_choice": _("Choose what your message is about."),
        },
    )
    name = forms.CharField(max_length=120, required=False)
    phone = forms.CharField(max_length=40, required=False)
    email = forms.CharField(max_length=254, required=False)
    text = forms.CharField(required=False, strip=False)
    form_id = forms.UUIDField(required=False)
    website = forms.CharField(required=False)

    def __init__(self, data=None, **kwargs):
        super().__init__(data, **kwargs)
        topics = ContactTopic.objects.filter(is_on=True).select_related("directorate")
        self.fields["topic"].queryset = topics

    def clean_name(self):
        return self._cleaned("name", clean_line)

    def clean_phone(self):
        return self._answered(Phone(), "phone")

    def clean_email(self):
        return self._answered(Email(), "email")

    def clean_text(self):
        text = self._cleaned("text", clean_text)
        if len(text) < SHORTEST_TEXT:
            raise forms.ValidationError(_("Write your message, in a sentence at least."))
        if len(text) > LONGEST_TEXT:
            words = _("The message is too long: %(most)s signs at most, %(given)s given.")
            raise forms.ValidationError(words, params={"most": LONGEST_TEXT, "given": len(text)})
        return text

    def clean_form_id(self):
        return self.cleaned_data["form_id"] or uuid.uuid4()

    def _cleaned(self, name, clean):
        try:
            return clean(self.cleaned_data[name])
        except UnreadableText:
            raise forms.ValidationError(_UNREADABLE) from None

    def _answered(self, kind, name):
        """Clean by the same rules as an application's question of this kind."""
        try:
            return kind.clean({}, {"": self.cleaned_data[name]}, None) or ""
        except AnswerError as error:
            raise forms.ValidationError(str(error)) from None
        except UnreadableText:
            raise forms.ValidationError(_UNREADABLE) from None

    @property
    def is_trapped(self):
        """True when a machine filled in what people do not see."""
        return bool(self.data.get("website"))

    @property
    def content(self):
        """What is kept of the person and the text."""
        return {name: self.cleaned_data[name] for name in ("name", "phone", "email", "text") if self.cleaned_data[name]}

    def typed(self, name):
        """Return what was typed into a field, as it was typed."""
        return str(self.data.get(name, "") if self.is_bound else self.initial.get(name, ""))

    def topics(self):
        """Return the topics as choices of the reader's language."""
        chosen, language = self.typed("topic"), get_language()
        return [
            {
                "value": topic.code,
                "label": str(topic),
                "note": topic.directorate.name(language),
                "checked": topic.code == chosen,
            }
            for topic in self.fields["topic"].queryset
        ]
