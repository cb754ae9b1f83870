"""What settings.json holds. No secret, ever: keys are in the keyring under the workspace's id.

The values of the domain (Service, Identity, the enumerations) are written under their own field names. A
change that an older version cannot read raises VERSION; a new member with a default does not.
"""

from dataclasses import astuple
from enum import StrEnum
from typing import Self

import msgspec

from desktop.domain.errors import UserError
from desktop.domain.grouping import Grouping
from desktop.domain.history import MAX_BODY_MIB, MIN_BODY_MIB, HistoryLimits
from desktop.domain.identity import Identity
from desktop.domain.network import NetworkKept
from desktop.domain.saved_view import SavedView
from desktop.domain.service import BUILT_IN, Service, parse_base_url
from desktop.domain.support_mode import SupportModeKept
from desktop.domain.text import has_control_characters
from desktop.domain.variables import Variable
from desktop.domain.workspace import COLOURS, Environment, KeyHome, Workspace, WorkspaceId

VERSION = 1
MAX_RECENT_IDENTITIES = 20
MAX_PAGE_LIMIT = 1000
SCALES = (0, 100, 125, 150, 200)  # percent of how large everything is; 0 as the system says
_BUILT_IN: dict[str, Service] = {service.id: service for service in BUILT_IN}


class Theme(StrEnum):
    """How the window is painted."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Language(StrEnum):
    """What the window speaks."""

    SYSTEM = "system"
    EN = "en"
    ZH_CN = "zh_CN"


class WorkspaceRecord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A workspace as kept; `service` is a built-in one's id, or the whole of a custom one."""

    id: str
    name: str
    service: str | Service
    environment: Environment = Environment.LIVE  # the careful reading of a value that cannot be read
    colour: str = COLOURS[0]
    identity: Identity | None = None
    key_home: KeyHome = KeyHome.KEYRING
    recent_identities: tuple[Identity, ...] = ()  # newest first
    # Whether the console's history keeps bodies; None: nobody said, so that it does on test and not on live.
    keeps_bodies: bool | None = None
    variables: tuple[tuple[str, str], ...] = ()  # for the console's {{names}}; never secrets
    variables_off: tuple[str, ...] = ()  # those of them that are switched off
    views: tuple[SavedView, ...] = ()  # of the connections

    @classmethod
    def from_domain(cls, workspace: Workspace, kept: Self | None = None) -> Self:
        """The record of `workspace`; `kept`, its earlier record, gives what the domain does not hold."""
        service = workspace.service
        return cls(
            id=workspace.id,
            name=workspace.name,
            service=service.id if _BUILT_IN.get(service.id) == service else service,
            environment=workspace.environment,
            colour=workspace.colour,
            identity=workspace.identity,
            key_home=workspace.key_home,
            recent_identities=kept.recent_identities if kept else (),
            keeps_bodies=kept.keeps_bodies if kept else None,
            variables=kept.variables if kept else (),
            variables_off=kept.variables_off if kept else (),
            views=kept.views if kept else (),
        )

    def to_domain(self) -> Workspace:
        """The workspace. Raises UserError when its service is unknown or its addresses cannot be used."""
        return Workspace(
            id=WorkspaceId(self.id),
            name=self.name,
            service=_checked_service(self.service),
            environment=self.environment,
            colour=self.colour,
            identity=self.identity,
            key_home=self.key_home,
        )


