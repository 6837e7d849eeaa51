"""What everybody may see, told for many things at once."""

from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction


def private_paths():
    """Return the paths of pages behind a restriction: what stands at or below one is private. One query."""
    return tuple(PageViewRestriction.objects.values_list("page__path", flat=True).distinct())


def private_collections():
    """Return the paths of collections behind a restriction. One query."""
    return tuple(CollectionViewRestriction.objects.values_list("collection__path", flat=True).distinct())


def is_below(path, paths):
    """Tell whether a path of a tree is one of some paths or below one. Steps of a path have all the same length."""
    return path.startswith(paths) if paths else False


def below(page_path, *, and_itself=True):
    """Return the pages below a path.

    By an interval: comparing beginnings looks through every page on SQLite.
    """
    pages = Page.objects.filter(path__range=Page._get_children_path_interval(page_path))
    return pages | Page.objects.filter(path=page_path) if and_itself else pages
