"""Giving and taking a seat, and inviting somebody new. Every one is written into the admin's log."""

import logging

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import EmailMessage
from django.db import transaction
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.log_actions import log
from wagtail.users.models import UserProfile

from eservices.desk.groups import sync_groups
from eservices.models import Membership
from eservices.roles import Role

logger = logging.getLogger("bawaba.team")


@transaction.atomic
def give_role(giver, directorate, person, role):
    """Give a seat; return False when the person has it already."""
    seat, created = Membership.objects.get_or_create(user=person, directorate=directorate, role=role)
    if created:
        sync_groups(person)
        _note(giver, seat, "wagtail.create")
    return created


@transaction.atomic
def take_role(giver, seat):
    """Take a seat away."""
    person = seat.user
    _note(giver, seat, "wagtail.delete", deleted=True)
    seat.delete()
    sync_groups(person)


@transaction.atomic
def invite(giver, directorate, *, username, first_name, last_name, email, role):
    """Make an account without a password and give it its first seat; return the person."""
    person = get_user_model()(username=username, first_name=first_name, last_name=last_name, email=email)
    person.set_unusable_password()
    person.save()
    UserProfile.objects.get_or_create(user=person, defaults={"preferred_language": settings.LANGUAGE_CODE})
    log(instance=person, action="wagtail.create", user=giver, title=str(person))
    give_role(giver, directorate, person, role)
    return person


def first_link(giver, directorate, person):
    """Return the full address at which the person sets a password, once and within the days Django's setting says."""
    uid = urlsafe_base64_encode(force_bytes(person.pk))
    token = default_token_generator.make_token(person)
    path = reverse("wagtailadmin_password_reset_confirm", kwargs={"uidb64": uid, "token": token})
    data = {"directorate": directorate.pk, "person": person.pk, "what": "first link"}
    log(instance=person, action="wagtail.edit", user=giver, title=str(person), data=data)
    return settings.WAGTAILADMIN_BASE_URL.rstrip("/") + path


def mail_first_link(person, link):
    """Send the link to the person; return whether the mail went out."""
    if not person.email:
        return False
    with override(settings.LANGUAGE_CODE):
        subject = _("Your account on the portal")
        text = _(
            "%(name)s, an account was made for you. Your user name: %(username)s. Choose a password here: %(link)s"
        )
        body = text % {"name": person.get_full_name(), "username": person.username, "link": link}
    try:
        EmailMessage(subject, body, to=[person.email]).send()
    except Exception:  # whatever a mail server throws, the account is there and the link is on the screen
        logger.exception("the first link was not mailed")
        return False
    return True


def _note(giver, seat, action, *, deleted=False):
    data = {"directorate": seat.directorate_id, "person": seat.user_id, "role": seat.role}
    title = f"{seat.user} – {Role(seat.role).label} – {seat.directorate}"
    log(instance=seat, action=action, user=giver, title=title, data=data, deleted=deleted)
