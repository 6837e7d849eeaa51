"""Where the time goes: `python -m bench.inside.profile step|card|catalogue|inbox [TIMES]`.

Asks one page again and again inside this process under cProfile and prints the dearest functions, by the time
spent in and below them and by the time spent in themselves. Figures are larger than life; proportions are not.
"""

import cProfile
import json
import pstats
import sys
import time
from contextlib import redirect_stdout
from io import StringIO

from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from bench.inbox import INBOX, OFFICER
from bench.inside import drafts
from bench.paper import a_scan
from eservices.models import Service

SHOWN = 45


def main(what, times):
    """Profile one kind of page."""
    acts = {"step": _step, "card": _card, "catalogue": _catalogue, "inbox": _inbox}[what](times)
    for name, act in acts.items():
        act()
        begun = time.process_time()
        for _ in range(times):
            act()
        plain = (time.process_time() - begun) / times
        profile = cProfile.Profile()
        profile.enable()
        for _ in range(times):
            act()
        profile.disable()
        print(f"\n===== {name}: {plain * 1000:.1f} ms of processor time each, without the profiler")
        for order in ("cumulative", "tottime"):
            pstats.Stats(profile).sort_stats(order).print_stats(SHOWN)


def _step(times):
    client = Client(HTTP_HOST="localhost")
    printed = StringIO()
    with redirect_stdout(printed):
        drafts.main(4 * times + 10)
    visits = iter(json.loads(printed.getvalue()))
    pages = iter([*visits])
    scan = a_scan()

    def fetch():
        address, field = next(pages)
        assert client.get(address).status_code == 200
        return address, field

    def send():
        address, field = next(pages)
        answer = client.post(address, {field: SimpleUploadedFile("scan.pdf", scan, "application/pdf")})
        assert answer.status_code == 302, answer.status_code

    return {"step, GET": fetch, "step, POST": send}


def _card(times):
    with override("ar"):
        address = reverse("eservices:card", args=[Service.objects.filter(is_live=True).first().slug])
    return {"card": _getting(address)}


def _catalogue(times):
    with override("ar"):
        return {"catalogue": _getting(reverse("eservices:catalogue"))}


def _inbox(times):
    client = Client(HTTP_HOST="localhost")
    client.force_login(get_user_model().objects.get(username=OFFICER))
    return {"inbox": _getting(f"{INBOX}?tab=directorate", client)}


def _getting(address, client=None):
    client = client or Client(HTTP_HOST="localhost")

    def fetch():
        assert client.get(address).status_code == 200

    return fetch


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 40)
