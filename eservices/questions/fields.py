"""One question at one place of a form: reads, cleans, finds broken rules, draws itself."""

from .drawing import QuestionView
from .rules import broken_rules, compute
from .types import AnswerError, get_type, part_name
from .types.uploads import most_files

_DEFAULT_MB = 10


class Field:
    """A question of a step or of a row. `key` is its post name without "q-"."""

    def __init__(self, question, around, key):
        self.question = question
        self.around = around
        self.key = key
        self.name = f"q-{key}"
        self.kind = get_type(question["type"])
        self.raw = {}
        self.value = None
        self.problems = []
        self.warnings = []
        self.is_new = False
        # Why files sent just now were not kept: said whatever button was pressed.
        self.refused = []

    def fill(self, value):
        """Take a stored value, for drawing."""
        self.raw, self.value = self.kind.fill(value), value

    def take(self, post):
        """Take what was posted, and clean it; problems are kept for drawing."""
        self.raw = self.kind.read(self.question, post, self.name)
        self._accept()

    def take_files(self, uuids):
        """Take what is attached as the answer of an upload question."""
        self.raw = {"": list(uuids)}
        self._accept()

    def recheck(self, value):
        """Take a stored value as if it had just been typed."""
        self.raw = self.kind.fill(value)
        self._accept()

    def compute(self):
        """Work out a computed value."""
        self.value = compute(self.around.definition, self.question, self.around.answers)

    def _accept(self):
        try:
            self.value = self.kind.accept(self.question, self.raw, self.around)
        except AnswerError as error:
            self.value = None
            self.problems = error.problems

    def apply_rules(self):
        """Add what the question's rules find; an answer that is wrong in itself is not compared."""
        if self.problems or not self.question.get("rules"):
            return
        around = self.around
        for finding in broken_rules(around.definition, self.question, around.answers, around.language, around.today):
            if finding.severity == "warning":
                self.warnings.append(finding.message)
            else:
                self.problems.append((self.kind.first_part, finding.message))

    def forget_problems(self):
        """Draw without messages, but for those about files that were sent."""
        self.problems, self.warnings = list(self.refused), []

    def refuse(self, messages):
        """Add why files sent to this question were not kept."""
        self.refused = [("", message) for message in messages]
        self.problems = [*self.problems, *self.refused]

    def marker_keys(self):
        """Return the key for the marker of what was drawn; what asks nothing is not marked."""
        return [self.key] if self.kind.asks else []

    def error_list(self):
        """Return (id of the control, message) for every problem."""
        if not self.problems:
            return []
        ids = {part.name: part.html_id for part in self.parts()}
        first = next(iter(ids.values()), self.name)
        return [(ids.get(part_name(self.name, suffix), first), message) for suffix, message in self.problems]

    def parts(self):
        """Return the controls, each with the messages of its own problems."""
        parts = self.kind.parts(self.question, self.raw, self.around, self.name)
        if len(parts) > 1:
            for part in parts:
                part.errors = [m for suffix, m in self.problems if part_name(self.name, suffix) == part.name]
        elif parts:
            parts[0].errors = [message for _suffix, message in self.problems]
        return parts

    def view(self, files=()):
        """Return the question as a template draws it."""
        question, around = self.question, self.around
        parts = self.parts() if self.kind.asks else []
        view = QuestionView(
            key=self.key,
            type=question["type"],
            label=around.label(question),
            help=around.text(question.get("help")),
            hint=around.text(question.get("hint")),
            required=bool(question.get("required")),
            errors=list(dict.fromkeys(message for _suffix, message in self.problems)),
            warnings=self.warnings,
            layout=self._layout(parts),
            is_fieldset=self.kind.is_fieldset and not self._is_select(parts),
            html_id=parts[0].html_id if parts else self.name,
            parts=parts,
            restricted=bool(question.get("restricted")),
            is_new=self.is_new,
        )
        view.text = around.text(question.get("text"))
        if self.kind.layout == "upload":
            self._view_files(view, files)
        elif self.kind.layout == "computed" and self.value is not None:
            view.value_text = self.kind.show(question, self.value, around)
        return view

    def _view_files(self, view, files):
        view.files = list(files)
        view.accept_attr = self.kind.accept_attr(self.question)
        view.max_mb = self.question.get("max_mb") or _DEFAULT_MB
        view.max_files = most_files(self.question)

    @staticmethod
    def _is_select(parts):
        return len(parts) == 1 and parts[0].control == "select"

    def _layout(self, parts):
        return "single" if self._is_select(parts) else self.kind.layout
