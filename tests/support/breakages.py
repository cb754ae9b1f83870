"""Ways to break the set-up, and what the doctor has to say of each."""

import asyncio
import socket
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import keyring
from keyring.backend import KeyringBackend
from keyring.backends import fail

from desktop.base.clock import SystemClock
from desktop.base.paths import Folders
from desktop.domain.check import CheckId, Finding, Fix, Outcome
from desktop.domain.secret import Secret
from desktop.domain.service import ONE
from desktop.domain.workspace import Environment, KeyHome
from desktop.services.doctor.visit import KeptEndpoint
from tests.fakes import keyring_backends
from tests.fakes.faults.certificates import Certificate, server_context
from tests.fakes.upstream import Reply, Seen, json_reply
from tests.support.ward import Ward, answers

Breaks = Callable[[Ward], Awaitable[None]]


@dataclass(frozen=True)
class Way:
    """One way to break it, and what the doctor has to say."""

    name: str
    breaks: Breaks
    check: CheckId
    finding: Finding
    fix: Fix | None
    says: str
    outcome: Outcome = Outcome.FAIL
    sandbox: dict[str, Any] = field(default_factory=dict[str, Any])
    settings: bytes = b""
    before: Callable[[Folders], None] = lambda _: None
    is_asked: bool = False  # and nothing else with it


def closed_port() -> int:
    with closing(socket.socket()) as server:
        server.bind(("127.0.0.1", 0))
        return int(server.getsockname()[1])


async def nothing(_ward: Ward) -> None:
    """The breakage is in what the sandbox, the settings or the folders were before."""


async def wrong_key(it: Ward) -> None:
    it.services.memory.keep(it.here.id, Secret("sk_test_of_somebody_else"))


async def key_gone(it: Ward) -> None:
    await it.services.memory.remove(it.here.id)


def in_keyring(backend: Callable[[], KeyringBackend], deadline_s: float = 10.0) -> Breaks:
    async def breaks(it: Ward) -> None:
        keyring.set_keyring(backend())
        it.workspace = replace(it.here, key_home=KeyHome.KEYRING)
        it.change(deadline_s)

    return breaks


def at(**service: Any) -> Breaks:
    async def breaks(it: Ward) -> None:
        it.move(**service)

    return breaks


async def host_down(it: Ward) -> None:
    it.move(api_base=f"http://127.0.0.1:{closed_port()}")


async def widget_down(it: Ward) -> None:
    it.move(widget_url=f"http://127.0.0.1:{closed_port()}")


async def distrusted(it: Ward) -> None:
    context = server_context(Certificate.SELF_SIGNED)
    server = await asyncio.start_server(lambda reader, writer: writer.close(), "127.0.0.1", 0, ssl=context)
    it.later.callback(server.close)
    it.move(api_base=f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}")


async def wrong_service(it: Ward) -> None:
    it.move(api_base=it.here.service.widget_origin)  # the widget's address in the API's place


async def key_of_the_other(it: Ward) -> None:
    here = it.here.service
    it.workspace = replace(it.here, service=replace(ONE, api_base=here.api_base, widget_url=here.widget_url))


async def other_environment(it: Ward) -> None:
    it.workspace = replace(it.here, environment=Environment.LIVE)


async def wrapped_token(it: Ward) -> None:
    def answer(seen: Seen) -> Reply:
        page = {"rows": [], "total": 0, "pages": 1, "page": 1}
        return json_reply({"token": page} if seen.path == it.here.service.token_path else page)

    it.move(api_base=(await it.upstream(answer)).url)


async def relative_url(it: Ward) -> None:
    await it.host_page(linkTokenEndpoint="/api/authkit/token")


async def id_for_name(it: Ward) -> None:
    await it.host_page(linkTokenEndpoint="http://127.0.0.1/t", selectedConnection="gmail")


async def no_options(it: Ward) -> None:
    it.stale_endpoint((await it.upstream(answers(405))).url + "/api/authkit/token")


async def header_missing(it: Ward) -> None:
    origin = it.here.service.widget_origin
    answer = answers(
        access_control_allow_origin=origin,
        access_control_allow_methods="POST, OPTIONS",
        access_control_allow_headers="content-type, authorization",
        access_control_allow_private_network="true",
    )
    it.stale_endpoint((await it.upstream(answer)).url)


async def endpoint_gone(it: Ward) -> None:
    it.stale_endpoint(f"http://127.0.0.1:{closed_port()}/api/authkit/token")


async def port_taken(it: Ward) -> None:
    taken = it.later.enter_context(closing(socket.create_server(("127.0.0.1", 0))))
    kept = KeptEndpoint(int(taken.getsockname()[1]), (), None)
    it.change(endpoint=lambda: kept)


