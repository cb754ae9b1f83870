"""Checks of keyring, key and service."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from desktop.domain.check import CheckId, Finding, Fix, Found, failed, fault, needs, passed, skipped, warned
from desktop.domain.errors import (
    Malformed,
    NetworkCause,
    Refused,
    SecretError,
    SecretTrouble,
    ServiceError,
    Unreachable,
    UserError,
)
from desktop.domain.service import BUILT_IN, parse_base_url
from desktop.domain.workspace import KeyHome, WorkspaceId
from desktop.services.doctor.visit import Visit

_CLOCK_WARN_S, _CLOCK_FAIL_S = 60, 300
_LEFT = re.compile(r"([\d,]+)(?: of ([\d,]+))? calls left")
_LOW_SHARE = 10  # percent


async def keyring(visit: Visit) -> Found:
    """The system's keyring answers; which one it is."""
    workspace = visit.workspace
    if workspace is not None and workspace.key_home is KeyHome.MEMORY:
        return skipped(Finding.KEYRING_UNUSED)
    home = visit.around.homes[KeyHome.KEYRING]
    try:
        await visit.keyring(workspace.id if workspace is not None else WorkspaceId("doctor"))
    except SecretError as error:
        if error.trouble is not SecretTrouble.MISSING:
            return fault(error)
    return passed(Finding.KEYRING_WORKS, keyring=home.name)


async def key_present(visit: Visit) -> Found:
    """The workspace's key is where it is kept."""
    if visit.workspace is None:
        return failed(Finding.NO_WORKSPACE, Fix.ADD_WORKSPACE)
    try:
        await visit.key()
    except SecretError as error:
        if error.trouble is not SecretTrouble.MISSING:
            return needs(CheckId.KEYRING)
        home = visit.around.homes[visit.workspace.key_home]
        return failed(Finding.KEY_MISSING, Fix.GIVE_KEY, keyring=home.name)
    return passed(Finding.KEY_THERE)


async def key_accepted(visit: Visit) -> Found:
    """The service takes the key."""
    try:
        check = await visit.key_check()
    except SecretError:
        return needs(CheckId.KEY_PRESENT)
    except Unreachable:
        return needs(CheckId.SERVICE_HOST)
    except UserError:
        return _refused(visit)
    except Refused as error:
        return _said_no(visit, error)
    except Malformed:
        service = visit.service
        return failed(Finding.WRONG_SERVICE, Fix.EDIT_WORKSPACE, service=service.name, host=service.api_host)
    host = visit.service.api_host
    if check.account:
        return passed(Finding.KEY_ACCEPTED_BY, host=host, account=check.account)
    return passed(Finding.KEY_ACCEPTED, host=host)


def _said_no(visit: Visit, error: Refused) -> Found:
    service = visit.service
    if error.status == 401:
        return _refused(visit)
    if error.status in {404, 405}:
        return failed(Finding.WRONG_SERVICE, Fix.EDIT_WORKSPACE, service=service.name, host=service.api_host)
    if error.status == 429:
        return fault(error, is_warning=True)
    return fault(error, Fix.OPEN_KEYS if error.status == 403 else Fix.RETRY)


def _refused(visit: Visit) -> Found:
    service = visit.service
    if service.id in {each.id for each in BUILT_IN}:
        other = next(each.name for each in BUILT_IN if each.id != service.id)
        return failed(Finding.KEY_REFUSED_HERE, Fix.OPEN_KEYS, service=service.name, other=other)
    return failed(Finding.KEY_REFUSED, Fix.OPEN_KEYS, service=service.name)


async def environment(visit: Visit) -> Found:
    """The key belongs to the environment the workspace says."""
    try:
        check = await visit.key_check()
    except (SecretError, ServiceError, UserError):
        return needs(CheckId.KEY_ACCEPTED)
    assert visit.workspace is not None
    of_key, said = check.environment, visit.workspace.environment
    if of_key is not said:
        words = {"key": of_key.value.upper(), "workspace": said.value.upper()}
        if check.is_environment_certain:
            return failed(Finding.ENVIRONMENT_WRONG, Fix.EDIT_WORKSPACE, **words)
        return warned(Finding.ENVIRONMENT_WRONG, Fix.EDIT_WORKSPACE, **words)
    finding = Finding.ENVIRONMENT_RIGHT if check.is_environment_certain else Finding.ENVIRONMENT_LIKELY
    return passed(finding, environment=said.value.upper())


