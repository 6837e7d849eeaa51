"""Publications and open data: complete for people and for programs, in both languages."""

import json
from datetime import date

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from media.models import CustomDocument
from pages.models import PublicationIndexPage, PublicationPage
from tests import factories
from tests.files import pdf_bytes
from tests.pages.directorate_trees import signed_in
from tests.pages.making import a_home, a_page, in_english

pytestmark = pytest.mark.django_db

DATA = PublicationPage.Kind.DATA


@pytest.fixture
def index():
    page = a_page(PublicationIndexPage, a_home(), slug="publications", title="المطبوعات", lead="تقارير")
    in_english(page, "Publications", lead="Reports")
    return page


def a_document(name="services.csv", content=b"code,fee\n1,2\n"):
    document = CustomDocument(title=name, file=ContentFile(content, name=name))
    document._set_document_file_metadata()
    document.save()
    return document


def files(*documents, label="الجدول"):
    return json.dumps(
        [
            {"type": "document", "value": {"document": document.pk, "label": label, "note": ""}, "id": f"f{place}"}
            for place, document in enumerate(documents)
        ]
    )


def a_publication(index, slug="services", **fields):
    given = {"kind": DATA, "published_on": date(2026, 11, 1), "covers": "2026", "updates": "شهريًا", "title": "الخدمات"}
    return a_page(PublicationPage, index, slug=slug, **(given | fields))


def catalogue(language="en"):
    answer = Client().get(f"/{language}/publications/data.json")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("application/ld+json")
    return json.loads(answer.content)


def test_the_page_tells_format_size_date_period_renewal_and_licence(index):
    page = a_publication(index, files=files(a_document()))
    in_english(
        page, "Services", covers="2026", updates="monthly", files=files(page.files[0].value["document"], label="Table")
    )
    html = Client().get("/en/publications/services/").content.decode().replace("\u00a0", " ")
    for words in ("CSV", "1 kB", "1 November 2026", "2026", "monthly", "Table"):
        assert words in html
    assert 'rel="license" href="https://creativecommons.org/licenses/by/4.0/"' in html
    assert 'href="/en/publications/data.json"' in html


def test_a_file_without_words_of_its_own_bears_the_documents_title_in_the_readers_language(index):
    document = a_document()
    document.titles = {"ar": "جدول الخدمات", "en": "Table of services"}
    document.save()
    page = a_publication(index, files=files(document, label=""))
    in_english(page, "Services", covers="2026", updates="Monthly")
    assert "جدول الخدمات" in Client().get("/ar/publications/services/").content.decode()
    assert "Table of services" in Client().get("/en/publications/services/").content.decode()
    [found] = catalogue()["dcat:dataset"][0]["dcat:distribution"]
    assert {each["@value"] for each in found["dct:title"]} == {"جدول الخدمات", "Table of services"}


