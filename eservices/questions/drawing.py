"""What a form hands to templates: plain values, nothing to compute there."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Part:
    """One control. `options` are {"value", "label", "checked", "html_id"}; `width` is xs, s, m, l or full."""

    name: str
    html_id: str
    label: str = ""
    control: str = "text"
    value: str = ""
    options: list = field(default_factory=list)
    attrs: dict = field(default_factory=dict)
    width: str = "full"
    errors: list = field(default_factory=list)
    optional: bool = False
    suffix: str = ""


@dataclass(slots=True)
class QuestionView:
    """One question as drawn; `key` is the post name without its "q-"."""

    key: str
    type: str
    label: str = ""
    help: str = ""
    hint: str = ""
    required: bool = False
    errors: list = field(default_factory=list)
    warnings: list = field(default_factory=list)
    layout: str = "single"
    is_fieldset: bool = False
    html_id: str = ""
    parts: list = field(default_factory=list)
    children: list = field(default_factory=list)
    rows: list = field(default_factory=list)
    files: list = field(default_factory=list)
    accept_attr: str = ""
    max_mb: int = 0
    max_files: int = 0
    text: str = ""
    value_text: str = ""
    item_label: str = ""
    add_name: str = ""
    restricted: bool = False
    is_new: bool = False

    @property
    def has_words(self):
        """Tell whether anything stands between label and controls; `components/question/words.html` draws it."""
        return bool(self.help or self.hint or self.errors or self.warnings)
