"""The cache of lists: quick, quiet about trouble, and not to be fooled."""

import json
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.connection import (
    Connection,
    ConnectionId,
    ConnectionKey,
    ConnectionState,
    VaultListing,
)
from desktop.domain.connector import Catalogue, Connector
from desktop.domain.identity import Identity, IdentityType
from desktop.domain.workspace import Environment, WorkspaceId
from desktop.store import file_cache
from desktop.store.file_cache import FileListCache

ROOT = Path(__file__).parent.parent.parent.parent
W1, W2 = WorkspaceId("w1"), WorkspaceId("../../w2")
AT = datetime(2026, 1, 31, 12, 0, 0, 5, UTC)
ANNA = Identity("anna/../..\u202e🙂")


@pytest.fixture
def cache(tmp_path: Path) -> FileListCache:
    return FileListCache(tmp_path / "cache")


def catalogue(count: int = 3) -> Catalogue:
    rows = (
        Connector(
            f"platform-{n}",
            f"Platform {n} 深圳",
            category="CRM",
            description="d" * 200,
            tools=n,
            tags=("a", "b"),
        )
        for n in range(count)
    )
    return Catalogue(tuple(rows), AT, caveat="page 2 was missing")


def listing(count: int = 3) -> VaultListing:
    rows = (
        Connection(
            ConnectionKey(f"test::gmail::default::{n}"),
            ConnectionId(f"c{n}"),
            "gmail",
            Environment.TEST,
            list(ConnectionState)[n % 4],
            Identity(f"user {n}", IdentityType.TEAM) if n % 2 else None,
            tags=("x",),
            created_at=AT - timedelta(hours=n) if n % 3 else None,
            raw_json='{"key": "…"}',
        )
        for n in range(count)
    )
    return VaultListing(tuple(rows), AT)


def files(cache_folder: Path) -> list[Path]:
    return [each for each in cache_folder.rglob("*") if each.is_file()]


def test_what_is_stored_is_loaded(cache: FileListCache, tmp_path: Path) -> None:
    cache.store_catalogue(W1, catalogue())
    cache.store_connections(W1, None, listing(4))
    cache.store_connections(W1, ANNA, listing(2))
    cache.store_logo("https://a.example/logo.svg?x=1", b"<svg/>")
    again = FileListCache(tmp_path / "cache")
    assert again.load_catalogue(W1) == catalogue()
    assert again.load_connections(W1, None) == listing(4)
    assert again.load_connections(W1, ANNA) == listing(2)
    assert again.load_logo("https://a.example/logo.svg?x=1") == b"<svg/>"


def test_workspaces_identities_and_addresses_are_told_apart(cache: FileListCache) -> None:
    cache.store_catalogue(W1, catalogue())
    cache.store_connections(W1, ANNA, listing())
    cache.store_logo("https://a.example/1", b"1")
    assert cache.load_catalogue(W2) is None
    assert cache.load_connections(W1, None) is None
    assert cache.load_connections(W2, ANNA) is None
    assert cache.load_connections(W1, replace(ANNA, type=IdentityType.PROJECT)) is None
    assert cache.load_logo("https://a.example/2") is None


def test_everything_stays_inside_the_folder_and_is_the_owners_alone(
    cache: FileListCache, tmp_path: Path
) -> None:
    cache.store_catalogue(W2, catalogue())
    cache.store_connections(W2, ANNA, listing())
    cache.store_logo("file:///../../../etc/passwd", b"1")
    assert [each.name for each in tmp_path.iterdir()] == ["cache"]
    assert len(files(tmp_path)) == 3
    assert {each.stat().st_mode & 0o777 for each in files(tmp_path)} == {0o600}
    folders = [each for each in tmp_path.rglob("*") if each.is_dir()]
    assert {each.stat().st_mode & 0o777 for each in folders} == {0o700}


