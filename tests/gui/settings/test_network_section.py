"""Settings, Network: the proxy and the Console's patience, by keys and mouse, over real services."""

from collections.abc import Callable, Iterator
from typing import Any

import keyring
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.errors import SecretError
from desktop.domain.network import ProxyMode
from desktop.services.network import PASSWORD_ID
from desktop.ui.pages.settings.network_section import NetworkSection
from desktop.ui.pages.settings_page import SettingsPage
from tests.fakes.keyring_backends import Keeping
from tests.gui.conftest import TestDesk, in_the_loop

Until = Callable[..., Any]


@pytest.fixture
def keyring_here() -> Iterator[Keeping]:
    """The system's keyring, for the test."""
    before, fake = keyring.get_keyring(), Keeping()
    keyring.set_keyring(fake)
    yield fake
    keyring.set_keyring(before)


@pytest.fixture
def section(keyring_here: Keeping, desk: TestDesk) -> NetworkSection:
    """On screen."""
    page = SettingsPage(desk.views.settings, desk.views.support, desk.views.scope, desk.toast)
    desk.show(page, "settings")
    desk.settle()
    return page.network


def choose(section: NetworkSection, mode: ProxyMode) -> None:
    QTest.mouseClick(section.mode.part(mode.value), Qt.MouseButton.LeftButton)


def fill(section: NetworkSection, **values: str) -> None:
    for name, value in values.items():
        edit = section._fields[name].edit
        edit.selectAll()
        QTest.keyClick(edit, Qt.Key.Key_Delete)
        QTest.keyClicks(edit, value)


def test_a_proxy_with_a_password_is_kept_and_the_password_only_in_the_keyring(
    section: NetworkSection, desk: TestDesk, until: Until
) -> None:
    choose(section, ProxyMode.ADDRESS)
    fill(section, proxy="http://ann:s3cr%25t@proxy.example:3128", console_seconds="90")
    in_the_loop(lambda: QTest.mouseClick(section.save, Qt.MouseButton.LeftButton))
    until(lambda: "Saved" in section.state.label.text())
    kept = desk.services.registry.settings.network
    assert (kept.proxy_address, kept.proxy_name, kept.console_total_s) == (
        "http://proxy.example:3128",
        "ann",
        90,
    )
    assert section.address.text() == "http://proxy.example:3128"
    assert section.password.text() == ""
    files = [path for path in desk.folders.config.rglob("*") if path.is_file()]
    assert files
    assert not any(b"s3cr" in path.read_bytes() for path in files)

    async def used() -> str | None:
        return await desk.services.network.proxy()

    assert desk.run(used()) == "http://ann:s3cr%25t@proxy.example:3128"


@pytest.mark.parametrize(
    ("values", "field", "words"),
    [
        ({"proxy": ""}, "proxy", "host and port"),
        ({"proxy": "socks5://a:1"}, "proxy", "http://"),
        ({"proxy": "http://a:99999"}, "proxy", "1 to 65535"),
        ({"proxy": "http://a:1/path"}, "proxy", "ends with its port"),
        ({"proxy": "a:1", "proxy_password": "x"}, "proxy_name", "needs the name"),
        ({"proxy": "a:1", "proxy_name": "x"}, "proxy_password", "password"),
        ({"proxy": "a:1", "console_seconds": "0"}, "console_seconds", "whole seconds"),
        ({"proxy": "a:1", "console_seconds": "1e3"}, "console_seconds", "whole seconds"),
    ],
)
def test_what_cannot_be_used_is_said_beside_its_field_and_nothing_is_kept(
    section: NetworkSection, desk: TestDesk, until: Until, values: dict[str, str], field: str, words: str
) -> None:
    before = desk.services.registry.settings.network
    choose(section, ProxyMode.ADDRESS)
    fill(section, **values)
    in_the_loop(lambda: QTest.keyClick(section._fields[field].edit, Qt.Key.Key_Return))
    until(lambda: words in section._fields[field].error)
    assert desk.services.registry.settings.network == before


def test_no_proxy_forgets_nothing_and_a_name_taken_away_forgets_the_password(
    section: NetworkSection, desk: TestDesk, until: Until
) -> None:
    choose(section, ProxyMode.ADDRESS)
    fill(section, proxy="proxy.example:3128", proxy_name="ann", proxy_password="pass")
    in_the_loop(lambda: QTest.mouseClick(section.save, Qt.MouseButton.LeftButton))
    until(lambda: desk.services.registry.settings.network.proxy_name == "ann")
    choose(section, ProxyMode.NONE)
    in_the_loop(lambda: QTest.mouseClick(section.save, Qt.MouseButton.LeftButton))
    until(lambda: desk.services.registry.settings.network.proxy_mode is ProxyMode.NONE)
    assert desk.run(desk.services.network.proxy()) == ""
    choose(section, ProxyMode.ADDRESS)
    fill(section, proxy_name="")
    in_the_loop(lambda: QTest.mouseClick(section.save, Qt.MouseButton.LeftButton))
    until(lambda: desk.services.registry.settings.network.proxy_name == "")
    for home in desk.services.network._homes.values():
        with pytest.raises(SecretError):
            desk.run(home.read(PASSWORD_ID))
