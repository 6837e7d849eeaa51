"""A repeating question: rows of the same questions, added and removed by submit buttons."""

from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .conditions import holds, is_answered
from .drawing import QuestionView
from .fields import Field
from .types.uploads import most_files

_MOST_ROWS = 50


class Rows:
    """The rows of one repeating question in one form. Row numbers are counted anew whenever it is drawn."""

    def __init__(self, question, around, files, file_errors=None, arrived=None):
        self.question = question
        self.around = around
        self.key = question["id"]
        self.files = files
        self.file_errors, self.arrived = file_errors or {}, arrived or {}
        self.is_taken = False
        self.rows = []
        self.problems = []
        self.changed = False
        self.most = min(question.get("max_items") or 20, _MOST_ROWS)
        self.least = max(question.get("min_items") or 0, 1 if question.get("required") else 0)
        self.children = [child for child in question.get("questions") or () if child["type"] not in ("group", "repeat")]

    def fill(self, value):
        """Take stored rows, for drawing; a required question begins with empty ones."""
        rows = [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []
        rows = rows[: self.most] + [{}] * (self.least - len(rows))
        self.rows = [
            self._row(number, lambda field, row=row: self._fill(field, row)) for number, row in enumerate(rows)
        ]

    def take(self, post, stored, shown):
        """Take posted rows; `stored` rows hold the files. Pressing a button changes rows and checks nothing."""
        self.is_taken = True
        numbers = post.rows(self.key)
        removed, added = post.removed_row(self.key), f"add-{self.key}" in post
        self.changed = added or removed is not None
        taken = []
        for number in numbers:
            if number != removed:
                files = stored[number] if isinstance(stored, list) and number < len(stored) else {}
                fields = self._row(number, lambda field, files=files: self._take(field, post, files, shown))
                taken.append(fields)
        if not self.changed:
            taken = self._without_blank(taken)
        elif added:
            taken.append(self._row(len(taken), lambda field: field.fill(None)))
        while len(taken) < (self.least if self.changed else 0):
            taken.append(self._row(len(taken), lambda field: field.fill(None)))
        self.rows = taken
        self._renumber()
        self._check_count()

    def recheck(self, value):
        """Take stored rows as if they had just been typed."""
        rows = [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []
        self.rows = [
            self._row(number, lambda field, row=row: field.recheck(self._still_there(field, row)))
            for number, row in enumerate(rows)
        ]
        self._check_count()

    def _row(self, number, take):
        """Make the fields of one row; each sees the answers before it and the form's other answers."""
        fields, around = [], replace(self.around, answers=dict(self.around.answers))
        for child in self.children:
            if not holds(child.get("show_if"), around.answers):
                continue
            field = Field(child, around, f"{self.key}-{number}-{child['id']}")
            take(field)
            if child["type"] == "computed":
                field.compute()
            if field.value is not None:
                around.answers[child["id"]] = field.value
            fields.append(field)
        for field in fields:
            field.apply_rules()
        return fields

    @staticmethod
    def _fill(field, row):
        field.fill(row.get(field.question["id"]))

    def _still_there(self, field, row):
        """Return a stored answer, of files only those that are still attached."""
        value, key = row.get(field.question["id"]), field.question["id"]
        if field.kind.layout != "upload" or key not in self.files:
            return value
        known = {file["uuid"] for file in self.files[key]}
        return [uuid for uuid in value or () if uuid in known]

    def _take(self, field, post, files, shown):
        if field.kind.layout == "upload":
            field.take_files(self._attached(field, post, files))
            field.refuse(self.file_errors.get(field.key, ()))
        elif shown is None or field.key in shown or field.kind.is_posted(post, field.name):
            field.take(post)
        elif field.kind.asks:
            field.is_new = True
            field.fill(None)

    def _attached(self, field, post, row):
        """Return the files of one place: those the page drew there and those that came with the post.

        The page says so itself, because rows are counted anew whenever blank ones are left out.
        """
        key = field.question["id"]
        drawn = post.attached(field.key)
        if drawn is None:
            drawn = row.get(key) if isinstance(row, dict) else None
        known = {str(file["uuid"]) for file in self.files.get(key, ())}
        arrived = self.arrived.get(field.key, ())
        if arrived and most_files(field.question) == 1:
            return [*arrived]  # also in place of one that was filed before and cannot be dropped
        return [*(uuid for uuid in drawn or () if uuid in known), *arrived]

    def files_of(self, question_id):
        """Return the ids of the files that the rows hold for one of their questions."""
        fields = [field for row in self.rows for field in row if field.question["id"] == question_id]
        return {uuid for field in fields for uuid in field.raw.get("") or ()}

    def _without_blank(self, rows):
        """Drop rows in which nothing was typed or sent, as long as the question has enough rows."""
        kept = [
            row
            for row in rows
            if any(not field.kind.is_blank(field.raw) or field.refused for field in row if field.kind.asks)
        ]
        blank = [row for row in rows if row not in kept]
        while blank and len(kept) < self.least:
            kept.append(blank.pop(0))
        return kept

    def _renumber(self):
        for number, row in enumerate(self.rows):
            for field in row:
                field.key = f"{self.key}-{number}-{field.question['id']}"
                field.name = f"q-{field.key}"

    def _check_count(self):
        if len(self.rows) > self.most:
            del self.rows[self.most + 1 :]
            self.problems.append(_("At most %(max)s can be added here. Remove one.") % {"max": self.most})
        elif len(self.rows) < self.least:
            message = ngettext("Add at least one.", "Add at least %(count)s.", self.least)
            self.problems.append(message % {"count": self.least})

    @property
    def value(self):
        """Return the rows as an answer; wrong and empty fields are left out."""
        rows = [{f.question["id"]: f.value for f in row if is_answered(f.value)} for row in self.rows]
        return [row for row in rows if row] or None

    def new_fields(self):
        """Return the fields that became due by an answer in their row."""
        return [field for row in self.rows for field in row if field.is_new]

    def error_list(self):
        """Return (id, message) of the rows' problems and of the number of rows."""
        own = [(f"q-{self.key}", message) for message in self.problems]
        return own + [pair for row in self.rows for field in row for pair in field.error_list()]

    def forget_problems(self):
        """Draw without messages: a button was pressed, nothing was handed in yet."""
        self.problems = []
        for row in self.rows:
            for field in row:
                field.forget_problems()

    def marker_keys(self):
        """Return the keys of all fields, for the marker of what was drawn."""
        fields = [field for row in self.rows for field in row]
        files = [f"{f.key}:{uuid}" for f in fields if f.kind.layout == "upload" for uuid in f.raw.get("") or ()]
        return [self.key, *(key for field in fields for key in field.marker_keys()), *files]

    def view(self):
        """Return the question with its rows as a template draws it."""
        question, around = self.question, self.around
        rows = []
        for number, row in enumerate(self.rows):
            views = [field.view(self._row_files(field)) for field in row]
            rows.append({"index": number, "views": views, "remove_name": f"remove-{self.key}-{number}"})
        return QuestionView(
            key=self.key,
            type="repeat",
            label=around.label(question),
            help=around.text(question.get("help")),
            hint=around.text(question.get("hint")),
            required=bool(question.get("required")),
            errors=self.problems,
            layout="repeat",
            is_fieldset=True,
            html_id=f"q-{self.key}",
            rows=rows,
            item_label=around.text(question.get("item_label")),
            add_name=f"add-{self.key}" if len(self.rows) < self.most else "",
        )

    def _row_files(self, field):
        if field.kind.layout != "upload":
            return ()
        attached = set(field.raw.get("") or ())
        return [file for file in self.files.get(field.question["id"], ()) if file.get("uuid") in attached]
