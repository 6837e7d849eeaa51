"""Rows that are written once."""

from django.db import models

from eservices.exceptions import AppendOnly


class AppendOnlyQuerySet(models.QuerySet):
    """Refuses bulk changes; the database's own triggers refuse what goes around this class."""

    def update(self, **kwargs):
        raise AppendOnly(self.model.__name__)

    def delete(self):
        raise AppendOnly(self.model.__name__)


class AppendOnlyModel(models.Model):
    """Base of rows that are inserted and then only read. Raises AppendOnly on any change."""

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise AppendOnly(type(self).__name__)
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise AppendOnly(type(self).__name__)
