"""Receives uploads without letting one file fill memory or disk."""

import tempfile

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

IN_MEMORY = 512 * 1024
# Citizens and editors come through the same door; each form then applies its own limit.
LIMITS = ("UPLOAD_MAX_BYTES", "WAGTAILIMAGES_MAX_UPLOAD_SIZE", "WAGTAILDOCS_MAX_UPLOAD_SIZE")


class BoundedUploadHandler(FileUploadHandler):
    """Keeps small files in memory, larger ones in a temporary file, and drops what exceeds the limit.

    The form still arrives whole: its answers survive, and the file, whose `size` tells the truth, is refused
    by `media.validators.examine` beside its question.
    """

    def __init__(self, request=None, max_bytes=None):
        super().__init__(request)
        self.max_bytes = max_bytes or max(getattr(settings, name, 0) for name in LIMITS)

    def new_file(self, *args, **kwargs):
        super().new_file(*args, **kwargs)
        # Closed with the request, by Django.
        self.kept = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY, prefix="bawaba-upload-")  # noqa: SIM115
        self.written = 0

    def receive_data_chunk(self, raw_data, start):
        room = self.max_bytes + 1 - self.written
        if room > 0:
            self.written += self.kept.write(raw_data[:room])

    def file_complete(self, file_size):
        self.kept.seek(0)
        return UploadedFile(
            file=self.kept,
            name=self.file_name,
            content_type=self.content_type,
            size=file_size,
            charset=self.charset,
            content_type_extra=self.content_type_extra,
        )

    def upload_interrupted(self):
        if hasattr(self, "kept"):
            self.kept.close()
