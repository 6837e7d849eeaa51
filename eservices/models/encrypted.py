"""A JSON value that lies encrypted in its column."""

from django.db import models

from eservices.crypto import decrypt, encrypt


class EncryptedJSONField(models.TextField):
    """Holds any JSON value; the column holds a Fernet token. It cannot be searched: see `Lookup`."""

    description = "Encrypted JSON"

    def from_db_value(self, value, expression, connection):
        return None if value is None else decrypt(value)

    def get_prep_value(self, value):
        return None if value is None else encrypt(value)

    def to_python(self, value):
        return value

    def value_to_string(self, obj):
        return self.get_prep_value(self.value_from_object(obj))