async def any_origin(it: Ward) -> None:
    it.change(endpoint=lambda: KeptEndpoint(8787, ("*",), None))


def damaged_database(folders: Folders) -> None:
    folders.database_file.write_bytes(b"SQLite format 3\x00" + b"\xff" * 8192)
    folders.database_file.chmod(0o600)


def newer_database(folders: Folders) -> None:
    with closing(sqlite3.connect(folders.database_file)) as database:
        database.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        database.execute("INSERT INTO alembic_version VALUES ('9999')")
        database.commit()
    folders.database_file.chmod(0o600)


async def no_disk(it: Ward) -> None:
    it.change(least_free_bytes=1 << 62)


async def wide_open(it: Ward) -> None:
    it.folders.data.chmod(0o755)


class Ahead(SystemClock):
    """A clock that is two hours fast."""

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(hours=2)


async def clock_off(it: Ward) -> None:
    it.change(clock=Ahead())


def computer(**facts: Any) -> Breaks:
    async def breaks(it: Ward) -> None:
        it.change_machine(**facts)

    return breaks


def no_engine() -> tuple[str, str, str]:
    raise ImportError("libnss3.so: cannot open shared object file")


async def no_workspace(it: Ward) -> None:
    it.workspace = None


HANGING = keyring_backends.Hanging

