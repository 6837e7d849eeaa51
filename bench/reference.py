"""The reference: a project as `wagtail start` makes it, with one page of Wagtail's own form builder.

Its settings are the generated production settings; SQLite stands in WAL with `synchronous=NORMAL`, as such
projects have it. That is less durable than the portal's FULL, on purpose: the reference is what people run.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from bench.server import Server

STOCK = Path(__file__).resolve().parent / "stock"
FORM = "/form/"
PAGE = "/"


class Reference:
    """The generated project in `folder`, on SQLite unless an address of a database is given."""

    def __init__(self, folder, database_url=""):
        self.folder = Path(folder)
        self.environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "stock.settings.production"}
        for name in ("DATABASE_URL", "PYTHONPATH"):
            self.environment.pop(name, None)
        if database_url:
            self.environment["DATABASE_URL"] = database_url

    def prepare(self):
        """Generate the project, add the form page to it, migrate and seed."""
        self.folder.mkdir(parents=True)
        self._run(Path(sys.executable).parent / "wagtail", "start", "stock", ".")
        shutil.copytree(STOCK / "templates", self.folder / "home" / "templates", dirs_exist_ok=True)
        shutil.copy(STOCK / "local.py.txt", self.folder / "stock" / "settings" / "local.py")
        with (self.folder / "home" / "models.py").open("a") as models:
            for name in ("models.py.txt", "text_page.py.txt"):
                models.write((STOCK / name).read_text())
        for command in (["makemigrations", "home"], ["migrate"], ["collectstatic"]):
            self._manage(*command, "--verbosity=0", "--no-input")
        self._manage("shell", "--verbosity=0", "-c", (STOCK / "seed.py.txt").read_text())
        return self

    def server(self):
        """Return a Server of this project, to be used in a `with` block."""
        return Server(
            "stock.wsgi:application", folder=self.folder, environment=self.environment, log=self.folder / "server.log"
        )

    def fill(self, texts):
        """Store the texts of a file (`bench.texts`) as pages; return what the last line says."""
        self.environment["BENCH_TEXTS"] = str(texts)
        code = (STOCK / "fill_texts.py.txt").read_text()
        return json.loads(self._manage("shell", "--verbosity=0", "-c", code).splitlines()[-1])

    def submissions(self):
        """Return how many forms were stored."""
        code = "from wagtail.contrib.forms.models import FormSubmission as F; print(F.objects.count())"
        return int(self._manage("shell", "--verbosity=0", "-c", code).split()[-1])

    def _manage(self, *arguments):
        return self._run(sys.executable, "manage.py", *arguments)

    def _run(self, *command):
        done = subprocess.run(
            command, cwd=self.folder, env=self.environment, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise RuntimeError(f"{command} failed:\n{done.stdout[-1000:]}\n{done.stderr[-3000:]}")
        return done.stdout
