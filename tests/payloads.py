"""Texts that try to become something else in a page, and an application that is full of them.

Every text holds the word `xss9`; where that word stands in a page tells whether the text stayed a text.
"""

import itertools
import re
from html.parser import HTMLParser

from eservices.actions import desk
from eservices.actions.uploads import attach_file
from eservices.models import Verdict
from tests import factories
from tests.files import a_pdf
from tests.sample_service import id_of, sample_document

MARK = "xss9"
_CALL = "alert('xss9')"

PAYLOADS = [
    # Elements
    f"<script>{_CALL}</script>",
    f"<ScRiPt>{_CALL}</sCrIpT>",
    f"<script/x>{_CALL}</script>",
    f"<scr<script>ipt>{_CALL}</scr</script>ipt>",
    f"<img src=x onerror={_CALL}>",
    f"<img/src=x/onerror={_CALL}>",
    f"<IMG SRC=x OnErRoR={_CALL}//",
    f"<svg onload={_CALL}>",
    f"<svg/onload={_CALL}>",
    f"<svg><script>{_CALL}</script></svg>",
    f"<svg><animate onbegin={_CALL} attributeName=x dur=1s>",
    f'<svg><a xlink:href="javascript:{_CALL}"><text y=20>xss9</text></a></svg>',
    f"<math><mtext><table><mglyph><style><img src=x onerror={_CALL}>",
    f"<body onload={_CALL}>",
    f'<iframe src="javascript:{_CALL}"></iframe>',
    f'<iframe srcdoc="<script>{_CALL}</script>"></iframe>',
    f'<object data="javascript:{_CALL}"></object>',
    f'<embed src="javascript:{_CALL}">',
    f"<details open ontoggle={_CALL}>",
    f"<video><source onerror={_CALL}></video>",
    f"<audio src=x onerror={_CALL}>",
    f"<input autofocus onfocus={_CALL}>",
    f"<select autofocus onfocus={_CALL}>",
    f"<textarea autofocus onfocus={_CALL}>",
    f"<marquee onstart={_CALL}>",
    f'<form action="javascript:{_CALL}"><button>xss9</button></form>',
    f'<button formaction="javascript:{_CALL}">xss9</button>',
    f'<a href="javascript:{_CALL}">xss9</a>',
    f'<a href="data:text/html,<script>{_CALL}</script>">xss9</a>',
    '<base href="https://evil.example/xss9/">',
    '<meta http-equiv=refresh content="0;url=https://evil.example/xss9">',
    '<link rel=stylesheet href="https://evil.example/xss9.css">',
    "<style>@import 'https://evil.example/xss9.css';</style>",
    '<img src="https://evil.example/xss9.png">',
    # Out of an element, a comment, a script
    f"</title><script>{_CALL}</script>",
    f"</textarea><script>{_CALL}</script>",
    f"</select></option><script>{_CALL}</script>",
    f"</script><script>{_CALL}</script>",
    f"</style><script>{_CALL}</script>",
    f"--><script>{_CALL}</script><!--",
    f"<!--><img src=x onerror={_CALL}>-->",
    f"]]><script>{_CALL}</script>",
    f"</bdi></p></div></main><script>{_CALL}</script>",
    # Out of an attribute
    f'" onmouseover="{_CALL}',
    f"' onmouseover='{_CALL}",
    f'" autofocus onfocus="{_CALL}',
    f'"><script>{_CALL}</script>',
    f"'><script>{_CALL}</script>",
    f"x onclick={_CALL}",
    f"` onmouseover=`{_CALL}",
    '" style="background:url(https://evil.example/xss9)',
    # Out of a script's text
    f"';{_CALL};//",
    f'";{_CALL};//',
    f"\\';{_CALL};//",
    "${alert('xss9')}",
    f"\u2028{_CALL}\u2029",
    # Templates
    "{{ 7*7 }}xss9{% now 'Y' %}",
    "{% load static %}xss9{{ request.META }}",
    "{{constructor.constructor('alert(\"xss9\")')()}}",
    "%(number)s %s %n xss9 {number} {0.__class__}",
    "#{7*7} <%= 7*7 %> xss9",
    # Addresses, entities, coded signs, direction
    f"javascript:{_CALL}",
    f"jav&#x09;ascript:{_CALL}",
    "&lt;script&gt;alert('xss9')&lt;/script&gt;",
    "&#60;script&#62;alert('xss9')&#60;/script&#62;",
    "\\u003cscript\\u003ealert('xss9')\\u003c/script\\u003e",
    "+ADw-script+AD4-alert('xss9')+ADw-/script+AD4-",
    "%3Cscript%3Ealert('xss9')%3C/script%3E",
    f"\u202e<script>{_CALL}</script>\u2066",
    f"\uff1cscript\uff1e{_CALL}\uff1c/script\uff1e",
]

