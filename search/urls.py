"""Addresses of search; they stand under a language, in the namespace "search"."""

from django.urls import path

from search.views import opensearch, results, suggest

app_name = "search"

urlpatterns = [
    path("search/", results.results, name="results"),
    path("search/suggest", suggest.suggestions, name="suggest"),
    path("opensearch.xml", opensearch.describe, name="opensearch"),
]
