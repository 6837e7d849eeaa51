"""What a page says of itself to search engines and networks: words, picture, structured data."""

from html import unescape
from urllib.parse import quote

from django import template
from django.db.models import CharField, Exists, Value
from django.db.models.functions import Coalesce
from django.templatetags.static import static
from django.utils.html import strip_tags
from django.utils.safestring import mark_safe
from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page

from pages.listing import place_beside, place_of, rows_below
from pages.models.standard import SectionPage
from pages.prepared import Given, Prepared
from pages.privacy import open_to_all
from pages.sharing import SHARE_SIZE, described, share_picture_of
from pages.structured_data import data_of, in_script
from pages.templatetags.pages_tags import page_breadcrumbs

register = template.Library()

SHORTEST, LONGEST = 20, 300
# Open Graph names a language with its country: https://ogp.me/#optional
_COUNTRY = "IQ"
_OURS = {"width": SHARE_SIZE[0], "height": SHARE_SIZE[1], "type": "image/png"}


class KeptNode(template.Node):
    def __init__(self, nodelist, name):
        self.nodelist, self.name = nodelist, name

    def render(self, context):
        text = " ".join(self.nodelist.render(context).split())
        context[self.name] = mark_safe(text)  # noqa: S308 (what the blocks inside gave is escaped already)
        return ""


@register.tag
def kept(parser, token):
    """{% kept as name %}…{% endkept %}: keep what stands inside, such as a block, to show it more than once."""
    parts = token.split_contents()
    if len(parts) != 3 or parts[1] != "as":
        raise template.TemplateSyntaxError("kept is written {% kept as name %}")
    nodelist = parser.parse(("endkept",))
    parser.delete_first_token()
    return KeptNode(nodelist, parts[2])


@register.simple_tag(takes_context=True)
def page_description(context):
    """Return the words below a page's name in a list of results: its own, else its text's beginning, never none.

    They are plain, so that no cut falls into «&amp;»: the template escapes them.
    """
    written = unescape(context.get("meta_description") or "")
    page = context.get("page")
    if not written and page is not None:
        written = _beginning(page)
    if written:
        return Truncator(written).chars(LONGEST)
    site = context.get("site") or {}
    return _("%(title)s. %(site)s, %(tagline)s.") % {
        "title": _plain_title(context),
        "site": site.get("name", ""),
        "tagline": site.get("tagline", ""),
    }


def _plain_title(context):
    """Return the page's title as text; what was kept of it is HTML."""
    return unescape(strip_tags(context.get("meta_title") or ""))


def _beginning(page):
    """Return the first words of running text; "" when a page has none."""
    for block in getattr(page, "body", None) or ():
        if block.block_type == "text":
            words = " ".join(unescape(strip_tags(str(block.value))).split())
            if len(words) >= SHORTEST:
                return Truncator(words).words(28)
    return ""


@register.simple_tag(takes_context=True)
def share_picture(context):
    """Return {url, width, height, type} of the picture that networks show: the page's, the site's, else our own."""
    page = context.get("page")
    found = page is not None and described(share_picture_of(page))
    found = found or (context.get("site") or {}).get("share") or _OURS | {"url": static("portal/img/share.png")}
    return found | {"url": context["request"].build_absolute_uri(found["url"])}


@register.simple_tag(takes_context=True)
def share_kind(context):
    """Return what networks call the page: an article when it has a day of its own, such as news."""
    return "article" if getattr(context.get("page"), "date", None) else "website"


@register.simple_tag
def share_locale(code=None):
    """Return a language as Open Graph writes it: ar_IQ; English stays without a country."""
    code = code or get_language()
    return code if code == "en" else f"{code}_{_COUNTRY}"


@register.simple_tag(takes_context=True)
def structured_data(context):
    """Return the page's JSON-LD, safe inside a script element, "" when there is nothing to say.

    A view may add its own by `structured_data` in the context.
    """
    request, page = context["request"], context.get("page")
    breadcrumbs = context.get("breadcrumbs")
    if breadcrumbs is None and page is not None and not context.get("is_home"):
        breadcrumbs = page_breadcrumbs(page)
    return in_script(data_of(page, request, breadcrumbs, context.get("site"), context.get("structured_data")))


@register.simple_tag(takes_context=True)
def share_links(context):
    """Return [(icon, words, address)] by which a page is passed on: plain links, nothing is loaded from anywhere."""
    address = context["request"].build_absolute_uri(context["request"].path)
    title = _plain_title(context)
    both = quote(f"{title}\n{address}", safe="")
    return [
        ("sms", _("WhatsApp"), f"https://wa.me/?text={both}"),
        ("send", _("Telegram"), f"https://t.me/share/url?url={quote(address, safe='')}&text={quote(title, safe='')}"),
        ("envelope", _("E-mail"), f"mailto:?subject={quote(title, safe='')}&body={both}"),
    ]


@register.simple_tag
def pages_below(page):
    """Return [{title, lead, url}] of the published pages right below `page`, in the editors' order."""
    below = _BELOW.rows(page.depth + 1, **place_of(page))
    return [
        {"title": each.title, "url": each.get_url(), "lead": each.lead or each.search_description} for each in below
    ]


@register.simple_tag
def pages_beside(page):
    """Return [{title, url, is_current}] of the section in which `page` stands, [] outside of sections."""
    beside = _BESIDE.rows(page.depth, **place_beside(page), above=page.path[: -page.steplen])
    return [{"title": each.title, "url": each.get_url(), "is_current": each.pk == page.pk} for each in beside]


def _children(depth):
    return (
        open_to_all(rows_below(Page, depth).filter(alias_of=None))
        .order_by("path")
        .only("title", "url_path", "search_description")
    )


def _with_leads(depth):
    lead = Coalesce("sectionpage__lead", "standardpage__lead", Value(""))
    return _children(depth).annotate(lead=lead)


def _in_section(depth):
    section = SectionPage.objects.filter(path=Given("above", CharField()))
    return _children(depth).filter(Exists(section))


_BELOW, _BESIDE = Prepared(_with_leads), Prepared(_in_section)
