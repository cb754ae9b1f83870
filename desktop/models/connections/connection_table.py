"""The connections of an identity, or of all: from the vault and saved here, merged by key."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from desktop.base.clock import SystemClock
from desktop.base.redact import key_tail
from desktop.domain.connection import ConnectionKey, ConnectionState, InspectedConnection, Presence
from desktop.domain.connector import Connector
from desktop.domain.text import one_line
from desktop.domain.verification import Verdict, Verification
from desktop.models import ages, words
from desktop.models.connections.connection_cells import (
    environment_cell,
    identity_cell,
    key_end,
    short_key,
    unknown_date,
)
from desktop.models.connections.connection_facets import NUMBERS, PRESENCES, STATES, FacetChoice
from desktop.models.connections.connection_query import (
    DIFFERING,
    NOT_VERIFIED,
    Fault,
    Name,
    Token,
    Trouble,
    nearest,
    parse_query,
)
from desktop.models.connections.connection_terms import row_query
from desktop.models.tables.cells import Cell
from desktop.models.tables.filtered_table import FilteredTable
from desktop.models.tables.row_index import SortKey
from desktop.models.tables.row_query import RowQuery
from desktop.models.tables.search_blocks import Searchable
from desktop.models.tables.search_text import fold
from desktop.models.verification import verification_words

translate = QCoreApplication.translate

CONNECTION, IDENTITY, ENVIRONMENT, STATE, VERIFIED, SAVED, KEY, CREATED = range(8)
COLUMN_IDS = ("connection", "identity", "environment", "state", "verified", "saved", "key", "created")

_VERDICTS = tuple(Verdict)


class ConnectionTable(FilteredTable[InspectedConnection]):
    """Connections with the names of their connectors; `choose_states` and `choose_presences` filter."""

    def __init__(self, parent: QObject | None = None, *, now: Callable[[], datetime] | None = None) -> None:
        super().__init__(parent)
        self._now = now or SystemClock().now
        self.troubles: tuple[Trouble, ...] = ()  # parts of the query that are not understood
        self._connectors: Mapping[str, Connector] = {}
        self._names: dict[str, str] = {}
        self._choice = FacetChoice()
        self._verifications: Mapping[ConnectionKey, Verification] = {}

    @property
    def connectors(self) -> Mapping[str, Connector]:
        """The connectors known, by platform id."""
        return self._connectors

    def set_connectors(self, connectors: Mapping[str, Connector]) -> None:
        """Takes names and logos, by platform id."""
        if connectors != self._connectors:
            self._connectors, self._names = dict(connectors), {}
            self.text_changed()

    @property
    def verifications(self) -> Mapping[ConnectionKey, Verification]:
        """The last verdicts, by connection key."""
        return self._verifications

    def set_verifications(self, verifications: Mapping[ConnectionKey, Verification]) -> None:
        """Takes all verdicts, by connection key."""
        if verifications != self._verifications:
            self._verifications = dict(verifications)
            self.text_changed()

    def show_verification(self, verification: Verification) -> None:
        """Takes one more verdict and paints its row; sorting, counts and facets follow with `recount`."""
        self._verifications = {**self._verifications, verification.key: verification}
        if (at := self.row_of(verification.key)) >= 0:
            self.dataChanged.emit(self.index(at, STATE), self.index(at, VERIFIED))

    def recount(self) -> None:
        """Sorts, counts and chooses anew, after single verdicts came in."""
        self.text_changed()

    def verification(self, row: InspectedConnection) -> Verification | None:
        """The last verdict on a connection."""
        return self._verifications.get(row.key)

    def differs(self, row: InspectedConnection) -> bool:
        """Whether the reported state and the verdict contradict each other."""
        found = self._verifications.get(row.key) if self._verifications else None
        return found is not None and found.contradicts(row.state)

    def choose_differing(self, is_on: bool) -> None:
        """Shows only connections whose reported and verified state differ."""
        self._choose(replace(self._choice, is_differing_only=is_on))

    def query_of(self, text: str) -> RowQuery[InspectedConnection]:
        """Words and tokens such as `user:42`; what is not understood is left out and told in `troubles`."""
        asked = parse_query(text)
        tokens = [token for token in asked.tokens if token.name is Name.PLATFORM]
        unknown = [trouble for token in tokens for trouble in self._unknown_platforms(token)]
        self.troubles = (*asked.troubles, *unknown)
        return row_query(asked, self.name_of, self._now(), self._said_of_verdict)

    def platforms(self) -> list[str]:
        """The platforms there are, those of the loaded connections first."""
        return list(dict.fromkeys((*sorted(self._names), *sorted(self._connectors))))

    def choose_states(self, states: frozenset[ConnectionState]) -> None:
        """Shows connections in one of these reported states only; none chosen shows all."""
        self._choose(replace(self._choice, states=states))

    def choose_presences(self, presences: frozenset[Presence]) -> None:
        """Shows connections that are saved, only in the vault, or gone from it; none chosen shows all."""
        self._choose(replace(self._choice, presences=presences))

    def state_counts(self) -> Counter[ConnectionState]:
        """Connections that match query, presence and difference, by reported state."""
        return self._choice.state_counts(self.facet_counts().items())

    def presence_counts(self) -> Counter[Presence]:
        """Connections that match query, state and difference, by where they were found."""
        return self._choice.presence_counts(self.facet_counts().items())

    def differing_count(self) -> int:
        """Connections that match query, state and presence, and whose two states differ."""
        return self._choice.differing_count(self.facet_counts().items())

    def name_of(self, platform: str) -> str:
        """The connector's display name, or a readable form of the platform id."""
        name = self._names.get(platform)
        if name is None:
            connector = self._connectors.get(platform)
            told = one_line(connector.name) if connector else ""
            name = self._names[platform] = told or words.platform_name(one_line(platform))
        return name

    def key_of(self, row: InspectedConnection) -> str:
        """The connection key."""
        side = row.vault
        return side.key if side is not None else row.key

    def titles(self) -> tuple[str, ...]:
        """The heads."""
        return (
            translate("ConnectionTable", "Connection"),
            translate("ConnectionTable", "Identity"),
            translate("ConnectionTable", "Env"),
            translate("ConnectionTable", "Reported"),
            translate("ConnectionTable", "Verified"),
            translate("ConnectionTable", "Saved here"),
            translate("ConnectionTable", "Key"),
            translate("ConnectionTable", "Created"),
        )

    def cell_of(self, row: InspectedConnection, column: int) -> Cell:
        """What the cell shows."""
        match column:
            case 0:
                return self._account(row)
            case 1:
                return identity_cell(row)
            case 2:
                return environment_cell(row.environment)
            case 3:
                return self._reported(row)
            case 4:
                return self._verified(row)
            case 5:
                sign = words.saved_here(row.presence)
                return Cell("state", sign.word, icon=sign.icon, tone=sign.tone)
            case 6:
                return Cell("mono", short_key(row.key), tone="text2")
            case _:
                return Cell("number", ages.date(row.created_at)) if row.created_at else unknown_date()

    def words_of(self, row: InspectedConnection, column: int) -> str:
        """The cell in words."""
        if column == KEY:
            return key_tail(row.key)
        if column == STATE and self.differs(row):
            return translate("ConnectionTable", "{state}. Reported and verified differ").format(
                state=words.reported(row.state).word
            )
        return super().words_of(row, column)

    def searchable(self, row: InspectedConnection) -> Searchable:
        """Name, platform, state, place, key, identity, ids and tags."""
        vault = row.vault
        name, place = self.name_of(row.platform), row.presence.replace("_", " ")
        head, _, tail = row.key.rpartition("::")
        # Joined as they are: the .value of 100,000 enum members costs 50 ms.
        shared = " ".join(
            (name, row.platform, row.environment, row.state, place, row.identity_type, head + "::")
        )
        at = row.created_at
        moment = at.timestamp() if at is not None else 0.0
        if vault is None:
            return Searchable(shared, row.identity_id, tail, moment)
        own = row.identity_id
        if vault.name or vault.tags:
            own = " ".join((own, vault.name, *vault.tags))
        return Searchable(shared, own, f"{tail} {vault.id}", moment)

    def facet_of(self, row: InspectedConnection) -> int:
        """State and presence as one number."""
        return NUMBERS[row.state, row.presence, self.differs(row)]

    def keys_of(self, rows: Sequence[InspectedConnection]) -> list[str]:
        """The connection keys."""
        return [row.vault.key if row.vault is not None else row.key for row in rows]

    def sort_keys(self, rows: Sequence[InspectedConnection], column: int) -> list[SortKey]:
        """What the column sorts by."""
        match column:
            case 0:
                platforms = [row.vault.platform if row.vault is not None else row.platform for row in rows]
                name_of = {platform: self.name_of(platform).casefold() for platform in set(platforms)}
                return [name_of[platform] for platform in platforms]
            case 1:
                return [row.identity_id.casefold() for row in rows]
            case 2:
                return [str(row.environment) for row in rows]
            case 3:
                return [STATES.index(row.state) for row in rows]
            case 4:
                return [self._verdict_rank(row) for row in rows]
            case 5:
                return [PRESENCES.index(row.presence) for row in rows]
            case 6:
                return [
                    core[-4:] if len(core := key.rpartition("::")[2].partition("|")[0]) > 8 else key_end(key)
                    for key in self.keys_of(rows)
                ]
            case _:
                return [
                    side.created_at.timestamp()
                    if (side := row.vault) is not None and side.created_at is not None
                    else _created(row)
                    for row in rows
                ]  # without a call for most: 100,000 cost 20 ms as it is

    def _said_of_verdict(self, row: InspectedConnection) -> frozenset[str]:
        found = self._verifications.get(row.key)
        if found is None:
            return frozenset({NOT_VERIFIED})
        said = found.verdict.value.replace("_", "-")
        return frozenset({said, DIFFERING} if found.contradicts(row.state) else {said})

    def _unknown_platforms(self, token: Token) -> list[Trouble]:
        known = {fold(name) for name in self.platforms()}
        known |= {fold(self.name_of(platform)) for platform in self.platforms()}
        unknown = [
            value
            for value in token.values
            if value not in known and (token.is_whole or not any(value in name for name in known))
        ]
        return [Trouble(Fault.PLATFORM, value, nearest(value, known)) for value in unknown if known]

    def _reported(self, row: InspectedConnection) -> Cell:
        sign = words.reported(row.state)
        return Cell(
            "state", sign.word, icon=sign.icon, tone=sign.tone, extra="≠" if self.differs(row) else ""
        )

    def _verified(self, row: InspectedConnection) -> Cell:
        found = self._verifications.get(row.key)
        sign = verification_words.sign(found.verdict if found is not None else None)
        age = ages.short_age(found.at, self._now()) if found is not None else ""
        return Cell("verdict", sign.word, age, icon=sign.icon, tone=sign.tone)

    def _verdict_rank(self, row: InspectedConnection) -> int:
        found = self._verifications.get(row.key)
        return _VERDICTS.index(found.verdict) if found is not None else len(_VERDICTS)

    def _account(self, row: InspectedConnection) -> Cell:
        connector = self._connectors.get(row.platform)
        return Cell(
            "account",
            self.name_of(row.platform),
            one_line(row.platform),
            platform=row.platform,
            image=connector.image if connector else "",
        )

    def _choose(self, choice: FacetChoice) -> None:
        self._choice = choice
        self.choose(choice.numbers)


def _created(row: InspectedConnection) -> float:
    at = row.created_at
    return at.timestamp() if at is not None else 0.0
