"""What an applicant does after filing."""

from datetime import date

import pytest

from eservices.actions import desk
from eservices.actions.citizen import (
    answer_return,
    files_of_reply,
    keep_typed,
    open_completion,
    remove_from_reply,
    send_code_again,
    withdraw,
)
from eservices.actions.uploads import attach_file
from eservices.exceptions import NotAllowed, TooManyFiles
from eservices.models import Application, Attachment, Completion, Lookup
from eservices.states import Action, Status
from tests import factories
from tests.files import a_pdf
from tests.sample_service import id_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def application():
    return factories.an_application()


@pytest.fixture
def manager():
    return factories.a_manager()


def ask(application, manager, questions=(), documents=()):
    desk.return_for_completion(
        application.pk,
        manager,
        questions=[id_of(q) for q in questions],
        documents=[id_of(d) for d in documents],
        text="?",
        due_on=date(2030, 1, 1),
    )
    return open_completion(application)


def send(application, name="new.pdf", most=2):
    return attach_file(a_pdf(name), key=id_of("deed"), most=most, application=application, is_document=True)


def again(application):
    return Application.objects.get(pk=application.pk)


def test_only_the_asked_questions_are_changed(application, manager):
    ask(application, manager, questions=["floors"])
    answer_return(application.pk, {id_of("floors"): 5, id_of("land"): "1", "status": "approved", "x": 1})
    after = again(application)
    assert after.answers[id_of("floors")] == 5
    assert after.answers[id_of("land")] == "200"
    assert (after.status, after.answered) == (Status.IN_REVIEW, True)


def test_a_corrected_phone_is_found_by_its_hash_afterwards(application, manager):
    from eservices.crypto import keyed_hash

    ask(application, manager, questions=["phone"])
    answer_return(application.pk, {id_of("phone"): "+9647709999999"})
    assert again(application).applicant["phone"] == "+9647709999999"
    digests = set(Lookup.objects.filter(access__application=application).values_list("digest", flat=True))
    assert keyed_hash("phone", "+9647709999999") in digests
    assert keyed_hash("phone", "+9647701234567") not in digests


def test_several_new_files_take_the_place_of_the_old_one(application, manager):
    old = application.attachments.get()
    completion = ask(application, manager, documents=["deed"])
    new = [send(application, name) for name in ("a.pdf", "b.pdf")]
    assert files_of_reply(application, completion) == {id_of("deed"): new}
    answer_return(application.pk, {})
    assert again(application).answers["documents"] == {id_of("deed"): [str(a.uuid) for a in new]}
    assert Attachment.objects.get(pk=old.pk).replaced_by in new


def test_a_file_that_is_not_judged_leaves_room_for_its_successor(application, manager):
    ask(application, manager, documents=["deed"])
    send(application, most=1)
    with pytest.raises(TooManyFiles):
        send(application, most=1)


def test_without_a_new_file_the_old_one_stays(application, manager):
    old = application.attachments.get()
    ask(application, manager, questions=["floors"], documents=["deed"])
    answer_return(application.pk, {id_of("floors"): 4})
    assert again(application).answers["documents"] == {id_of("deed"): [str(old.uuid)]}


def test_nothing_is_answered_when_nothing_is_asked(application, manager):
    with pytest.raises(NotAllowed):
        answer_return(application.pk, {id_of("floors"): 9})
    ask(application, manager, questions=["floors"])
    answer_return(application.pk, {id_of("floors"): 3})
    with pytest.raises(NotAllowed):
        answer_return(application.pk, {id_of("floors"): 9})
    assert again(application).answers[id_of("floors")] == 3


def test_what_was_typed_is_kept_until_it_is_sent(application, manager):
    completion = ask(application, manager, questions=["floors", "remarks"])
    keep_typed(completion, {id_of("floors"): 4})
    keep_typed(completion, {id_of("remarks"): "x"})
    keep_typed(completion, {id_of("remarks"): None})
    assert Completion.objects.get().working_answers == {id_of("floors"): 4}
    answer_return(application.pk, {id_of("floors"): 4})
    closed = Completion.objects.get()
    assert closed.working_answers == {}
    assert closed.closed_at


def test_a_filed_file_cannot_be_removed_by_its_applicant(application, manager):
    filed = application.attachments.get()
    remove_from_reply(application, filed.uuid)
    ask(application, manager, documents=["deed"])
    remove_from_reply(application, filed.uuid)
    new = send(application)
    remove_from_reply(application, new.uuid)
    assert list(application.attachments.all()) == [filed]


def test_a_second_return_after_an_answer_asks_anew(application, manager):
    ask(application, manager, questions=["floors"])
    answer_return(application.pk, {id_of("floors"): 3})
    ask(application, manager, documents=["deed"])
    assert open_completion(application).documents == [id_of("deed")]
    assert Completion.objects.count() == 2


def test_withdrawing_closes_what_was_asked(application, manager):
    ask(application, manager, questions=["floors"])
    withdraw(application.pk)
    assert again(application).status == Status.WITHDRAWN
    assert open_completion(application) is None
    with pytest.raises(NotAllowed):
        withdraw(application.pk)


def test_a_code_sent_again_is_the_same_code(application):
    event = send_code_again(application.pk)
    assert (event.action, event.public) == (Action.REISSUE_CODE, False)
    assert again(application).code_issue == 1
