"""Rich text that is cleaned and checked when it is saved."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.rich_text import RichText

from pages import richtext


def written(html):
    """Return rich text as it is kept, cleaned of what a paste brought along.

    Raises ValidationError, in words, for a link that is not accepted.
    """
    bad = richtext.bad_links(html)
    if bad:
        raise ValidationError(
            _(
                "The link “%(words)s” leads nowhere. Only pages of this site and addresses that begin with "
                "https://, http://, mailto: or tel: are accepted."
            )
            % {"words": bad[0]}
        )
    return richtext.clean(html)


class WrittenBlock(blocks.RichTextBlock):
    """Rich text without what a paste brought along; a link that is not accepted is refused in words."""

    def value_from_form(self, value):
        return RichText(richtext.clean(super().value_from_form(value).source))

    def clean(self, value):
        return super().clean(RichText(written(value.source)) if value else value)
