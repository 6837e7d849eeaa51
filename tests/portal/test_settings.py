"""What the demo does not share with production, and how its keys come to be."""

import importlib
import json
import os
import stat
import string
import subprocess
import sys

import pytest

from portal.settings.keys import read_or_make_keys

# Everything in which the demo differs, and nothing else.
DIFFERENCES = {
    # generated keys
    "SECRET_KEY",
    "FIELD_KEYS",
    # neither Secure nor __Host- cookies
    "SESSION_COOKIE_SECURE",
    "SESSION_COOKIE_NAME",
    "CSRF_COOKIE_SECURE",
    "CSRF_COOKIE_NAME",
    "LANGUAGE_COOKIE_SECURE",
    # no HSTS
    "SECURE_HSTS_SECONDS",
    "SECURE_HSTS_INCLUDE_SUBDOMAINS",
    "SECURE_HSTS_PRELOAD",
    # no https, so no redirect to it and no origin of it
    "SECURE_SSL_REDIRECT",
    "SECURE_REDIRECT_EXEMPT",
    "SECURE_PROXY_SSL_HEADER",
    "CSRF_TRUSTED_ORIGINS",
    # hosts, and that it is the demo
    "ALLOWED_HOSTS",
    "BAWABA_DEMO",
}


@pytest.fixture
def both(monkeypatch, tmp_path):
    """The settings of demo and production as dictionaries, read on one environment."""
    monkeypatch.setenv("BAWABA_SECRET_KEY", "s" + string.ascii_letters)
    monkeypatch.setenv("BAWABA_FIELD_KEYS", "f" + string.ascii_letters)
    monkeypatch.setenv("BAWABA_HOSTS", "portal.example.iq")
    base = importlib.import_module("portal.settings.base")
    monkeypatch.setattr(base, "VAR_DIR", tmp_path)
    # The test settings soften the database in place; production is asked about the real one.
    database = {"ENGINE": "django.db.backends.postgresql", "NAME": "portal"}
    monkeypatch.setattr(base, "DATABASES", {"default": database})
    found = []
    for name in ("portal.settings.demo", "portal.settings.production"):
        sys.modules.pop(name, None)
        module = importlib.import_module(name)
        found.append({key: getattr(module, key) for key in dir(module) if key.isupper()})
        del sys.modules[name]
    return found


def test_demo_differs_from_production_in_the_listed_settings_only(both):
    demo, production = both
    absent = object()
    differing = {k for k in demo.keys() | production.keys() if demo.get(k, absent) != production.get(k, absent)}
    # The hosts are given by the environment here; without one the demo answers to any.
    assert differing | {"ALLOWED_HOSTS"} == DIFFERENCES


def test_both_run_with_debug_off_and_hashed_static_files(both):
    for settings in both:
        assert settings["DEBUG"] is False
        assert "Manifest" in settings["STORAGES"]["staticfiles"]["BACKEND"]


def test_demo_is_marked_and_production_is_not(both):
    demo, production = both
    assert demo["BAWABA_DEMO"] is True
    assert production["BAWABA_DEMO"] is False


def test_production_cookies_are_bound_to_the_host_and_to_https(both):
    production = both[1]
    for kind in ("SESSION", "CSRF"):
        assert production[f"{kind}_COOKIE_NAME"].startswith("__Host-")
        assert production[f"{kind}_COOKIE_SECURE"] is True
    assert production["SECURE_HSTS_SECONDS"] >= 365 * 24 * 3600
    assert production["SECURE_SSL_REDIRECT"] is True


def test_uploads_bounded_as_they_arrive(both):
    assert both[1]["FILE_UPLOAD_HANDLERS"] == ["media.upload_handler.BoundedUploadHandler"]


def test_keys_are_made_once_and_for_the_owner_only(tmp_path):
    path = tmp_path / "keys.json"
    first = read_or_make_keys(path)
    assert read_or_make_keys(path) == first
    assert first["secret"] != first["field"]
    assert min(len(key) for key in first.values()) >= 40
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [p.name for p in tmp_path.iterdir()] == ["keys.json"]


def test_processes_that_start_together_agree_on_one_pair_of_keys(tmp_path):
    path = tmp_path / "keys.json"
    code = (
        "import sys, time, json, pathlib; from portal.settings.keys import read_or_make_keys as make;"
        "time.sleep(max(0, float(sys.argv[2]) - time.time())); print(json.dumps(make(pathlib.Path(sys.argv[1]))))"
    )
    import time

    together = str(time.time() + 1.5)
    started = [
        subprocess.Popen([sys.executable, "-c", code, str(path), together], stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    said = {process.communicate(timeout=60)[0] for process in started}
    assert len(said) == 1
    assert json.loads(said.pop()) == json.loads(path.read_text())


def test_postgres_is_told_not_to_compile_plans():
    code = "import json, portal.settings.base as base; print(json.dumps(base.DATABASES['default']['OPTIONS']))"

    def options(address):
        environment = {**os.environ, "DATABASE_URL": address}
        done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
        return json.loads(done.stdout)["options"]

    assert options("postgres://bawaba@127.0.0.1/portal") == "-c jit=off"
    own = options("postgres://bawaba@127.0.0.1/portal?options=-c%20work_mem%3D16MB")
    assert own == "-c jit=off -c work_mem=16MB"
