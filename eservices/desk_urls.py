"""Addresses of the desk, under /admin/ and before Wagtail's own."""

from django.urls import path

from eservices.desk import acts, application, bulk, contact, counter, decisions, export, files, inbox

app_name = "desk"

urlpatterns = [
    path("applications/", inbox.inbox, name="inbox"),
    path("applications/bulk/", bulk.bulk, name="bulk"),
    path("applications/export/", export.export_inbox, name="export"),
    path("applications/<uuid:uuid>/", application.show_application, name="application"),
    path("applications/<uuid:uuid>/reveal/", application.reveal_number, name="reveal"),
    path("applications/<uuid:uuid>/take/", acts.take, name="take"),
    path("applications/<uuid:uuid>/release/", acts.release, name="release"),
    path("applications/<uuid:uuid>/note/", acts.write_note, name="note"),
    path("applications/<uuid:uuid>/message/", acts.write_message, name="message"),
    path("applications/<uuid:uuid>/verdicts/", acts.record_verdict, name="verdicts"),
    path("applications/<uuid:uuid>/do/<slug:action>/", decisions.decide, name="act"),
    path("applications/<uuid:uuid>/files/<uuid:attachment>/", files.open_file, name="file"),
    path("applications/<uuid:uuid>/files/<uuid:attachment>/preview/", files.show_thumbnail, name="thumbnail"),
    path("messages/", contact.list_contacts, name="contacts"),
    path("messages/<int:pk>/", contact.show_contact, name="contact"),
    path("messages/<int:pk>/do/<slug:act>/", contact.act_on_contact, name="contact_act"),
    path("counter/", counter.file_for_citizen, name="counter"),
    path("counter/code/", counter.lost_code, name="lost_code"),
]
