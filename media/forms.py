"""What editors fill in for a picture or a document; every upload of the admin goes through these."""

from django import forms
from django.conf import settings
from django.utils.html import format_html, format_html_join
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

from media.document_file import check_document
from media.picture_file import PictureUploadField
from media.refusals import FileRefused


def missing_languages(texts):
    """Return the languages, by their own names, in which a text is not given."""
    codes = [code for code, _name in settings.LANGUAGES if not (texts or {}).get(code)]
    return [get_language_info(code)["name_local"] for code in codes]


class PictureForm(BaseImageForm):
    """Asks for what the picture shows in every language, unless it only decorates."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            plain = self.fields["file"]
            self.fields["file"] = PictureUploadField(label=plain.label, required=plain.required, widget=plain.widget)

    def clean(self):
        data = super().clean()
        if "alt" in self.fields and "alt" not in self.errors and not data.get("is_decorative"):
            missing = missing_languages(data.get("alt"))
            if missing:
                self.add_error("alt", _says_what_is_missing(missing))
        return data


def _says_what_is_missing(names):
    text = _("Say what the picture shows, or mark it as decoration. Missing: %(languages)s.")
    return text % {"languages": ("، " if _is_arabic() else ", ").join(names)}


def _is_arabic():
    from django.utils.translation import get_language_bidi

    return get_language_bidi()


class DocumentForm(BaseDocumentForm):
    """Looks into the file, and says what a PDF lacks for readers who cannot see; that never stands in the way."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        hints = self.instance.access_hints() if self.instance.pk else []
        if hints:
            shown = "file" if "file" in self.fields else "title"
            lines = format_html_join("", "<li>{}</li>", ((hint,) for hint in hints))
            self.fields[shown].help_text = format_html(
                "<strong>{}</strong><ul>{}</ul>", _("For readers who cannot see this PDF:"), lines
            )

    def clean_file(self):
        upload = self.cleaned_data["file"]
        if upload and "file" in self.changed_data:
            upload.seek(0)
            try:
                check_document(upload.name, upload.read())
            except FileRefused as refused:
                raise forms.ValidationError(refused.message, code=refused.code) from refused
            upload.seek(0)
        return upload
