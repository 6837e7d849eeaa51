"""Ways to reach the governorate, for the contact page."""

from django import template

from eservices.models import ContactTopic, Directorate

register = template.Library()


@register.simple_tag
def contact_topics():
    """Return the topics that are offered, each with its directorate."""
    return ContactTopic.objects.filter(is_on=True).select_related("directorate")


@register.simple_tag
def directorates_to_call():
    """Return the directorates that have a phone, in their order."""
    return Directorate.objects.exclude(phone="")
