"""Whether a draft is complete: every due step and document checked again from the stored answers.

Submission asks this, so a step skipped by its address or an answer that no longer fits is found.
"""

from .forms import StepForm, documents_form


def unfinished_step(definition, language, answers, **settings):
    """Return the first due step whose stored answers are not complete, or None."""
    for step in definition.due_steps(answers):
        if not recheck_step(definition, step, language, answers, **settings).is_valid():
            return step
    return None


def recheck_step(definition, step, language, answers, **settings):
    """Return the form of a step with its stored answers checked as if just typed."""
    return StepForm(definition, step, language, answers, recheck=True, **settings)


def recheck_documents(definition, language, answers, **settings):
    """Return the form of the due documents, checked against the stored answers."""
    return documents_form(definition, language, answers, recheck=True, **settings)


def is_complete(definition, language, answers, **settings):
    """Tell whether every due step and document is answered."""
    if unfinished_step(definition, language, answers, **settings):
        return False
    return recheck_documents(definition, language, answers, **settings).is_valid()


def warnings_of(definition, language, answers, **settings):
    """Return (step id, message) of every warning, for the check page."""
    found = []
    for step in definition.due_steps(answers):
        form = recheck_step(definition, step, language, answers, **settings)
        found += [(step["id"], message) for _html_id, message in form.warnings]
    return found
