"""Admin addresses of reference lists, under `/admin/lists/`."""

from django.urls import path

from eservices.builder.lists import entries, importing, views

urlpatterns = [
    path("", views.index, name="index"),
    path("new/", views.new_list, name="new"),
    path("<int:pk>/", views.show_list, name="list"),
    path("<int:pk>/edit/", views.edit_list, name="edit"),
    path("<int:pk>/export/", views.export_list, name="export"),
    path("<int:pk>/import/", importing.import_list, name="import"),
    path("<int:pk>/entries/new/", entries.new_entry, name="new_entry"),
    path("<int:pk>/entries/<int:entry>/", entries.edit_entry, name="entry"),
    path("<int:pk>/entries/<int:entry>/retire/", entries.retire, name="retire"),
    path("<int:pk>/entries/<int:entry>/move/", entries.move, name="move"),
]
