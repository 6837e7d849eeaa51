"""Addresses of following an application; they stand under a language, in the namespace "eservices"."""

from django.urls import path

from eservices.views.track import entry, files, lost, page, receipt, withdraw

urlpatterns = [
    path("track/", entry.enter, name="track"),
    path("track/leave/", entry.leave, name="track_leave"),
    path("track/lost/", lost.ask_for_code, name="track_lost"),
    path("track/application/", page.show_application, name="track_application"),
    path("track/application/answer/", page.answer, name="track_answer"),
    path("track/application/withdraw/", withdraw.confirm_withdrawal, name="track_withdraw"),
    path("track/application/receipt.pdf", receipt.download_receipt, name="track_receipt"),
    path("track/application/file/<uuid:attachment_uuid>/", files.show_file, name="track_file"),
    path("track/application/file/<uuid:attachment_uuid>/thumbnail/", files.show_thumbnail, name="track_thumbnail"),
]
