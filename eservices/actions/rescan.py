"""Files that were taken while the scanner was away: examined again once it is back."""

from pathlib import Path

from eservices.models import Attachment
from eservices.models.attachment import ScanState
from media.scanning import scan
from media.storage import PrivateStorage

MOST_A_ROUND = 20
# So many without an answer in a row: the scanner is still away, and each question costs its time-out.
PATIENCE = 2


def rescan_held():
    """Scan held files again; return how many were decided.

    In no order, so that one file which the scanner never understands does not stand before all others.
    """
    decided = unanswered = 0
    for held in Attachment.objects.filter(scan=ScanState.HELD).only("stored_as").order_by("?")[:MOST_A_ROUND]:
        state = scan(Path(PrivateStorage().path(held.stored_as)))
        if state == ScanState.HELD:
            unanswered += 1
            if unanswered == PATIENCE:
                break
            continue
        decided += Attachment.objects.filter(pk=held.pk, scan=ScanState.HELD).update(scan=state)
        unanswered = 0
    return decided
