"""PySide6 loaded without what its import costs: in a process of its own, as it happens once a process."""

import json
import os
import subprocess
import sys
from pathlib import Path

_LOAD = """
import builtins, json, sys, time
from pathlib import Path
from desktop.app.start.pyside import load_pyside
sources = []
compiled = builtins.compile
builtins.compile = lambda source, name, *rest, **more: (
    sources.append(str(name)), compiled(source, name, *rest, **more))[1]
patched = builtins.compile
load_pyside(Path(sys.argv[1]))
assert builtins.compile is patched
from PySide6.QtCore import QObject, QTimer
import ast, colorsys, linecache
try:
    QTimer.singleShot("soon")
except TypeError as error:
    words = str(error)
print(json.dumps({
    "compiled": [name for name in sources if name.startswith("shibokensupport/")],
    "read": [name for name in linecache.cache if name.endswith("colorsys.py")],
    "words": words,
}))
"""


def _loaded(folder: Path, **more: str) -> dict[str, list[str]]:
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | more
    command = [sys.executable, "-c", _LOAD, str(folder)]
    return json.loads(subprocess.run(command, env=env, check=True, capture_output=True, text=True).stdout)


def test_pysides_own_code_is_compiled_at_the_first_start_alone(tmp_path: Path) -> None:
    first, second = _loaded(tmp_path), _loaded(tmp_path)

    assert "shibokensupport/signature/parser.py" in first["compiled"]
    assert second["compiled"] == []
    assert first["words"] == second["words"]  # the code that was kept explains a wrong call as well
    assert "singleShot" in str(second["words"])


def test_a_damaged_file_or_one_of_another_python_is_made_anew(tmp_path: Path) -> None:
    first = _loaded(tmp_path)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()

    for damaged in (b"", whole[:1000], b"\0" * 4 + whole[4:], whole[:16] + b"i\1\0\0\0"):
        file.write_bytes(damaged)
        assert _loaded(tmp_path)["compiled"] == first["compiled"]
        assert file.read_bytes()[:4] == whole[:4]
    assert _loaded(tmp_path)["compiled"] == []


def test_where_nothing_can_be_kept_it_is_compiled_as_before(tmp_path: Path) -> None:
    assert _loaded(tmp_path / "not there")["compiled"]
    assert _loaded(tmp_path, PYTHONDONTWRITEBYTECODE="1")["compiled"]
    assert not list(tmp_path.iterdir())


def test_no_source_is_read_for_an_import(tmp_path: Path) -> None:
    assert _loaded(tmp_path)["read"] == []
