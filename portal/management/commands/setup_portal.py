"""Roles and whatever else every installation has."""

from django.core.management.base import BaseCommand

from eservices.desk.collections import ensure_collections
from eservices.desk.first_topics import ensure_first_topics
from eservices.desk.groups import ensure_groups
from eservices.desk.review_workflow import ensure_review
from search.backends.rebuilding import rebuild_when_rules_changed
from search.building import build_when_rules_changed
from search.thesaurus import load_default_groups


class Command(BaseCommand):
    help = (
        "Make the groups of staff with their permissions, the review before publishing, the first topics of the "
        "contact form, everyday names and, when their rules changed, what searches look in; safe to repeat."
    )

    def handle(self, **options):
        ensure_groups()
        ensure_collections()
        ensure_review()
        ensure_first_topics()
        load_default_groups()
        rebuild_when_rules_changed()
        build_when_rules_changed()