def test_the_catalogue_names_set_files_licence_and_publisher_in_both_languages(index):
    water = factories.DirectorateFactory(code="WAT")
    document = a_document()
    page = a_publication(index, directorate=water, files=files(document))
    in_english(page, "Services", updates="monthly", files=files(document, label="Table"))
    found = catalogue()
    assert found["dct:title"] == [
        {"@language": "ar", "@value": "المطبوعات"},
        {"@language": "en", "@value": "Publications"},
    ]
    (dataset,) = found["dcat:dataset"]
    assert {text["@value"] for text in dataset["dct:title"]} == {"الخدمات", "Services"}
    assert {text["@value"] for text in dataset["dct:publisher"]["foaf:name"]} == set(water.names.values())
    assert dataset["dct:license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert {text["@value"] for text in dataset["dct:accrualPeriodicity"]} == {"شهريًا", "monthly"}
    (distribution,) = dataset["dcat:distribution"]
    assert {text["@value"] for text in distribution["dct:title"]} == {"الجدول", "Table"}
    assert (distribution["dct:format"], distribution["dcat:mediaType"]) == ("CSV", "text/csv")
    assert distribution["dcat:byteSize"] == document.file_size
    assert Client().get(distribution["dcat:downloadURL"]["@id"].removeprefix("http://testserver")).status_code == 200
    assert catalogue("ar")["dcat:dataset"] == [dataset]


def test_the_catalogue_holds_open_data_only_and_passes_nothing_off_as_english(index):
    a_publication(index, "report", kind=PublicationPage.Kind.REPORT)
    a_publication(index, "draft", live=False)
    a_publication(index, "only-arabic", title="بالعربية")
    (dataset,) = catalogue()["dcat:dataset"]
    assert dataset["dct:title"] == [{"@language": "ar", "@value": "بالعربية"}]
    assert dataset["dct:language"] == ["ar"]


def test_the_publisher_of_what_belongs_to_no_directorate_is_the_governorate(index):
    a_publication(index)
    (dataset,) = catalogue()["dcat:dataset"]
    assert {text["@value"] for text in dataset["dct:publisher"]["foaf:name"]} == {"الرئيسية", "Home"}


def test_a_deleted_document_leaves_page_list_and_catalogue_whole(index):
    document = a_document()
    a_publication(index, files=files(document))
    document.delete()
    assert catalogue()["dcat:dataset"][0]["dcat:distribution"] == []
    for address in ("/ar/publications/", "/ar/publications/services/"):
        assert Client().get(address).status_code == 200


def test_filters_narrow_the_list_and_nonsense_is_refused(index):
    water = factories.DirectorateFactory(code="WAT")
    a_publication(index, "one", directorate=water)
    a_publication(index, "two", kind=PublicationPage.Kind.PLAN, licence="reserved", published_on=date(2025, 1, 1))

    def listed(query):
        return [page.slug for page in Client().get(f"/ar/publications/?{query}").context["rows"]]

    assert listed("") == ["one", "two"]
    assert (
        listed("kind=data")
        == listed("directorate=WAT")
        == listed("year=2026")
        == listed("licence=cc-by-4.0")
        == ["one"]
    )
    assert listed("kind=plan&year=2025") == ["two"]
    for query, status in {"kind=x": 404, "year=x": 404, "page=0": 404, "page=x": 400}.items():
        assert Client().get(f"/ar/publications/?{query}").status_code == status, query


@pytest.mark.parametrize("address", ["/ar/publications/", "/ar/publications/data.json", "/ar/publications/feed.atom"])
def test_a_list_costs_the_same_with_one_and_with_three_rows(index, address, django_assert_max_num_queries):
    counts = []
    for rows in (1, 3):
        for number in range(PublicationPage.objects.count(), rows):
            a_publication(index, f"p{number}", files=files(a_document(f"{number}.csv")))
        Client().get(address)
        with django_assert_max_num_queries(15) as captured:
            assert Client().get(address).status_code == 200
        counts.append(len(captured))
    assert counts[1] <= counts[0]


def test_feed_and_catalogue_survive_control_characters(index):
    a_publication(index, title="جدول\x0b الرسوم")
    assert "\x0b" not in Client().get("/ar/publications/feed.atom").content.decode()
    assert "\\u000b" not in Client().get("/ar/publications/data.json").content.decode()


def posted(**changes):
    data = {
        "title": "الخدمات",
        "slug": "services",
        "kind": "data",
        "published_on": "2026-11-01",
        "licence": "cc-by-4.0",
        "covers": "2026",
        "updates": "شهريًا",
        "files": streamfield([]),
        "body": streamfield([]),
        "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 1000},
        **changes,
    }
    return nested_form_data(data) | {"action-publish": "1"}


def one_file(document):
    return streamfield([("document", {"document": document.pk, "label": "الجدول", "issued_on": "", "note": ""})])


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"covers": ""}, "covers"),
        ({"updates": ""}, "updates"),
        ({"licence": "reserved"}, "licence"),
        ({"files": "pdf"}, "files"),
        ({"files": "none"}, "files"),
    ],
)
def test_open_data_is_published_only_with_complete_metadata(index, changes, field):
    given = {"files": one_file(a_document())} | changes
    if given["files"] == "pdf":
        given["files"] = one_file(a_document("a.pdf", pdf_bytes()))
    elif given["files"] == "none":
        given["files"] = streamfield([])
    editor = signed_in(factories.a_user(is_superuser=True))
    address = reverse("wagtailadmin_pages:add", args=["pages", "publicationpage", index.pk])
    answer = editor.post(address, posted(**given))
    assert answer.status_code == 200
    assert list(answer.context["form"].errors) == [field]
    assert editor.post(address, posted(files=one_file(a_document("b.csv")))).status_code == 302
    assert PublicationPage.objects.get(slug="services").live


def test_a_translation_of_open_data_is_published_only_with_its_own_words(index):
    page = a_publication(index, files=files(a_document()))
    twin = in_english(page, "Services")
    editor = signed_in(factories.a_user(is_superuser=True))
    address = reverse("wagtailadmin_pages:edit", args=[twin.pk])
    given = {"title": "Services", "files": one_file(a_document("b.csv"))}
    answer = editor.post(address, posted(**given, covers="", updates=""))
    assert answer.status_code == 200
    assert list(answer.context["form"].errors) == ["covers", "updates"]
    assert editor.post(address, posted(**given, covers="2026", updates="Monthly")).status_code == 302


def test_the_admins_list_is_for_editors(index):
    a_publication(index)
    editor = signed_in(factories.a_user(is_superuser=True))
    html = editor.get("/admin/publications/").content.decode()
    assert "الخدمات" in html
    assert "Creative Commons" in html
    assert signed_in(factories.an_officer()).get("/admin/publications/").status_code == 302


def test_the_admins_list_costs_the_same_with_more_rows(index, django_assert_max_num_queries):
    editor, counts = signed_in(factories.a_user(is_superuser=True)), []
    for rows in (1, 3):
        for number in range(PublicationPage.objects.count(), rows):
            a_publication(index, f"p{number}", directorate=factories.DirectorateFactory(code=f"D{number}"))
        editor.get("/admin/publications/")
        with django_assert_max_num_queries(60) as captured:
            assert editor.get("/admin/publications/").status_code == 200
        counts.append(len(captured))
    assert counts[1] == counts[0]
