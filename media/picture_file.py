"""A picture's file, made into a master on every way in: form, chooser, several at once, import, code."""

from pathlib import PurePath

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.images.fields import WagtailImageField as WagtailUploadField
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile

from media import refusals
from media.masters import make_master
from media.refusals import FileRefused


class MasterFile(SimpleUploadedFile):
    """An uploaded picture that has been made into a master already."""


class PictureUploadField(WagtailUploadField):
    """The form's field: refuses in words what cannot be shown, and hands on the master."""

    def to_python(self, data):
        if data in self.empty_values:
            return None
        try:
            return super().to_python(self._master_of(data))
        except FileRefused as refused:
            raise ValidationError(refused.message, code=refused.code) from refused

    def _master_of(self, upload):
        limit = settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE
        if (upload.size or 0) > limit:
            raise refusals.picture_too_big(limit)
        upload.seek(0)
        master = make_master(upload.read())
        return MasterFile(str(PurePath(upload.name).with_suffix(master.extension)), master.content)


class MasterFieldFile(WagtailImageFieldFile):
    def save(self, name, content, save=True):
        if not isinstance(content, MasterFile) and not isinstance(getattr(content, "file", None), MasterFile):
            content.seek(0)
            master = make_master(content.read())
            name = str(PurePath(name).with_suffix(master.extension))
            content = ContentFile(master.content, name=name)
        super().save(name, content, save)


class PictureFileField(WagtailImageField):
    """The model's field: nothing but a master is ever stored, whoever stores it; raises `FileRefused`."""

    attr_class = MasterFieldFile
