"""Registered with search: services, fixed pages, and the names of facets that only the e-services know."""

from eservices.findables.doors import DoorSource
from eservices.findables.services import ServiceSource, audience_names, directorate_names
from search.sources import register, register_facet_names


def register_sources():
    """Register them; called once when the app is ready."""
    register(ServiceSource())
    register(DoorSource())
    register_facet_names("directorate", directorate_names)
    register_facet_names("audience", audience_names)
