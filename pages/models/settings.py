"""What a governorate sets for its own portal: names, marks, contacts, menus."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from media.fields import LanguageTextField, text_in
from pages.fields import BlocksField

_COLOUR = RegexValidator(r"^#[0-9a-fA-F]{6}$", _("A colour is written as # and six hexadecimal digits: #1A4D3E."))


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

    class Meta:
        verbose_name = _("name, colours and contacts")


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
