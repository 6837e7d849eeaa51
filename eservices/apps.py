from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EservicesConfig(AppConfig):
    name = "eservices"
    verbose_name = _("E-services")

    def ready(self):
        from eservices import search_offers  # needs the models
        from eservices.desk import collections, subtrees
        from eservices.findables import noticing, sources

        subtrees.connect()
        collections.connect()
        search_offers.connect()
        noticing.connect()
        sources.register_sources()
