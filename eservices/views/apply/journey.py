"""The way through one draft: which steps are due, which are done, what comes next. Pure."""

from django.utils.translation import gettext as _

from eservices.questions.definition import DOCUMENTS

CHECK = "check"
# Why a step is shown once more: its answers held before and do not hold now.
AGAIN = "again"


class Journey:
    """The due steps of a draft in order, the documents after the last one when any are due."""

    def __init__(self, definition, answers, done_steps, language):
        self.titles = {step["id"]: definition.text(step["title"], language) for step in definition.due_steps(answers)}
        if definition.due_documents(answers):
            self.titles[DOCUMENTS] = _("Documents")
        self.ids = list(self.titles)
        self.done = set(done_steps)

    def first_unfinished(self):
        """Return the first due step not done, "check" when all are."""
        return next((step for step in self.ids if step not in self.done), CHECK)

    def is_gap(self, step_id):
        """Tell whether steps after this one were answered already: an earlier answer was changed since."""
        position = self.ids.index(step_id) if step_id in self.titles else len(self.ids)
        return any(step in self.done for step in self.ids[position + 1 :])

    def is_open(self, step_id):
        """Tell whether a step is due and every step before it is done."""
        unfinished = self.first_unfinished()
        if step_id not in self.titles:
            return step_id == CHECK == unfinished
        return unfinished == CHECK or self.ids.index(step_id) <= self.ids.index(unfinished)

    def after(self, step_id):
        """Return what follows a step: another one, or "check"."""
        position = self.ids.index(step_id) if step_id in self.titles else len(self.ids)
        return (self.ids[position + 1 :] or [CHECK])[0]

    def before(self, step_id):
        """Return the step before, or None on the first."""
        position = self.ids.index(step_id) if step_id in self.titles else len(self.ids)
        return self.ids[position - 1] if position else None

    def progress(self, step_id):
        """Return {"number", "total", "title", "next_title"}; the check page is the last of the count."""
        number = self.ids.index(step_id) + 1 if step_id in self.titles else len(self.ids) + 1
        following = self.after(step_id)
        return {
            "number": number,
            "total": len(self.ids) + 1,
            "title": self.titles.get(step_id, ""),
            "next_title": "" if step_id == CHECK else self.titles.get(following, _("Check your answers")),
        }
