"""The translator's side: doors before wagtail-localize's own, acts, the report, what the page editor shows."""