def test_dropping_takes_one_workspace_and_leaves_logos(cache: FileListCache) -> None:
    for workspace in (W1, W2):
        cache.store_catalogue(workspace, catalogue())
        cache.store_connections(workspace, ANNA, listing())
    cache.store_logo("logo", b"1")
    cache.drop(W2)
    cache.drop(W2)
    assert cache.load_catalogue(W2) is None
    assert cache.load_connections(W2, ANNA) is None
    assert cache.load_catalogue(W1) == catalogue()
    assert cache.load_logo("logo") == b"1"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b"\xff\xfe",
        b"[" * 200_000,
        b'{"version":1,"workspace_id":"w1","catalogue":' + b'{"a":' * 100_000,
        b'{"version":1,"workspace_id":"w1","catalogue":{"connectors":[],"fetched_at":"2026-01-31T00:00:00"}}',
        b'{"version":2,"workspace_id":"w1","catalogue":{"connectors":[],"fetched_at":"2026-01-31T00:00:00Z"}}',
        b'{"version":1,"workspace_id":"w2","catalogue":{"connectors":[],"fetched_at":"2026-01-31T00:00:00Z"}}',
        b'{"version":1,"workspace_id":"w1","catalogue":{"connectors":[{"platform":1}],"fetched_at":"x"}}',
    ],
    ids=[
        "empty", "cut", "null", "list", "not UTF-8", "deep", "deep inside", "no zone", "another version",
        "another workspace", "wrong types",
    ],
)  # fmt: skip
def test_hostile_content_is_as_if_it_were_not_there(
    cache: FileListCache, tmp_path: Path, data: bytes
) -> None:
    cache.store_catalogue(W1, catalogue())
    cache.store_connections(W1, ANNA, listing())
    for file in files(tmp_path):
        file.write_bytes(data)
    assert cache.load_catalogue(W1) is None
    assert cache.load_connections(W1, ANNA) is None
    cache.store_catalogue(W1, catalogue())
    assert cache.load_catalogue(W1) == catalogue()


@pytest.mark.parametrize("time", ["fetched_at", "created_at"])
def test_a_listing_with_a_time_without_a_zone_is_not_used(
    cache: FileListCache, tmp_path: Path, time: str
) -> None:
    cache.store_connections(W1, ANNA, listing())
    (file,) = files(tmp_path)
    raw = parts(file)
    holder = raw[0] if time == "fetched_at" else raw[1][1]
    holder[time] = "2026-01-31T00:00:00"
    write_parts(file, raw)
    assert cache.load_connections(W1, ANNA) is None


def parts(file: Path) -> list[Any]:
    """The head of a listing's file and its rows, a hundred each."""
    return [json.loads(line) for line in file.read_bytes().split(b"\n")]


def write_parts(file: Path, raw: list[Any]) -> None:
    file.write_bytes(b"\n".join(json.dumps(part).encode() for part in raw))


def mutated(raw: Any, draw: Any) -> Any:
    """One value somewhere inside put in another's place."""
    if isinstance(raw, dict) and raw and draw(st.booleans()):
        name = draw(st.sampled_from(sorted(raw)))
        return raw | {name: mutated(raw[name], draw)}
    if isinstance(raw, list) and raw and draw(st.booleans()):
        return [mutated(raw[0], draw), *raw[1:]]
    return draw(
        st.one_of(st.none(), st.integers(), st.text(max_size=5), st.booleans(), st.just([]), st.just({}))
    )


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_changed_value_never_raises_and_gives_a_listing_or_nothing(
    cache: FileListCache, tmp_path: Path, data: st.DataObject
) -> None:
    cache.store_connections(W1, ANNA, listing())
    (file,) = files(tmp_path)
    raw, at = parts(file), data.draw(st.sampled_from([0, 1]))
    raw[at] = mutated(raw[at], data.draw)
    write_parts(file, raw)
    found = cache.load_connections(W1, ANNA)
    assert found is None or all(isinstance(each, Connection) for each in found.connections)


