"""The screen on which editors say for whom and on what occasion each service is."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import register_permission_policy

from eservices.catalogue import live_services
from eservices.desk.policies import AdministratorPolicy
from eservices.desk.texts_field import TextsField
from eservices.models import Service, ServiceTopic

register_permission_policy(ServiceTopic, AdministratorPolicy(ServiceTopic))


class ServiceTopicForm(forms.ModelForm):
    """Names in every language, services by their names and not by their addresses."""

    names = TextsField(label=_("Name"))
    services = forms.ModelMultipleChoiceField(
        Service.objects.filter(is_live=True), label=_("Services"), required=False, widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = ServiceTopic
        fields = ["kind", "names", "services", "sort_order"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        names = {line.slug: line.name for line in live_services()}
        self.fields["services"].label_from_instance = lambda service: names.get(service.slug, service.slug)


class ServiceTopicViewSet(ModelViewSet):
    """Beside the content menus in the settings menu: whoever keeps the catalogue keeps it for all directorates."""

    model = ServiceTopic
    name = "catalogue_topics"
    url_prefix = "catalogue-topics"
    icon = "tag"
    menu_label = _("Catalogue topics")
    add_to_settings_menu = True
    menu_order = 210
    copy_view_enabled = False
    inspect_view_enabled = False
    add_to_reference_index = False
    list_display = ["__str__", Column("kind", label=_("Kind"), accessor="get_kind_display"), "sort_order"]
    list_filter = ["kind"]
    list_export = []
    ordering = ["kind", "sort_order", "pk"]

    def get_form_class(self, for_update=False):
        return ServiceTopicForm
