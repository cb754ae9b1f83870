"""A seeded share of each proof, and each proof against its own broken promise: it has to see that."""

from desktop.authkit.guard import Allow, Deny, Route, SessionPolicy, decide
from desktop.net.loopback import RequestHead
from tests.proof import guard
from tests.proof.figure import Share


def test_r2_a_tenth() -> None:
    assert guard.prove(Share(0.1)).is_met


def test_r2_sees_an_origin_taken_by_its_beginning() -> None:
    def lax(policy: SessionPolicy, head: RequestHead) -> Allow | Deny:
        origins = head.all("origin")
        if len(origins) == 1 and origins[0].startswith(policy.widget_origin):
            return Allow(Route.TOKEN)
        return decide(policy, head)

    assert not guard.prove(Share(0.01), lax).is_met
