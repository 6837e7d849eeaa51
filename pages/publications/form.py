"""The editor's form of a publication: open data is published with everything that its users need to know."""

from django.utils.translation import gettext as _

from pages.forms import BasePageForm
from pages.publications.kinds import OPEN_FORMATS, Licence, PublicationKind


class PublicationForm(BasePageForm):
    """Asks for complete metadata before it is published; a draft may still lack them."""

    def clean(self):
        cleaned = super().clean()
        if self.is_deferred_validation:
            return cleaned
        files = [block.value["document"] for block in cleaned.get("files") or () if block.value["document"]]
        if not files and not cleaned.get("body"):
            self.add_error("files", _("Attach at least one file, or write the text."))
        # A translation's form does not ask for what its source decides.
        kind = cleaned.get("kind") if "kind" in self.fields else self.instance.kind
        if kind == PublicationKind.DATA:
            self._check_open_data(cleaned, files)
        return cleaned

    def _check_open_data(self, cleaned, files):
        for name in ("covers", "updates"):
            if not cleaned.get(name):
                self.add_error(name, _("Open data is published with this."))
        if cleaned.get("licence") == Licence.ALL_RIGHTS:
            self.add_error("licence", _("Open data has a licence that lets everybody use it."))
        if files and not any(document.file_extension.lower() in OPEN_FORMATS for document in files):
            self.add_error("files", _("Open data needs a file that programs can read: CSV, ODS or XLSX."))
