"""A marked person applies and is worked on, errors are provoked; then every log line and every byte kept is searched."""

import io
import logging
import re
from pathlib import Path

import pytest
from django.conf import settings as live_settings
from django.core import mail
from django.db import connection
from django.test import Client

from eservices.actions import desk
from eservices.actions.deliver import deliver_due
from eservices.models import Application
from eservices.reference import tracking_code
from portal.logs import LineFormatter
from tests.eservices.views.posting import Applicant, case, person, typed
from tests.factories import a_service, an_officer
from tests.files import a_pdf
from tests.sample_service import id_of

pytestmark = pytest.mark.django_db(transaction=True)
NATIONAL, PHONE, NAME = "198765432109", "+9647712345678", "زبرجد"
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
MARKS = [NATIONAL, NATIONAL.translate(ARABIC), NATIONAL.translate(PERSIAN), PHONE, "07712345678", "7712345678",
         "٠٧٧١٢٣٤٥٦٧٨", NAME, "markmail@example.test", "marked-file"]  # fmt: skip


@pytest.fixture
def log():
    """Everything that would reach standard error, from every logger, at every level, as it would be written."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(LineFormatter())
    root, level = logging.getLogger(), logging.getLogger().level
    quiet = {name: logging.getLogger(name).level for name in ("django.db.backends", "faker", "factory")}
    for name in quiet:
        logging.getLogger(name).setLevel(logging.WARNING)
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield written
    root.removeHandler(handler)
    root.setLevel(level)
    for name, old in quiet.items():
        logging.getLogger(name).setLevel(old)


def marked(**changes):
    marks = {"name__first": NAME, "national": NATIONAL.translate(ARABIC), "phone": "٠٧٧١ ٢٣٤ ٥٦٧٨"}
    return person(**(marks | {"email": "markmail@example.test"} | changes))


@pytest.fixture
def lived(client, log, monkeypatch):
    """An application of the marked person, filed past every error we can think of, and worked."""
    client.raise_request_exception = False
    applicant = Applicant(client, a_service())
    applicant.begin()
    provoke_errors(applicant)
    applicant.post("person", marked())
    applicant.post("case", case(floors=NATIONAL))
    applicant.post("case", case())
    applicant.post("promise", typed(agree="yes"))
    applicant.post("documents", {f"q-{id_of('deed')}": a_pdf(name="marked-file.pdf")})
    with monkeypatch.context() as broken:
        broken.setattr("eservices.actions.submit.index_application", lambda *a: 1 / 0)
        assert applicant.submit().status_code == 500
    assert applicant.submit().status_code == 302
    applicant.get("receipt"), applicant.get("receipt.pdf")
    application = Application.objects.get()
    work(application)
    follow(application)
    return applicant


def provoke_errors(applicant):
    client, address = applicant.client, applicant.address("person")
    applicant.post("person", marked(national=NATIONAL[:-1] + "x", phone="0771"))
    applicant.post("person", marked(name__first=NAME + "\x00"))
    client.post(applicant.address("autosave"), marked() | {"step": id_of("person")})
    Client(enforce_csrf_checks=True).post(address, marked())
    client.post(address.replace(applicant.key, "A" * 22), marked())
    client.put(address, str(marked()))
    client.post(address, marked() | {f"f{n}": NATIONAL for n in range(1001)})
    client.post("/ar/track/", {"number": NATIONAL, "code": NATIONAL.translate(ARABIC)})
    client.post("/ar/apply/resume/", {"code": NATIONAL})
    client.post("/ar/no-such-page/", marked())
    strange = "application/x-www-form-urlencoded; charset=nonsense"
    client.generic("POST", address, f"{NATIONAL}={NAME}".encode(), content_type=strange)
    client.generic("POST", address, b"--x\r\n" + NATIONAL.encode(), content_type="multipart/form-data; boundary=x")


def work(application):
    officer = an_officer()
    desk.take(application.pk, officer)
    browser = Client(raise_request_exception=False)
    browser.force_login(officer)
    assert browser.get(f"/admin/applications/{application.uuid}/").status_code == 200
    browser.get("/admin/applications/", {"tab": "directorate"})
    browser.get("/admin/applications/export/")
    browser.post(f"/admin/applications/{application.uuid}/note/", {"text": f"{NAME} {NATIONAL}", "expected": "x"})
    desk.write_note(application.pk, officer, f"اتصلت بـ {NAME} {PHONE}")
    desk.write_message(application.pk, officer, f"السيد {NAME}")


def follow(application):
    client = Client(raise_request_exception=False)
    code = tracking_code(application.uuid, application.code_issue)
    client.post("/ar/track/", {"number": application.number, "code": code})
    page = client.get("/ar/track/application/").content.decode()
    title = re.search(r"<title>(.*?)</title>", page, re.DOTALL)[1]
    assert application.number not in re.sub(r"\D", "", title)
    assert NAME not in title


def found(content):
    return [mark for mark in MARKS if mark.encode() in content]


def test_no_log_line_holds_the_person(lived, log):
    deliver_due()
    lines = log.getvalue()
    assert "ZeroDivisionError" in lines  # the log was listened to, and the error is in it
    assert found(lines.encode()) == []


def test_no_log_line_opens_the_draft(lived, log):
    assert lived.key not in log.getvalue()


def test_the_database_holds_the_person_only_encrypted(lived):
    if connection.vendor != "sqlite":
        pytest.skip("looks into the database file of SQLite")
    deliver_due()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    file = Path(connection.settings_dict["NAME"])
    content = b"".join(part.read_bytes() for part in file.parent.glob(f"{file.name}*"))
    assert b"application" in content
    assert found(content) == []


def test_no_row_of_any_table_holds_the_person(lived):
    deliver_due()
    seen = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608
            seen += [(table, mark) for row in cursor.fetchall() for mark in found(str(row).encode())]
    assert seen == []


def test_no_address_of_the_way_holds_the_person(client):
    applicant = Applicant(client, a_service())
    applicant.begin()
    addresses = [applicant.url]
    for step, data in (("person", marked()), ("case", case()), ("promise", typed(agree="yes"))):
        addresses.append(applicant.post(step, data)["Location"])
    addresses.append(applicant.post("documents", {f"q-{id_of('deed')}": a_pdf(name="marked-file.pdf")})["Location"])
    addresses.append(applicant.submit()["Location"])
    assert found(" ".join(addresses).encode()) == []
    receipt = client.get(addresses[-1]).content.decode()
    assert found(re.search(r"<title>(.*?)</title>", receipt, re.DOTALL)[1].encode()) == []


def test_mail_goes_only_to_the_person_and_carries_no_national_number(lived):
    deliver_due()
    sent = " ".join(f"{letter.subject} {letter.body}" for letter in mail.outbox)
    assert mail.outbox
    assert NATIONAL not in sent
    assert {address for letter in mail.outbox for address in letter.to} == {"markmail@example.test"}


def test_files_on_the_disk_have_names_that_say_nothing(lived):
    names = [str(path) for path in Path(live_settings.PRIVATE_ROOT).rglob("*")]
    assert found(" ".join(names).encode()) == []