# What may hold the word: texts, and attributes that no browser runs or loads.
_HARMLESS = {"value", "title", "alt", "aria-label", "label", "placeholder", "content", "download", "data-label"}

# A search repeated in a link of ours, and a page's title in a link by which it is shared, every sign of it quoted.
_OWN_QUERY = re.compile(r"^(/[\w/-]*)?\?[^<>\"']*$|^(https://wa\.me/|https://t\.me/share/url|mailto:)\?[\w%=&.~-]*$")


class Strays(HTMLParser):
    """Finds the word where it must not be: in names of tags and attributes, in scripts, styles, comments, addresses."""

    def __init__(self):
        super().__init__()
        self.found, self.texts, self._raw = [], 0, None

    def handle_starttag(self, tag, attrs):
        # A block of JSON is data; that nothing closes it early is seen by what follows it.
        is_data = dict(attrs).get("type") in ("application/json", "application/ld+json")
        self._raw = tag if tag in ("script", "style") and not is_data else None
        for name, value in attrs:
            value = _OWN_QUERY.sub("", value or "") if name == "href" else value or ""
            if MARK in name + tag or name.startswith("on") or (MARK in value and name not in _HARMLESS):
                self.found.append((tag, name, value))

    handle_startendtag = handle_starttag

    def handle_endtag(self, tag):
        self._raw = None

    def handle_data(self, data):
        if MARK in data and self._raw:
            self.found.append((self._raw, data))
        self.texts += data.count(MARK)

    def handle_comment(self, data):
        if MARK in data:
            self.found.append(("comment", data))


def strays(html):
    """Return where the word left the text of a page, and how often it stands there as a text."""
    parser = Strays()
    parser.feed(html)
    return parser.found, parser.texts


def spoiled(value, words):
    """Return a definition with another payload for every text."""
    if isinstance(value, dict):
        if value and {*value} <= {"ar", "en"}:
            return dict.fromkeys(value, next(words))
        return {key: spoiled(item, words) for key, item in value.items()}
    return [spoiled(item, words) for item in value] if isinstance(value, list) else value


def spoiled_answers():
    """Answers in which every text is a payload; the rows of the repeating question hold all of them."""
    words = itertools.cycle(PAYLOADS)
    return {
        "kind": id_of("old"),
        "name": {"first": next(words), "father": next(words), "grandfather": next(words)},
        "mother": next(words),
        "paper": {"number": next(words), "register": next(words), "page": "1", "office": next(words)},
        "email": next(words),
        "permit": next(words),
        "plot": {"plot": next(words), "block": next(words), "block_name": next(words)},
        "place": {"text": next(words), "lat": "", "lng": ""},
        "home": {"governorate": "missan", "hay": next(words), "village": next(words), "landmark": next(words)},
        "remarks": "\n".join(PAYLOADS),
        "relation": next(words),
        "owners_list": [{id_of("owner_name"): payload} for payload in PAYLOADS],
    }


def acceptable_answers():
    """Payloads in those questions alone that take any text, so that the check page shows them."""
    rows = [{id_of("owner_name"): payload} for payload in PAYLOADS[:50]]
    return {"kind": id_of("old"), "permit": PAYLOADS[4], "relation": PAYLOADS[0], "owners_list": rows}


def a_spoiled_service():
    document = spoiled(sample_document(slug="spoiled"), itertools.cycle(PAYLOADS))
    for step in document["steps"]:
        for question in step["questions"]:
            if question["type"] == "repeat":
                question["max_items"] = len(PAYLOADS)
    return factories.a_service(document)


def a_spoiled_draft(service, answers=None):
    """A draft ready to be filed: every answer, and the name of its file, is a payload."""
    draft = factories.a_complete_draft(service, **(answers or spoiled_answers()))
    attach_file(a_pdf(f"{PAYLOADS[4]}.pdf"), key=id_of("deed"), most=9, draft=draft, is_document=True)
    steps = [id_of(step) for step in ("person", "case", "owners", "promise")]
    draft.done_steps = [*steps, "documents"]
    draft.save(update_fields=["done_steps"])
    return draft


def worked(application, manager):
    """Let officers write payloads wherever they may, up to a return."""
    words = itertools.cycle(PAYLOADS)
    deed = application.attachments.filter(key=id_of("deed")).first()
    desk.take(application.pk, manager)
    for payload in PAYLOADS:
        desk.write_note(application.pk, manager, payload)
        desk.write_message(application.pk, manager, payload)
    desk.judge_document(application.pk, manager, deed.uuid, Verdict.WRONG, next(words))
    due = {"questions": [id_of("remarks"), id_of("permit"), id_of("owners_list")], "documents": [id_of("deed")]}
    from eservices.clock import today

    desk.return_for_completion(application.pk, manager, text=next(words), due_on=today(), **due)
