"""AuthKit's own token package under Node, asked again and again through a pipe."""

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.sandbox import Running

PACKAGE = "@picahq/authkit-token@1.0.4"
FOLDER = Path(__file__).parents[2] / ".cache" / "npm" / "authkit-token"

# One line in: mint; one line out: how long it took, and the number of rows.
_SCRIPT = """
const { AuthKitToken } = require('@picahq/authkit-token');
const peer = new AuthKitToken(process.env.PEER_KEY, { baseUrl: process.env.PEER_URL });
require('readline').createInterface({ input: process.stdin }).on('line', async () => {
  const began = performance.now();
  const token = await peer.create({ identity: 'bench', identityType: 'user' });
  const ms = performance.now() - began;
  console.log(JSON.stringify({ ms, rows: token.rows.length }));
});
"""


class Peer:
    """The running package."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def mint(self) -> tuple[float, int]:
        """Mints once: milliseconds, and rows of the merged token."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        told = json.loads(self._process.stdout.readline())
        return told["ms"], told["rows"]


@contextmanager
def peer(running: Running) -> Iterator[Peer]:
    """Fetches the package with npm if need be, and runs it against a sandbox."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    if not (FOLDER / "node_modules" / "@picahq" / "authkit-token").is_dir():
        command = ["npm", "install", "--no-audit", "--no-fund", "--silent", "--prefix", str(FOLDER), PACKAGE]
        subprocess.run(command, check=True)
    env = {**os.environ, "PEER_KEY": running.key, "PEER_URL": running.api_url}
    with subprocess.Popen(
        ["node", "-e", _SCRIPT], cwd=FOLDER, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield Peer(process)
        finally:
            process.terminate()
