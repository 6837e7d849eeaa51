"""What a governorate sets for its own portal: names, marks, contacts, menus."""

import re

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from media.fields import LanguageTextField, text_in
from pages.brand import NAMES, check_colours
from pages.fields import BlocksField
from pages.remembering import forget_with
from pages.seals import draw_seals_soon

# Words below the language: letters, digits and hyphens between slashes, perhaps a question or a place on the page.
_BELOW_LANGUAGE = re.compile(r"^(?:[\w-]+/)*(?:\?[\w=&%.-]*)?(?:#[\w-]+)?$")
_COLOUR = RegexValidator(r"^#[0-9a-fA-F]{6}$", _("A colour is written as # and six hexadecimal digits: #1A4D3E."))


def refuse_half_translated(instance, *fields):
    """Raise ValidationError for a text that stands in some languages and lacks in others."""
    wanted = {code for code, _name in settings.LANGUAGES}
    errors = {
        name: _("Write it in every language of the portal, or in none.")
        for name in fields
        if (texts := getattr(instance, name)) and not wanted <= {code for code, text in texts.items() if text}
    }
    if errors:
        raise ValidationError(errors)


def _is_colour(text):
    try:
        _COLOUR(text)
    except ValidationError:
        return False
    return True


@register_setting(icon="home")
class SiteIdentity(BaseSiteSetting):
    """Who runs the portal: names, seal, colours and ways to reach it. Empty fields keep what came with it."""

    names = LanguageTextField(_("name"))
    taglines = LanguageTextField(_("line below the name"))
    logo = models.ForeignKey(
        "media.CustomImage", null=True, blank=True, on_delete=models.SET_NULL, related_name="+", verbose_name=_("seal")
    )
    share_image = models.ForeignKey(
        "media.CustomImage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("picture for sharing"),
    )
    colour_act = models.CharField(_("colour of buttons"), max_length=7, blank=True, validators=[_COLOUR])
    colour_link = models.CharField(_("colour of links"), max_length=7, blank=True, validators=[_COLOUR])
    colour_hero = models.CharField(_("dark ground"), max_length=7, blank=True, validators=[_COLOUR])
    colour_gold = models.CharField(_("accent"), max_length=7, blank=True, validators=[_COLOUR])
    phone = models.CharField(_("phone"), max_length=20, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    addresses = LanguageTextField(_("address"))
    hours = LanguageTextField(_("opening hours"))
    footer_texts = LanguageTextField(_("line at the foot"))
    social = BlocksField(
        [
            (
                "account",
                blocks.StructBlock(
                    [
                        ("name", blocks.CharBlock(max_length=60, label=_("Network"))),
                        ("address", blocks.URLBlock(label=_("Address"))),
                    ],
                    label=_("Account"),
                ),
            )
        ],
        blank=True,
        verbose_name=_("social networks"),
    )

    panels = [
        MultiFieldPanel([FieldPanel("names"), FieldPanel("taglines"), FieldPanel("logo")], heading=_("Name and seal")),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("colour_act"), FieldPanel("colour_link")]),
                FieldRowPanel([FieldPanel("colour_hero"), FieldPanel("colour_gold")]),
            ],
            heading=_("Colours"),
            help_text=_(
                "Written as #1A4D3E. Text on each of them must be readable by everybody; a colour that is too light "
                "is refused with one that would do. The dark theme follows by itself."
            ),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
                FieldPanel("addresses"),
                FieldPanel("hours"),
                FieldPanel("social"),
            ],
            heading=_("Ways to reach it"),
        ),
        FieldPanel("footer_texts"),
        FieldPanel("share_image"),
    ]

    class Meta:
        verbose_name = _("name, colours and contacts")

    @property
    def colours(self):
        """Return {"act", "link", "hero", "gold"}, "" for one that keeps what came with the portal."""
        return {name: getattr(self, f"colour_{name}") for name in NAMES}

    def clean(self):
        super().clean()
        refuse_half_translated(self, "names", "taglines", "addresses", "hours", "footer_texts")
        check_colours({name: colour for name, colour in self.colours.items() if _is_colour(colour)})

    def save(self, *args, **kwargs):
        """Save, and have the seal drawn."""
        super().save(*args, **kwargs)
        if self.logo_id:
            transaction.on_commit(draw_seals_soon.enqueue, robust=True)


class MenuItem(models.Model):
    """One place of a menu: a page, in the reader's language, or an address below the language."""

    class Menu(models.TextChoices):
        MAIN = "main", _("main menu")
        FOOTER_SERVICES = "footer-services", _("footer: services")
        FOOTER_ABOUT = "footer-about", _("footer: about the governorate")
        FOOTER_MORE = "footer-more", _("footer: more")

    menu = models.CharField(_("menu"), max_length=20, choices=Menu, default=Menu.MAIN)
    labels = LanguageTextField(_("words of the link"))
    # A page's translation is found by its key, so a page stands here once for every language.
    page = models.ForeignKey(
        "wagtailcore.Page", null=True, blank=True, on_delete=models.SET_NULL, related_name="+", verbose_name=_("page")
    )
    address = models.CharField(
        _("address below the language"), max_length=200, blank=True, help_text=_("For example services/ or track/.")
    )
    is_on = models.BooleanField(_("shown"), default=True)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["menu", "sort_order", "pk"]
        verbose_name = _("menu item")
        verbose_name_plural = _("menu items")

    def __str__(self):
        return text_in(self.labels) or (self.page.title if self.page else self.address)

    def clean(self):
        super().clean()
        self.address = self.address.strip().removeprefix("/")
        if bool(self.page) == bool(self.address):
            raise ValidationError({"page": _("Choose a page or write an address: one of the two.")})
        if self.address and not (self.is_elsewhere or _BELOW_LANGUAGE.match(self.address)):
            words = _("Write it without the language, as in services/, or in full with https://.")
            raise ValidationError({"address": words})
        if self.is_elsewhere and not self.labels:
            raise ValidationError({"labels": _("A link that leads elsewhere needs words of its own.")})
        refuse_half_translated(self, "labels")

    @property
    def is_elsewhere(self):
        """True for an address on another site."""
        return self.address.startswith("https://")


forget_with(SiteIdentity, MenuItem)
