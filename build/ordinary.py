"""Running a program as an ordinary user when the build itself is root, as it is in containers.

Only for such a user does the web engine sandbox itself, so that root's run proves less than a person's.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

USER = "nobody"  # every Linux has it


def is_root() -> bool:
    """Whether this process is root, on a system that has one."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def command(arguments: list[str]) -> list[str]:
    """`arguments` as an ordinary user runs them: unchanged for whoever is one."""
    if not is_root():
        return arguments
    uid, gid = _ids()
    drop = ["setpriv", f"--reuid={uid}", f"--regid={gid}", "--clear-groups"]
    return [*drop, "--inh-caps=-all", "--", *arguments]


def give(*folders: Path) -> None:
    """Hands folders just made to the user of `command`."""
    if is_root():
        for folder in folders:
            os.chown(folder, *_ids())


def _ids() -> tuple[int, int]:
    import pwd  # not on Windows

    user = pwd.getpwnam(USER)
    return user.pw_uid, user.pw_gid


@contextmanager
def reachable(program: Path) -> Generator[Path]:
    """The program where that user can read it: in its place, or its folder linked below the temporary one."""
    if not is_root() or all(parent.stat().st_mode & 0o005 == 0o005 for parent in program.parents):
        yield program
        return
    with tempfile.TemporaryDirectory(prefix="authkit-desktop-copy-") as folder:
        Path(folder).chmod(0o755)
        copy = Path(folder) / program.parent.name
        shutil.copytree(program.parent, copy, symlinks=True, copy_function=_link_or_copy)
        yield copy / program.name


def _link_or_copy(source: str, target: str) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)
