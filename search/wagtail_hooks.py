"""Where search meets the Wagtail admin."""

from wagtail import hooks

from search.admin.names import SearchViewSetGroup


@hooks.register("register_admin_viewset")
def register_search():
    return SearchViewSetGroup()
