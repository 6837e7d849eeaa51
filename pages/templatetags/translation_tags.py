"""What stands above the translation editor: what is missing, what changed, the next act, the glossary."""

from django import template
from django.conf import settings
from wagtail.models import Page

from pages.admin.translations.panels import marks_of
from pages.translations import work
from pages.translations.glossary import own_name, terms_in
from pages.translations.kept import kept_of
from pages.translations.states import in_languages

register = template.Library()


@register.inclusion_tag("pages/admin/translation_bar.html", takes_context=True)
def translation_bar(context):
    """Show the state of a page's translation and the acts that the person may do now."""
    translation, page, request = context["translation"], context["instance"], context["request"]
    if not isinstance(page, Page):
        return {"page": None}
    rights = page.permissions_for_user(request.user)
    found = in_languages(page).get(translation.target_locale.language_code)
    task = page.current_workflow_task
    actions = task.get_actions(page.specific, request.user) if task else ()
    # An act that opens another screen (editing, approving with another form) is done there.
    answers = [name for name in ("approve", "reject") if name in {action[0] for action in actions}]
    return {
        "page": page,
        "csrf_token": context.get("csrf_token"),
        "in_language": found,
        "missing": work.missing_texts(translation),
        "has_moved": work.source_has_moved(translation),
        "may_publish": rights.can_publish(),
        "may_submit": rights.can_submit_for_moderation() and not rights.can_publish(),
        "is_locked": rights.page_locked(),
        "workflow_state": page.current_workflow_state,
        "task_state": page.current_workflow_task_state,
        "answers": answers,
        "kept": kept_of(page.specific),
        "source_name": dict(settings.LANGUAGES).get(translation.source.locale.language_code, ""),
        **_glossary(translation),
    }


@register.inclusion_tag("pages/admin/languages_marks.html")
def language_marks(page):
    """Show how far a page is in its languages; nothing for a page without one."""
    return {"marks": marks_of(page) if page.depth > 1 else []}


def _glossary(translation):
    """Return the terms that stand in the source's texts, as a table of the two languages."""
    source, target = translation.source.locale.language_code, translation.target_locale.language_code
    texts = translation.source.stringsegment_set.values_list("string__data", flat=True)
    codes = [source, target]
    rows = [[(code, term.texts.get(code, "")) for code in codes] for term in terms_in(texts, source)]
    return {"languages": [(code, own_name(code)) for code in codes], "rows": rows}
