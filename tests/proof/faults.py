"""R5: every kind of network fault in the way of every operation, and what a person is told of it.

The full run waits with the application's own deadlines; a share with shorter ones.
"""

import asyncio
import socket
import time
from collections.abc import Awaitable, Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

from desktop.api.client import ApiClient
from desktop.base.clock import SystemClock
from desktop.domain.errors import DesktopError, NetworkCause
from desktop.domain.request import BodyFault
from desktop.domain.secret import Secret
from desktop.domain.service import Service, ServiceId
from desktop.domain.verification import Because, Verdict, Verification
from desktop.domain.workspace import Environment, Workspace, WorkspaceId
from desktop.models.notices.notices import Notice, notice_of
from desktop.models.verification import verification_words
from desktop.net.http import Deadlines
from tests.fakes.faults.reach import LATER_HOST, UNKNOWN_HOST, truth
from tests.fakes.faults.server import Fault, FaultServer, misbehaving
from tests.fakes.faults.table import FAULTS
from tests.fakes.upstream import Reply, Seen, json_reply
from tests.fakes.upstream_service import KEY, FakeService
from tests.proof.figure import Figure, Share
from tests.proof.operations import OPERATIONS, SHAPE, Operation
from tests.proof.outcomes import label

SHORT = Deadlines(connect_s=0.5, idle_s=0.5, total_s=1.0, backoff_s=0.02)  # for faults that wait for one
QUICK = Deadlines(backoff_s=0.02)  # for all others, which must not
SLACK_S = 5.0  # for this machine, which does many of them at once
WAITS_S = 2.0  # what the faults of the table ask to wait, at most, and keep to
TRIES = 3
CALLS_IN_A_ROW = 2  # of one operation, such as the active and the inactive connections
NOT_THERE = frozenset({"400", "404", "405"})  # how a service says that it has no such list or row
# That there is no such row would be a guess; a bare list announces nothing.
_OF_NO_ROWS = {"connection": "malformed", "action": "malformed", "search actions": "none"}
_IN_THE_WAY = {"web_page", "407", "511"}
_BLAMES = {Verdict.SIGN_IN_LOST, Verdict.PERMISSION_MISSING}
NETWORK = frozenset(cause.value for cause in NetworkCause)
WAITING_AT_ONCE, WORKING_AT_ONCE = 64, 4
LOGO = b'<svg xmlns="http://www.w3.org/2000/svg"/>'
Pair = tuple[Fault, Operation]
Judge = Callable[[Pair, "Ended", Any, FaultServer], str]


@dataclass(frozen=True)
class Ended:
    """What came of one operation, after so many seconds."""

    outcome: Any
    took_s: float


def answer(seen: Seen) -> Reply:
    """The upstream behind every fault."""
    if seen.path == "/logo.svg":
        return Reply(200, (("Content-Type", "image/svg+xml"),), LOGO)
    reply = _SERVICE.answer(seen)
    is_empty = reply.status == 204  # of a deletion: nothing could be cut off it or damaged in it
    return json_reply({"deleted": True}) if is_empty else reply


_NAMED = replace(SHAPE.service, id=ServiceId("custom"), name="Custom")  # Pica's own words point to One
_SERVICE = FakeService(SHAPE, connections=230, connectors=350, inactive=30, token_rows=150)


async def _ended(operation: Operation, server: FaultServer, deadlines: Deadlines) -> Ended:
    service = replace(SHAPE.service, api_base=server.url)
    api = client_of(service, server, deadlines)
    started = time.monotonic()
    limit_s = longest_s(deadlines) + SLACK_S
    try:
        async with asyncio.timeout(limit_s):
            outcome = await operation.ask(api, server.secure_url)
    except Exception as error:  # noqa: BLE001 a crash is what is looked for
        outcome = error
    finally:
        with suppress(Exception):
            await api.aclose()
    return Ended(outcome, time.monotonic() - started)


def client_of(service: Service, server: FaultServer, deadlines: Deadlines) -> ApiClient:
    """The application's client on the fault's road."""
    workspace = Workspace(WorkspaceId("w"), "W", service, Environment.TEST)

    async def read_key() -> Secret:
        return Secret(KEY)

    return ApiClient(server.client(deadlines), workspace, read_key, lambda entry: None, SystemClock())


def longest_s(deadlines: Deadlines) -> float:
    """What an operation may take: its calls in a row, each with all its tries and waits."""
    one = TRIES * deadlines.total_s + 3 * deadlines.backoff_s + TRIES * WAITS_S
    return CALLS_IN_A_ROW * one


def judge(pair: Pair, ended: Ended, true: Any, server: FaultServer) -> str:
    """What is wrong with how one operation ended; empty when it is right."""
    fault, operation = pair
    found = label(operation, ended.outcome, true, server.bodies)
    if isinstance(ended.outcome, TimeoutError):
        return f"hangs for over {ended.took_s:.1f} s"
    if found not in _allowed(fault, operation):
        return f"gives {found}"
    most = TRIES if operation.is_repeatable else 1
    asked = {
        named: count for named, count in server.asked.items() if count > (most if named[0] == "GET" else 1)
    }
    if asked and not server.fault.road.name.endswith("PROXY"):
        return f"asked {asked} times"
    return _told(fault, ended.outcome)


