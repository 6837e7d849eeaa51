"""Browsers are told how the portal is searched."""

from xml.etree import ElementTree

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
NAMESPACE = "{http://a9.com/-/spec/opensearch/1.1/}"


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_description_is_well_formed_and_leads_to_the_language(language):
    answer = Client().get(f"/{language}/opensearch.xml")
    assert answer["Content-Type"].startswith("application/opensearchdescription+xml")
    root = ElementTree.fromstring(answer.content)
    told = {child.tag.removeprefix(NAMESPACE): child for child in root}
    assert 0 < len(told["ShortName"].text) <= 16
    assert told["Language"].text == language
    assert told["Url"].get("template") == f"http://testserver/{language}/search/?q={{searchTerms}}"


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_page_names_it(language):
    page = Client().get(f"/{language}/search/").content.decode()
    assert f'rel="search" type="application/opensearchdescription+xml" href="/{language}/opensearch.xml"' in page
