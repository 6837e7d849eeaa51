from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "portal"
    label = "portal"
    verbose_name = "Bawaba"

    def ready(self):
        from portal import checks  # noqa: F401 (registers the system checks)
