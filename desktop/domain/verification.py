"""What a harmless call through a connection showed, beside the state that the service reports."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop.domain.connection import ConnectionKey, ConnectionState
from desktop.domain.workspace import WorkspaceId


class Verdict(StrEnum):
    """What a probe found."""

    WORKS = "works"
    SIGN_IN_LOST = "sign_in_lost"
    PERMISSION_MISSING = "permission_missing"
    PLAN_LIMIT = "plan_limit"
    RATE_LIMITED = "rate_limited"
    THIRD_PARTY_DOWN = "third_party_down"
    SERVICE_TROUBLE = "service_trouble"
    CANNOT_BE_TESTED = "cannot_be_tested"


class Because(StrEnum):
    """What a verdict rests on; the words for people are in models."""

    RULE = "rule"  # a rule of the platform's probe matched; `detail` quotes the place and the value
    STATUS = "status"  # the status, which nothing in the answer contradicts
    CHALLENGE = "challenge"  # WWW-Authenticate says what is missing
    QUOTA = "quota"  # a header or word says that a limit is used up
    NO_ANSWER = "no_answer"  # the service did not answer; `detail` says how
    SERVICE_REFUSAL = "service_refusal"  # the service itself refused; `detail` has its words
    NO_PROBE = "no_probe"  # no probe is known for the platform
    NOT_IN_VAULT = "not_in_vault"
    NO_FIT = "no_fit"  # the third party does not know what the probe asks for


@dataclass(frozen=True, slots=True)
class Evidence:
    """The call a verdict rests on, redacted. `status` None: no answer came."""

    request: str = ""  # "GET gmail/v1/users/me/profile"
    status: int | None = None
    because: Because = Because.STATUS
    detail: str = ""
    excerpt: str = ""  # the beginning of the answer
    reference: str = ""  # correlation id
    elapsed_s: float = 0.0
    obstacle: str = ""  # of NO_ANSWER: see domain.probe.obstacle_of
    host: str = ""  # of NO_ANSWER: who was asked


@dataclass(frozen=True, slots=True)
class Verification:
    """One connection's verdict. `account`: whose account answered, where the probe can tell."""

    workspace_id: WorkspaceId
    key: ConnectionKey
    at: datetime
    verdict: Verdict
    evidence: Evidence = Evidence()
    account: str = ""

    def contradicts(self, reported: ConnectionState) -> bool:
        """Whether the service's report and the verdict cannot both be right.

        Limits and outages say nothing about the connection itself; an unknown state claims nothing.
        """
        if self.verdict is Verdict.WORKS:
            return reported is ConnectionState.FAILED
        is_lost = self.verdict in {Verdict.SIGN_IN_LOST, Verdict.PERMISSION_MISSING}
        return is_lost and reported is ConnectionState.OPERATIONAL
