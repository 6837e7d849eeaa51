"""Number and code in, a short session out: S8, S10 to S12."""

import re
from datetime import UTC, datetime, timedelta
from statistics import median
from time import perf_counter

import pytest
from django.test import Client

from eservices.clock import moved_to
from eservices.models import Application, Message
from eservices.reference import check_digit, group_code, tracking_code
from eservices.views.track.entry import find_application
from tests import factories

pytestmark = pytest.mark.django_db
ENTER, PAGE, LOST = "/ar/track/", "/ar/track/application/", "/ar/track/lost/"
MORNING = datetime(2026, 11, 22, 6, 2, tzinfo=UTC)


@pytest.fixture
def application():
    return factories.an_application()


def code_of(application):
    return tracking_code(application.uuid, application.code_issue)


def wrong_code(application):
    return str((int(code_of(application)) + 1) % 10**10).zfill(10)


def unknown_number():
    return "9999999999" + check_digit("9999999999")


def enter(number, code, network="10.1.1.1", client=None, path=ENTER):
    return (client or Client()).post(path, {"number": number, "code": code}, REMOTE_ADDR=network)


def stripped(response):
    """The page without what differs at every request: the token and what was typed."""
    text = re.sub(r'(csrfmiddlewaretoken" value=")[^"]+', r"\1", response.content.decode())
    return re.sub(r'(id="track-(number|code)"[^>]*value=")[^"]*', r"\1", text)


