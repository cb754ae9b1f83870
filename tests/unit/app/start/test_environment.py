"""What the process's environment is cleaned of at the start."""

import sys

import pytest

from desktop.app.start.environment import take_environment
from desktop.domain.errors import UserError
from tests.support.canary import CANARY


@pytest.fixture
def in_a_linux_bundle(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")


@pytest.mark.usefixtures("in_a_linux_bundle")
class TestBundle:
    """PyInstaller puts its own folder before the system's libraries; the browser must not inherit that."""

    def test_programs_started_from_it_find_the_systems_libraries(self) -> None:
        environ = {"LD_LIBRARY_PATH": "/usr/lib/authkit-desktop/_internal"}
        take_environment(environ)
        assert environ == {}

    def test_what_was_set_before_is_set_again(self) -> None:
        environ = {"LD_LIBRARY_PATH": "/bundle:/opt/lib", "LD_LIBRARY_PATH_ORIG": "/opt/lib"}
        take_environment(environ)
        assert environ == {"LD_LIBRARY_PATH": "/opt/lib"}


def test_from_the_sources_the_path_stays_as_it_is() -> None:
    environ = {"LD_LIBRARY_PATH": "/opt/lib"}
    take_environment(environ)
    assert environ == {"LD_LIBRARY_PATH": "/opt/lib"}


def test_a_key_and_a_service_of_the_environment_are_taken_out_of_it() -> None:
    environ = {
        "PICA_SECRET_KEY": CANARY,
        "PICA_API_URL": "https://api.example.com",
        "PICA_AUTHKIT_URL": "https://authkit.example.com",
    }
    given = take_environment(environ)
    assert "PICA_SECRET_KEY" not in environ
    assert given.key is not None
    assert given.key.reveal() == CANARY
    assert given.service is not None
    assert given.service.api_base == "https://api.example.com"
    assert given.service.widget_url == "https://authkit.example.com"


def test_a_wrong_address_in_the_environment_is_said() -> None:
    with pytest.raises(UserError) as caught:
        take_environment({"PICA_API_URL": "ftp://x"})
    assert caught.value.field == "PICA_API_URL"