async def addresses(visit: Visit) -> Found:
    """The service's addresses are whole ones."""
    service = visit.service
    for which, url in (("api_base", service.api_base), ("widget_url", service.widget_url)):
        try:
            parse_base_url(which, url)
        except UserError:
            return failed(Finding.ADDRESS_RELATIVE, Fix.EDIT_WORKSPACE, which=which, url=url)
    return passed(Finding.ADDRESSES_WHOLE)


async def service_host(visit: Visit) -> Found:
    """The service's host answers: name, proxy, connection, TLS."""
    service = visit.service
    proxy = await visit.fetcher.proxy_for(service.api_base)
    try:
        answer = await visit.host()
    except Unreachable as error:
        if error.cause is NetworkCause.PROXY and proxy:
            return failed(Finding.PROXY_FAILS, Fix.OPEN_NETWORK, host=service.api_host, proxy=proxy)
        return fault(error)
    if answer.status >= 500:
        return failed(Finding.HOST_FAILS, host=service.api_host, status=str(answer.status))
    if proxy:
        return passed(Finding.HOST_ANSWERS_PROXY, host=service.api_host, proxy=proxy)
    is_plain = service.api_base.startswith("http:")
    return passed(Finding.HOST_ANSWERS_PLAIN if is_plain else Finding.HOST_ANSWERS, host=service.api_host)


async def catalogue(visit: Visit) -> Found:
    """AuthKit offers something: connectors are hidden until they are enabled in the dashboard."""
    try:
        found = await visit.catalogue()
    except Unreachable:
        return needs(CheckId.SERVICE_HOST)
    except (SecretError, UserError):
        return needs(CheckId.KEY_PRESENT)
    except ServiceError as error:
        is_key = isinstance(error, Refused) and error.status == 401
        return needs(CheckId.KEY_ACCEPTED) if is_key else fault(error)
    count = str(len(found.connectors))
    if not found.connectors:
        return failed(Finding.CATALOGUE_EMPTY, Fix.OPEN_AUTHKIT, service=visit.service.name)
    if found.caveat:
        return warned(Finding.CATALOGUE_PARTLY, Fix.RETRY, count=count)
    return passed(Finding.CATALOGUE_FULL, count=count)


async def rate_limit(visit: Visit) -> Found:
    """How many calls the service still takes, where it says so."""
    try:
        await visit.key_check()
    except (SecretError, UserError):
        return needs(CheckId.KEY_ACCEPTED)
    except Refused as error:
        if error.status == 429:
            return failed(Finding.RATE_SPENT)
        return needs(CheckId.KEY_ACCEPTED)
    except ServiceError:
        return needs(CheckId.SERVICE_HOST)
    told = [entry.rate_limit for entry in visit.around.entries() if entry.rate_limit]
    match = _LEFT.search(told[-1]) if told else None
    if match is None:
        return passed(Finding.RATE_UNTOLD)
    left, of = (int((part or "0").replace(",", "")) for part in match.groups())
    words = f"{left:,} / {of:,}" if of else f"{left:,}"
    if left == 0:
        return failed(Finding.RATE_SPENT)
    is_low = of > 0 and left * 100 < of * _LOW_SHARE
    return warned(Finding.RATE_LOW, left=words) if is_low else passed(Finding.RATE_LEFT, left=words)


async def clock(visit: Visit) -> Found:
    """This computer's clock against the service's Date header; tokens and certificates depend on it."""
    try:
        answer = await visit.host()
    except Unreachable:
        return needs(CheckId.SERVICE_HOST)
    there = _date(answer.headers.get("date", ""))
    if there is None:
        return skipped(Finding.CLOCK_UNTOLD, host=visit.service.api_host)
    ahead_s = (visit.around.clock.now() - there).total_seconds()
    if abs(ahead_s) < _CLOCK_WARN_S:
        return passed(Finding.CLOCK_RIGHT, seconds=str(round(abs(ahead_s))))
    finding = Finding.CLOCK_FAST if ahead_s > 0 else Finding.CLOCK_OFF
    if abs(ahead_s) < _CLOCK_FAIL_S:
        return warned(finding, Fix.RETRY, span=_span(abs(ahead_s)))
    return failed(finding, span=_span(abs(ahead_s)))


def _date(text: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(text)
    except ValueError:
        return None
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)


def _span(seconds: float) -> str:
    """`7 min`, `3 h`, `20,781 d`."""
    for unit, size in (("d", 86_400), ("h", 3600), ("min", 60)):
        if seconds >= size:
            return f"{seconds // size:,.0f} {unit}"
    return f"{seconds:.0f} s"
