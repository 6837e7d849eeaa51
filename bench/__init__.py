"""Measurements beside a bare Wagtail project; `python -m bench.run`, see README.md."""
