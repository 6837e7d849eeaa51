"""The editors' side of content pages; `pages.wagtail_hooks` names every part once."""
