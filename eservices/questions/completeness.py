"""Whether a draft is complete: everything due checked again from the stored answers.

Submission asks this, so a step skipped by its address or an answer that no longer fits is found.
Settings are those of `step_form`.
"""

from .forms import StepForm, documents_form


def unfinished_step(definition, language, answers, files_by_question=None, **settings):
    """Return the first step that is not completely answered, or None when all are.

    Eligibility comes first (also when an answer there sends the visitor elsewhere), documents last, both in
    the shape of a step: ids "eligibility-0" and "documents". `files_by_question` says what is attached
    now, to questions and documents; what it does not name counts as stored.
    """
    settings["files_by_question"] = files_by_question
    for index, item in enumerate(definition.eligibility):
        step = definition.eligibility_step(index)
        leaves = definition.exit_for(answers) is item
        if leaves or not recheck_step(definition, step, language, answers, **settings).is_valid():
            return step
    for step in definition.due_steps(answers):
        if not recheck_step(definition, step, language, answers, **settings).is_valid():
            return step
    settings["files_by_document"] = settings.pop("files_by_question")
    documents = recheck_documents(definition, language, answers, **settings)
    return None if documents.is_valid() else documents.step


def recheck_step(definition, step, language, answers, **settings):
    """Return the form of a step with its stored answers checked as if just typed."""
    return StepForm(definition, step, language, answers, recheck=True, **settings)


def recheck_documents(definition, language, answers, **settings):
    """Return the form of the due documents, checked against the stored answers."""
    return documents_form(definition, language, answers, recheck=True, **settings)


def warnings_of(definition, language, answers, **settings):
    """Return (step id, message) of every warning, for the check page."""
    found = []
    for step in definition.due_steps(answers):
        form = recheck_step(definition, step, language, answers, **settings)
        found += [(step["id"], message) for _html_id, message in form.warnings]
    return found
