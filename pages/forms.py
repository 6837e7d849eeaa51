"""The editors' form of a page: an address in Latin letters, texts in the page's direction, the own directorate."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import Locale

from pages.permissions import directorates_edited_by, edits_a_whole_tree
from pages.slugs import transliterated

# Inputs whose content is never in the page's language.
_LATIN = (forms.EmailInput, forms.URLInput, forms.NumberInput)


class BasePageForm(WagtailAdminPageForm):
    """What every page's form shares."""

    def __init__(self, data=None, *args, **kwargs):
        super().__init__(data, *args, **kwargs)
        if self.is_bound and "slug" in self.fields:
            self.data = _with_readable_slug(self.data, self.add_prefix("slug"), self.add_prefix("title"))
        ask_only_own(self)
        self._keep_to_own_directorates()
        write_in_direction(self, self._locale().language_code)

    def clean_slug(self):
        slug = self.cleaned_data["slug"]
        if slug.isascii():
            return slug
        proposal = transliterated(slug) or transliterated(self.cleaned_data.get("title", ""))
        words = _("The address may hold only Latin letters, digits and hyphens.")
        if proposal:
            words += " " + _("For example: %(address)s") % {"address": f"\u2066{proposal}\u2069"}
        raise ValidationError(words)

    def clean_directorate(self):
        directorate = self.cleaned_data.get("directorate")
        if directorate is None and self.is_confined:
            raise ValidationError(_("Say for which directorate this is written."))
        return directorate

    def _keep_to_own_directorates(self):
        """Offer somebody who does not edit a whole tree only the directorates whose pages they edit."""
        field = self.fields.get("directorate")
        self.is_confined = bool(
            field and self.for_user and self._is_an_announcement() and not edits_a_whole_tree(self.for_user)
        )
        if not self.is_confined:
            return
        own = directorates_edited_by(self.for_user).get(self._locale().pk, set())
        if self.instance.pk and self.instance.directorate_id not in own:
            # A reviewer corrects the words; whose they are stays.
            field.disabled, self.is_confined = True, False
            return
        field.queryset = field.queryset.filter(pk__in=own)
        if len(own) == 1:
            field.empty_label = None
            field.initial = self.initial["directorate"] = next(iter(own))

    def _is_an_announcement(self):
        return any(field.name == "directorate" and field.null for field in self._meta.model._meta.fields)

    def _locale(self):
        if self.instance.locale_id:
            return self.instance.locale
        return self.parent_page.locale if self.parent_page else Locale.get_default()


def ask_only_own(form):
    """Take from the form of a translation what its source decides: it would be thrown away. The panel shows it."""
    # Read late: the models name this form.
    from pages.translations.kept import kept_of

    kept = kept_of(form.instance)
    for name in kept.names if kept else ():
        form.fields.pop(name, None)


def write_in_direction(form, language):
    """Let a form's texts run as their language does, whatever language the admin speaks."""
    direction = "rtl" if get_language_info(language)["bidi"] else "ltr"
    for name, field in form.fields.items():
        widget = field.widget
        if name == "slug" or isinstance(widget, _LATIN):
            widget.attrs.setdefault("dir", "ltr")
        elif isinstance(widget, forms.TextInput | forms.Textarea) and type(field) is forms.CharField:
            widget.attrs |= {"dir": direction, "lang": language}


def _with_readable_slug(data, slug, title):
    """Return posted data in which an address that the editor made of an Arabic title, or none, is spelt in Latin."""
    given, made_of = data.get(slug, ""), data.get(title, "")
    if made_of and (not given or (not given.isascii() and given == slugify(made_of, allow_unicode=True))):
        readable = transliterated(made_of)
        if readable:
            data = data.copy()
            data[slug] = readable
    return data
