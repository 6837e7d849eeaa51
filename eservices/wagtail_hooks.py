"""Where the e-services meet the Wagtail admin."""

from django.templatetags.static import static
from django.utils.html import format_html_join
from wagtail import hooks

from eservices.builder.lists.menu import lists_menu_item
from eservices.builder.topics import ServiceTopicViewSet
from eservices.builder.urls import builder_urls
from eservices.desk import home
from eservices.desk.contact import contacts_menu_item
from eservices.desk.contact_topics import ContactTopicViewSet
from eservices.desk.team.urls import team_menu_item, team_urls
from eservices.desk.viewsets import OfficesViewSetGroup

hooks.register("register_admin_urls", builder_urls)
hooks.register("register_admin_urls", team_urls)

hooks.register("register_admin_menu_item", home.applications_menu_item)
hooks.register("register_admin_menu_item", contacts_menu_item)
hooks.register("register_admin_menu_item", home.counter_menu_item)
hooks.register("register_admin_menu_item", home.lost_code_menu_item)
hooks.register("register_admin_menu_item", lists_menu_item)
hooks.register("register_admin_menu_item", team_menu_item)
hooks.register("construct_homepage_panels", home.add_own_panels)


@hooks.register("register_admin_viewset")
def register_offices():
    return OfficesViewSetGroup()


@hooks.register("insert_global_admin_css")
def desk_styles():
    sheets = [(static(f"eservices/desk/{name}.css"),) for name in ("desk", "case")]
    return format_html_join("", '<link rel="stylesheet" href="{}">', sheets)


@hooks.register("register_admin_viewset")
def register_topics():
    return ServiceTopicViewSet()


@hooks.register("register_admin_viewset")
def register_contact_topics():
    return ContactTopicViewSet()
