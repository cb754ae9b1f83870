"""What the doctor looks at, and what it found."""

from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.errors import DesktopError


class CheckId(StrEnum):
    """One thing that is looked at; in the order in which they are shown."""

    KEYRING = "keyring"
    KEY_PRESENT = "key_present"
    KEY_ACCEPTED = "key_accepted"
    ENVIRONMENT = "environment"
    ADDRESSES = "addresses"
    SERVICE_HOST = "service_host"
    CATALOGUE = "catalogue"
    RATE_LIMIT = "rate_limit"
    CLOCK = "clock"
    WIDGET_HOST = "widget_host"
    PREFLIGHT = "preflight"
    TOKEN = "token"
    TOKEN_URL = "token_url"
    DISPLAY_NAME = "display_name"
    ENDPOINT_PREFLIGHT = "endpoint_preflight"
    ENDPOINT_PORT = "endpoint_port"
    ENDPOINT_ORIGINS = "endpoint_origins"
    CONNECTION_SAVED = "connection_saved"
    DATABASE = "database"
    SETTINGS = "settings"
    DISK = "disk"
    PERMISSIONS = "permissions"
    VERSIONS = "versions"
    SANDBOX = "sandbox"
    ENGINE = "engine"
    FONTS = "fonts"


class CheckGroup(StrEnum):
    """Checks that belong together."""

    KEY = "key"
    SESSION = "session"
    ENDPOINT = "endpoint"
    STORAGE = "storage"
    COMPUTER = "computer"


_FIRST = {
    CheckId.KEYRING: CheckGroup.KEY,
    CheckId.WIDGET_HOST: CheckGroup.SESSION,
    CheckId.ENDPOINT_PREFLIGHT: CheckGroup.ENDPOINT,
    CheckId.CONNECTION_SAVED: CheckGroup.STORAGE,
    CheckId.VERSIONS: CheckGroup.COMPUTER,
}


def _grouped() -> dict[CheckGroup, tuple[CheckId, ...]]:
    groups: dict[CheckGroup, tuple[CheckId, ...]] = {}
    current = CheckGroup.KEY
    for id_ in CheckId:
        current = _FIRST.get(id_, current)
        groups[current] = (*groups.get(current, ()), id_)
    return groups


GROUPS = _grouped()
"""The checks of each group."""

ON_DEMAND = frozenset({CheckId.ENGINE})
"""What is only done when a person asks for it: it costs time and memory."""


class Outcome(StrEnum):
    """How a check ended."""

    PASS = "pass"
    WARN = "warn"
    FAIL = "fail"
    SKIPPED = "skipped"  # it could not be looked at, or need not be


class Fix(StrEnum):
    """What a button can do about it."""

    RETRY = "retry"
    ADD_WORKSPACE = "add_workspace"
    GIVE_KEY = "give_key"
    OPEN_KEYS = "open_keys"  # the service's page with the keys
    OPEN_AUTHKIT = "open_authkit"  # the service's page where connectors are enabled
    EDIT_WORKSPACE = "edit_workspace"
    CHOOSE_PORT = "choose_port"
    EDIT_ENDPOINT = "edit_endpoint"
    OPEN_NETWORK = "open_network"
    REPAIR_PERMISSIONS = "repair_permissions"
    OPEN_FOLDER = "open_folder"
    LOAD_ENGINE = "load_engine"


