"""Files inside the rows of a repeating question: each stays in its row, whatever happens to the others."""

from datetime import timedelta

import pytest

from eservices.actions import desk
from eservices.actions.citizen import open_completion
from eservices.actions.completeness import first_incomplete_step
from eservices.actions.submit import submit
from eservices.clock import today
from eservices.definitions import definition_for
from eservices.models import Application, Attachment, Draft
from eservices.reference import tracking_code
from tests.eservices.views.posting import Applicant, DrawnFields, case, drawn, person
from tests.factories import a_service, an_officer
from tests.files import a_jpeg, a_pdf
from tests.sample_service import id_of, q, sample_document

pytestmark = pytest.mark.django_db
LIST, NAME, CARD = id_of("owners_list"), id_of("owner_name"), id_of("owner_card")


def a_service_with_row_files(**own):
    document = sample_document(slug="row-files")
    owners = next(s for s in document["steps"] if s["id"] == id_of("owners"))
    card = q("owner_card", "file", "هوية الشريك", "The owner's card", **({"max_files": 1} | own))
    next(item for item in owners["questions"] if item["id"] == LIST)["questions"].append(card)
    return a_service(document)


@pytest.fixture
def at_owners(client):
    applicant = Applicant(client, a_service_with_row_files())
    applicant.begin()
    applicant.post("person", person())
    assert (
        applicant.post("case", case(kind=id_of("old"), permit="1/7") | {f"q-{id_of('kind')}": id_of("old")}).status_code
        == 302
    )
    return applicant


def row(number, name=None, **files):
    fields = {} if name is None else {f"q-{LIST}-{number}-{NAME}": name}
    return fields | {f"q-{LIST}-{number}-{CARD}": file for file in files.values()}


def rows():
    return Draft.objects.get().answers.get(LIST)


def test_each_row_keeps_its_own_file(at_owners):
    page = at_owners.post("owners", row(0, "سعد", file=a_pdf(name="saad.pdf")) | {f"add-{LIST}": "1"})
    second_row = drawn(page) | row(1, "هدى", file=a_jpeg(name="huda.jpg"))
    response = at_owners.client.post(at_owners.address("owners"), second_row)
    assert response.status_code == 302
    first, second = Attachment.objects.order_by("created_at")
    assert rows() == [{NAME: "سعد", CARD: [str(first.uuid)]}, {NAME: "هدى", CARD: [str(second.uuid)]}]


def test_a_refused_file_is_said_in_its_row_and_the_row_stays(at_owners):
    response = at_owners.post("owners", row(0, file=a_pdf(content=b"MZ" + b"\x00" * 400, name="bad.pdf")))
    page = response.content.decode()
    assert response.status_code == 200
    assert f'href="#q-{LIST}-0-{CARD}"' in page
    assert "bad.pdf" in page
    assert Attachment.objects.count() == 0


def test_a_refused_file_is_said_also_when_a_row_is_added(at_owners):
    bad = row(0, "سعد", file=a_pdf(content=b"", name="bad.pdf")) | {f"add-{LIST}": "1"}
    assert "bad.pdf" in at_owners.post("owners", bad).content.decode()


def test_a_wrong_answer_loses_no_file(at_owners):
    at_owners.post("owners", row(0, "", file=a_pdf()))
    attachment = Attachment.objects.get()
    page = at_owners.get("owners")
    assert f"remove-{attachment.uuid}" in page.content.decode()
    assert at_owners.post("owners", row(0, "سعد")).status_code == 302
    assert rows() == [{NAME: "سعد", CARD: [str(attachment.uuid)]}]


def test_a_blank_row_left_out_does_not_move_files(at_owners):
    at_owners.post("owners", row(0, "سعد", file=a_pdf()) | {f"add-{LIST}": "1"})
    page = drawn(at_owners.post("owners", row(1, "هدى", file=a_jpeg()) | {f"add-{LIST}": "1"}))
    first, second = Attachment.objects.order_by("created_at")
    # Saving as they type leaves the blank first row out, the page still counts it.
    blank = page | row(0, "") | {f"q-{LIST}-0-{id_of('owner_share')}": ""}
    at_owners.client.post(at_owners.address("autosave"), blank | {"step": id_of("owners")})
    response = at_owners.client.post(at_owners.address("owners"), page | row(1, "هدى كريم"))
    assert response.status_code == 302
    assert rows() == [{NAME: "سعد", CARD: [str(first.uuid)]}, {NAME: "هدى كريم", CARD: [str(second.uuid)]}]


def test_in_a_place_for_one_file_the_new_one_takes_the_old_ones(at_owners):
    at_owners.post("owners", row(0, "", file=a_pdf()))
    old = Attachment.objects.get()
    assert at_owners.post("owners", row(0, "سعد", file=a_jpeg())).status_code == 302
    assert Attachment.objects.get() != old


