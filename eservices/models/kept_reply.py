"""A reply to a return that came when nobody was let in any more: kept until number and code are given again."""

from django.db import models

from eservices.clock import now
from eservices.models.encrypted import EncryptedJSONField


class KeptReply(models.Model):
    """What one browser typed for one return. Found by the browser's key, kept as a hash; files hang on it."""

    key_hash = models.CharField(max_length=32)
    completion = models.ForeignKey("eservices.Completion", on_delete=models.CASCADE, related_name="+")
    # {"fields": {name: [values]}, "files": {name: [ids]}, "errors": {key: [texts]}, "arrived": {key: [ids]}}
    content = EncryptedJSONField(default=dict)
    created_at = models.DateTimeField(default=now)
    expires_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key_hash", "completion"], name="kept_reply_once"),
        ]

    def __str__(self):
        return str(self.pk)
