"""Fields of pages."""

from wagtail.fields import StreamField


class BlocksField(StreamField):
    """A StreamField whose blocks stay out of migrations: the column is JSON whatever blocks are offered."""

    def deconstruct(self):
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs
