"""Wake-up calls for the worker. They carry nothing: what is to be done stands in rows."""

from django_tasks import task

from eservices.actions.deliver import deliver_due


@task()
def wake_delivery():
    """Deliver whatever is due."""
    deliver_due()