def test_a_row_that_is_removed_takes_its_file_with_it(at_owners):
    at_owners.post("owners", row(0, "سعد", file=a_pdf()) | {f"add-{LIST}": "1"})
    at_owners.post("owners", row(1, "هدى", file=a_jpeg()) | {f"add-{LIST}": "1"})
    kept = Attachment.objects.order_by("created_at").last()
    at_owners.post("owners", {f"remove-{LIST}-0": "1"})
    assert Attachment.objects.get() == kept
    assert rows() == [{NAME: "هدى", CARD: [str(kept.uuid)]}]


def test_the_file_of_another_draft_cannot_be_named(at_owners):
    other = Applicant(at_owners.client, at_owners.service)
    other.begin()
    other.post("person", person())
    other.post("case", case(kind=id_of("old"), permit="1/7") | {f"q-{id_of('kind')}": id_of("old")})
    other.post("owners", row(0, "سعد", file=a_pdf()))
    theirs = Attachment.objects.get()
    fields = drawn(at_owners.get("owners")) | row(0, "علي")
    fields["shown"] += f",{LIST}-0-{CARD}:{theirs.uuid}"
    response = at_owners.client.post(at_owners.address("owners"), fields)
    assert response.status_code == 200
    draft = Draft.objects.exclude(pk=theirs.draft_id).get()
    assert str(theirs.uuid) not in str(draft.answers)
    assert Attachment.objects.filter(pk=theirs.pk).exists()


def test_a_row_whose_file_another_tab_removed_does_not_hold(at_owners):
    at_owners.post("owners", row(0, "سعد", file=a_pdf()))
    Attachment.objects.all().delete()
    draft = Draft.objects.get()
    assert first_incomplete_step(draft, definition_for(draft)) == id_of("owners")


def asked_again(at_owners, client):
    """File an application with one row, ask for its rows again, open the page: (application, file, page)."""
    at_owners.post("owners", row(0, "سعد", file=a_pdf()))
    application = submit(Draft.objects.get())
    officer = an_officer()
    desk.take(application.pk, officer)
    desk.return_for_completion(
        application.pk, officer, questions=[LIST], documents=[], text="؟", due_on=today() + timedelta(days=20)
    )
    client.post("/ar/track/", {"number": application.number, "code": tracking_code(application.uuid, 1)})
    page = client.get("/ar/track/application/")
    old = Attachment.objects.get()
    assert str(old.uuid) in page.content.decode()
    return application, old, page


def test_a_reply_keeps_the_files_of_rows_and_takes_new_ones(at_owners, client):
    application, old, page = asked_again(at_owners, client)
    fields = drawn_reply(page)
    answer = "/ar/track/application/answer/"
    page = client.post(answer, fields | {f"add-{LIST}": "1"})
    response = client.post(answer, drawn_reply(page) | row(1, "هدى", file=a_jpeg()))
    assert response.status_code == 302, response.content.decode()
    assert open_completion(application) is None
    new = Attachment.objects.exclude(pk=old.pk).get()
    answers = Application.objects.get().answers[LIST]
    assert answers == [{NAME: "سعد", CARD: [str(old.uuid)]}, {NAME: "هدى", CARD: [str(new.uuid)]}]


def test_a_reply_puts_a_new_file_in_the_place_of_the_filed_one(at_owners, client):
    _application, old, page = asked_again(at_owners, client)
    new = row(0, file=a_pdf(name="newer.pdf"))
    assert client.post("/ar/track/application/answer/", drawn_reply(page) | new).status_code == 302
    uuid = Attachment.objects.exclude(pk=old.pk).get().uuid
    assert Application.objects.get().answers[LIST] == [{NAME: "سعد", CARD: [str(uuid)]}]


def test_a_reply_after_the_session_brings_its_rows_and_their_files_back(at_owners, client):
    application, old, page = asked_again(at_owners, client)
    answer, enter = "/ar/track/application/answer/", "/ar/track/"
    page = client.post(answer, drawn_reply(page) | {f"add-{LIST}": "1"})
    client.cookies.pop("track")
    late = row(0, file=a_pdf(name="newer.pdf")) | row(1, "هدى", file=a_jpeg(name="huda.jpg"))
    assert client.post(answer, drawn_reply(page) | late)["Location"] == enter
    client.post(enter, {"number": application.number, "code": tracking_code(application.uuid, 1)})
    page = client.get("/ar/track/application/")
    assert client.post(answer, drawn_reply(page)).status_code == 302
    names = {str(a.uuid): a.file_name for a in Attachment.objects.all()}
    rows_now = Application.objects.get().answers[LIST]
    assert [(r[NAME], [names[u] for u in r[CARD]]) for r in rows_now] == [("سعد", ["newer.pdf"]), ("هدى", ["huda.jpg"])]
    assert str(old.uuid) in names


def drawn_reply(page):
    """The fields of the reply's form, which is not the last one of its page."""
    parser = DrawnFields()
    html = page.content.decode()
    start = html.index('action="/ar/track/application/answer/"')
    parser.feed("<form " + html[start : html.index("</form>", start)])
    return parser.fields
