"""What a test waits for where a press leads to another page."""

from contextlib import contextmanager


@contextmanager
def another_page(page):
    """Go on when what is done inside has led to another document, and that is there whole.

    Playwright's own waits may end too soon: the document that is left is loaded already, and an editor that writes its
    address anew has navigated, to the same page.
    """
    with page.expect_event("load"):
        yield
