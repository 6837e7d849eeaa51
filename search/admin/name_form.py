"""The form of everyday names, and what it says before a group disappoints."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from search.analysis import only_holds_together, query_tokens
from search.models import SynonymGroup
from search.synonyms import LONGEST_PHRASE, MOST_ALTERNATIVES

LONGEST_LINE = 80


class NameForm(forms.ModelForm):
    """One phrase a line, each in its own direction."""

    class Meta:
        model = SynonymGroup
        fields = ["phrases", "one_way", "is_active"]
        widgets = {
            "phrases": forms.Textarea(
                attrs={"rows": 6, "dir": "auto", "class": "everyday-names", "spellcheck": "false"}
            )
        }

    class Media:
        css = {"all": ["search/admin/search.css"]}

    def clean_phrases(self):
        """Return the phrases, one a line, each once. What search could not tell apart or would pass over is refused."""
        lines = SynonymGroup(phrases=self.cleaned_data["phrases"]).lines()
        errors = [error for line in lines for error in _errors_of(line)]
        errors += self._errors_together(lines)
        if errors:
            raise forms.ValidationError(errors)
        return "\n".join(lines)

    def _errors_together(self, lines):
        if len(lines) < 2:
            yield _("Write at least two different words or phrases, one a line.")
        elif len({query_tokens(line) for line in lines}) < 2:
            yield _("To the search these are one word already: %(words)s.") % {"words": listed(lines)}
        if len(lines) > MOST_ALTERNATIVES:
            text = ngettext(
                "At most %(count)s phrase stands in a group.",
                "At most %(count)s phrases stand in a group.",
                MOST_ALTERNATIVES,
            )
            yield text % {"count": MOST_ALTERNATIVES}


def _errors_of(line):
    words = query_tokens(line)
    if not words:
        yield _("“%(phrase)s” has no letter and no digit.") % {"phrase": line}
    elif only_holds_together(line):
        yield _("“%(phrase)s” only holds a sentence together; the search leaves it out.") % {"phrase": line}
    if len(words) > LONGEST_PHRASE:
        yield ngettext(
            "“%(phrase)s” is too long: a phrase has at most %(count)s word.",
            "“%(phrase)s” is too long: a phrase has at most %(count)s words.",
            LONGEST_PHRASE,
        ) % {"phrase": line, "count": LONGEST_PHRASE}
    elif len(line) > LONGEST_LINE:
        yield _("“%(phrase)s” is too long.") % {"phrase": line[:LONGEST_LINE]}


def listed(words):
    """Return words as a sentence names them."""
    return _(", ").join(f"“{word}”" for word in words)


def also_in_other_groups(group):
    """Return the phrases of a group that stand in another group in use: each leads to both, which may be meant."""
    known = {query_tokens(line): line for line in group.lines()}
    shared = {}
    for other in SynonymGroup.objects.filter(is_active=True).exclude(pk=group.pk):
        shared |= {known[words]: True for line in other.lines() if (words := query_tokens(line)) in known}
    return list(shared)
