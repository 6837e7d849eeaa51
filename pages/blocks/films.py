"""Films stay where they are: an address on a host that the governorate has allowed."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail import blocks


def film_host(address):
    """Return the host of a film without «www.» or «m.», "" when it is not allowed or not https."""
    try:
        parts = urlsplit(str(address or ""))
        host = (parts.hostname or "").lower()
    except ValueError:
        return ""
    host = host.removeprefix("www.").removeprefix("m.")
    allowed = parts.scheme == "https" and not parts.username and host in settings.BAWABA_FILM_HOSTS
    return host if allowed else ""


class FilmAddressBlock(blocks.URLBlock):
    """The address of a film on an allowed host."""

    def clean(self, value):
        value = super().clean(value)
        if value and not film_host(value):
            hosts = ", ".join(settings.BAWABA_FILM_HOSTS)
            raise ValidationError(
                _("Films may stand on these hosts only: %(hosts)s. The address must begin with https://.")
                % {"hosts": hosts}
            )
        return value


class FilmValue(blocks.StructValue):
    @property
    def host(self):
        """The host that the link leads to; "" for a film that must not be linked."""
        return film_host(self.get("film"))
