"""Held files are scanned again until the scanner has answered."""

import pytest

from eservices.actions import rescan
from eservices.actions.sweep import sweep
from eservices.models import Attachment
from eservices.models.attachment import ScanState
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def held():
    application = factories.an_application()
    keys = [a.key for a in application.attachments.all()] or ["x"]
    return [factories.an_attachment(application, keys[0], scan=ScanState.HELD) for _ in range(4)]


def states():
    return set(Attachment.objects.filter(scan=ScanState.HELD).values_list("pk", flat=True))


def test_what_the_scanner_passes_can_be_opened(held, monkeypatch):
    monkeypatch.setattr(rescan, "scan", lambda path: ScanState.CLEAN if path.exists() else ScanState.HELD)
    assert rescan.rescan_held() == 4
    assert not states()


def test_what_it_refuses_stays_closed(held, monkeypatch):
    monkeypatch.setattr(rescan, "scan", lambda path: ScanState.INFECTED)
    rescan.rescan_held()
    assert {a.scan for a in Attachment.objects.filter(pk__in=[a.pk for a in held])} == {ScanState.INFECTED}


def test_a_scanner_still_away_is_not_asked_for_every_file(held, monkeypatch):
    asked = []
    monkeypatch.setattr(rescan, "scan", lambda path: asked.append(path) or ScanState.HELD)
    assert rescan.rescan_held() == 0
    assert len(asked) == rescan.PATIENCE
    assert len(states()) == 4


def test_the_ticker_does_it(held, monkeypatch):
    monkeypatch.setattr(rescan, "scan", lambda path: ScanState.CLEAN)
    assert sweep()["scanned"] == 4