def _allowed(fault: Fault, operation: Operation) -> set[str]:
    allowed = set(fault.gives)
    if operation.name == "verify":
        return _allowed_verdicts(fault)
    if operation.is_passthrough:  # an answer of any status, and one that is not whole with what came of it
        return allowed | {"shown", *(f"fault {each.value}" for each in BodyFault)}
    if operation.name == "logo":  # no JSON: only what it is not may be found out
        return allowed | (
            {"works"} if "malformed" in allowed else {"malformed"} if "works" in allowed else set()
        )
    if operation.is_change and "malformed" in allowed:
        allowed.add("works")
    if fault.name == "announces rows and sends none" and operation.name in _OF_NO_ROWS:
        allowed.add(_OF_NO_ROWS[operation.name])
    return allowed | ({"none"} if allowed & NOT_THERE else set())


def _allowed_verdicts(fault: Fault) -> set[str]:
    """A verdict is on the third party's whole answer alone: what is in its way says nothing about it."""
    gives = set(fault.gives)
    allowed = {"works"} if gives & {"works", "partly", "malformed"} else set[str]()
    if gives & (NETWORK | _IN_THE_WAY):
        allowed.add("no answer")
    if any(
        each.isdecimal() for each in gives - _IN_THE_WAY
    ):  # the account is never blamed for a refusal of the service's
        allowed |= {f"verdict {each.value}" for each in set(Verdict) - _BLAMES - {Verdict.WORKS}}
    return allowed


def _told(fault: Fault, outcome: Any) -> str:
    """The person's side: a title, a cause and a next step, and the words that this fault needs."""
    match outcome:
        case Verification(evidence=evidence):
            notice = verification_words.notice(outcome, "Gmail", "user-1", differs=False)
            is_due = evidence.because is Because.NO_ANSWER
        case DesktopError():
            notice, is_due = notice_of(outcome, _NAMED), True
        case _:
            return ""
    return _wrong_words(fault, notice) if is_due or not notice.cause else ""


def _wrong_words(fault: Fault, notice: Notice) -> str:
    if not (notice.title and notice.cause and notice.next_step) or "{" in notice.text:
        return f"says only {notice.text!r}"
    if "fault of ours" in notice.text:
        return "is called a bug"
    told = f"{notice.text} {notice.detail}".casefold()
    if fault.says and not any(word.casefold() in told for word in fault.says):
        return f"says {notice.text!r} {notice.detail!r}, and none of {fault.says}"
    return ""


async def _prove(share: Share, judged: Judge, only: Collection[str], by: Collection[str]) -> Figure:
    is_full = share.fraction >= 1
    operations = [each for each in OPERATIONS if not by or each.name in by]
    pairs = list(product((FAULTS[name] for name in only or FAULTS), operations))
    chosen = pairs if only else share.random("faults").sample(pairs, share.of(len(pairs), 60))
    unhandled: list[str] = []
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: unhandled.append(f"unhandled: {context['message']}"))
    slots = {True: asyncio.Semaphore(WAITING_AT_ONCE), False: asyncio.Semaphore(WORKING_AT_ONCE)}
    with name_look_ups(loop):
        true = await _truths(QUICK)

        async def one(pair: Pair) -> str:
            waits = "timeout" in pair[0].gives
            deadlines = Deadlines() if is_full else SHORT if waits else QUICK
            async with slots[waits], misbehaving(pair[0], answer) as server:
                ended = await _ended(pair[1], server, deadlines)
                return judged(pair, ended, true[pair[1].name], server)

        wrong = await asyncio.gather(*map(one, chosen))
    faults = [f"{f.name} × {o.name}: {what}" for (f, o), what in zip(chosen, wrong, strict=True) if what]
    what = f"faults × operations survived and said ({len(FAULTS)} × {len(OPERATIONS)} in all)"
    return Figure.counted(len(chosen) - len(faults), len(chosen), what, [*unhandled, *faults])


async def _truths(deadlines: Deadlines) -> dict[str, Any]:
    """What each operation gives on a road without a fault."""
    found: dict[str, Any] = {}
    async with misbehaving(Fault("none", truth, ("works",)), answer) as server:
        for operation in OPERATIONS:
            found[operation.name] = (await _ended(operation, server, deadlines)).outcome
            assert not isinstance(found[operation.name], Exception), found[operation.name]
    # A page that lies about its number may hold any of the upstream's rows.
    found["token by page"] = found["token"]
    return found


@contextmanager
def name_look_ups(loop: asyncio.AbstractEventLoop) -> Iterator[None]:
    """Looks names up as the faults want it, and asks no name server for them."""
    real: Callable[..., Awaitable[Any]] = loop.getaddrinfo

    async def look_up(host: Any, *args: Any, **options: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        if name == LATER_HOST:
            raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")
        if name == UNKNOWN_HOST:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return await real(host, *args, **options)

    loop.getaddrinfo = look_up  # type: ignore[method-assign]  # the seam that does not leave this machine
    try:
        yield
    finally:
        loop.getaddrinfo = real  # type: ignore[method-assign]  # put back


def prove(
    share: Share, judged: Judge = judge, only: Collection[str] = (), by: Collection[str] = ()
) -> Figure:
    """Many at once: most of them wait. With `only` these faults, all of them; with `by` these operations."""
    return asyncio.run(_prove(share, judged, only, by))
