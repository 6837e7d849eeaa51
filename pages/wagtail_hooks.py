"""Where Wagtail looks for hooks: each part of the editors' side is imported here."""
