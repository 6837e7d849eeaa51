from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PagesConfig(AppConfig):
    name = "pages"
    verbose_name = _("Pages")

    def ready(self):
        from pages import gone, redirects  # needs the models
        from pages.findables import noticing, sources
        from pages.translations import following, moving

        gone.connect()
        following.connect()
        moving.connect()
        redirects.connect()
        noticing.connect()
        sources.register_sources()
