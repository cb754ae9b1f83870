"""The workspaces of this run and those that are kept."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.identity import Identity
from desktop.domain.service import ONE
from desktop.domain.workspace import Environment, Workspace, WorkspaceId
from desktop.settings.file import SettingsFile
from desktop.settings.registry import SettingsRegistry

KEPT = Workspace(WorkspaceId("kept"), "Kept", ONE, Environment.TEST)
OF_RUN = Workspace(WorkspaceId("run"), "Of this run", ONE, Environment.TEST, is_transient=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the settings are."""
    return tmp_path / "settings.json"


def opened(path: Path) -> SettingsRegistry:
    """As at a start."""
    return SettingsRegistry(SettingsFile(path))


def test_what_is_kept_is_there_at_the_next_start(path: Path) -> None:
    registry = opened(path)
    registry.put(KEPT)
    registry.select(KEPT.id)
    registry.remember_identity(KEPT.id, Identity("42"))
    again = opened(path)
    assert again.current == KEPT
    assert again.recent_identities(KEPT.id) == (Identity("42"),)


def test_a_workspace_of_this_run_leaves_nothing_on_disk(path: Path) -> None:
    registry = opened(path)
    registry.put(OF_RUN)
    registry.select(OF_RUN.id)
    registry.remember_identity(OF_RUN.id, Identity("secret-identity"))
    registry.keep_bodies(OF_RUN.id, True)
    assert registry.current == OF_RUN
    assert registry.keeps_bodies(OF_RUN.id)
    assert not path.exists()
    assert opened(path).workspaces == ()


def test_removing_the_current_one_shows_the_first_of_the_others(path: Path) -> None:
    registry = opened(path)
    for workspace in (KEPT, replace(KEPT, id=WorkspaceId("second"), name="Second")):
        registry.put(workspace)
        registry.select(workspace.id)
    registry.remove(WorkspaceId("second"))
    assert registry.current == KEPT
    registry.remove(KEPT.id)
    assert registry.current is None


def test_the_newest_identity_is_first_and_named_once(path: Path) -> None:
    registry = opened(path)
    registry.put(OF_RUN)
    for number in (*range(25), 3):
        registry.remember_identity(OF_RUN.id, Identity(str(number)))
    recent = registry.recent_identities(OF_RUN.id)
    assert len(recent) == 20
    assert [each.id for each in recent[:2]] == ["3", "24"]


def test_bodies_are_kept_on_test_and_off_on_live_until_a_person_says(path: Path) -> None:
    registry = opened(path)
    test = replace(KEPT, environment=Environment.TEST)
    registry.put(test)
    assert registry.keeps_bodies(KEPT.id)
    registry.put(replace(OF_RUN, environment=Environment.LIVE))
    assert not registry.keeps_bodies(OF_RUN.id)
    registry.keep_bodies(KEPT.id, False)
    assert not opened(path).keeps_bodies(KEPT.id)
    registry.keep_bodies(KEPT.id, True)
    registry.put(replace(KEPT, environment=Environment.LIVE))
    assert registry.keeps_bodies(KEPT.id)  # said is said
    registry.keep_bodies(KEPT.id, True)
    assert opened(path).keeps_bodies(KEPT.id)
