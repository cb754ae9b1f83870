"""The guard against the whole table: exactly the legal requests pass (R2)."""

import random
import time
from collections import Counter

import pytest

from desktop.authkit.guard import Allow, Deny, Route, decide, reply_headers
from desktop.net.loopback import LoopbackReply, LoopbackRequest, LoopbackServer, RequestHead
from tests.support.loops import Run
from tests.support.raw_http import ask, request
from tests.unit.authkit import matrix
from tests.unit.authkit.matrix import NONCE, OWN, POLICY, PORT, SECRET, WIDGET, Combination

SEED = 20_261_124
HOST = ("host", f"127.0.0.1:{PORT}")
TOKEN = f"/{SECRET}/token"


def verdict(method: str, target: str, *headers: tuple[str, str]) -> Allow | Deny:
    return decide(POLICY, RequestHead(method, target, headers))


def wrong_verdicts(combinations: list[Combination]) -> list[Combination]:
    return [
        c for c in combinations if isinstance(decide(POLICY, matrix.head_of(c)), Allow) != matrix.is_legal(c)
    ]


def test_a_tenth_of_all_combinations() -> None:
    every = list(matrix.combinations())
    assert len(every) == 60 * 40 * 8 * 6 * 6
    legal = [c for c in every if matrix.is_legal(c)]
    assert len(legal) == 32  # token and result: 6 preflights, 1 POST each; page: 12 GETs, 6 preflights
    share = random.Random(SEED).sample(every, len(every) // 10)
    assert wrong_verdicts(share + legal) == []


def test_a_share_of_the_combinations_over_real_sockets(run: Run) -> None:
    """White space around a header's value is not part of it on the wire; two values are a 400."""

    async def work() -> None:
        async def handler(received: LoopbackRequest) -> LoopbackReply:
            return LoopbackReply(200)

        policies = []

        def judge(head: RequestHead) -> LoopbackReply | None:
            found = decide(policies[0], head)
            if isinstance(found, Deny):
                return LoopbackReply(found.status)
            return LoopbackReply(204) if found.is_preflight else None

        server = LoopbackServer(handler, judge=judge)
        port = await server.start()
        policies.append(type(POLICY)(port, SECRET, NONCE, WIDGET))
        every = list(matrix.combinations())
        share = random.Random(SEED).sample(every, 1500) + [c for c in every if matrix.is_legal(c)]
        statuses: Counter[int] = Counter()
        for combination in share:
            origins, hosts, method, path, nonces = combination
            named = (("Host", hosts), ("Origin", origins), ("X-Session-Nonce", nonces))
            data = request(method, path, [(name, value) for name, values in named for value in values])
            answer = await ask(port, data.replace(str(PORT).encode(), str(port).encode()))
            stripped = tuple(tuple(v.strip(" \t") for v in values) for values in (origins, hosts, nonces))
            is_legal = matrix.is_legal((stripped[0], stripped[1], method, path, stripped[2]))
            assert (200 <= answer.status < 300) == is_legal, (answer.status, combination)
            statuses[answer.status] += 1
        assert set(statuses) >= {200, 204, 400, 404, 421, 403}
        await server.aclose()

    run(work())


@pytest.mark.parametrize("path", matrix.MORE_WRONG_PATHS)
@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS"])
def test_other_spellings_of_the_path_are_other_paths(path: str, method: str) -> None:
    for origin in (WIDGET, OWN):
        found = verdict(method, path, HOST, ("origin", origin), ("x-session-nonce", NONCE))
        assert isinstance(found, Deny)
        assert found.status == 404
        assert found.headers == (("Vary", "Origin"),)


def test_the_order_of_the_checks_hides_what_lies_behind() -> None:
    wrong = {
        404: verdict("PUT", "/guess", ("host", "evil.com"), ("origin", "https://evil.com")),
        421: verdict("PUT", TOKEN, ("host", "evil.com"), ("origin", "https://evil.com")),
        403: verdict("PUT", TOKEN, HOST, ("origin", "https://evil.com")),
        405: verdict("PUT", TOKEN, HOST, ("origin", WIDGET)),
        401: verdict("POST", TOKEN, HOST, ("origin", WIDGET)),
    }
    assert {status: found.status for status, found in wrong.items() if isinstance(found, Deny)} == {
        status: status for status in wrong
    }


def test_errors_carry_cors_for_the_widget_and_for_nobody_else() -> None:
    for method, target, status in (("PUT", TOKEN, 405), ("POST", TOKEN, 401)):
        found = verdict(method, target, HOST, ("origin", WIDGET))
        assert isinstance(found, Deny)
        assert found.status == status
        assert ("Access-Control-Allow-Origin", WIDGET) in found.headers
        assert ("Vary", "Origin") in found.headers
    for found in (
        verdict("POST", TOKEN, HOST, ("origin", "https://evil.com")),
        verdict("POST", f"/{SECRET}/result", HOST, ("origin", WIDGET), ("x-session-nonce", NONCE)),
        verdict("POST", f"/{SECRET}/result", HOST, ("origin", OWN)),
    ):
        assert isinstance(found, Deny)
        assert found.headers == (("Vary", "Origin"),)


@pytest.mark.parametrize("origins", [(), ("https://evil.com",), (OWN,), (WIDGET, WIDGET), ("null",)])
def test_an_answer_of_any_kind_is_readable_by_the_widget_alone(origins: tuple[str, ...]) -> None:
    """Also one that the server gives before the guard has looked."""
    head = RequestHead("POST", TOKEN, (HOST, *(("origin", origin) for origin in origins)))
    assert reply_headers(POLICY, Route.TOKEN, head) == (("Vary", "Origin"),)
    right = RequestHead("POST", TOKEN, (HOST, ("origin", WIDGET)))
    assert ("Access-Control-Allow-Origin", WIDGET) in reply_headers(POLICY, Route.TOKEN, right)
    assert reply_headers(POLICY, Route.RESULT, right) == (("Vary", "Origin"),)


def preflight(*asked: tuple[str, str]) -> dict[str, str]:
    found = verdict("OPTIONS", TOKEN, HOST, ("origin", WIDGET), *asked)
    assert isinstance(found, Allow)
    assert found.is_preflight
    assert found.route is Route.TOKEN
    return dict(found.headers)


def test_a_preflight_is_answered_with_what_was_asked() -> None:
    headers = preflight(
        ("access-control-request-method", "POST"),
        ("access-control-request-headers", "Content-Type,x-session-nonce, x-trace"),
        ("access-control-request-private-network", "true"),
    )
    assert headers == {
        "Access-Control-Allow-Origin": WIDGET,
        "Vary": "Origin",
        "Access-Control-Allow-Methods": "POST, OPTIONS",
        "Access-Control-Allow-Headers": "content-type, x-session-nonce, x-trace",
        "Access-Control-Allow-Private-Network": "true",
    }


@pytest.mark.parametrize(
    "asked",
    ["x-a,", "x a", "x-a\r\nSet-Cookie: b", "x-a;b", "é", ",".join(f"x-{n}" for n in range(40)), "x" * 65],
)
def test_a_malformed_list_of_headers_is_not_echoed(asked: str) -> None:
    headers = preflight(("access-control-request-headers", asked))
    assert headers["Access-Control-Allow-Headers"] == "content-type, x-session-nonce"
    assert "Access-Control-Allow-Private-Network" not in headers


def test_nothing_secret_shows_in_a_repr() -> None:
    assert SECRET not in repr(POLICY)
    assert NONCE not in repr(POLICY)
    assert NONCE not in repr(RequestHead("POST", "/", (("x-session-nonce", NONCE),)))


def test_a_verdict_costs_little() -> None:
    """The judge runs on the window's loop."""
    heads = [matrix.head_of(c) for c in random.Random(SEED).sample(list(matrix.combinations()), 2000)]
    started = time.perf_counter()
    for head in heads:
        decide(POLICY, head)
    assert (time.perf_counter() - started) / len(heads) < 0.0005
