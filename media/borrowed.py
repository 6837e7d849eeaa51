"""A text lent by another language because the reader's has none, and knowing which."""


class BorrowedText(str):
    """A plain text in every respect; `language` is the code of the language that it is really in.

    Templates mark it: `<bdi{{ text|foreign }}>{{ text }}</bdi>`.
    """

    __slots__ = ("language",)

    def __new__(cls, text, language):
        made = super().__new__(cls, text)
        made.language = language
        return made

    def __reduce__(self):
        return type(self), (str(self), self.language)


def pick(texts, wanted, in_turn):
    """Return the text of {language: text} in `wanted`, else the first of `in_turn` or of all, as a BorrowedText."""
    if texts.get(wanted):
        return texts[wanted]
    code = next((code for code in (*in_turn, *texts) if texts.get(code)), None)
    return BorrowedText(texts[code], code) if code and isinstance(texts[code], str) else ""
