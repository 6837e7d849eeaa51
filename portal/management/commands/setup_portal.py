"""Roles and whatever else every installation has."""

from django.core.management.base import BaseCommand

from eservices.desk.groups import ensure_groups


class Command(BaseCommand):
    help = "Make the groups of staff with their permissions; safe to repeat."

    def handle(self, **options):
        ensure_groups()
