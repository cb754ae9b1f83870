"""The key a person gives in the environment, for this run."""

from collections.abc import MutableMapping

from desktop.base import redact
from desktop.domain.secret import Secret

VARIABLE = "PICA_SECRET_KEY"


def take_environment_key(environ: MutableMapping[str, str]) -> Secret | None:
    """Takes PICA_SECRET_KEY out of `environ`, so that no child process gets it; None where there is none.

    White space and line ends around it are dropped. Keep it in a MemoryVault: it is used for this run and
    never stored.
    """
    value = environ.pop(VARIABLE, "").strip()
    if not value:
        return None
    redact.register(value)
    return Secret(value)
