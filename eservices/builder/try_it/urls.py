"""Addresses of a trial, under `/admin/services/<page>/try/`; the names live under `service_try:`."""

from django.urls import path

from eservices.builder.try_it import views

urlpatterns = [
    path("<int:page_id>/try/", views.start, name="start"),
    path("<int:page_id>/try/<slug:language>/", views.walk, name="walk"),
]
