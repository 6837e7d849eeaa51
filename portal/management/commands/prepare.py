"""Everything that must have happened before the portal serves; quick when it has."""

import hashlib
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from portal.catalogues import compile_catalogues
from search.models import Entry


class Command(BaseCommand):
    help = "Migrate, compile texts, collect static files, set up roles, load the demo once, read what can be found."

    # The house rules only: Django's own checks load every address, which is felt at each start.
    requires_system_checks = ["bawaba"]

    def add_arguments(self, parser):
        parser.add_argument("--address", help="write what to tell at the start into var/welcome, with this address")

    def handle(self, *, address, **options):
        compile_catalogues()
        self.migrate()
        self.collect()
        call_command("setup_portal")
        if getattr(settings, "BAWABA_DEMO", False):
            call_command("load_demo", once=True)
        # The index outside is filled by the ticker: the portal does not wait for it.
        if not Entry.objects.exists():
            call_command("search_index", inside=True)
        if address:
            self.write_welcome(address)

    def migrate(self):
        """Apply migrations when there are any to apply."""
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.stdout.write("Preparing the database …")
            call_command("migrate", verbosity=0, interactive=False)

    def collect(self):
        """Collect static files when one of them changed since the last time."""
        stamp = Path(settings.STATIC_ROOT) / ".collected"
        digest = _digest_of_static_sources()
        if stamp.exists() and stamp.read_text() == digest:
            return
        self.stdout.write("Collecting static files …")
        call_command("collectstatic", verbosity=0, interactive=False)
        stamp.write_text(digest)

    def write_welcome(self, address):
        """Keep what `make run` prints once the portal serves; it holds a password."""
        path = settings.VAR_DIR / "welcome"
        path.touch(mode=0o600)
        with path.open("w") as target:
            call_command("show_demo", address, stdout=target)


def _digest_of_static_sources():
    """Return a digest of names, sizes and times of every static file of the installed apps."""
    digest = hashlib.sha256()
    for config in apps.get_app_configs():
        for path in sorted(Path(config.path, "static").rglob("*")):
            status = path.stat()
            digest.update(f"{path}:{status.st_size}:{status.st_mtime_ns};".encode())
    return digest.hexdigest()
