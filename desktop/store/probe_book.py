"""The probes: resources/probes/probes.toml, and the user's own in probes.toml of the data folder."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from desktop.base.files import write_private
from desktop.base.paths import resource
from desktop.domain.errors import StoreError, StoreTrouble, UserError
from desktop.domain.probe import Probe, Rule
from desktop.domain.request import Method, Pairs
from desktop.domain.verification import Verdict
from desktop.store.toml_text import NotToml, read_toml

MAX_BYTES = 1_000_000  # far above what anybody writes by hand
_HEAD = "# Your own probes. They win over those that come with the application.\n\n"


class FileProbeBook:
    """A ProbeBook over two TOML files. Reading an own file that is damaged leaves it as it is and tells so in
    `trouble`; nothing is written over it then."""

    def __init__(self, own: Path) -> None:
        self.own_file = own
        self._probes: dict[str, Probe] | None = None
        self._built_in: dict[str, Probe] = {}
        self._trouble = ""

    @property
    def trouble(self) -> str:
        """What is wrong with the own file; empty when it can be read."""
        return self._trouble

    def built_in(self, platform: str) -> Probe | None:
        """The one that comes with the application."""
        self._read()
        return self._built_in.get(platform)

    def all(self) -> Sequence[Probe]:
        """By platform, each platform once."""
        probes = self._read()
        return tuple(probes[platform] for platform in sorted(probes))

    def find(self, platform: str) -> Probe | None:
        """The probe of a platform."""
        return self._read().get(platform)

    def keep(self, probe: Probe) -> None:
        """Keeps a probe of the user's own. Raises StoreError."""
        own = {each.platform: each for each in self._own()}
        own[probe.platform] = replace(probe, is_own=True)
        self._write(own.values())

    def forget(self, platform: str) -> None:
        """Back to the one that came with the application. Raises StoreError."""
        self._write(each for each in self._own() if each.platform != platform)

    def _read(self) -> dict[str, Probe]:
        if self._probes is None:
            built_in = parse_probes(resource("probes", "probes.toml").read_text(encoding="utf-8"))
            self._built_in = {probe.platform: probe for probe in built_in}
            self._probes = self._built_in | self._read_own()
        return self._probes

    def _read_own(self) -> dict[str, Probe]:
        try:
            text = _text_of(self.own_file)
            return {probe.platform: replace(probe, is_own=True) for probe in parse_probes(text)}
        except FileNotFoundError:
            return {}
        except (OSError, UserError, UnicodeDecodeError) as error:
            self._trouble = str(error)
            return {}

    def _own(self) -> Iterable[Probe]:
        return [probe for probe in self._read().values() if probe.is_own]

    def _write(self, probes: Iterable[Probe]) -> None:
        if self.trouble:
            raise StoreError(StoreTrouble.DAMAGED, str(self.own_file), detail=self.trouble)
        import tomli_w  # only to write

        text = _HEAD + tomli_w.dumps({"probe": [_table(probe) for probe in probes]})
        try:
            write_private(self.own_file, text.encode())
        except OSError as error:
            raise StoreError.from_os(error, str(self.own_file)) from error
        self._probes = None


def _text_of(file: Path) -> str:
    with file.open("rb") as opened:
        data = opened.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise UserError("probes", "This file is larger than {most} bytes.", most=MAX_BYTES)
    return data.decode()


def parse_probes(text: str) -> Sequence[Probe]:
    """The probes in a TOML text. Raises UserError with what is wrong, the platform named."""
    try:
        tables: Any = read_toml(text).get("probe", [])
    except NotToml as error:
        raise UserError("probes", "This is no TOML: {error}.", error=error) from error
    if not isinstance(tables, list):
        raise UserError("probes", "Each probe begins with a line [[probe]].")
    return [_probe(table) for table in cast("list[object]", tables)]


def _probe(table: object) -> Probe:
    if not isinstance(table, Mapping):
        raise UserError("probes", "Each probe begins with a line [[probe]].")
    values = cast("Mapping[str, Any]", table)
    platform = str(values.get("platform", ""))
    try:
        return Probe(
            platform=platform,
            path=str(values.get("path", "")),
            method=Method(str(values.get("method", "GET")).upper()),
            query=_pairs(values.get("query", [])),
            headers=_pairs(values.get("headers", [])),
            rules=tuple(_rule(rule) for rule in values.get("rule", [])),
            account=str(values.get("account", "")),
            source=str(values.get("source", "")),
            reason=str(values.get("reason", "")),
        )
    except UserError as error:
        raise UserError(
            error.field, "{platform}: {error}", platform=platform or "A probe", error=error
        ) from error
    except (TypeError, ValueError, AttributeError, OverflowError) as error:
        raise UserError(
            "probes", "{platform}: {error}.", platform=platform or "A probe", error=error
        ) from error


def _rule(table: Mapping[str, Any]) -> Rule:
    return Rule(
        verdict=Verdict(str(table["verdict"])) if "verdict" in table else Verdict.CANNOT_BE_TESTED,
        statuses=tuple(int(status) for status in table.get("statuses", [])),
        at=str(table.get("at", "")),
        matches=str(table.get("matches", "")),
        is_absent=bool(table.get("is_absent", False)),
    )


def _pairs(value: Sequence[Sequence[Any]]) -> Pairs:
    return tuple((str(name), str(text)) for name, text in value)


def _table(probe: Probe) -> dict[str, Any]:
    table: dict[str, Any] = {
        "platform": probe.platform,
        "path": probe.path,
        "method": probe.method.value,
        "query": [list(pair) for pair in probe.query],
        "headers": [list(pair) for pair in probe.headers],
        "account": probe.account,
        "source": probe.source,
        "reason": probe.reason,
        "rule": [_rule_table(rule) for rule in probe.rules],
    }
    return {name: value for name, value in table.items() if value}


def _rule_table(rule: Rule) -> dict[str, Any]:
    table: dict[str, Any] = {
        "verdict": rule.verdict.value,
        "statuses": list(rule.statuses),
        "at": rule.at,
        "matches": rule.matches,
        "is_absent": rule.is_absent,
    }
    return {name: value for name, value in table.items() if value}
