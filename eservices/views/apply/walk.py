"""One way through a form, whoever walks it: a citizen on a draft, or an editor who tries one."""

from functools import cached_property

from eservices.actions.completeness import days_off_for
from eservices.questions.appointments import asks_for_slots
from eservices.questions.definition import DOCUMENTS
from eservices.questions.forms import documents_form, step_form
from eservices.reference_lists import lists_for, lists_of
from eservices.views.apply.journey import Journey


class Walk:
    """What asking and taking a step needs. Who walks says where answers and files are kept.

    Subclasses have `definition`, `language`, `answers`, `done_steps`, and the methods below that raise.
    """

    # Files by question, as the form drawn last saw them.
    files = {}

    @property
    def journey(self):
        """The way as the answers stand now."""
        return Journey(self.definition, self.answers, self.done_steps, self.language)

    @cached_property
    def lists(self):
        """The reference lists of the whole form, for pages that show all of it."""
        return lists_of(self.definition)

    @cached_property
    def _lists_of_steps(self):
        return {}

    def _lists_of(self, step):
        """Return the lists of one step: read once, however often its form is made."""
        return self._lists_of_steps.setdefault(step["id"], lists_for(step["questions"]))

    def form(self, step_id, data=None, recheck=False, **sent):
        """Return the form of a step, or of the documents; `recheck` checks what is stored as if just typed.

        `sent` is what became of files posted with it: `file_errors` and `arrived`, see step_form.
        """
        self.files = self.kept_files()
        drawn = {key: [self.file_view(file) for file in files] for key, files in self.files.items()}
        arguments = (self.language, self.answers, data, drawn)
        if step_id == DOCUMENTS:
            return documents_form(self.definition, *arguments, recheck=recheck, **sent)
        step = self.definition.step(step_id)
        settings = self.slot_settings() if asks_for_slots(step) else {}
        settings["lists"] = self._lists_of(step)
        return step_form(self.definition, step, *arguments, recheck=recheck, **sent, **settings)

    def slot_settings(self):
        """Return what a form needs to know in order to offer appointments."""
        return {"holidays": days_off_for(self.definition)}

    def kept_files(self):
        """Return {question or document id: [files with `uuid` and `file_name`]}."""
        raise NotImplementedError

    def file_view(self, file):
        """Return a file as the templates draw it."""
        raise NotImplementedError

    def keep_file(self, uploaded, question, most, accept, is_document):
        """Keep one uploaded file and return it; raises FileRefused and TooManyFiles."""
        raise NotImplementedError

    def drop_file(self, uuid):
        """Forget one file; nothing happens when it is not there."""
        raise NotImplementedError

    def keep_answers(self, answers, step_id, is_done):
        """Merge the answers of a step (None removes one) and note whether the step is done."""
        raise NotImplementedError