@pytest.mark.parametrize(
    "written",
    [
        lambda n, c: (n, c),
        lambda n, c: (f"{n[:4]}-{n[4:7]}-{n[7:]}", group_code(c)),
        lambda n, c: tuple(s.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")) for s in (n, c)),
        lambda n, c: tuple(s.translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")) for s in (n, c)),
    ],
)
def test_number_and_code_open_the_application_however_they_are_written(application, written):
    client = Client()
    response = enter(*written(application.number, code_of(application)), client=client)
    assert response.status_code == 302
    assert response["Location"] == PAGE
    assert client.get(PAGE).status_code == 200


def test_the_cookie_is_signed_short_and_out_of_reach_of_scripts(application):
    cookie = enter(application.number, code_of(application)).cookies["track"]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"], cookie["max-age"]) == (True, "Lax", "/", 1800)
    assert application.number not in cookie.value
    assert code_of(application) not in cookie.value


def test_in_production_the_cookie_is_bound_to_host_and_https(application, settings):
    settings.SESSION_COOKIE_SECURE = True
    cookie = enter(application.number, code_of(application)).cookies["__Host-track"]
    assert cookie["secure"]


def test_without_a_session_the_page_asks_for_number_and_code(application):
    for path in (PAGE, PAGE + "withdraw/", PAGE + "receipt.pdf", f"{PAGE}file/{application.uuid}/"):
        response = Client().get(path)
        assert (response.status_code, response["Location"]) == (302, ENTER)


def test_a_forged_or_old_cookie_opens_nothing(application):
    client = Client()
    enter(application.number, code_of(application), client=client)
    good = client.cookies["track"].value
    client.cookies["track"] = good[:-3] + "abc"
    assert client.get(PAGE).status_code == 302
    client.cookies["track"] = "x" * 4000
    assert client.get(PAGE).status_code == 302


def test_a_code_issued_anew_ends_older_sessions(application):
    client = Client()
    enter(application.number, code_of(application), client=client)
    old = code_of(application)
    Application.objects.filter(pk=application.pk).update(code_issue=2)
    assert client.get(PAGE).status_code == 302
    assert enter(application.number, old).status_code == 422


def test_leaving_ends_the_session(application):
    client = Client()
    enter(application.number, code_of(application), client=client)
    assert client.get("/ar/track/leave/").status_code == 405
    client.post("/ar/track/leave/")
    assert client.get(PAGE).status_code == 302


def test_a_wrong_number_and_a_wrong_code_get_the_same_answer(application):
    wrong = enter(application.number, wrong_code(application), "10.1.1.1")
    unknown = enter(unknown_number(), code_of(application), "10.2.1.1")
    impossible = enter("12345678901", code_of(application), "10.3.1.1")
    assert wrong.status_code == unknown.status_code == impossible.status_code == 422
    assert stripped(wrong) == stripped(unknown) == stripped(impossible)
    assert set(wrong.cookies) == set(unknown.cookies)


def test_both_answers_take_the_same_time(application):
    code = wrong_code(application)

    def timed(number):
        start = perf_counter()
        find_application(number, code)
        return perf_counter() - start

    known, missing = [], []
    for _ in range(300):
        known.append(timed(application.number))
        missing.append(timed(unknown_number()))
    # The row itself is read in one case only: a fraction of a millisecond, drowned in one request.
    assert abs(median(known) - median(missing)) < 0.0005


@pytest.mark.parametrize(
    ("number", "code"),
    [("", ""), ("1", "2"), ("4" * 30, "5" * 30), ("abc", "def"), ("\x00", "\ud800"), ("‮123", "😀"), ("x" * 5000, "")],
)
def test_what_cannot_be_a_number_is_said_beside_its_field(number, code):
    response = enter(number.encode("utf-8", "replace").decode(), code.encode("utf-8", "replace").decode())
    assert response.status_code in (400, 422)


def test_lengths_are_told_apart_in_words(application):
    text = enter("482177301", code_of(application), path="/en/track/").content.decode()
    assert "The number is short: 11 digits needed, 9 given." in text
    assert 'value="482177301"' in text


def test_after_five_wrong_tries_the_pair_of_number_and_network_waits(application):
    with moved_to(MORNING):
        for _ in range(5):
            assert enter(application.number, wrong_code(application)).status_code == 422
        refused = enter(application.number, wrong_code(application))
        assert refused.status_code == 429
        assert refused["Retry-After"] == str(13 * 60)
        assert "13" in refused.content.decode()
        assert enter(application.number, code_of(application)).status_code == 429
    with moved_to(MORNING + timedelta(minutes=14)):
        assert enter(application.number, code_of(application)).status_code == 302


def test_the_right_code_still_works_from_another_network(application):
    with moved_to(MORNING):
        for _ in range(6):
            enter(application.number, wrong_code(application), "10.1.1.1")
        assert enter(application.number, code_of(application), "10.9.9.9").status_code == 302


def test_addresses_of_one_network_count_together(application):
    with moved_to(MORNING):
        for last in range(5):
            enter(application.number, wrong_code(application), f"10.1.1.{last + 1}")
        assert enter(application.number, wrong_code(application), "10.1.1.200").status_code == 429
        for last in range(5):
            enter(application.number, wrong_code(application), f"2001:db8:1:2::{last}")
        assert enter(application.number, wrong_code(application), "2001:db8:1:2:ffff::1").status_code == 429


def test_a_network_that_tries_many_numbers_waits(application):
    with moved_to(MORNING):
        for n in range(20):
            number = f"{1000000000 + n}"
            assert enter(number + check_digit(number), "1" * 10).status_code == 422
        assert enter(unknown_number(), "1" * 10).status_code == 429


def test_right_codes_never_use_up_a_limit(application):
    with moved_to(MORNING):
        for _ in range(40):
            assert enter(application.number, code_of(application)).status_code == 302


def test_a_crowd_of_guessers_cannot_lock_out_where_the_code_was_right_before(application):
    with moved_to(MORNING):
        enter(application.number, code_of(application), "10.7.7.7")
        for n in range(31):
            enter(application.number, wrong_code(application), f"10.8.{n}.1")
        assert enter(application.number, code_of(application), "10.99.9.9").status_code == 429
        assert enter(application.number, code_of(application), "10.7.7.7").status_code == 302


def test_all_the_world_together_has_a_limit(application, monkeypatch):
    from eservices.limits import add_try

    with moved_to(MORNING):
        for _ in range(200):
            add_try("track-all", "", seconds=60)
        assert enter(unknown_number(), "1" * 10).status_code == 429


def test_a_proxy_of_ours_is_believed_and_nobody_else(application, settings):
    def tries(count, forwarded):
        client = Client()
        for _ in range(count):
            response = client.post(
                ENTER,
                {"number": application.number, "code": wrong_code(application)},
                REMOTE_ADDR="10.0.0.1",
                HTTP_X_FORWARDED_FOR=forwarded,
            )
        return response.status_code

    with moved_to(MORNING):
        settings.TRUSTED_PROXIES = 1
        assert tries(5, "6.6.6.6, 203.0.113.5") == 422
        assert tries(1, "7.7.7.7, 203.0.113.9") == 429
        assert tries(1, "203.0.113.5, 198.51.100.1") == 422


@pytest.mark.parametrize("path", [ENTER, LOST, PAGE])
def test_pages_are_kept_out_of_caches_and_search_engines(application, path):
    client = Client()
    enter(application.number, code_of(application), client=client)
    response = client.get(path)
    assert "no-store" in response["Cache-Control"]
    assert "noindex" in response["X-Robots-Tag"]


def test_number_and_code_stand_in_no_address_and_no_title(application):
    client = Client()
    response = enter(application.number, code_of(application), client=client)
    page = client.get(PAGE).content.decode()
    title = page[page.index("<title>") : page.index("</title>")]
    for secret in (application.number, code_of(application), application.number_in_groups):
        assert secret not in response["Location"]
        assert secret not in title
        assert not re.search(rf'(href|action|src)="[^"]*{secret}', page)
    assert group_code(code_of(application)) not in page


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_page_reads_in_both_languages(language):
    response = Client().get(f"/{language}/track/")
    assert f'lang="{language}"' in response.content.decode()


def test_a_lost_code_goes_to_the_stored_contact_and_the_page_tells_nothing(application):
    before = Message.objects.count()
    known = Client().post(LOST, {"number": application.number})
    assert Message.objects.count() == before + 1
    message = Message.objects.latest("id")
    assert group_code(code_of(application)) in message.body
    assert message.recipient == "+9647701234567"
    unknown = Client().post(LOST, {"number": unknown_number()})
    assert known.status_code == unknown.status_code == 200
    assert stripped(known) == stripped(unknown)
    assert Message.objects.count() == before + 1


def test_a_code_is_sent_at_most_three_times_a_day(application):
    before = Message.objects.count()
    with moved_to(MORNING):
        answers = {Client().post(LOST, {"number": application.number}).status_code for _ in range(6)}
    assert answers == {200}
    assert Message.objects.count() == before + 3


def test_asking_for_codes_is_limited_by_network(application):
    with moved_to(MORNING):
        for _ in range(30):
            Client().post(LOST, {"number": unknown_number()})
        refused = Client().post(LOST, {"number": unknown_number()})
    assert refused.status_code == 429
    assert int(refused["Retry-After"]) > 0


def test_sending_the_code_again_is_no_news_on_the_page(application):
    client = Client()
    enter(application.number, code_of(application), client=client)
    before = client.get(PAGE).content.decode().count("<li>")
    Client().post(LOST, {"number": application.number})
    assert client.get(PAGE).content.decode().count("<li>") == before
