"""Roles in a directorate."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    EDITOR = "editor", _("Directorate editor")
    OFFICER = "officer", _("Directorate officer")
    MANAGER = "manager", _("Directorate manager")
    CLERK = "clerk", _("Service-centre clerk")
    AUDITOR = "auditor", _("Auditor (reads only)")


# Roles that read the directorate's applications, and those of them that work them.
READING_ROLES = frozenset({Role.OFFICER, Role.MANAGER, Role.AUDITOR})
WORKING_ROLES = frozenset({Role.OFFICER, Role.MANAGER})
