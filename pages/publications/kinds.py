"""Kinds of publications and the licences under which they may be used."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PublicationKind(models.TextChoices):
    REPORT = "report", _("report")
    PLAN = "plan", _("plan")
    BUDGET = "budget", _("budget")
    LAW = "law", _("law or instruction")
    GUIDE = "guide", _("guide")
    DATA = "data", _("open data")


class Licence(models.TextChoices):
    CC_BY = "cc-by-4.0", _("Creative Commons Attribution 4.0")
    CC0 = "cc0-1.0", _("public domain (CC0 1.0)")
    ALL_RIGHTS = "reserved", _("all rights reserved")


# Where a licence can be read; what is reserved has no text of its own.
LICENCE_ADDRESSES = {
    Licence.CC_BY: "https://creativecommons.org/licenses/by/4.0/",
    Licence.CC0: "https://creativecommons.org/publicdomain/zero/1.0/",
}
# What a program can read without guessing.
OPEN_FORMATS = {"csv", "ods", "xlsx"}
