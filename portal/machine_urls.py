"""Addresses without a language: what machines ask for, and short links."""

from django.urls import path

from portal.views import short_links, sitemaps, wellknown

urlpatterns = [
    path("robots.txt", wellknown.robots),
    path("humans.txt", wellknown.humans),
    path(".well-known/security.txt", wellknown.security, name="security"),
    path("sitemap.xml", sitemaps.index, name="sitemaps"),
    path("sitemap-<slug:name>.xml", sitemaps.section, name="sitemap"),
    path("go/<str:word>", short_links.go),
    path("go/<str:word>/", short_links.go),
]
