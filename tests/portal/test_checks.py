"""House rules that stop a start."""

from django.core.checks import run_checks

from portal import checks


def ids():
    return {message.id for message in run_checks(tags=["bawaba"])}


def test_the_house_is_in_order():
    assert ids() == set()


def test_uploads_under_a_served_folder_are_an_error(settings):
    settings.PRIVATE_ROOT = f"{settings.MEDIA_ROOT}/private"
    assert ids() == {"bawaba.E001"}
    settings.PRIVATE_ROOT = settings.STATIC_ROOT
    assert ids() == {"bawaba.E001"}


def test_missing_field_keys_are_an_error(settings):
    settings.FIELD_KEYS = []
    assert ids() == {"bawaba.E002"}


def test_locale_as_a_package_is_an_error(monkeypatch, tmp_path, settings):
    (tmp_path / "locale").mkdir()
    settings.BASE_DIR = tmp_path
    assert checks.locale_is_no_package(None) == []
    (tmp_path / "locale/__init__.py").touch()
    assert [message.id for message in checks.locale_is_no_package(None)] == ["bawaba.E003"]


def test_the_checks_run_before_the_portal_is_prepared():
    from portal.management.commands.prepare import Command

    assert Command.requires_system_checks == ["bawaba"]
