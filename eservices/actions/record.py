"""Looking is recorded too: who viewed an application, opened a file, had a national number shown."""

from eservices.actions.transition import transition
from eservices.models import Export
from eservices.states import Action


def record_view(pk, reader):
    """Record that `reader` opened the application."""
    return transition(pk, Action.VIEW, actor=reader)


def record_file_view(pk, reader, attachment_uuid):
    """Record that `reader` opened one of its files."""
    return transition(pk, Action.VIEW_FILE, actor=reader, data={"attachment": str(attachment_uuid)})


def record_reveal(pk, reader):
    """Record that `reader` had the national number shown."""
    return transition(pk, Action.REVEAL, actor=reader)


def record_export(reader, *, tab, filters, rows):
    """Record that `reader` took `rows` applications out as a file: who and how much, not whose."""
    return Export.objects.create(actor=reader, tab=tab, filters=filters, rows=rows)