WAYS = (
    Way(
        "no workspace",
        no_workspace,
        CheckId.KEY_PRESENT,
        Finding.NO_WORKSPACE,
        Fix.ADD_WORKSPACE,
        "no workspace",
    ),
    Way("wrong key", wrong_key, CheckId.KEY_ACCEPTED, Finding.KEY_REFUSED, Fix.OPEN_KEYS, "Verify the key"),
    Way("key gone", key_gone, CheckId.KEY_PRESENT, Finding.KEY_MISSING, Fix.GIVE_KEY, "holds no key"),
    Way("keyring gone", in_keyring(fail.Keyring), CheckId.KEYRING, Finding.ERROR, Fix.RETRY, "keyring"),
    Way(
        "keyring locked",
        in_keyring(keyring_backends.Locked),
        CheckId.KEYRING,
        Finding.ERROR,
        Fix.RETRY,
        "locked",
    ),
    Way("keyring hangs", in_keyring(HANGING, 1.0), CheckId.KEYRING, Finding.HANGS, Fix.RETRY, "within 1 s"),
    Way(
        "key not in keyring",
        in_keyring(keyring_backends.Keeping),
        CheckId.KEY_PRESENT,
        Finding.KEY_MISSING,
        Fix.GIVE_KEY,
        "holds no key",
    ),
    Way("host down", host_down, CheckId.SERVICE_HOST, Finding.ERROR, Fix.RETRY, "connection"),
    Way(
        "name unknown",
        at(api_base="https://unknown.faults.invalid"),
        CheckId.SERVICE_HOST,
        Finding.ERROR,
        Fix.RETRY,
        "unknown.faults.invalid",
    ),
    Way("TLS wrong", distrusted, CheckId.SERVICE_HOST, Finding.ERROR, Fix.RETRY, "certificate"),
    Way(
        "host fails",
        nothing,
        CheckId.KEY_ACCEPTED,
        Finding.ERROR,
        Fix.RETRY,
        "503",
        sandbox={"fault": "503:/v1/vault"},
    ),
    Way(
        "wrong service",
        wrong_service,
        CheckId.KEY_ACCEPTED,
        Finding.WRONG_SERVICE,
        Fix.EDIT_WORKSPACE,
        "another service",
    ),
    Way(
        "key of the other service",
        key_of_the_other,
        CheckId.KEY_ACCEPTED,
        Finding.KEY_REFUSED_HERE,
        Fix.OPEN_KEYS,
        "choose Pica",
    ),
    Way(
        "other environment",
        other_environment,
        CheckId.ENVIRONMENT,
        Finding.ENVIRONMENT_WRONG,
        Fix.EDIT_WORKSPACE,
        "The key is TEST",
    ),
    Way(
        "relative address",
        at(api_base="/v1"),
        CheckId.ADDRESSES,
        Finding.ADDRESS_RELATIVE,
        Fix.EDIT_WORKSPACE,
        "/v1",
    ),
    Way(
        "empty catalogue",
        nothing,
        CheckId.CATALOGUE,
        Finding.CATALOGUE_EMPTY,
        Fix.OPEN_AUTHKIT,
        "hidden",
        sandbox={"fault": "no-connectors"},
    ),
    Way(
        "rate limit spent",
        nothing,
        CheckId.RATE_LIMIT,
        Finding.RATE_SPENT,
        Fix.RETRY,
        "used up",
        sandbox={"rate_limit": 2},
        is_asked=True,
    ),
    Way("clock off", clock_off, CheckId.CLOCK, Finding.CLOCK_FAST, Fix.RETRY, "fast"),
    Way("widget down", widget_down, CheckId.WIDGET_HOST, Finding.ERROR, Fix.RETRY, "127.0.0.1"),
    Way("wrapped token", wrapped_token, CheckId.TOKEN, Finding.TOKEN_WRAPPED, Fix.RETRY, "wrapped"),
    Way(
        "relative token URL",
        relative_url,
        CheckId.TOKEN_URL,
        Finding.TOKEN_URL_RELATIVE,
        Fix.RETRY,
        "relative",
    ),
    Way(
        "platform id sent",
        id_for_name,
        CheckId.DISPLAY_NAME,
        Finding.NAME_IS_ID,
        Fix.RETRY,
        "display name “Gmail”",
    ),
    Way(
        "no OPTIONS",
        no_options,
        CheckId.ENDPOINT_PREFLIGHT,
        Finding.PREFLIGHT_STATUS,
        Fix.EDIT_ENDPOINT,
        "405",
    ),
    Way(
        "missing CORS header",
        header_missing,
        CheckId.ENDPOINT_PREFLIGHT,
        Finding.PREFLIGHT_HEADERS,
        Fix.EDIT_ENDPOINT,
        "Access-Control-Allow-Headers: x-user-id",
    ),
    Way(
        "endpoint gone",
        endpoint_gone,
        CheckId.ENDPOINT_PREFLIGHT,
        Finding.ENDPOINT_GONE,
        Fix.EDIT_ENDPOINT,
        "does not answer",
    ),
    Way(
        "port taken",
        port_taken,
        CheckId.ENDPOINT_PORT,
        Finding.PORT_TAKEN,
        Fix.CHOOSE_PORT,
        "has port",
        Outcome.WARN,
    ),
    Way(
        "any origin",
        any_origin,
        CheckId.ENDPOINT_ORIGINS,
        Finding.ORIGINS_ANY,
        Fix.EDIT_ENDPOINT,
        "any web page",
        Outcome.WARN,
    ),
    Way(
        "damaged database",
        nothing,
        CheckId.DATABASE,
        Finding.ERROR,
        Fix.OPEN_FOLDER,
        "damaged",
        Outcome.WARN,
        before=damaged_database,
    ),
    Way(
        "newer database",
        nothing,
        CheckId.DATABASE,
        Finding.ERROR,
        Fix.OPEN_FOLDER,
        "newer",
        before=newer_database,
    ),
    Way(
        "damaged settings",
        nothing,
        CheckId.SETTINGS,
        Finding.ERROR,
        Fix.OPEN_FOLDER,
        "damaged",
        settings=b"{not json",
    ),
    Way("no disk", no_disk, CheckId.DISK, Finding.DISK_FULL, Fix.OPEN_FOLDER, "Free some space"),
    Way(
        "wide open",
        wide_open,
        CheckId.PERMISSIONS,
        Finding.OPEN_TO_OTHERS,
        Fix.REPAIR_PERMISSIONS,
        "Other users",
    ),
    Way(
        "Qt 6.12",
        computer(qt="6.12.0", pyside="6.12.0"),
        CheckId.VERSIONS,
        Finding.QT_UNFIT,
        None,
        "below 6.12",
    ),
    Way(
        "Qt mixed", computer(qt="6.10.1"), CheckId.VERSIONS, Finding.QT_MIXED, None, "do not belong together"
    ),
    Way("old Python", computer(python="3.9.1"), CheckId.VERSIONS, Finding.PYTHON_OLD, None, "3.9.1"),
    Way(
        "root",
        computer(is_sandboxed=lambda: False),
        CheckId.SANDBOX,
        Finding.SANDBOX_OFF,
        None,
        "ordinary user",
        Outcome.WARN,
    ),
    Way(
        "no engine",
        computer(load_engine=no_engine),
        CheckId.ENGINE,
        Finding.ENGINE_MISSING,
        Fix.RETRY,
        "libnss3",
        is_asked=True,
    ),
    Way(
        "no Chinese font",
        computer(fonts=lambda: ("Inter", False)),
        CheckId.FONTS,
        Finding.FONTS_NO_CJK,
        None,
        "CJK",
        Outcome.WARN,
    ),
)
