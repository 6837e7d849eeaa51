"""The demo governorate's pages, one family a file. Every family has `load(home)` and may be loaded again."""

from importlib import import_module

from portal.demo.content.making import say_in_line

# In the order in which they are loaded: later ones may link to earlier ones.
LOADERS = [
    "about",
    "committees",
    "contact",
    "directorates",
    "events",
    "home",
    "menus",
    "news",
    "publications",
    "questions",
    "tenders",
    "topics",
    "self_assessment",
]


def load_content(home):
    """Load every family of pages below the home page."""
    for name in LOADERS:
        import_module(f"portal.demo.content.{name}").load(home)
    say_in_line()
