"""A page that may not stand where somebody wants to put it: said in words, before anything moves."""

from django.shortcuts import redirect
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages


@hooks.register("before_move_page")
def refuse_forbidden_parent(request, page, destination):
    """Send back to the choice of a place, with what may stand where."""
    if page.is_child_of(destination) or page.specific.can_move_to(destination):
        return None
    kinds = ", ".join(str(model.get_verbose_name()) for model in page.specific_class.allowed_parent_page_models())
    words = _("“%(page)s” cannot stand under “%(parent)s”. It may stand under: %(kinds)s.")
    values = {"page": page.title, "parent": destination.title, "kinds": kinds}
    messages.error(request, format_html("{}", words % {name: f"\u2068{text}\u2069" for name, text in values.items()}))
    return redirect("wagtailadmin_pages:move", page.pk)
