"""A portal as `make run` starts it, and a real browser before it."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.browser.waiting import another_page
from tests.run import CHROMIUMS, HOW_TO_GET

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "journeys-in-the-marshes"
PATIENCE = 300


class Portal:
    """A running portal: its address, its folder, its staff's password."""

    def __init__(self, folder, port):
        self.folder, self.port = folder, port
        self.url = f"http://127.0.0.1:{port}"
        self.password = PASSWORD
        self.process = None

    def start(self):
        environment = {
            **os.environ,
            "PORT": str(self.port),
            "HOST": "127.0.0.1",
            "BAWABA_VAR": str(self.folder),
            "BAWABA_DEMO_PASSWORD": PASSWORD,
            "BAWABA_DEMO_APPLICATIONS": "12",
            "DJANGO_SETTINGS_MODULE": "portal.settings.demo",
        }
        environment.pop("DATABASE_URL", None)
        log = open(self.folder / "log", "w")  # noqa: SIM115 (lives as long as the process)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "portal.run"], cwd=ROOT, env=environment, stdout=log, stderr=log
        )
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                break
            try:
                with urllib.request.urlopen(f"{self.url}/healthz", timeout=2):
                    return
            except OSError:
                time.sleep(0.5)
        raise RuntimeError((self.folder / "log").read_text()[-4000:])

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        self.process.wait(30)

    def failures(self):
        """Return lines of the log that tell of an error of ours."""
        return [
            line for line in (self.folder / "log").read_text().splitlines() if "Traceback" in line or " ERROR " in line
        ]


@pytest.fixture(scope="session")
def portal(tmp_path_factory):
    """A portal of our own, or the one that BAWABA_JOURNEYS_AT names (its password in BAWABA_DEMO_PASSWORD)."""
    if address := os.environ.get("BAWABA_JOURNEYS_AT"):
        there = Portal(None, 0)
        there.url, there.password = address, os.environ["BAWABA_DEMO_PASSWORD"]
        yield there
        return
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    running = Portal(tmp_path_factory.mktemp("portal"), port)
    running.start()
    yield running
    running.stop()
    assert running.failures() == []


@pytest.fixture(scope="session")
def chromium():
    from playwright.sync_api import sync_playwright

    path = os.environ.get("BAWABA_CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if path is None:
        pytest.skip(f"no Chromium was found: {HOW_TO_GET['browser']}")
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    # Playwright's own loop must not make Django believe that this test is asynchronous.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=quiet)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium, portal):
    """Return a function that opens a page: `open_page(width=360, javascript=False, locale="ar")`."""
    contexts = []

    def opened(*, width=1280, javascript=True, locale="ar"):
        context = chromium.new_context(
            base_url=portal.url,
            viewport={"width": width, "height": 800},
            java_script_enabled=javascript,
            locale=locale,
        )
        context.set_default_timeout(30_000)
        contexts.append(context)
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def shots():
    """Folder for pictures of pages when somebody wants to look (BAWABA_SHOTS), else None."""
    if not os.environ.get("BAWABA_SHOTS"):
        return None
    folder = Path(os.environ["BAWABA_SHOTS"])
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def sign_in(open_page, portal):
    """Return a page signed in as somebody who reads `locale`; the account reads Arabic again afterwards."""
    changed = []

    def signed_in(username, locale, *, dark=False, width=1440):
        page = open_page(width=width, locale=locale)
        page.emulate_media(color_scheme="dark" if dark else "light")
        page.goto("/admin/login/")
        page.fill("[name=username]", username)
        page.fill("[name=password]", portal.password)
        page.press("[name=password]", "Enter")
        page.wait_for_url("**/admin/")
        if locale != "ar":
            read_admin_in(page, locale)
            changed.append(page)
        return page

    yield signed_in
    for page in changed:
        read_admin_in(page, "ar")


def read_admin_in(page, locale):
    page.goto("/admin/account/")
    page.select_option("[name='locale-preferred_language']", locale)
    with another_page(page):
        page.locator("main button[type=submit], footer button[type=submit]").last.click()
    assert page.get_attribute("html", "lang") == locale
