"""A page and its translations stand at the same place of their trees: when one is moved, the others come along.

Wagtail's signals come for every way of moving: the editor's screen, several pages at once, the API, code. Before
anything moves it is asked whether everything can; a translation that has nowhere to go yet stays where it is.
"""

from dataclasses import dataclass

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils.translation import gettext_lazy
from wagtail.actions.move_page import MovePageAction
from wagtail.log_actions import get_active_log_context
from wagtail.models import Page
from wagtail.signals import post_page_move, pre_page_move


class Obstacle(models.TextChoices):
    """Why a translation that should come along cannot."""

    PLACE = "place", gettext_lazy("The translation in %(language)s, “%(page)s”, cannot stand under “%(parent)s”.")
    RIGHTS = "rights", gettext_lazy("You may not move the translation in %(language)s, “%(page)s”, to “%(parent)s”.")
    ADDRESS = (
        "address",
        gettext_lazy("Under “%(parent)s” another page in %(language)s has the address of “%(page)s” already."),
    )


@dataclass(frozen=True, slots=True)
class Way:
    """Where one translation of a moved page goes. `parent` is None where the new place is not translated yet."""

    page: Page
    parent: Page | None
    obstacle: Obstacle | None = None

    @property
    def language(self):
        """The name of the translation's language, in the reader's."""
        code = self.page.locale.language_code
        return dict(settings.LANGUAGES).get(code, code)

    def words(self):
        """Return what an editor is told of a translation that cannot come along, or that stays."""
        values = {
            "language": self.language,
            "page": self.page.title,
            "parent": self.parent.title if self.parent else "",
        }
        text = self.obstacle.label if self.obstacle else _STAYS
        return str(text) % {name: f"\u2068{value}\u2069" for name, value in values.items()}


_STAYS = gettext_lazy(
    "The translation in %(language)s, “%(page)s”, stays where it is: the new place is not translated into that "
    "language yet. Move it there once it is."
)


class TranslationsInTheWay(PermissionDenied):
    """A page is not moved because a translation could not come along; nothing has moved."""

    def __init__(self, ways):
        self.ways = ways
        super().__init__(" ".join(way.words() for way in ways))


def ways_of(page, parent, user=None):
    """Return a Way for each translation of `page` that does not stand under a translation of `parent` yet.

    With a user, what that person may not do is an obstacle. Home pages stand side by side: nothing follows.
    """
    if parent.is_root() or page.depth <= 2:
        return []
    ways = []
    twins = Page.objects.filter(translation_key=page.translation_key).exclude(locale=page.locale_id)
    for twin in twins.select_related("locale").specific():
        place = parent.get_translation_or_none(twin.locale)
        if place is None:
            ways.append(Way(twin, None))
        elif not twin.is_child_of(place):
            ways.append(Way(twin, place, _obstacle(twin, place, user)))
    return ways


def _obstacle(twin, place, user):
    if place == twin or place.is_descendant_of(twin) or not twin.can_move_to(place):
        return Obstacle.PLACE
    if user and not twin.permissions_for_user(user).can_move_to(place):
        return Obstacle.RIGHTS
    return None if Page._slug_is_available(twin.slug, place, page=twin) else Obstacle.ADDRESS


def obstacles(page, parent, user=None):
    """Return the Ways on which a translation of `page` could not follow it under `parent`."""
    return [way for way in ways_of(page, parent, user) if way.obstacle]


def left_behind(page):
    """Return the Ways of translations that stand elsewhere than `page`, for want of a translated place."""
    return [way for way in ways_of(page, page.get_parent()) if way.parent is None]


def ask_before(sender, instance, parent_page_before, parent_page_after, **kwargs):
    """Nothing is moved yet: refuse what would tear a page from its translations. Raises TranslationsInTheWay."""
    if parent_page_before.pk == parent_page_after.pk:
        return
    if in_the_way := obstacles(instance, parent_page_after, get_active_log_context().user):
        raise TranslationsInTheWay(in_the_way)


def take_along(sender, instance, parent_page_before, parent_page_after, **kwargs):
    """A page stands at its new place: move its translations one by one.

    Each of them tells the same in its turn, and finds those that are there already. Rights were asked before.
    """
    if parent_page_before.pk == parent_page_after.pk:
        return
    user = get_active_log_context().user
    while way := next((way for way in ways_of(instance, parent_page_after) if way.parent), None):
        MovePageAction(way.page, way.parent, pos="last-child", user=user).execute(skip_permission_checks=True)


def connect():
    """Listen to Wagtail; called once when the app is ready."""
    pre_page_move.connect(ask_before, dispatch_uid="pages.translations.ask_before_moving")
    post_page_move.connect(take_along, dispatch_uid="pages.translations.take_along")
