"""One step asked and taken, the same for a citizen's draft and an editor's trial."""

from eservices.questions.definition import DOCUMENTS
from eservices.questions.posted import Posted
from eservices.views.apply.attached import attached_answers, drop_unnamed, take_files, take_removal

# Name of the button that attaches files and draws the step again without a word about what is missing.
ATTACH = "attach"


def take_step(walk, step_id, request, *, may_finish=True):
    """Keep files first, then the answers that hold; return (form, whether the step is done).

    Without `may_finish` the step is not passed, and nothing that was kept before is taken away.
    """
    pressed = take_removal(walk, request.POST) or ATTACH in request.POST
    sent = take_files(walk, step_id, request.FILES, Posted(request.POST))
    form = walk.form(step_id, request.POST, **sent)
    file_errors = sent["file_errors"]
    if may_finish:
        drop_unnamed(walk, form)
    is_done = may_finish and form.is_valid() and not file_errors and not pressed
    answers = form.answers | attached_answers(walk, step_id)
    if not may_finish:
        answers = {key: value for key, value in answers.items() if value is not None}
    walk.keep_answers(answers, step_id, is_done)
    if pressed and not file_errors:
        form.forget_problems()
    return form, is_done


def step_context(walk, step_id, form):
    """Return what a page that asks a step shows of it."""
    step = walk.definition.step(step_id) or {}
    return {
        "form": form,
        "step_id": step_id,
        "is_documents": step_id == DOCUMENTS,
        "intro": walk.definition.text(step.get("intro"), walk.language),
        "progress": walk.journey.progress(step_id),
        "errors": form.error_list if form.is_bound else [],
        "warnings": form.warnings,
    }
