"""Whether a press on "Submit" looks like a machine's. Nobody is refused: who looks like one is asked to look again."""

from django.conf import settings
from django.core import signing

from eservices.clock import now
from eservices.views.apply.allowance import is_exempt

# A field that people do not see, and the page's word that the answers were shown once more.
TRAP, LOOKED = "homepage", "looked"
# So long somebody looks at the answers at the very least.
LEAST_LOOK = 3
_SALT = "eservices.second-look"


def asks_for_second_look(request, draft):
    """Tell whether to show the answers once more before filing.

    So it is when the whole form took less time than any person needs, or the hidden field was filled, which
    some browsers do on their own: therefore a press after a second look always counts.
    """
    if draft.filed_by_id or is_exempt(request):
        return False
    is_fast = (now() - draft.created_at).total_seconds() < settings.APPLY_LEAST_SECONDS
    if not (is_fast or request.POST.get(TRAP)):
        return False
    shown = _shown_at(request, draft)
    return shown is None or now().timestamp() - shown < LEAST_LOOK


def second_look(request, draft):
    """Return the signed moment at which the answers were shown once more; pressing too soon does not renew it."""
    if _shown_at(request, draft) is not None:
        return request.POST[LOOKED]
    return signing.Signer(salt=_SALT).sign_object([str(draft.pk), now().timestamp()])


def _shown_at(request, draft):
    """Return when the answers of this draft were shown once more, None when we did not say so."""
    try:
        owner, moment = signing.Signer(salt=_SALT).unsign_object(request.POST.get(LOOKED, ""))
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return moment if owner == str(draft.pk) else None
