"""The form of one step: definition, stored answers and a post in; cleaned answers and views out.

Works without JavaScript: the post says in the hidden field `shown` which questions were drawn. When an
answer makes another question due that was not among them, the form is not valid, without a complaint
about that question, and is drawn again with it (`new_due`). Rows are added and removed by buttons.
"""

from django.utils import translation

from .conditions import holds, is_answered
from .dates import today_in_baghdad
from .definition import DOCUMENTS, LABELS
from .drawing import QuestionView
from .fields import Field
from .posted import Posted
from .rows import Rows
from .types import Surroundings


def step_form(definition, step, language, answers, data=None, files_by_question=None, **settings):
    """Return the StepForm of a step, read and checked when `data` (a post) is given.

    `answers` are all stored answers. `files_by_question` says what is attached now: question id to a
    list of {"uuid", "name", …} as the templates draw them. Settings: `today`, `holidays`, `lists` (callable,
    code of a reference list to its entries; without it reference questions offer nothing), `file_errors` (question
    id, or key of a row's question, to messages of an upload that was refused), `arrived` (key of a row's
    question to ids of files that came with this post), `full_slots` (question id to appointments without a place).
    """
    return StepForm(definition, step, language, answers, data, files_by_question, **settings)


def documents_form(definition, language, answers, data=None, files_by_document=None, **settings):
    """Return the form of the documents that this case brings; `.answers` is {"documents": {id: [uuid]}}."""
    questions = [document_question(document) for document in definition.due_documents(answers)]
    step = {"id": DOCUMENTS, "title": {}, "intro": {}, "questions": questions}
    form = StepForm(definition, step, language, answers, data, files_by_document or {}, **settings)
    form.answers = {DOCUMENTS: {key: value for key, value in form.answers.items() if value}}
    return form


def document_question(document):
    """Return a document of the definition in the shape of an upload question."""
    return {
        "id": document["id"],
        "type": "file",
        "label": document.get("label"),
        "hint": document.get("hint"),
        "required": document.get("required", True),
        "restricted": document.get("restricted", False),
        "max_files": document.get("max_files") or 1,
    }


