"""Forms of the team."""

from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from eservices.desk.words import person_name


class GiveForm(forms.Form):
    """One more role for somebody who is in the team."""

    person = forms.ModelChoiceField(queryset=None, label=gettext_lazy("Person"))
    role = forms.ChoiceField(label=gettext_lazy("Role"))

    def __init__(self, *args, people, roles, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = get_user_model().objects.filter(pk__in=people)
        self.fields["person"].label_from_instance = person_name
        self.fields["role"].choices = [(role.value, role.label) for role in roles]


class InviteForm(forms.ModelForm):
    """Somebody new. An account that exists elsewhere is an administrator's to bring here."""

    role = forms.ChoiceField(label=gettext_lazy("Role"))

    class Meta:
        model = get_user_model()
        fields = ["first_name", "last_name", "username", "email"]

    def __init__(self, *args, roles, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [(role.value, role.label) for role in roles]
        self.fields["first_name"].required = self.fields["last_name"].required = True
        for name in ("username", "email"):
            self.fields[name].widget.attrs["dir"] = "ltr"
        self.fields["email"].help_text = _("The link for choosing a password is sent there as well.")

    def clean_username(self):
        username = self.cleaned_data["username"]
        if get_user_model().objects.filter(username__iexact=username).exists():
            raise ValidationError(_("This name is taken. To bring somebody who has an account, ask an administrator."))
        return username
