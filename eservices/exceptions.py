"""Errors of the e-services. Each carries its data; views turn them into words."""


class EserviceError(Exception):
    """Whatever the rules refuse."""


class NotAllowed(EserviceError):
    """This person may not make this move, or the table has no such move from this status."""

    def __init__(self, action, status=""):
        super().__init__(f"{action} is not allowed from {status or 'here'}")
        self.status, self.action = status, action


class ChangedSinceOpened(EserviceError):
    """Somebody changed the application after this page was opened. `event` is the latest change."""

    def __init__(self, event):
        super().__init__("changed since opened")
        self.event = event


class ServiceClosed(EserviceError):
    """The service takes no application now. `definition` holds the editor's message."""

    def __init__(self, definition):
        super().__init__("service closed")
        self.definition = definition


class DraftGone(EserviceError):
    """No such draft, or it has expired."""


class DraftMoved(EserviceError):
    """The service of this draft has another address now."""

    def __init__(self, slug):
        super().__init__(f"moved to {slug}")
        self.slug = slug


class DraftIncomplete(EserviceError):
    """A draft was submitted with a step not answered. `step_id` is the first such step."""

    def __init__(self, step_id):
        super().__init__(f"step {step_id} is not complete")
        self.step_id = step_id


class SlotTaken(DraftIncomplete):
    """An appointment was given away in the meantime. `question_id` asks for it, `step_id` holds that question."""

    def __init__(self, question_id, step_id):
        super().__init__(step_id)
        self.question_id = question_id


class TooManyFiles(EserviceError):
    """The draft or the question holds as many files as it may."""

    def __init__(self, limit):
        super().__init__(f"more than {limit} files")
        self.limit = limit


class TooMuchTyped(EserviceError):
    """A reply to be kept holds more text than any honest form."""


class TooManyTries(EserviceError):
    """A limit was reached. `retry_after` is in seconds."""

    def __init__(self, retry_after):
        super().__init__(f"retry after {retry_after} s")
        self.retry_after = retry_after


class UnreadableAnswers(EserviceError):
    """No configured key opens this field."""


class AppendOnly(EserviceError):
    """A row that is written once was about to be changed or deleted."""


class IncompleteService(EserviceError):
    """A service page cannot be published yet. `problems` are the lines of its check-list that block."""

    def __init__(self, page, problems):
        super().__init__(f"service page {page.pk} is incomplete: {len(problems)} problems")
        self.page, self.problems = page, problems


class CodeTaken(EserviceError):
    """A reference list, or an entry of it, has this code already; codes are never given twice."""
