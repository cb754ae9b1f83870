"""R2: every combination of origin, Host, method, path and nonce; exactly the legal ones pass the guard."""

from collections.abc import Callable

from desktop.authkit.guard import Allow, Deny, SessionPolicy, decide
from desktop.net.loopback import RequestHead
from tests.proof.figure import Figure, Share
from tests.unit.authkit import matrix

Decide = Callable[[SessionPolicy, RequestHead], Allow | Deny]


def prove(share: Share, judge: Decide = decide) -> Figure:
    """The legal ones are in every share: there are 32 of them."""
    every = list(matrix.combinations())
    legal = [c for c in every if matrix.is_legal(c)]
    chosen = (
        every if share.fraction == 1 else share.random("guard").sample(every, share.of(len(every))) + legal
    )
    wrong = [
        c for c in chosen if isinstance(judge(matrix.POLICY, matrix.head_of(c)), Allow) != matrix.is_legal(c)
    ]
    good = len(chosen) - len(wrong)
    return Figure.counted(good, len(chosen), "combinations as they should be", map(str, wrong))
