"""The screen of everyday names: words that mean the same to who searches."""

from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.ui.tables import BooleanColumn, TitleColumn, UpdatedAtColumn
from wagtail.admin.views.generic import CreateView, EditView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.admin.widgets.button import HeaderButton

from search.admin.name_form import LONGEST_LINE, NameForm, also_in_other_groups, listed
from search.admin.try_it import try_it
from search.analysis import tokens
from search.models import SynonymGroup

MOST_WORDS = 10


class NamesIndexView(IndexView):
    """Lists groups; its search finds words in any of their forms."""

    def search_queryset(self, queryset):
        wanted = set(tokens(self.search_query)[:MOST_WORDS])
        if not wanted:
            return queryset
        return queryset.filter(pk__in=[row.pk for row in queryset if wanted.issubset(tokens(row.phrases))])

    @cached_property
    def columns(self):
        title_column = self._get_title_column_class(TitleColumn)
        label = _("Words and phrases")
        words = title_column(
            "phrases", label=label, accessor=_phrases_of, get_url=self.get_edit_url, sort_key="phrases"
        )
        return [words, *super().columns]

    @cached_property
    def header_buttons(self):
        address = reverse("everyday-names:try")
        return [*super().header_buttons, HeaderButton(_("Try it"), url=address, icon_name="search")]


class _Warning:
    """Says which words lead elsewhere too. That may be meant, so nothing is refused."""

    def save_instance(self):
        group = super().save_instance()
        if group.is_active and (words := also_in_other_groups(group)):
            text = _("Also in another group, and leading to both: %(words)s.") % {"words": listed(words)}
            messages.warning(self.request, text)
        return group


class NamesCreateView(_Warning, CreateView):
    """Takes a word along from the report of what people searched."""

    def get_initial(self):
        word = " ".join(self.request.GET.get("word", "").split())[:LONGEST_LINE]
        return super().get_initial() | ({"phrases": f"{word}\n"} if word else {})


class NamesEditView(_Warning, EditView):
    """Of one group."""


def _phrases_of(group):
    arrow = "→" if group.one_way else "="
    lines = group.lines()
    first = format_html("<bdi>{}</bdi>", lines[0]) if lines else ""
    rest = format_html_join(
        "", " <span class='everyday-names__sign'>{}</span> <bdi>{}</bdi>", _signed(arrow, lines[1:])
    )
    return format_html("{}{}", first, rest)


def _signed(arrow, lines):
    signs = [arrow, *("=" * len(lines))]
    return list(zip(signs, lines, strict=False))


class NamesViewSet(ModelViewSet):
    """Everyday names."""

    model = SynonymGroup
    name = "everyday-names"
    url_prefix = "everyday-names"
    icon = "search"
    menu_label = gettext_lazy("Everyday names")
    index_view_class = NamesIndexView
    add_view_class = NamesCreateView
    edit_view_class = NamesEditView
    copy_view_enabled = False
    inspect_view_enabled = False
    add_to_reference_index = False
    list_display = [
        BooleanColumn("is_active", label=gettext_lazy("In use"), sort_key="is_active"),
        UpdatedAtColumn(),
    ]
    list_filter = ["is_active", "one_way"]
    list_export = []
    list_per_page = 50
    ordering = ["phrases"]
    search_fields = ["phrases"]

    def get_form_class(self, for_update=False):
        return NameForm

    def get_urlpatterns(self):
        return [*super().get_urlpatterns(), path("try/", try_it, name="try")]


class SearchViewSetGroup(ModelViewSetGroup):
    """What officers set of the search."""

    # «Search» alone is Wagtail's own, in the same menu.
    menu_label = gettext_lazy("Search of the portal")
    menu_icon = "search"
    menu_order = 650
    items = (NamesViewSet,)
