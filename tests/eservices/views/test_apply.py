"""A citizen's way from the start page to the receipt, without a script."""

from eservices.models import Application, Draft
from tests.eservices.views.posting import Applicant, case, drawn, person, typed
from tests.sample_service import id_of


def test_the_whole_way_gives_one_application(applicant):
    applicant.fill()
    check = applicant.get("check")
    assert check.status_code == 200
    assert "حيدر علي جاسم" in check.content.decode()
    response = applicant.submit()
    assert response["Location"] == applicant.address("receipt")
    application = Application.objects.get()
    page = applicant.get("receipt").content.decode()
    assert application.number_in_groups in page
    assert application.answers[id_of("phone")] == "+9647701234567"
    assert application.answers[id_of("national")] == "198712345678"


def test_start_tells_who_reads_the_answers_before_the_first_question(client, service):
    page = client.get(f"/ar/services/{service.slug}/apply/").content.decode()
    assert "يقرؤها موظفو البلدية." in page
    assert "خمس سنوات" in page
    assert Draft.objects.count() == 0


def test_a_visitor_who_may_not_apply_is_shown_the_way_elsewhere(applicant):
    response = applicant.begin(inside="no")
    assert response.status_code == 200
    assert "تُقدَّم المعاملة في محافظة أخرى" in response.content.decode()
    assert Draft.objects.count() == 0


def test_an_eligibility_question_left_empty_is_asked_again(client, service):
    response = client.post(f"/ar/services/{service.slug}/apply/", {"shown": id_of("inside")})
    assert response.status_code == 200
    assert "data-errors" in response.content.decode()
    assert Draft.objects.count() == 0


def test_a_wrong_answer_is_named_in_the_summary_and_beside_its_field_and_kept_as_typed(applicant):
    applicant.begin()
    page = applicant.post("person", person(phone="0770 123 456")).content.decode()
    name = f"q-{id_of('phone')}"
    assert f'href="#{name}"' in page
    assert f'id="{name}-error"' in page
    assert 'value="0770 123 456"' in page
    assert 'value="حيدر"' in page


def test_right_answers_of_a_step_with_a_wrong_one_are_saved(applicant):
    applicant.begin()
    applicant.post("person", person(phone="1"))
    draft = Draft.objects.get()
    assert draft.answers[id_of("national")] == "198712345678"
    assert id_of("phone") not in draft.answers
    assert draft.done_steps == []


def test_continue_shows_the_step_again_with_the_question_newly_due(applicant):
    applicant.begin()
    applicant.post("person", person())
    response = applicant.post("case", case(kind=id_of("old")))
    page = response.content.decode()
    assert response.status_code == 200
    assert f'name="q-{id_of("permit")}"' in page
    assert "data-errors" not in page
    assert applicant.post("case", case(kind=id_of("old"), permit="12/7")).status_code == 302
    assert applicant.get()["Location"] == applicant.address("owners")


def test_rows_are_added_and_removed_without_a_word_about_errors(applicant):
    applicant.begin()
    applicant.post("person", person())
    # Twice: the first post makes the permit due.
    for _post in range(2):
        applicant.post("case", case(kind=id_of("old"), permit="12/7"))
    rows = id_of("owners_list")
    one = {f"q-{rows}-0-{id_of('owner_name')}": "سعد"}
    page = applicant.post("owners", one | {f"add-{rows}": "1"}).content.decode()
    assert "data-errors" not in page
    assert f"q-{rows}-1-{id_of('owner_name')}" in page
    two = one | {f"q-{rows}-1-{id_of('owner_name')}": "رنا"}
    shown = {"shown": f"{rows},{rows}-0-{id_of('owner_name')},{rows}-1-{id_of('owner_name')}"}
    page = applicant.post("owners", two | shown | {f"remove-{rows}-0": "1"}).content.decode()
    assert "رنا" in page
    assert "سعد" not in page


def test_a_step_skipped_by_its_address_leads_to_the_first_unfinished_one(applicant):
    applicant.begin()
    for step in ("case", "promise", "documents", "check"):
        assert applicant.get(step)["Location"] == applicant.address("person")


def test_a_post_to_a_step_not_reached_yet_changes_nothing(applicant):
    applicant.begin()
    response = applicant.client.post(applicant.address("promise"), typed(agree="yes"))
    assert response["Location"] == applicant.address("person")
    assert id_of("agree") not in Draft.objects.get().answers