class StepForm:
    """A step as asked and answered.

    `.answers` can be stored as they are, also when the step is not valid: None for what was emptied, nothing
    for what is wrong (the answer stored before stays until the new one is right).
    """

    def __init__(
        self, definition, step, language, answers, data=None, files_by_question=None, *,
        lists=None, today=None, holidays=frozenset(), full_slots=None, file_errors=None, arrived=None, recheck=False,
    ):  # fmt: skip
        self.definition = definition
        self.step = step
        self.language = language
        self.stored = answers
        self.files = files_by_question or {}
        self.post = Posted(data) if data is not None else None
        self.is_bound = self.post is not None or recheck
        self.answers, self.new_due, self.rows_changed = {}, [], False
        self._recheck = recheck
        self._file_errors, self._arrived = file_errors or {}, arrived or {}
        self._items = []  # (group question or None, Field or Rows) in the order of the step
        self._around = Surroundings(
            definition, language, self._start(answers), today or today_in_baghdad(), lists, holidays, full_slots or {}
        )
        with translation.override(language):
            self._shown = self._read_shown()
            for question in step.get("questions") or ():
                self._visit(question)
            self._finish()

    def _start(self, answers):
        """Return the answers that count outside this step, together with this step's stored ones."""
        kept = self.definition.prune(answers)
        kept.pop(DOCUMENTS, None)
        kept.pop(LABELS, None)
        return kept

    def _read_shown(self):
        """Return the keys that were drawn. A post without the marker is taken to answer what its names say."""
        return self.post.shown() if self.post else None

    def _visit(self, question, group=None, visible=True):
        visible = visible and holds(question.get("show_if"), self._around.answers)
        if question["type"] == "group":
            for child in question.get("questions") or ():
                self._visit(child, group or question, visible)
        elif question["type"] == "repeat":
            self._visit_rows(question, group, visible)
        elif visible:
            self._visit_due(Field(question, self._around, question["id"]), group)
        else:
            self._visit_hidden(question)

    def _visit_due(self, field, group):
        key = field.question["id"]
        self._items.append((group, field))
        if field.question["type"] == "computed":
            field.compute()
        elif not field.kind.asks:
            return
        elif not self.is_bound:
            field.fill(self._attached(field) if field.kind.layout == "upload" else self.stored.get(key))
            return
        elif field.kind.layout == "upload":
            self._take_upload(field)
        elif self._recheck:
            field.recheck(self.stored.get(key))
        elif self._was_shown(field):
            field.take(self.post)
        else:
            self._add_new(field)
            return
        self._set(key, field.value)
        if not field.problems:
            self.answers[key] = field.value

    def _take_upload(self, field):
        """An upload's answer is what is attached; it is only new when the page did not offer it."""
        if self._recheck or self._was_shown(field):
            field.take_files(self._attached(field))
        else:
            self._add_new(field, self._attached(field))

    def _attached(self, field):
        key = field.question["id"]
        if key in self.files:
            return [file["uuid"] for file in self.files[key]]
        stored = self.stored.get(key)
        if self.step.get("id") == DOCUMENTS:
            stored = (self.stored.get(DOCUMENTS) or {}).get(key)
        return stored if isinstance(stored, list) else []

    def _was_shown(self, field):
        if field.kind.is_posted(self.post, field.name):
            return True
        if self._shown is not None:
            return field.key in self._shown
        # No marker: a question due by the stored answers had been drawn from them.
        return holds(field.question.get("show_if"), self.stored)

    def _add_new(self, field, value=None):
        field.is_new = True
        field.fill(self.stored.get(field.question["id"]) if value is None else value)
        self.new_due.append(field.question)

    def _visit_hidden(self, question):
        """Keep what was typed in a question that an answer just hid: the answer may change back."""
        key = question["id"]
        self._set(key, None)
        field = Field(question, self._around, key)
        if (
            self.post
            and field.kind.asks
            and field.kind.layout != "upload"
            and field.kind.is_posted(self.post, field.name)
        ):
            field.take(self.post)
            if field.value is not None:
                self.answers[key] = field.value

    def _visit_rows(self, question, group, visible):
        key = question["id"]
        if not visible:
            self._set(key, None)
            return
        rows = Rows(question, self._around, self.files, self._file_errors, self._arrived)
        stored = self.stored.get(key)
        self._items.append((group, rows))
        if self._recheck:
            rows.recheck(stored)
        elif not self.is_bound:
            rows.fill(stored)
            return
        elif self._shown is not None and key not in self._shown and not self.post.rows(key):
            rows.fill(stored)
            self.new_due.append(question)
            return
        else:
            rows.take(self.post, stored, self._shown)
            self.rows_changed = self.rows_changed or rows.changed
            self.new_due += [field.question for field in rows.new_fields()]
        self.answers[key] = rows.value
        self._set(key, rows.value)

    def _set(self, key, value):
        if is_answered(value):
            self._around.answers[key] = value
        else:
            self._around.answers.pop(key, None)

    def _finish(self):
        for _group, item in self._items:
            if isinstance(item, Field):
                item.apply_rules()
                if item.is_new or not self.is_bound:
                    item.problems = []
                item.refuse(self._file_errors.get(item.question["id"], ()))
                if item.problems and item.kind.layout != "upload":
                    self.answers.pop(item.question["id"], None)
        if self.rows_changed:
            self.forget_problems()

    def forget_problems(self):
        """Draw without messages: a button was pressed, nothing was handed in yet."""
        for _group, item in self._items:
            item.forget_problems()

    def row_files(self):
        """Return {question id: ids of the files that posted rows hold} for the uploads in rows."""
        found = {}
        for _group, item in self._items:
            if isinstance(item, Rows) and item.is_taken:
                for question in item.children:
                    if question["type"] in ("photo", "file"):
                        found[question["id"]] = item.files_of(question["id"])
        return found

    def is_valid(self):
        """Tell whether the step is answered: no errors, nothing newly due, no row button pressed."""
        return self.is_bound and not self.new_due and not self.rows_changed and not self.error_list

    @property
    def error_list(self):
        """Return (html id of the control, message) of every error, in the order of the page."""
        with translation.override(self.language):
            return [pair for _group, item in self._items for pair in item.error_list()]

    @property
    def warnings(self):
        """Return (html id, message) of every warning; warnings never block."""
        found = []
        for _group, item in self._items:
            fields = [item] if isinstance(item, Field) else [field for row in item.rows for field in row]
            found += [(field.name, message) for field in fields for message in field.warnings]
        return found

    @property
    def shown_value(self):
        """Return what belongs into the hidden field `shown` of the page that draws `views`."""
        keys = [key for _group, item in self._items for key in item.marker_keys()]
        return ",".join(keys)

    @property
    def views(self):
        """Return the questions as templates draw them; the children of a group inside its view."""
        with translation.override(self.language):
            drawn, groups = [], {}
            for group, item in self._items:
                view = item.view(self.files.get(item.question["id"], ())) if isinstance(item, Field) else item.view()
                if group is None:
                    drawn.append(view)
                    continue
                if group["id"] not in groups:
                    groups[group["id"]] = self._group_view(group)
                    drawn.append(groups[group["id"]])
                groups[group["id"]].children.append(view)
            return drawn

    def _group_view(self, group):
        return QuestionView(
            key=group["id"],
            type="group",
            label=self._around.label(group),
            help=self._around.text(group.get("help")),
            hint=self._around.text(group.get("hint")),
            layout="group",
            is_fieldset=True,
            html_id=f"q-{group['id']}",
        )
