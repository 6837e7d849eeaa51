"""What the parts of a version document are called in the builder's own form."""

from eservices.questions.blocks.card import CardBlock, FaqBlock, FeeBlock, InPersonBlock
from eservices.questions.blocks.documents import DocumentBlock
from eservices.questions.blocks.handling import HandlingBlock, MessagesBlock, RejectionReasonBlock, StageBlock
from eservices.questions.blocks.questions import AllQuestionsBlock, EligibilityBlock, QuestionsBlock, StepBlock
from eservices.questions.check_lines import language_name
from eservices.questions.translations import language_codes

FORMS = (CardBlock, InPersonBlock, FeeBlock, FaqBlock, QuestionsBlock, StepBlock, EligibilityBlock)
FORMS += (DocumentBlock, HandlingBlock, MessagesBlock, StageBlock, RejectionReasonBlock)


def path_in_words(path):
    """A path of keys as the editor knows it: the labels of the inputs and the names of languages."""
    labels = _labels()
    words = [language_name(key) if key in language_codes() else labels.get(key, key) for key in path]
    return " · ".join(str(word) for word in words)


def _labels():
    found = {}
    forms = [form() for form in FORMS] + list(AllQuestionsBlock().child_blocks.values())
    for form in forms:
        for name, block in form.child_blocks.items():
            found.setdefault(name, block.label)
    return found
