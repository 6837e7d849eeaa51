"""The guides of `docs/guides`, read in the admin in the reader's language."""
