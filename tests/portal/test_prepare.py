"""What happens before the portal serves, and that it happens once."""

import pytest
from django.core.management import call_command

from portal.management.commands import prepare
from tests.search.making import make_entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def acts(monkeypatch, settings, tmp_path):
    """The commands that `prepare` calls, recorded instead of run."""
    settings.VAR_DIR = settings.STATIC_ROOT = tmp_path
    settings.BAWABA_DEMO = False
    called = []

    def note(name, *arguments, **options):
        called.append(name)
        if name == "show_demo":
            call_command(name, *arguments, **options)

    monkeypatch.setattr(prepare, "call_command", note)
    monkeypatch.setattr(prepare, "compile_catalogues", lambda: called.append("compile"))
    return called


def test_a_second_time_only_roles_are_looked_after(acts):
    call_command("prepare")
    assert acts == ["compile", "collectstatic", "setup_portal", "search_index"]
    acts.clear()
    make_entry()
    call_command("prepare")
    assert acts == ["compile", "setup_portal"]


def test_static_files_are_collected_again_when_one_changed(acts, monkeypatch):
    call_command("prepare")
    acts.clear()
    monkeypatch.setattr(prepare, "_digest_of_static_sources", lambda: "another")
    call_command("prepare")
    assert "collectstatic" in acts


def test_migrations_run_when_there_are_any(acts, monkeypatch):
    monkeypatch.setattr(prepare.MigrationExecutor, "migration_plan", lambda self, targets: ["one"])
    call_command("prepare")
    assert "migrate" in acts


def test_the_demo_is_loaded_in_the_demo_only(acts, settings):
    call_command("prepare")
    assert "load_demo" not in acts
    settings.BAWABA_DEMO = True
    call_command("prepare")
    assert "load_demo" in acts


def test_the_welcome_names_addresses_and_accounts_for_the_owner_only(acts, settings, tmp_path, monkeypatch):
    settings.BAWABA_DEMO = True
    monkeypatch.setenv("BAWABA_DEMO_PASSWORD", "a-demo-password")
    call_command("prepare", address="http://localhost:8009")
    path = tmp_path / "welcome"
    text = path.read_text()
    for part in ("http://localhost:8009/ar/", "http://localhost:8009/en/", "/admin/", "a-demo-password", "clerk"):
        assert part in text
    assert path.stat().st_mode & 0o077 == 0


def test_production_prints_no_account(acts, settings, tmp_path):
    call_command("prepare", address="http://localhost:8009")
    assert "password" not in (tmp_path / "welcome").read_text()
