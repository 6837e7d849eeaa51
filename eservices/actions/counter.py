"""What a clerk does at a counter for a person who stands there with papers in hand."""

from eservices.actions.transition import transition
from eservices.states import Action


def reissue_code(pk, clerk, reason):
    """Make a new tracking code, after which the former one opens nothing, and return the event.

    The clerk has checked the person's identity; `reason` is kept with the event. Raises NotAllowed.
    """

    def plan(application):
        return {"changes": {"code_issue": application.code_issue + 1}, "data": {"renewed": True}}

    return transition(pk, Action.REISSUE_CODE, actor=clerk, plan=plan, text=reason)
