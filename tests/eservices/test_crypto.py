import pytest
from django.test import override_settings

from eservices import crypto
from eservices.exceptions import UnreadableAnswers

VALUES = [None, "", "حيدر علي", 12, 1.5, True, [1, "٢"], {"a": {"b": [None]}}, "😀"]


@pytest.mark.parametrize("value", VALUES)
def test_what_was_encrypted_is_read_back(value):
    assert crypto.decrypt(crypto.encrypt(value)) == value


def test_the_same_value_is_encrypted_differently_each_time():
    assert crypto.encrypt("same") != crypto.encrypt("same")


def test_the_text_does_not_stand_in_the_token():
    assert "secret-word" not in crypto.encrypt({"name": "secret-word"})


def test_a_foreign_or_changed_token_is_refused():
    token = crypto.encrypt("x")
    with pytest.raises(UnreadableAnswers):
        crypto.decrypt(token[:-4] + "AAAA")
    with override_settings(FIELD_KEYS=["another-key-" + "z" * 40]), pytest.raises(UnreadableAnswers):
        crypto.decrypt(token)


def test_a_new_key_in_front_writes_and_the_old_one_still_reads():
    token = crypto.encrypt("kept")
    from django.conf import settings

    old = settings.FIELD_KEYS[0]
    new = "a-new-key-" + "n" * 40
    with override_settings(FIELD_KEYS=[new, old]):
        assert crypto.decrypt(token) == "kept"
        rotated = crypto.rotate(token)
    with override_settings(FIELD_KEYS=[new]):
        assert crypto.decrypt(rotated) == "kept"


def test_lookup_hashes_and_codes_outlive_a_new_key():
    from django.conf import settings

    before = crypto.keyed_hash("phone", "+9647701234567"), crypto.tracking_key()
    with override_settings(FIELD_KEYS=["a-new-key-" + "n" * 40, *settings.FIELD_KEYS]):
        assert (crypto.keyed_hash("phone", "+9647701234567"), crypto.tracking_key()) == before


def test_a_lookup_hash_depends_on_kind_and_key():
    one = crypto.keyed_hash("phone", "1")
    assert len(one) == 32
    assert one != crypto.keyed_hash("plot", "1")
    with override_settings(FIELD_KEYS=["another-key-" + "z" * 40]):
        assert one != crypto.keyed_hash("phone", "1")


def test_every_purpose_has_a_key_of_its_own():
    from django.conf import settings

    key = settings.FIELD_KEYS[-1]
    keys = {crypto._derive(key, purpose) for purpose in ("fields", "lookup", "tracking")}
    assert len(keys) == 3
