"""Signs somebody in: `python -m bench.inside.session USERNAME`; prints the cookie that says so."""

import json
import sys

from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client


def main(username):
    """Print the session's cookie, ready for a request."""
    client = Client()
    client.force_login(get_user_model().objects.get(username=username))
    print(json.dumps(f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"))


if __name__ == "__main__":
    main(sys.argv[1])
