"""Words and icons that only the window needs; those of reported states are in `desktop.models.words`."""

from typing import Literal

from PySide6.QtCore import QCoreApplication

from desktop.domain.identity import IdentityType
from desktop.domain.workspace import Environment
from desktop.models.words import Sign

translate = QCoreApplication.translate

Verdict = Literal[
    "works", "sign_in_lost", "permission_missing", "plan_limit", "rate_limited", "third_party_down",
    "service_trouble", "cannot_be_tested", "not_verified",
]  # fmt: skip


def verdict_sign(verdict: Verdict) -> Sign:
    """How a measured state is told."""
    return {
        "works": Sign("shield-check", "ok", translate("words", "Works")),
        "sign_in_lost": Sign("key-off", "bad", translate("words", "Sign-in lost")),
        "permission_missing": Sign("lock", "warn", translate("words", "Permission missing")),
        "plan_limit": Sign("gauge", "warn", translate("words", "Plan limit")),
        "rate_limited": Sign("hourglass", "warn", translate("words", "Rate limited")),
        "third_party_down": Sign("cloud-off", "bad", translate("words", "Third party down")),
        "service_trouble": Sign("server", "bad", translate("words", "Service trouble")),
        "cannot_be_tested": Sign("question", "mute", translate("words", "Cannot be tested")),
        "not_verified": Sign("shield", "mute", translate("words", "Not verified yet")),
    }[verdict]


def environment_word(environment: Environment) -> str:
    """TEST or LIVE; the same in every language, as the service writes it."""
    return environment.value.upper()


def identity_icon(type_: IdentityType | None) -> str:
    """The icon of an identity's type; of all identities for None."""
    icons = {
        IdentityType.USER: "user",
        IdentityType.TEAM: "users",
        IdentityType.ORGANIZATION: "building",
        IdentityType.PROJECT: "folder",
    }
    return "users" if type_ is None else icons[type_]
