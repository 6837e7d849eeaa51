"""What messages may be about and who reads them: the administrator's list in the Settings menu."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.permissions import register_permission_policy

from eservices.desk.policies import AdministratorPolicy
from eservices.desk.texts_field import TextsField
from eservices.desk.viewsets import AdministratorViewSet
from eservices.models import ContactTopic

register_permission_policy(ContactTopic, AdministratorPolicy(ContactTopic))


class ContactTopicForm(forms.ModelForm):
    names = TextsField(label=_("Name"))

    class Meta:
        model = ContactTopic
        fields = ["code", "names", "directorate", "is_on", "sort_order"]


class ContactTopicViewSet(AdministratorViewSet):
    model = ContactTopic
    name = "contact-topics"
    url_prefix = "contact-topics"
    icon = "mail"
    menu_label = _("Topics of messages")
    add_to_settings_menu = True
    list_display = ["__str__", "directorate", "is_on"]
    ordering = ["sort_order", "code"]

    def get_form_class(self, for_update=False):
        return ContactTopicForm
