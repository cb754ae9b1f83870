"""Files that others may have written: probes, and requests that come with somebody's git repository."""

import os
from pathlib import Path

import pytest

from desktop.domain.errors import UserError
from desktop.store.probe_book import FileProbeBook, parse_probes
from desktop.store.saved_folder import SavedFolder
from desktop.store.saved_toml import from_toml

PROBE = '[[probe]]\nplatform = "x"\npath = "a/b"\n'
BAD = {
    "arrays in arrays": "a = " + "[" * 20_000 + "]" * 20_000,
    "tables in tables": "a = " + "{b = " * 20_000 + "1" + "}" * 20_000,
    "a key of 20,000 parts": "a" + ".a" * 20_000 + " = 1",
    "a table of 20,000 parts": "[a" + ".a" * 20_000 + "]",
    "a number of 5,000 digits": "a = " + "9" * 5_000,
    "twice": "name = 1\nname = 2",
    "half a character": 'name = "\\ud800"',
}


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_what_cannot_be_read_is_said_and_takes_no_time(text: str) -> None:
    for read in (lambda: from_toml(text.encode()), lambda: parse_probes(text)):
        with pytest.raises(UserError, match="TOML"):
            read()


def test_dots_in_texts_and_comments_are_no_parts_of_a_key() -> None:
    dots = "a." * 200
    lines = (f'name = "{dots}" # {dots}', f"path = '{dots}'", f'body = """\n{dots}\n"quoted" {dots}\n"""')
    request, _ = from_toml("\n".join(lines).encode())
    assert (request.name, request.path, request.body) == (dots, dots, f'{dots}\n"quoted" {dots}\n')


@pytest.mark.parametrize(
    "rest",
    [
        "[[probe.rule]]\nstatuses = [inf]",
        "[[probe.rule]]\nstatuses = [nan]",
        "[[probe.rule]]\nverdict = 5",
        "rule = 5",
        'rule = "abc"',
        "query = 7",
        'query = [["a"]]',
        'method = "DELETE"',
    ],
)
def test_a_probe_of_wrong_types_is_said(rest: str) -> None:
    with pytest.raises(UserError):
        parse_probes(PROBE + rest)


@pytest.mark.parametrize("data", [b"a = " + b"[" * 20_000, b"#" * 1_000_001, b"\xff"])
def test_probes_that_cannot_be_read_leave_ours(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "probes.toml"
    file.write_bytes(data)
    book = FileProbeBook(file)
    assert book.find("gmail") is not None
    assert book.trouble
    assert file.read_bytes() == data


def test_one_bad_file_leaves_the_others_in_the_list(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text(BAD["a number of 5,000 digits"])
    (tmp_path / "good.toml").write_text('name = "Good"\nmethod = "GET"\npath = "x"\n')
    folder = SavedFolder(tmp_path)
    entries = folder.read([each.path for each in folder.listing().entries])
    assert [(each.name, each.problem is None) for each in entries] == [("bad", False), ("Good", True)]


@pytest.mark.parametrize(
    "path", ["", ".", "..", "team/..", "../x.toml", "a/../../x.toml", "/etc/passwd", "a//b", "a\\b", "a\0b"]
)
def test_no_path_leads_out_of_the_folder(tmp_path: Path, path: str) -> None:
    (tmp_path / "root" / "team").mkdir(parents=True)
    folder = SavedFolder(tmp_path / "root")
    for ask in (folder.load, folder.remove, folder.remove_folder):
        with pytest.raises(UserError, match="folder of saved requests"):
            ask(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_a_pipe_is_no_saved_request(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    with pytest.raises(UserError, match="not a file"):
        SavedFolder(tmp_path).load("pipe.toml")
