"""The second step of changing a key: a new one stands in front of `BAWABA_FIELD_KEYS`, now everything moves to it."""

from django.core.management.base import BaseCommand, CommandError

from eservices.actions.reencrypt import encrypted_models, reencrypt_model


class Command(BaseCommand):
    help = "Encrypt every encrypted column anew with the first field key. Can be cut off and started again."

    def add_arguments(self, parser):
        parser.add_argument("--batch", type=int, default=500, help="rows in one transaction")
        parser.add_argument("--check", action="store_true", help="change nothing, count what older keys still hold")

    def handle(self, *, batch, check, **options):
        if batch < 1:
            raise CommandError("A batch holds at least one row.")
        stale = unreadable = 0
        for model, names in encrypted_models():
            tally = reencrypt_model(model, names, batch=batch, change=not check)
            words = "under older keys" if check else "moved to the first key"
            self.stdout.write(f"{model.__name__}: {tally.seen} values, {tally.stale} {words}")
            stale, unreadable = stale + tally.stale, unreadable + tally.unreadable
        if unreadable:
            raise CommandError(f"{unreadable} values open with no key: was a key taken out of the list too early?")
        if check and stale:
            raise CommandError(f"{stale} values still need an older key.")
        self.stdout.write(self.style.SUCCESS("Everything opens with the first key."))
