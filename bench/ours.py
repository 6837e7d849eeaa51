"""The portal under measurement: its own folder, its own database, the demo loaded."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from bench.server import Server

ROOT = Path(__file__).resolve().parents[1]


class Ours:
    """One prepared copy of the portal in `folder`, on SQLite unless an address of a database is given."""

    def __init__(self, folder, database_url=""):
        self.folder = Path(folder)
        self.environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "portal.settings.demo",
            "BAWABA_VAR": str(self.folder),
            "BAWABA_BASE_URL": "http://localhost",
        }
        self.environment.pop("DATABASE_URL", None)
        if database_url:
            self.environment["DATABASE_URL"] = database_url

    def prepare(self, applications=120):
        """Migrate, collect static files and load the demo with a few applications made by real acts."""
        self.folder.mkdir(parents=True, exist_ok=True)
        # `prepare` loads a whole demo unless it was loaded: a few applications are enough to copy from.
        (self.folder / ".demo-loaded").touch()
        self._run("manage.py", "prepare")
        self._run("manage.py", "load_demo", "--applications", str(applications))
        return self

    def copy_to(self, folder):
        """Return a second portal with the same rows and keys (SQLite only)."""
        shutil.copytree(self.folder, folder)
        return Ours(folder)

    def ask(self, script, *arguments):
        """Run a script of `bench.inside` in this portal and return the JSON of its last line."""
        printed = self._run("-m", f"bench.inside.{script}", *map(str, arguments))
        return json.loads(printed.strip().splitlines()[-1])

    def server(self):
        """Return a Server of this portal, to be used in a `with` block."""
        return Server(
            "portal.wsgi:application",
            folder=ROOT,
            environment=self.environment,
            log=self.folder / "server.log",
            probe="/healthz",
        )

    def _run(self, *command):
        done = subprocess.run(
            [sys.executable, *command], cwd=ROOT, env=self.environment, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise RuntimeError(f"{' '.join(command)} failed:\n{done.stdout[-1000:]}\n{done.stderr[-3000:]}")
        return done.stdout
