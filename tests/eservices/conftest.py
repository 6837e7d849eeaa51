import pytest


@pytest.fixture(autouse=True)
def _private_files_in_a_folder_of_the_test(settings, tmp_path):
    """Citizens' files of one test are not met by another."""
    settings.PRIVATE_ROOT = tmp_path / "private"
