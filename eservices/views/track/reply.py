"""The reply to a return: one form for everything that is asked, kept on the server between two tries."""

from django.urls import reverse
from django.utils.translation import gettext as _

from eservices.actions.calendar import holidays
from eservices.actions.citizen import files_of_reply, keep_typed, remove_from_reply
from eservices.actions.slots import full_slots
from eservices.actions.uploads import attach_file
from eservices.definitions import definition_for
from eservices.exceptions import TooManyFiles
from eservices.models import Attachment
from eservices.models.attachment import ScanState
from eservices.questions.asked import completion_step, upload_questions
from eservices.questions.definition import LABELS
from eservices.questions.forms import step_form
from eservices.questions.types.uploads import kinds_taken, most_files
from eservices.reference_lists import lists_for
from eservices.views.apply.attached import file_view, take_row_files
from media.refusals import FileRefused


class Reply:
    """What an open return asks of one application, and what was brought so far."""

    def __init__(self, application, completion, language):
        self.application, self.completion, self.language = application, completion, language
        self.definition = definition_for(application)
        self.step = completion_step(self.definition, completion.questions, completion.documents)
        self.file_errors, self.arrived = {}, {}

    def form(self, data=None):
        """Return the StepForm of everything that is asked, read from `data` when given."""
        files = {key: [_drawn(a) for a in attached] for key, attached in self._sent().items()}
        keys = {q["id"]: files.get(q["id"], []) for q in self.step["questions"] if q["type"] in ("photo", "file")}
        rows = self._row_uploads()
        keys |= {key: [_drawn(a) for a in kept] for key, kept in self.kept_files().items() if key in rows}
        answers = {**self.application.answers, **self.completion.working_answers}
        return step_form(
            self.definition,
            self.step,
            self.language,
            answers,
            data=data,
            files_by_question=keys,
            lists=lists_for(self.step["questions"], filed=self.application.answers.get(LABELS)),
            holidays=holidays(),
            full_slots=full_slots(self.application.service_id, self.definition, own=self.application),
            file_errors=self.file_errors,
            arrived=self.arrived,
        )

    def take_files(self, posted, post):
        """Keep every posted file that is fit; remember why the others are not. `post` (Posted) says what was drawn."""
        for key, question in upload_questions(self.step).items():
            for uploaded in posted.getlist(f"q-{key}"):
                self._take_file(key, question, uploaded)
        in_rows = take_row_files(self, self.step["questions"], posted, post)
        self.file_errors |= in_rows["file_errors"]
        self.arrived = in_rows["arrived"]

    def kept_files(self):
        """Return {question id: attachments} of everything that stands, filed before or sent now."""
        found = {}
        for attachment in Attachment.objects.filter(application=self.application, replaced_by__isnull=True):
            found.setdefault(attachment.key, []).append(attachment)
        return found

    def keep_file(self, uploaded, question, most, accept, is_document):
        """Keep one file for a question; raises FileRefused and TooManyFiles."""
        restricted = bool(question.get("restricted"))
        where = {"key": question["id"], "most": most, "application": self.application, "restricted": restricted}
        return attach_file(uploaded, accept=accept, is_document=is_document, **where)

    def drop_file(self, uuid):
        """Forget a file sent now; what was filed before stays."""
        remove_from_reply(self.application, uuid)

    def _row_uploads(self):
        repeats = [q for q in self.step["questions"] if q["type"] == "repeat"]
        return {child["id"] for q in repeats for child in q["questions"] if child["type"] in ("photo", "file")}

    def remove_pressed(self, data):
        """Remove the file whose button was pressed; tell whether there was one."""
        pressed = next((name for name in data if name.startswith("remove-")), "")
        sent = {str(a.uuid) for attached in self._sent().values() for a in attached}
        uuid = pressed.removeprefix("remove-")
        if uuid in sent:
            remove_from_reply(self.application, uuid)
        return bool(pressed)

    def keep_typed(self, form):
        """Keep the answers that were typed, so that a refused file loses nothing."""
        uploads = upload_questions(self.step)
        typed = {key: value for key, value in form.answers.items() if key not in uploads and value is not None}
        keep_typed(self.completion, typed)

    def old_files(self):
        """Return {key: [files]} of what was filed before under the asked keys."""
        old = Attachment.objects.filter(
            application=self.application, created_at__lt=self.completion.created_at, replaced_by__isnull=True
        )
        found = {}
        for attachment in old.filter(key__in=list(upload_questions(self.step))):
            found.setdefault(attachment.key, []).append(_drawn(attachment))
        return found

    def _sent(self):
        return files_of_reply(self.application, self.completion)

    def _take_file(self, key, question, uploaded):
        documents, most = set(self.completion.documents), most_files(question)
        # In a place for one file the new one takes the place of the one sent before.
        earlier = self._sent().get(key, []) if most == 1 else []
        try:
            self.keep_file(uploaded, question, most + len(earlier), kinds_taken(question), key in documents)
        except (FileRefused, TooManyFiles) as error:
            self.file_errors.setdefault(key, []).append(refusal_words(error))
            return
        for attachment in earlier:
            remove_from_reply(self.application, attachment.uuid)


def refusal_words(error):
    """Return in the reader's language why a file was not taken (FileRefused or TooManyFiles)."""
    if isinstance(error, TooManyFiles):
        return _("No more than %(limit)s files here. Remove one first.") % {"limit": error.limit}
    return error.message


def _drawn(attachment):
    """A file as the upload component draws it; one that is held has no address."""
    held = attachment.scan != ScanState.CLEAN
    address = "" if held else reverse("eservices:track_file", args=[attachment.uuid])
    return file_view(attachment, url=address, thumb_url=thumbnail_address(attachment))


def thumbnail_address(attachment):
    """Return the address of the small picture of a file, "" when it has none that may be shown."""
    if not attachment.thumbnail or attachment.scan != ScanState.CLEAN:
        return ""
    return reverse("eservices:track_thumbnail", args=[attachment.uuid])
