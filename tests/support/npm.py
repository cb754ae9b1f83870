"""Real npm packages for compatibility tests, fetched into a cache beside the code and never into it.

Some of them are GPL: they are run, and nothing of them is kept in the repository or in a bundle.
"""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

_FETCH_S = 120
# What npm and node need to start and to reach the registry; nothing of a developer's own tokens.
_PASSED_ON = ("PATH", "HOME", "SYSTEMROOT", "APPDATA", "LOCALAPPDATA", "TEMP", "TMPDIR", "SSL_CERT_FILE")
_PASSED_PREFIXES = ("npm_config_", "NODE_EXTRA_", "http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY")


def cache_folder() -> Path:
    """`$XDG_CACHE_HOME/authkit-desktop-npm`, else `.cache/npm` of the checkout, which git ignores."""
    home = os.environ.get("XDG_CACHE_HOME")
    return Path(home, "authkit-desktop-npm") if home else Path(__file__).parents[2] / ".cache" / "npm"


def node() -> str:
    """The path of node; skips where there is none."""
    found = shutil.which("node")
    if found is None:
        pytest.skip("Node.js is not installed")
    return found


def node_environment() -> dict[str, str]:
    """A small environment for node, in which loopback never goes through a proxy."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name in _PASSED_ON or name.startswith(_PASSED_PREFIXES)
    }
    return kept | {"NO_PROXY": "127.0.0.1,localhost", "no_proxy": "127.0.0.1,localhost"}


def package(name: str, version: str) -> Path:
    """The folder of an installed package, its dependencies beside it; skips where it cannot be had."""
    node()
    folder = cache_folder() / f"{name.replace('/', '+')}@{version}"
    installed = folder / "node_modules" / name
    if not installed.is_dir():
        _fetch(f"{name}@{version}", folder)
    return installed


def _fetch(what: str, folder: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not installed")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as scratch:
        command = [npm, "install", "--prefix", scratch, "--ignore-scripts", "--no-audit", "--no-fund", what]
        try:
            subprocess.run(
                command,
                check=True,
                capture_output=True,
                timeout=_FETCH_S,
                cwd=scratch,
                env=node_environment(),
            )
        except subprocess.CalledProcessError as error:
            pytest.skip(f"npm could not fetch {what}: {error.stderr.decode(errors='replace')[-300:]}")
        except subprocess.TimeoutExpired:
            pytest.skip(f"npm could not fetch {what} in {_FETCH_S} s")
        try:
            Path(scratch).rename(folder)
        except OSError:
            assert folder.is_dir(), "another run was first"
        Path(scratch).mkdir(exist_ok=True)  # for the clean-up
