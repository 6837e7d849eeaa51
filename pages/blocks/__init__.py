"""Blocks of which editors compose pages; `body` puts them together."""
