"""What a source tells of one thing that can be found. Pure."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Findable:
    """One thing in one language, in its own spelling; texts are plain, without mark-up.

    `key` is its name within its source; `part` its name within the key, for what is told together with something else
    and goes with it, such as a question on a page. `kind` is one of `search.kinds`, `address` its path on this site.
    `directorate` is a code. `over_at`: from then on it can no longer be used. `page_id`: the page whose being public
    decides, at every showing, whether it is shown; None for what has no page.
    """

    key: str
    language: str
    kind: str
    title: str
    address: str
    summary: str = ""
    keywords: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    body: str = ""
    document: str = ""
    directorate: str = ""
    audiences: tuple[str, ...] = ()
    date: datetime.date | None = None
    over_at: datetime.datetime | None = None
    page_id: int | None = None
    part: str = ""
