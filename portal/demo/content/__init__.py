"""The demo governorate's pages, one family a file. Every family has `load(home)` and may be loaded again."""