class Finding(StrEnum):
    """What was found; `models/doctor/doctor_findings.py` has the words, with the facts as placeholders."""

    # any check
    ERROR = "error"  # `CheckResult.error` says it
    HANGS = "hangs"  # {seconds}
    BROKE = "broke"  # {what}: the check itself
    NEEDS = "needs"  # {check}: another one has to pass first
    NO_WORKSPACE = "no_workspace"
    # key and service
    KEYRING_WORKS = "keyring_works"  # {keyring}
    KEYRING_UNUSED = "keyring_unused"
    KEY_THERE = "key_there"
    KEY_MISSING = "key_missing"  # {keyring}
    KEY_ACCEPTED = "key_accepted"  # {host}
    KEY_ACCEPTED_BY = "key_accepted_by"  # {host}, {account}
    KEY_REFUSED = "key_refused"  # {service}
    KEY_REFUSED_HERE = "key_refused_here"  # {service}, {other}: it may be a key of that one
    WRONG_SERVICE = "wrong_service"  # {service}, {host}
    ENVIRONMENT_RIGHT = "environment_right"  # {environment}
    ENVIRONMENT_LIKELY = "environment_likely"  # {environment}
    ENVIRONMENT_WRONG = "environment_wrong"  # {key}, {workspace}
    ADDRESSES_WHOLE = "addresses_whole"
    ADDRESS_RELATIVE = "address_relative"  # {which}, {url}
    HOST_ANSWERS = "host_answers"  # {host}
    HOST_ANSWERS_PLAIN = "host_answers_plain"  # {host}
    HOST_ANSWERS_PROXY = "host_answers_proxy"  # {host}, {proxy}
    HOST_FAILS = "host_fails"  # {host}, {status}
    PROXY_FAILS = "proxy_fails"  # {host}, {proxy}
    CATALOGUE_FULL = "catalogue_full"  # {count}
    CATALOGUE_PARTLY = "catalogue_partly"  # {count}
    CATALOGUE_EMPTY = "catalogue_empty"  # {service}
    RATE_LEFT = "rate_left"  # {left}
    RATE_LOW = "rate_low"  # {left}
    RATE_SPENT = "rate_spent"
    RATE_UNTOLD = "rate_untold"
    CLOCK_RIGHT = "clock_right"  # {seconds}
    CLOCK_OFF = "clock_off"  # {span}
    CLOCK_FAST = "clock_fast"  # {span}
    CLOCK_UNTOLD = "clock_untold"  # {host}
    # AuthKit
    WIDGET_ANSWERS = "widget_answers"  # {host}
    WIDGET_REFUSES = "widget_refuses"  # {host}, {status}
    WIDGET_NO_PAGE = "widget_no_page"  # {host}
    PREFLIGHT_RIGHT = "preflight_right"
    PREFLIGHT_STATUS = "preflight_status"  # {status}
    PREFLIGHT_HEADERS = "preflight_headers"  # {headers}
    SERVER_UNOPENED = "server_unopened"  # {cause}
    TOKEN_RIGHT = "token_right"  # {count}
    TOKEN_WRAPPED = "token_wrapped"
    TOKEN_PARTS = "token_parts"  # {parts}
    TOKEN_STATUS = "token_status"  # {status}
    TOKEN_URL_WHOLE = "token_url_whole"
    TOKEN_URL_RELATIVE = "token_url_relative"  # {url}
    NAME_SENT = "name_sent"  # {name}
    NAME_UNKNOWN = "name_unknown"  # {name}
    NAME_IS_ID = "name_is_id"  # {id}, {name}
    NAME_NONE = "name_none"
    # developer endpoint
    ENDPOINT_OFF = "endpoint_off"
    ENDPOINT_RIGHT = "endpoint_right"  # {url}
    ENDPOINT_GONE = "endpoint_gone"  # {url}
    PORT_FREE = "port_free"  # {port}
    PORT_TAKEN = "port_taken"  # {port}
    PORT_RESERVED = "port_reserved"  # {port}
    PORT_IN_USE_BY_US = "port_in_use_by_us"  # {port}
    ORIGINS_NAMED = "origins_named"  # {count}
    ORIGINS_ANY = "origins_any"
    # storage
    CONNECTION_KEPT = "connection_kept"
    CONNECTION_CHANGED = "connection_changed"
    DATABASE_WRITABLE = "database_writable"
    SETTINGS_READ = "settings_read"
    DISK_FREE = "disk_free"  # {bytes}
    DISK_LOW = "disk_low"  # {bytes}, {folder}
    DISK_FULL = "disk_full"  # {bytes}, {folder}
    PRIVATE = "private"
    PRIVATE_BY_SYSTEM = "private_by_system"
    OPEN_TO_OTHERS = "open_to_others"  # {paths}
    FOLDER_CLOSED = "folder_closed"  # {path}
    # this computer
    VERSIONS_RIGHT = "versions_right"  # {python}, {qt}
    PYTHON_OLD = "python_old"  # {version}, {least}
    QT_UNFIT = "qt_unfit"  # {version}, {least}, {below}
    QT_MIXED = "qt_mixed"  # {qt}, {pyside}
    SANDBOX_ON = "sandbox_on"
    SANDBOX_OFF = "sandbox_off"
    ENGINE_LOADS = "engine_loads"  # {engine}, {chromium}
    ENGINE_MISSING = "engine_missing"  # {cause}
    ENGINE_UNTRIED = "engine_untried"
    FONTS_WHOLE = "fonts_whole"  # {family}
    FONTS_NO_CJK = "fonts_no_cjk"
    FONTS_NONE = "fonts_none"
    FONTS_UNSEEN = "fonts_unseen"


Facts = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What one check found. `error` is set for ERROR alone; facts fill the words' placeholders."""

    outcome: Outcome
    finding: Finding
    facts: Facts = ()
    fix: Fix | None = None
    error: DesktopError | None = None


@dataclass(frozen=True, slots=True)
class CheckResult:
    """A check that ended: cause and next step are the words of what was found."""

    id: CheckId
    found: Found
    elapsed_s: float

    @property
    def outcome(self) -> Outcome:
        """How it ended."""
        return self.found.outcome


def passed(finding: Finding, **facts: str) -> Found:
    """All is well."""
    return Found(Outcome.PASS, finding, tuple(facts.items()))


def warned(finding: Finding, fix: Fix | None = None, **facts: str) -> Found:
    """It works, and a person should know."""
    return Found(Outcome.WARN, finding, tuple(facts.items()), fix)


def failed(finding: Finding, fix: Fix | None = Fix.RETRY, **facts: str) -> Found:
    """It does not work."""
    return Found(Outcome.FAIL, finding, tuple(facts.items()), fix)


def skipped(finding: Finding, fix: Fix | None = None, **facts: str) -> Found:
    """Not looked at."""
    return Found(Outcome.SKIPPED, finding, tuple(facts.items()), fix)


def needs(check: CheckId) -> Found:
    """Not looked at, because `check` has to pass first."""
    return skipped(Finding.NEEDS, check=check.value)


def fault(error: DesktopError, fix: Fix | None = Fix.RETRY, *, is_warning: bool = False) -> Found:
    """What an expected error means: its own words say it."""
    return Found(Outcome.WARN if is_warning else Outcome.FAIL, Finding.ERROR, (), fix, error)
