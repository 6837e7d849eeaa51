"""Who may translate: a right on the page, never the global one alone."""

from wagtail.models import Page

from pages.translations.coming import waits_for_its_hour

SUBMIT = "wagtail_localize.submit_translation"


def may_start(user, source, locale):
    """Tell whether somebody may begin the translation of `source`.

    Whoever may change the source may; and whoever may change that place of the other tree, when the source is
    public or approved to be so at its hour: nobody reads another's draft by translating it.
    """
    if not user.has_perm(SUBMIT):
        return False
    if source.permissions_for_user(user).can_edit():
        return True
    place = place_in(source, locale)
    if not place or not place.permissions_for_user(user).can_edit() or source.get_view_restrictions().exists():
        return False
    return source.live or waits_for_its_hour(source)


def place_in(source, locale):
    """Return the page of another tree that is this one, or the nearest above it that is there; None without a tree."""
    above = source.get_ancestors(inclusive=True).filter(depth__gt=1)
    keys = {page.translation_key: page.depth for page in above}
    found = Page.objects.filter(translation_key__in=keys, locale=locale).specific()
    return max(found, key=lambda page: keys[page.translation_key], default=None)


def may_work_on(user, page):
    """Tell whether somebody may translate the texts of this translated page."""
    return page.permissions_for_user(user).can_edit()
