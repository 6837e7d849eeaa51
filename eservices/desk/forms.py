"""What the acts ask for before they are done. Each form knows the definition, so nothing foreign can be posted."""

from datetime import timedelta

from django import forms
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminAutoHeightTextInput, AdminDateInput

from eservices.actions.calendar import holidays
from eservices.clock import citizen_deadline, now, today
from eservices.desk.words import person_name
from eservices.queries.inbox import officers_for
from eservices.questions.display import answer_rows
from eservices.questions.text import UnreadableText, clean_line, clean_text

LONGEST_TEXT = 4_000
LATEST_DEADLINE = timedelta(days=120)


class CleanTextField(forms.CharField):
    """Several lines, made safe to store and to show."""

    def __init__(self, **kwargs):
        super().__init__(max_length=LONGEST_TEXT, widget=AdminAutoHeightTextInput(), **kwargs)

    def to_python(self, value):
        try:
            return clean_text(super().to_python(value))
        except UnreadableText:
            raise forms.ValidationError(_("The text holds signs that cannot be stored.")) from None


class ExpectedForm(forms.Form):
    """Carries the revision on which the page was made."""

    expected = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


class TextForm(ExpectedForm):
    """A note or a message."""

    text = CleanTextField(label=_("Text"))


class ReturnForm(ExpectedForm):
    """What the applicant has to complete: everything at once."""

    documents = forms.MultipleChoiceField(
        label=_("Documents to send again"), required=False, widget=forms.CheckboxSelectMultiple
    )
    questions = forms.MultipleChoiceField(
        label=_("Answers to correct"), required=False, widget=forms.CheckboxSelectMultiple
    )
    text = CleanTextField(
        label=_("What is missing"),
        help_text=_("The applicant reads this word for word, on the tracking page and in a message."),
    )
    due_on = forms.DateField(label=_("Reply by"), widget=AdminDateInput)

    def __init__(self, *args, definition, application, papers, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["documents"].choices = [(paper.key, paper.label) for paper in papers]
        self.fields["questions"].choices = question_choices(definition, application)
        self.fields["due_on"].initial = citizen_deadline(now(), settings.RETURN_DAYS, holidays())

    def clean_due_on(self):
        day = self.cleaned_data["due_on"]
        if not today() < day <= today() + LATEST_DEADLINE:
            raise forms.ValidationError(_("Choose a day from tomorrow to four months ahead."))
        return day

    def clean(self):
        cleaned = super().clean()
        if not (cleaned.get("documents") or cleaned.get("questions")) and not self.errors:
            raise forms.ValidationError(_("Tick at least one document or answer."))
        return cleaned


def question_choices(definition, application):
    """Return [(question id, label)] of the due questions that an applicant can answer again."""
    choices = {}
    language = (get_language() or "ar").split("-")[0]
    for row in answer_rows(definition, application.answers, language, with_empty=True):
        if row["type"] not in ("computed", "declaration"):
            question = definition.question(row["question"])
            choices[row["question"]] = definition.text(question.get("label"), language) or row["label"]
    return list(choices.items())


class AssignForm(ExpectedForm):
    """Somebody who works in the directorate that has the application."""

    assignee = forms.ModelChoiceField(label=_("Officer"), queryset=None)

    def __init__(self, *args, application, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["assignee"].queryset = officers_for([application.directorate_id])
        self.fields["assignee"].label_from_instance = person_name


class ForwardForm(ExpectedForm):
    """Nothing to fill in: the page shows where it goes."""


class ApproveForm(ExpectedForm):
    text = CleanTextField(
        label=_("A word to the applicant"),
        required=False,
        help_text=_("Optional. The applicant reads it word for word."),
    )


class RejectForm(ExpectedForm):
    """A refusal names its reasons."""

    reasons = forms.MultipleChoiceField(label=_("Reasons"), widget=forms.CheckboxSelectMultiple)
    text = CleanTextField(label=_("Explanation"), help_text=_("The applicant reads it word for word."))

    def __init__(self, *args, definition, **kwargs):
        super().__init__(*args, **kwargs)
        language = (get_language() or "ar").split("-")[0]
        self.fields["reasons"].choices = [
            (reason["code"], definition.text(reason["text"], language))
            for reason in definition.document.get("rejection_reasons") or ()
        ]


class IssueForm(ExpectedForm):
    """The paper that was issued."""

    document_number = forms.CharField(label=_("Document number"), max_length=60)
    issued_on = forms.DateField(label=_("Issued on"), widget=AdminDateInput)
    text = CleanTextField(
        label=_("Where and how to collect it"),
        required=False,
        help_text=_("Optional. The applicant reads it word for word."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["issued_on"].initial = today()

    def clean_document_number(self):
        return clean_line(self.cleaned_data["document_number"])

    def clean_issued_on(self):
        if self.cleaned_data["issued_on"] > today():
            raise forms.ValidationError(_("The day has not come yet."))
        return self.cleaned_data["issued_on"]
