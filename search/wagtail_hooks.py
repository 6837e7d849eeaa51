"""Where search meets the Wagtail admin."""

from wagtail import hooks

from search.admin.names import SearchViewSetGroup
from search.admin.report import searches_menu_item, searches_urls

hooks.register("register_admin_urls", searches_urls)
hooks.register("register_reports_menu_item", searches_menu_item)


@hooks.register("register_admin_viewset")
def register_search():
    return SearchViewSetGroup()
