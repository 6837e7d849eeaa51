"""A reader over the JSON of one published service version. Changes nothing, touches no database."""

from copy import copy

from media.borrowed import pick

from .conditions import holds, is_answered
from .rules import compute

DOCUMENTS = "documents"
# How chosen entries of reference lists read when they were filed: {list: {entry: {language: text}}}.
LABELS = "labels"


class Definition:
    """What a version asks, of whom, in which order; see the format in `docs/definition.md`.

    `answers` everywhere are the raw answers of a draft or application: question id to value, with
    documents under "documents" and, once filed, the words of chosen list entries under "labels". What is
    hidden is left out of account by every `due_` method.
    """

    def __init__(self, document):
        self.document = document
        self.source = document.get("source") or "ar"
        self.steps = document.get("steps") or []
        self.eligibility = document.get("eligibility") or []
        self._questions, self._repeats, self._remembered = {}, {}, None
        for item in self.eligibility:
            self._index(item["question"])
        for step in self.steps:
            for question in step.get("questions") or ():
                self._index(question)

    def _index(self, question, repeat=None):
        self._questions[question["id"]] = question
        if repeat:
            self._repeats[question["id"]] = repeat
        inner = question["id"] if question["type"] == "repeat" else repeat
        for child in question.get("questions") or ():
            self._index(child, inner)

    def text(self, texts, language):
        """Return a text of the definition in `language`, in the source language when it is not translated."""
        if not isinstance(texts, dict):
            return texts or ""
        return pick(texts, language, [self.source])

    def question(self, question_id):
        """Return a question of any place (eligibility, group, row) by its id, or None."""
        return self._questions.get(question_id)

    def questions(self):
        """Return every question of any place: eligibility, groups and rows included."""
        return self._questions.values()

    def repeat_of(self, question_id):
        """Return the id of the repeating group in whose rows a question stands, or None."""
        return self._repeats.get(question_id)

    def option(self, question_id, option_id):
        """Return an option of a question by its id, or None."""
        options = (self.question(question_id) or {}).get("options") or ()
        return next((option for option in options if option["id"] == option_id), None)

    def upload_questions(self):
        """Return the questions that take photos and files, those in rows included."""
        return [question for question in self._questions.values() if question["type"] in ("photo", "file")]

    def files_in(self, answers):
        """Return the ids of the files that answers name, in questions, rows and documents."""
        found = {uuid for uuids in (answers.get(DOCUMENTS) or {}).values() for uuid in uuids}
        for question in self.upload_questions():
            repeat = self.repeat_of(question["id"])
            places = answers.get(repeat) or () if repeat else (answers,)
            found.update(uuid for place in places for uuid in place.get(question["id"]) or ())
        return found

    def slot_questions(self):
        """Return the questions that offer appointments, those in rows included."""
        return [question for question in self._questions.values() if question["type"] == "slot"]

    def has_slots(self):
        """Tell whether appointments are offered."""
        return bool(self.slot_questions())

    def step(self, step_id):
        """Return a step by its id, or None."""
        return next((step for step in self.steps if step["id"] == step_id), None)

    def eligibility_step(self, index):
        """Return the eligibility question at `index` in the shape of a step, for `step_form`."""
        item = self.eligibility[index]
        return {"id": f"eligibility-{index}", "title": {}, "intro": {}, "questions": [item["question"]]}

    def exit_for(self, answers):
        """Return the first eligibility item that sends the visitor elsewhere, or None."""
        for item in self.eligibility:
            if item.get("exit_when") and holds(item["exit_when"], answers):
                return item
        return None

    def prune(self, answers):
        """Return the answers that count: hidden, unknown and empty ones dropped, computed ones worked out.

        One pass in the order of the form: what hangs on a hidden question is hidden as well.
        """
        kept = self._documents_pruned(self._pruned(answers), answers)
        return kept | {LABELS: answers[LABELS]} if answers.get(LABELS) else kept

    def remembering(self):
        """Return a reader of the same document that prunes equal answers once: for the time of one request."""
        other = copy(self)
        other._remembered = {}
        return other

    def _pruned(self, answers):
        if self._remembered is None:
            return self._prune_anew(answers)
        key = repr(answers)
        if key not in self._remembered:
            self._remembered[key] = self._prune_anew(answers)
        return dict(self._remembered[key])

    def _prune_anew(self, answers):
        kept = {key: value for key, value in answers.items() if key in self._questions and is_answered(value)}
        for item in self.eligibility:
            self._keep_due(item["question"], True, kept)
        for step in self.steps:
            visible = holds(step.get("show_if"), kept)
            for question in step.get("questions") or ():
                self._keep_due(question, visible, kept)
        return kept

    def _keep_due(self, question, visible, kept):
        visible = visible and holds(question.get("show_if"), kept)
        key, kind = question["id"], question["type"]
        if kind == "group":
            for child in question.get("questions") or ():
                self._keep_due(child, visible, kept)
        elif not visible or kind == "static":
            kept.pop(key, None)
        elif kind == "computed":
            self._keep_computed(question, kept)
        elif kind == "repeat":
            self._keep_rows(question, kept)

    def _keep_computed(self, question, kept):
        result = compute(self, question, kept)
        if result is None:
            kept.pop(question["id"], None)
        else:
            kept[question["id"]] = result

    def _keep_rows(self, question, kept):
        rows = kept.pop(question["id"], None)
        if isinstance(rows, list):
            rows = [self._row_pruned(question, row, kept) for row in rows if isinstance(row, dict)]
            if rows := [row for row in rows if row]:
                kept[question["id"]] = rows

    def _row_pruned(self, question, row, kept):
        ids = {child["id"] for child in question.get("questions") or ()}
        own = {key: value for key, value in row.items() if key in ids and is_answered(value)}
        for child in question.get("questions") or ():
            around = kept | own
            if not holds(child.get("show_if"), around):
                own.pop(child["id"], None)
            elif child["type"] == "computed" and (result := compute(self, child, around)) is not None:
                own[child["id"]] = result
        return own

    def _documents_pruned(self, kept, answers):
        given = answers.get(DOCUMENTS)
        if isinstance(given, dict):
            due = {document["id"] for document in self._shown(self.document.get("documents"), kept)}
            files = {key: value for key, value in given.items() if key in due and value}
            if files:
                kept[DOCUMENTS] = files
        return kept

    @staticmethod
    def _shown(items, kept):
        return [item for item in items or () if holds(item.get("show_if"), kept)]

    def due_steps(self, answers):
        """Return the steps that these answers ask for, in order."""
        return self._shown(self.steps, self._pruned(answers))

    def due_questions(self, step, answers):
        """Return the questions of a step that are due; a group stands for its due children."""
        kept = self._pruned(answers)
        if not holds(step.get("show_if"), kept):
            return []
        return self._shown(step.get("questions"), kept)

    def due_documents(self, answers):
        """Return the documents that this case has to bring."""
        return self._shown(self.document.get("documents"), self._pruned(answers))

    def due_stages(self, answers):
        """Return the stages that this case goes through, in order."""
        return self._shown(self.document.get("stages"), self._pruned(answers))

    def working_days(self, answers):
        """Return the working days promised to this case: those of the service, more when its stages need more."""
        stages = sum(stage.get("target_days") or 0 for stage in self.due_stages(answers))
        return max(self.document.get("duration_days") or 0, stages)

    def stage_directorate(self, stage, answers):
        """Return the code of the directorate that works a stage: of the chosen option, else the stage's own."""
        chosen = self.option(stage.get("by_question"), answers.get(stage.get("by_question")))
        return (chosen or {}).get("directorate") or stage.get("directorate") or ""

    def is_confidential(self, answers):
        """Tell whether the answers ask that the directorate concerned does not see who files."""
        condition = self.document.get("confidential_when")
        return bool(condition) and holds(condition, self._pruned(answers))

    def is_anonymous(self, answers):
        """Tell whether the applicant's identity is not to be kept."""
        condition = self.document.get("anonymous_when")
        return bool(condition) and holds(condition, self._pruned(answers))

    def purpose(self, answers, purpose):
        """Return the answer that serves a purpose ("phone", "applicant_name"…), None when there is none.

        Of several questions with the same purpose the first one due and answered counts. A choice
        gives the short name of the chosen option (the language "ar", not its block id).
        """
        kept = self._pruned(answers)
        for question in self._questions.values():
            if question.get("purpose") == purpose and question["id"] in kept:
                value = kept[question["id"]]
                option = self.option(question["id"], value) if isinstance(value, str) else None
                return option.get("name") or value if option else value
        return None
