"""The workspace that the environment gives for this run alone."""

from desktop.app.start.environment import Given
from desktop.app.wiring import Services
from desktop.domain.service import PICA
from desktop.domain.workspace import Environment, KeyHome, Workspace, WorkspaceId, environment_hint


def take_given(given: Given, services: Services, name: str) -> Workspace | None:
    """Puts it beside the others; nothing of it is written. None where no key was given."""
    if given.key is None:
        return None
    workspace = Workspace(
        id=WorkspaceId("environment"),
        name=name,
        service=given.service or PICA,
        environment=environment_hint(given.key.reveal()) or Environment.LIVE,
        key_home=KeyHome.MEMORY,
        is_transient=True,
    )
    services.memory.keep(workspace.id, given.key)
    services.registry.put(workspace)
    return workspace
