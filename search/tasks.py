"""Wake-up call for the worker; what is to be done stands in rows."""

from django_tasks import task

# Behind what a citizen waits for, before pictures.
PRIORITY = -5


@task(priority=PRIORITY)
def wake_search():
    """Read what changed, and pass it on to an engine outside the database."""
    from search.outside import pass_on
    from search.updating import catch_up

    catch_up()
    pass_on()