def test_the_language_is_switched_in_the_middle_and_every_answer_stays(applicant):
    applicant.begin()
    applicant.post("person", person())
    page = applicant.get("case").content.decode()
    english = applicant.address("case", language="en")
    assert f'href="{english}"' in page
    applicant.language = "en"
    assert applicant.get("case").status_code == 200
    assert 'value="حيدر"' in applicant.get("person").content.decode()
    applicant.post("case", case())
    assert Draft.objects.get().language == "en"


def test_an_application_is_filed_in_the_language_it_was_submitted_in(applicant):
    applicant.fill()
    applicant.client.post(applicant.address("submit", language="en"))
    assert Application.objects.get().language == "en"


def test_two_tabs_cannot_mix_two_drafts(client, service):
    one, two = Applicant(client, service), Applicant(client, service)
    one.begin()
    two.begin()
    one.post("person", person(name__first="أحمد"))
    two.post("person", person(name__first="زينب"))
    assert one.key != two.key
    assert "أحمد" in one.get("person").content.decode()
    assert "زينب" in two.get("person").content.decode()


def test_a_change_from_the_check_page_comes_back_to_it(applicant):
    applicant.fill()
    page = applicant.get("check").content.decode()
    change = f"{applicant.address('case')}?return=check"
    assert f'href="{change}#q-{id_of("floors")}"' in page
    response = applicant.client.post(change, case(floors="3"))
    assert response["Location"] == applicant.address("check")
    assert applicant.get("check").status_code == 200


def test_a_change_that_makes_something_due_leads_there_before_the_check(applicant):
    applicant.fill()
    change = f"{applicant.address('case')}?return=check"
    applicant.client.post(change, case(kind=id_of("old"), permit="12/7"))
    assert applicant.get("check")["Location"].startswith(applicant.address("owners"))


def test_save_and_come_back_later_shows_the_code(applicant):
    applicant.begin()
    response = applicant.post("person", person(), **{"save-later": "1"})
    assert response["Location"] == applicant.address("saved")
    page = applicant.get("saved").content.decode()
    assert applicant.address() in page
    assert Draft.objects.get().answers[id_of("national")] == "198712345678"


def test_saving_as_one_types_keeps_what_holds_and_takes_nothing_away(applicant):
    applicant.begin()
    step = {"step": id_of("person")}
    assert applicant.client.post(applicant.address("autosave"), person() | step).status_code == 200
    assert (
        applicant.client.post(applicant.address("autosave"), person(phone="", national="1") | step).status_code == 200
    )
    answers = Draft.objects.get().answers
    assert answers[id_of("phone")] == "+9647701234567"
    assert answers[id_of("national")] == "198712345678"
    assert Draft.objects.get().done_steps == []


def test_pages_of_a_draft_are_kept_nowhere_and_found_by_nobody(applicant):
    applicant.begin()
    for response in (applicant.get("person"), applicant.get()):
        assert response["Cache-Control"] == "no-store, private"
        assert response["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in applicant.get("person").content.decode()
    assert "sessionid" not in applicant.client.cookies


def test_where_a_form_begins_may_be_found_as_a_part_of_its_service_and_is_kept_nowhere(applicant):
    response = applicant.client.get(applicant.start_url)
    assert response["Cache-Control"] == "no-store, private"
    assert "X-Robots-Tag" not in response
    page = response.content.decode()
    assert 'name="robots"' not in page
    card = applicant.start_url.removesuffix("apply/")
    assert f'<link rel="canonical" href="http://testserver{card}">' in page


def test_an_answer_to_the_first_question_is_found_by_nobody(applicant):
    response = applicant.client.post(applicant.start_url, {})
    assert response["X-Robots-Tag"] == "noindex"
    assert response["Cache-Control"] == "no-store, private"


def test_a_step_costs_few_queries(applicant, django_assert_max_num_queries):
    applicant.begin()
    applicant.post("person", person())
    applicant.get("case")
    fields = drawn(applicant.get("person")) | person()
    with django_assert_max_num_queries(4):
        assert applicant.get("person").status_code == 200
    # Save points of the test's own transaction are counted here and cost nothing outside it.
    with django_assert_max_num_queries(8):
        assert applicant.client.post(applicant.address("person"), fields).status_code == 302
