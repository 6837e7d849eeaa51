"""The one file that names every app."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.i18n import set_language
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from eservices import urls as eservices_urls
from media.views import serve_rendition as serve_picture
from pages import urls as pages_urls
from pages.admin.translations import urls as translation_urls
from portal import machine_urls
from portal.views.brand import brand_sheet
from portal.views.feedback import tell
from portal.views.health import healthz
from portal.views.site_map import site_map, site_map_part
from portal.views.style_guide import style_guide
from search import urls as search_urls

handler400 = "portal.views.errors.bad_request"
handler403 = "portal.views.errors.permission_denied"
handler404 = "portal.views.errors.page_not_found"
handler500 = "portal.views.errors.server_error"

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("", include(machine_urls)),
    path("brand/<slug:version>.css", brand_sheet, name="brand"),
    re_path(r"^media/(?P<path>.+)$", serve_picture, name="picture"),
    path("admin/", include(eservices_urls.admin_patterns)),
    path("admin/language/", set_language, name="admin_language"),
    path("admin/", include(translation_urls.doors_before_localize)),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
]

urlpatterns += i18n_patterns(
    *([path("style-guide/", style_guide, name="style_guide")] if settings.BAWABA_STYLE_GUIDE else []),
    path("", include(eservices_urls)),
    path("", include(search_urls)),
    path("", include(pages_urls)),
    path("sitemap/", site_map, name="site_map"),
    path("sitemap/<slug:slug>/", site_map_part, name="site_map_part"),
    path("useful/", tell, name="feedback"),
    path("", include(wagtail_urls)),
    prefix_default_language=True,
)
