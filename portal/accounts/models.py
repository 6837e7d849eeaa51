"""The person who signs in. Everybody else names it by settings.AUTH_USER_MODEL."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """A member of staff. What they may see follows from their memberships, never from this row."""

    def __str__(self):
        return self.get_full_name() or self.username