class DeveloperEndpoint(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The developer endpoint: never started by itself unless `starts_with_app`."""

    port: int = 8787
    allowed_origins: tuple[str, ...] = ()  # those added by hand; the widget's own is always allowed
    is_live_confirmed: bool = False
    starts_with_app: bool = False


class WindowPlace(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where the window and its parts stand, each as Qt's own bytes in base64."""

    geometry: str = ""
    splitters: dict[str, str] = {}
    columns: dict[str, str] = {}


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All settings; a change makes a new value (`msgspec.structs.replace`, `changed`)."""

    version: int = VERSION
    workspaces: tuple[WorkspaceRecord, ...] = ()
    current_workspace_id: str = ""
    theme: Theme = Theme.SYSTEM
    language: Language = Language.SYSTEM
    scale_percent: int = 0  # one of SCALES; read by app/start/scale.py before Qt starts
    has_less_motion: bool = False  # nothing moves, also where the system does not ask for less
    developer_endpoint: DeveloperEndpoint = DeveloperEndpoint()
    window: WindowPlace = WindowPlace()
    last_page: str = ""
    # Off: no input here is no sign of absence, and a lock ends a developer endpoint that somebody works with
    # in another window. The screen's own lock, which is one, locks always.
    lock_after_min: int = 0
    # On: it speaks only of a job that the person began and then left, and holds counts alone.
    notifies: bool = True
    network: NetworkKept = NetworkKept()
    support_mode: SupportModeKept = SupportModeKept()
    history_days: int = 90  # what the console's history keeps of each workspace; 0: for ever
    history_mb: int = 200  # 0: however much
    console_body_mib: int = MAX_BODY_MIB  # of an answer in memory; a larger one goes into a file
    connections_grouping: Grouping = Grouping.NONE
    saved_requests_folder: str = ""  # where the console's saved requests are; empty: nowhere yet

    @property
    def console_body_bytes(self) -> int:
        """How many bytes of an answer are held in memory: an eighth of the limit is what reading takes."""
        mib = min(max(MIN_BODY_MIB, self.console_body_mib), MAX_BODY_MIB)
        return (mib << 20) * 7 // 8

    @property
    def history_limits(self) -> HistoryLimits:
        """How much the console's history keeps of each workspace."""
        return HistoryLimits(max(0, self.history_days), max(0, self.history_mb) * 1_000_000)

    @classmethod
    def from_domain(cls, workspaces: tuple[Workspace, ...], current: WorkspaceId | None = None) -> Self:
        """Settings that hold these workspaces and the defaults; a demo workspace is not kept."""
        records = tuple(WorkspaceRecord.from_domain(each) for each in workspaces if not each.is_transient)
        return cls(workspaces=records, current_workspace_id=current or "")

    def to_domain(self) -> tuple[Workspace, ...]:
        """The workspaces, in their order. Raises UserError for one whose service cannot be used; those that
        `SettingsFile.load` returned can."""
        return tuple(record.to_domain() for record in self.workspaces)

    def changed(self, **values: object) -> Self:
        """These settings with other values: `settings.changed(theme=Theme.DARK)`."""
        return msgspec.structs.replace(self, **values)

    def record(self, workspace_id: WorkspaceId) -> WorkspaceRecord | None:
        """What is kept of a workspace."""
        return next((each for each in self.workspaces if each.id == workspace_id), None)

    def with_workspace(self, workspace: Workspace) -> Self:
        """Adds the workspace, or replaces the one of its id in its place; a demo workspace is not kept."""
        if workspace.is_transient:
            return self
        record = WorkspaceRecord.from_domain(workspace, self.record(workspace.id))
        return self._with_record(record)

    def without_workspace(self, workspace_id: WorkspaceId) -> Self:
        """Removes the workspace; its key in the keyring is the vault's to remove."""
        left = tuple(each for each in self.workspaces if each.id != workspace_id)
        current = "" if self.current_workspace_id == workspace_id else self.current_workspace_id
        return self.changed(workspaces=left, current_workspace_id=current)

    def recent_identities(self, workspace_id: WorkspaceId) -> tuple[Identity, ...]:
        """The identities last used in a workspace, newest first."""
        record = self.record(workspace_id)
        return record.recent_identities if record else ()

    def with_recent_identity(self, workspace_id: WorkspaceId, identity: Identity) -> Self:
        """Puts the identity first among the recent ones of a kept workspace; the oldest beyond 20 go."""
        record = self.record(workspace_id)
        if record is None:
            return self
        others = (each for each in record.recent_identities if each != identity)
        recent = (identity, *others)[:MAX_RECENT_IDENTITIES]
        return self._with_record(msgspec.structs.replace(record, recent_identities=recent))

    def keeps_bodies(self, workspace_id: WorkspaceId) -> bool:
        """Whether the console's history keeps bodies for this workspace."""
        record = self.record(workspace_id)
        if record is None:
            return False
        by_default = record.environment is Environment.TEST
        return by_default if record.keeps_bodies is None else record.keeps_bodies

    def with_bodies_kept(self, workspace_id: WorkspaceId, keeps_bodies: bool) -> Self:
        """Turns the keeping of bodies on or off for a kept workspace."""
        record = self.record(workspace_id)
        if record is None:
            return self
        return self._with_record(msgspec.structs.replace(record, keeps_bodies=keeps_bodies))

    def variables(self, workspace_id: WorkspaceId) -> tuple[Variable, ...]:
        """The variables of a workspace, in their order."""
        record = self.record(workspace_id)
        if record is None:
            return ()
        return tuple(
            Variable(name, value, name not in record.variables_off) for name, value in record.variables
        )

    def with_variables(self, workspace_id: WorkspaceId, variables: tuple[Variable, ...]) -> Self:
        """Keeps the variables of a kept workspace."""
        record = self.record(workspace_id)
        if record is None:
            return self
        pairs = tuple((each.name, each.value) for each in variables)
        off = tuple(each.name for each in variables if not each.is_on)
        return self._with_record(msgspec.structs.replace(record, variables=pairs, variables_off=off))

    def views(self, workspace_id: WorkspaceId) -> tuple[SavedView, ...]:
        """The saved views of a workspace, in the order they were made."""
        record = self.record(workspace_id)
        return record.views if record else ()

    def with_views(self, workspace_id: WorkspaceId, views: tuple[SavedView, ...]) -> Self:
        """Keeps the views of a kept workspace."""
        record = self.record(workspace_id)
        if record is None:
            return self
        return self._with_record(msgspec.structs.replace(record, views=views))

    def _with_record(self, record: WorkspaceRecord) -> Self:
        records = {each.id: each for each in self.workspaces} | {record.id: record}
        return self.changed(workspaces=tuple(records.values()))


def _checked_service(service: str | Service) -> Service:
    if isinstance(service, str):
        if service not in _BUILT_IN:
            raise UserError("service", "There is no service called {service}.", service=service)
        return _BUILT_IN[service]
    parse_base_url("api_base", service.api_base)
    parse_base_url("widget_url", service.widget_url)
    texts = [value for value in astuple(service) if isinstance(value, str)]
    texts += [text for pair in service.extra_headers for text in pair]
    if any(map(has_control_characters, texts)) or not 0 < service.page_limit <= MAX_PAGE_LIMIT:
        raise UserError("service", "The service's header names, paths or page size cannot be used.")
    return service
