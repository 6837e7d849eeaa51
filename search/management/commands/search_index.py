"""Build, check and repair what search finds by."""

from time import monotonic

from django.core.management.base import BaseCommand, CommandError

from search.building import build_all
from search.drift import repair_database, repair_outside
from search.engines import outside_engine
from search.engines.base import EngineError
from search.engines.elastic_indexes import Indexes
from search.filling import FillingRefused, fill_anew
from search.models import Entry
from search.updating import catch_up, forget_given_up

TOLD_EVERY = 1.0  # seconds


class Command(BaseCommand):
    help = (
        "Read everything that can be found and fill the indexes. With SEARCH_URL a new index is filled beside the one "
        "that is asked and then put in its place; a filling that was cut off goes on. --check repairs where rows and "
        "indexes differ and ends with 1 when they did."
    )

    def add_arguments(self, parser):
        parser.add_argument("--check", action="store_true", help="find and repair differences, build nothing")
        parser.add_argument("--inside", action="store_true", help="leave the engine outside to the ticker")
        parser.add_argument("--outside", action="store_true", help="fill the engine outside from the rows as they are")
        parser.add_argument("--drop-old", action="store_true", help="delete indexes of ours that nobody asks or fills")

    def handle(self, *, check, inside, outside, drop_old, **_options):
        self.told_at = 0.0
        try:
            if drop_old:
                self.drop_old()
            elif check:
                self.check()
            else:
                if not outside:
                    self.collect()
                    self.repair_database()
                if not inside:
                    self.fill_outside()
        except EngineError as error:
            raise CommandError(str(error), returncode=3 if isinstance(error, FillingRefused) else 2) from error

    def collect(self):
        """Read every source; return how many entries changed."""
        all_built = build_all(self.tell_of_source)
        forget_given_up()
        changed, failed = (sum(getattr(built, name) for built in all_built) for name in ("changed", "failed"))
        self.stdout.write(f"{Entry.objects.count()} entries, {changed} changed.")
        if failed:
            self.stderr.write(f"{failed} things could not be read; the log says why.")
        return changed + failed

    def tell_of_source(self, built):
        """Print how far the reading of a source is."""
        self.tell(f"{built.source}: {built.read} read, {built.changed} entries changed")

    def fill_outside(self):
        """Fill a new index outside and put it in its place."""
        engine = outside_engine()
        if engine is None:
            return
        started = monotonic()
        for filled in fill_anew(engine):
            if filled.resumed_at and filled.done == filled.resumed_at:
                self.stdout.write(f"Going on after {filled.resumed_at} entries.")
            self.tell(f"{filled.done} of {filled.of} entries in the new index")
        seconds = max(monotonic() - started, 0.001)
        speed = (filled.done - filled.resumed_at) / seconds
        self.stdout.write(f"The new index is in its place: {filled.done} entries, {speed:.0f} a second.")

    def check(self):
        """Repair differences; end with 1 when there were any."""
        catch_up()
        changed = self.collect()
        inside = self.repair_database()
        outside = repair_outside()
        if outside is not None:
            self.stdout.write(f"The index outside: {outside.missing} missing, {outside.stale} stale, "
                              f"{outside.left_over} left over.")  # fmt: skip
        if changed or inside or outside:
            raise CommandError("Differences were found and repaired.", returncode=1)
        self.stdout.write("No difference.")

    def repair_database(self):
        """Repair the index inside the database; return what was found."""
        drift = repair_database()
        self.stdout.write(f"The database's index: {drift.missing} missing, {drift.left_over} left over.")
        return drift

    def drop_old(self):
        """Delete indexes that a build left behind."""
        engine = outside_engine()
        if engine is None:
            raise CommandError("SEARCH_URL names no engine.")
        for name in Indexes(engine).drop_abandoned():
            self.stdout.write(f"Dropped {name}.")

    def tell(self, words):
        """Print how far it is, now and then."""
        if monotonic() - self.told_at > TOLD_EVERY:
            self.stdout.write(words)
            self.told_at = monotonic()