def test_a_folder_that_cannot_be_written_costs_nothing(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    cache = FileListCache(tmp_path / "cache")
    cache.store_catalogue(W1, catalogue())
    cache.store_connections(W1, None, listing())
    cache.store_logo("logo", b"1")
    cache.drop(W1)
    assert cache.load_catalogue(W1) is None
    assert cache.load_logo("logo") is None


def test_text_that_cannot_be_written_costs_nothing(cache: FileListCache) -> None:
    bad = replace(catalogue(), caveat="\ud800")
    cache.store_catalogue(W1, bad)
    assert cache.load_catalogue(W1) is None
    assert cache.load_connections(W1, Identity("\ud800")) is None


def test_logos_keep_to_their_room_and_the_oldest_go(tmp_path: Path) -> None:
    cache = FileListCache(tmp_path, max_logos_bytes=100_000)
    for number in range(50):
        cache.store_logo(f"logo {number}", bytes([number]) * 10_000)
        assert sum(each.stat().st_size for each in files(tmp_path)) <= 100_000
    assert cache.load_logo("logo 49") == bytes([49]) * 10_000
    assert cache.load_logo("logo 0") is None
    again = FileListCache(tmp_path, max_logos_bytes=50_000)  # what is there already counts
    again.store_logo("one more", b"x")
    assert sum(each.stat().st_size for each in files(tmp_path)) <= 50_000


def test_the_list_of_another_identity_is_not_taken_for_this_ones(
    cache: FileListCache, tmp_path: Path
) -> None:
    """A file that was given another's name."""
    cache.store_connections(W1, None, listing())
    (everybody,) = files(tmp_path)
    cache.store_connections(W1, ANNA, listing(1))
    (hers,) = set(files(tmp_path)) - {everybody}
    hers.write_bytes(everybody.read_bytes())
    assert cache.load_connections(W1, ANNA) is None
    assert cache.load_connections(W1, None) == listing()


def test_a_list_that_is_too_large_is_not_kept(cache: FileListCache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_cache, "MAX_LIST_BYTES", 500)
    cache.store_connections(W1, None, listing(50))
    monkeypatch.undo()
    assert cache.load_connections(W1, None) is None


@pytest.mark.parametrize("size", [0, (1 << 20) + 1])
def test_an_empty_or_oversized_logo_is_not_kept(cache: FileListCache, size: int) -> None:
    cache.store_logo("logo", b"x" * size)
    assert cache.load_logo("logo") is None


def test_loading_200_connectors_takes_less_than_10_ms(cache: FileListCache) -> None:
    cache.store_catalogue(W1, catalogue(200))
    times = []
    for _ in range(5):
        start = time.perf_counter()
        assert cache.load_catalogue(W1) == catalogue(200) or pytest.fail("not the same")
        times.append(time.perf_counter() - start)
    assert min(times) < 0.010


def test_the_cache_imports_nothing_heavy() -> None:
    script = """
import sys
import desktop.store.file_cache, desktop.settings.file, desktop.secrets.vault, desktop.store.opening
heavy = {"sqlalchemy", "alembic", "keyring", "platformdirs", "httpx"} & set(sys.modules)
assert not heavy, heavy
"""
    subprocess.run([sys.executable, "-c", script], check=True, cwd=ROOT, timeout=60)


def test_a_long_listing_comes_back_whole_and_one_that_is_cut_not_at_all(
    cache: FileListCache, tmp_path: Path
) -> None:
    whole = listing(1_050)
    cache.store_connections(W1, None, whole)
    assert cache.load_connections(W1, None) == whole
    (file,) = files(tmp_path)
    lines = file.read_bytes().split(b"\n")
    assert len(lines) > 2
    file.write_bytes(b"\n".join(lines[:-1]))
    assert cache.load_connections(W1, None) is None
