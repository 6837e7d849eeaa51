"""A walk through the draft of a service whose whole memory travels in the page, signed.

Nothing of it is written down anywhere: no draft, no application, no file. An uploaded file is examined as a
citizen's would be and forgotten; its name stays.
"""

import uuid
from dataclasses import asdict, dataclass

from django.conf import settings
from django.core import signing

from eservices.actions.uploads import examine_upload
from eservices.exceptions import TooManyFiles
from eservices.questions.definition import Definition
from eservices.questions.schema import document_of_page
from eservices.views.apply.attached import file_view
from eservices.views.apply.walk import Walk


class BrokenTrial(Exception):
    """What the page sent back is not what it was given."""


@dataclass(frozen=True, slots=True)
class TrialFile:
    """What is remembered of a file that was examined; named as an Attachment names it."""

    uuid: str
    file_name: str
    size: int
    is_image: bool
    scan: str


class Trial(Walk):
    """The draft of a service page as one editor walks it."""

    def __init__(self, page, user, language, sealed=None):
        """Begin, or go on from what `state` returned. Raises BrokenTrial."""
        self.page = page
        self.language = language
        self.definition = Definition(document_of_page(page.get_latest_revision_as_object()))
        self._salt = f"eservices.try:{page.pk}:{user.pk}"
        self.answers, self.done_steps, self._files = {}, [], {}
        if sealed is not None:
            self._open(sealed)

    def _open(self, sealed):
        try:
            memory = signing.loads(sealed, salt=self._salt)
            self.answers, self.done_steps = memory["answers"], memory["done"]
            self._files = {key: [TrialFile(**file) for file in files] for key, files in memory["files"].items()}
        except (signing.BadSignature, KeyError, TypeError) as error:  # or sealed by an older version of the portal
            raise BrokenTrial from error

    @property
    def state(self):
        """Everything to remember, for a hidden field: signed for this page and this user, and packed."""
        files = {key: [asdict(file) for file in files] for key, files in self._files.items()}
        memory = {"answers": self.answers, "done": self.done_steps, "files": files}
        return signing.dumps(memory, salt=self._salt, compress=True)

    def kept_files(self):
        return self._files

    def file_view(self, file):
        return file_view(file)

    def keep_file(self, uploaded, question, most, accept, is_document):
        checked, scan = examine_upload(uploaded, accept)
        kept = self._files.setdefault(question["id"], [])
        if len(kept) >= most:
            raise TooManyFiles(most)
        if sum(map(len, self._files.values())) >= settings.UPLOAD_MAX_FILES:
            raise TooManyFiles(settings.UPLOAD_MAX_FILES)
        is_image = checked.content_type.startswith("image/")
        file = TrialFile(str(uuid.uuid4()), checked.clean_name, checked.size, is_image, scan)
        kept.append(file)
        return file

    def drop_file(self, uuid):
        for key, files in list(self._files.items()):
            self._files[key] = [file for file in files if file.uuid != uuid]

    def keep_answers(self, answers, step_id, is_done):
        merged = {**self.answers, **answers}
        self.answers = {key: value for key, value in merged.items() if value is not None}
        others = [step for step in self.done_steps if step != step_id]
        self.done_steps = [*others, step_id] if is_done and step_id else others
