"""Choosing pictures in a body, in a number of queries that does not grow with the pictures."""

from django.db.models import prefetch_related_objects
from wagtail.images.blocks import ImageChooserBlock


class PictureChooserBlock(ImageChooserBlock):
    """A picture with the sizes that are drawn of it, read together for all pictures of the body."""

    def bulk_to_python(self, values):
        pictures = super().bulk_to_python(values)
        there = [picture for picture in pictures if picture is not None]
        if there:
            prefetch_related_objects(there, "renditions")
        return pictures
