"""Addresses of writing to the governorate; they stand under a language, in the namespace "eservices"."""

from django.urls import path

from eservices.views import contact

urlpatterns = [
    path("contact/write/", contact.write, name="contact_write"),
    path("contact/sent/<str:token>/", contact.sent, name="contact_sent"),
]
