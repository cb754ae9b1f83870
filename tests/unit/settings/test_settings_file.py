"""settings.json: what is written comes back, and nothing of it is ever lost."""

import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from desktop.domain.errors import StoreError, StoreTrouble
from desktop.domain.identity import Identity, IdentityType
from desktop.domain.service import ONE, PICA
from desktop.domain.workspace import Environment, KeyHome, Workspace, WorkspaceId
from desktop.settings.file import SettingsFile
from desktop.settings.schema import DeveloperEndpoint, Settings, Theme, WindowPlace

SAID = pytest.mark.allow_log("WARNING desktop.settings.file")


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "config" / "settings.json")


def workspace(number: int, **values: Any) -> Workspace:
    service = (PICA, ONE, PICA.moved("http://127.0.0.1:8080"))[number % 3]
    return Workspace(WorkspaceId(f"w{number}"), f"Workspace {number}", service, Environment.TEST, **values)


def written(file: SettingsFile, settings: Settings) -> dict[str, Any]:
    file.save(settings)
    return json.loads(file.path.read_text(encoding="utf-8"))


def rewrite(file: SettingsFile, raw: Any) -> bytes:
    data = json.dumps(raw).encode()
    file.path.write_bytes(data)
    return data


def test_no_file_gives_the_defaults_and_makes_nothing(file: SettingsFile) -> None:
    assert file.load() == Settings()
    assert file.notices == ()
    assert not file.path.parent.exists()


def test_all_settings_come_back(file: SettingsFile) -> None:
    workspaces = tuple(workspace(number) for number in range(6))
    workspaces += (
        workspace(
            7, identity=Identity("用户 42 🙂", IdentityType.TEAM), key_home=KeyHome.MEMORY, colour="rose"
        ),
    )
    settings = Settings.from_domain(workspaces, current=WorkspaceId("w3")).changed(
        theme=Theme.DARK,
        developer_endpoint=DeveloperEndpoint(port=0, allowed_origins=("https://a.example",)),
        window=WindowPlace(geometry="AAEC", splitters={"main": "AA=="}, columns={"connections": "/w=="}),
        last_page="console",
    )
    settings = settings.with_recent_identity(WorkspaceId("w1"), Identity("u1"))
    settings = settings.with_bodies_kept(WorkspaceId("w2"), True)
    settings = settings.with_bodies_kept(WorkspaceId("w1"), False)
    file.save(settings)
    loaded = SettingsFile(file.path).load()
    assert loaded == settings
    assert loaded.to_domain() == workspaces
    assert loaded.keeps_bodies(WorkspaceId("w2"))
    assert not loaded.keeps_bodies(WorkspaceId("w1"))


def test_only_the_owner_can_read_it_and_no_other_file_is_left(file: SettingsFile) -> None:
    file.save(Settings())
    file.save(Settings(theme=Theme.LIGHT))
    assert file.path.stat().st_mode & 0o777 == 0o600
    assert file.path.parent.stat().st_mode & 0o777 == 0o700
    assert [each.name for each in file.path.parent.iterdir()] == ["settings.json"]


def test_a_built_in_service_is_written_by_its_id_so_that_its_addresses_stay_current(
    file: SettingsFile,
) -> None:
    raw = written(file, Settings.from_domain((workspace(0), workspace(1), workspace(2))))
    assert [each["service"] for each in raw["workspaces"][:2]] == ["pica", "one"]
    assert raw["workspaces"][2]["service"]["api_base"] == "http://127.0.0.1:8080"


def test_a_workspace_of_this_run_is_not_kept() -> None:
    demo = workspace(0, is_transient=True)
    assert Settings().with_workspace(demo) == Settings()
    assert Settings.from_domain((demo,)) == Settings()


def test_a_changed_workspace_stays_in_its_place_and_keeps_what_is_remembered_of_it() -> None:
    settings = Settings.from_domain((workspace(0), workspace(1), workspace(2)))
    settings = settings.with_recent_identity(WorkspaceId("w1"), Identity("u1"))
    settings = settings.with_bodies_kept(WorkspaceId("w1"), True)
    renamed = workspace(1, colour="violet")
    settings = settings.with_workspace(renamed)
    assert settings.to_domain() == (workspace(0), renamed, workspace(2))
    assert settings.recent_identities(WorkspaceId("w1")) == (Identity("u1"),)
    assert settings.keeps_bodies(WorkspaceId("w1"))


def test_a_removed_workspace_is_no_longer_the_current_one() -> None:
    settings = Settings.from_domain((workspace(0), workspace(1)), current=WorkspaceId("w1"))
    assert settings.without_workspace(WorkspaceId("w0")).current_workspace_id == "w1"
    assert settings.without_workspace(WorkspaceId("w1")).current_workspace_id == ""


def test_recent_identities_are_newest_first_without_repeats_and_at_most_twenty() -> None:
    settings = Settings.from_domain((workspace(0),))
    for number in range(25):
        settings = settings.with_recent_identity(WorkspaceId("w0"), Identity(f"u{number}"))
    settings = settings.with_recent_identity(WorkspaceId("w0"), Identity("u20"))
    recent = [each.id for each in settings.recent_identities(WorkspaceId("w0"))]
    assert recent[:3] == ["u20", "u24", "u23"]
    assert len(recent) == len(set(recent)) == 20


@SAID
@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"null", b"\x00" * 4096, b"\xff\xfe{}", b"[" * 100_000, b" " * (5 << 20)],
    ids=["empty", "cut", "list", "null", "zeros", "not UTF-8", "deep", "huge"],
)
def test_a_damaged_file_is_moved_aside_and_said(file: SettingsFile, data: bytes) -> None:
    file.save(Settings())
    file.path.write_bytes(data)
    assert file.load() == Settings()
    (notice,) = file.notices
    assert notice.trouble is StoreTrouble.DAMAGED
    assert Path(notice.moved_to).name.startswith("settings.json.damaged-")
    assert Path(notice.moved_to).read_bytes() == data
    file.save(Settings(theme=Theme.DARK))
    assert SettingsFile(file.path).load().theme is Theme.DARK
    assert Path(notice.moved_to).read_bytes() == data


@SAID
def test_two_damaged_files_of_the_same_second_are_both_kept(file: SettingsFile) -> None:
    kept = set()
    for data in (b"{1", b"{2"):
        file.save(Settings())
        file.path.write_bytes(data)
        file.load()
        kept.add(Path(file.notices[0].moved_to).read_bytes())
    assert kept == {b"{1", b"{2"}


@SAID
def test_a_bad_value_loses_itself_alone_and_the_old_file_is_kept(file: SettingsFile) -> None:
    settings = Settings.from_domain(tuple(workspace(number) for number in range(6))).changed(
        last_page="doctor"
    )
    raw = written(file, settings)
    raw["workspaces"][0]["name"] = 5  # no name: this one cannot be read
    raw["workspaces"][1]["colour"] = "puce"
    raw["workspaces"][2]["environment"] = "staging"
    raw["workspaces"][3]["identity"] = {"id": "line\nend", "type": "user"}
    raw["workspaces"][4]["service"] = "unheard-of"
    raw["workspaces"][5]["recent_identities"] = [{"id": "u1", "type": "user"}, {"id": "", "type": "user"}, 7]
    raw["theme"] = "puce"
    raw["developer_endpoint"]["port"] = 70000
    raw["window"]["columns"] = [1]
    old = rewrite(file, raw)

    loaded = file.load()

    assert [each.id for each in loaded.workspaces] == ["w1", "w2", "w3", "w5"]
    assert loaded.workspaces[0].colour == "teal"
    assert loaded.workspaces[1].environment is Environment.LIVE  # the careful reading
    assert loaded.workspaces[2].identity is None
    assert loaded.recent_identities(WorkspaceId("w5")) == (Identity("u1"),)
    assert loaded.theme is Theme.SYSTEM
    assert loaded.last_page == "doctor"
    assert loaded.developer_endpoint.port == 8787
    (notice,) = file.notices
    assert notice.trouble is StoreTrouble.DAMAGED
    assert "workspaces[0]" in notice.detail
    assert file.path.read_bytes() == old
    file.save(loaded)
    assert Path(notice.moved_to).read_bytes() == old
    assert file.load() == loaded
    assert file.notices == ()


@SAID
@pytest.mark.parametrize(
    "address", ["http://api.example.com", "ftp://x", "https://user@x", "https://x?y", "nonsense", ""]
)
def test_a_custom_service_with_an_unsafe_address_is_not_used(file: SettingsFile, address: str) -> None:
    raw = written(file, Settings.from_domain((workspace(2), workspace(0))))
    raw["workspaces"][0]["service"]["api_base"] = address
    rewrite(file, raw)
    assert [each.id for each in file.load().workspaces] == ["w0"]
    assert "workspaces[w2].api_base" in file.notices[0].detail


@SAID
@pytest.mark.parametrize(
    "values",
    [
        {"secret_header": "x-secret\r\nx-injected"},
        {"extra_headers": [["x-a", "1\n2"]]},
        {"page_limit": 0},
        {"page_limit": 10**9},
    ],
)
def test_a_custom_service_that_cannot_be_called_is_not_used(
    file: SettingsFile, values: dict[str, Any]
) -> None:
    raw = written(file, Settings.from_domain((workspace(2), workspace(0))))
    raw["workspaces"][0]["service"] |= values
    rewrite(file, raw)
    assert [each.id for each in file.load().workspaces] == ["w0"]
    assert file.notices


@SAID
@examples(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_changed_value_anywhere_never_raises_and_what_is_loaded_can_be_used(
    file: SettingsFile, data: st.DataObject
) -> None:
    full = Settings.from_domain(tuple(workspace(number) for number in range(4)))
    full = full.with_recent_identity(WorkspaceId("w0"), Identity("u1"))
    rewrite(file, mutated(written(file, full), data.draw))
    loaded = file.load()
    loaded.to_domain()
    file.save(loaded)
    assert file.load() == loaded
    assert file.notices == ()


def mutated(raw: Any, draw: Any) -> Any:
    """One value somewhere inside put in another's place."""
    if isinstance(raw, dict) and raw and draw(st.integers(0, 3)):
        name = draw(st.sampled_from(sorted(raw)))
        return raw | {name: mutated(raw[name], draw)}
    if isinstance(raw, list) and raw and draw(st.integers(0, 3)):
        index = draw(st.integers(0, len(raw) - 1))
        return [*raw[:index], mutated(raw[index], draw), *raw[index + 1 :]]
    return draw(
        st.one_of(
            st.none(), st.integers(), st.text(max_size=5), st.booleans(), st.sampled_from([[], {}, [{}]])
        )
    )


@SAID
def test_a_second_workspace_of_the_same_id_is_left_out(file: SettingsFile) -> None:
    raw = written(file, Settings.from_domain((workspace(0), workspace(1))))
    raw["workspaces"][1]["id"] = "w0"
    rewrite(file, raw)
    assert file.load().to_domain() == (workspace(0),)
    assert file.notices


@SAID
def test_a_newer_file_stays_untouched_and_is_copied_before_the_first_write(file: SettingsFile) -> None:
    raw = written(file, Settings.from_domain((workspace(0),)))
    new = rewrite(file, raw | {"version": 7, "quantum": True, "theme": "dark"})
    for _ in range(2):
        loaded = file.load()
        (notice,) = file.notices
        assert notice.trouble is StoreTrouble.NEWER
        assert file.path.read_bytes() == new
        assert [each.name for each in file.path.parent.iterdir()] == ["settings.json"]
    assert loaded.theme is Theme.DARK
    assert loaded.to_domain() == (workspace(0),)
    file.save(loaded)
    assert Path(notice.moved_to).name.startswith("settings.json.version-7-")
    assert Path(notice.moved_to).read_bytes() == new
    assert SettingsFile(file.path).load() == loaded


@SAID
def test_a_file_that_cannot_be_read_is_said_and_not_written_over(file: SettingsFile) -> None:
    file.path.mkdir(parents=True)
    assert file.load() == Settings()
    assert file.notices[0].trouble is StoreTrouble.OTHER
    with pytest.raises(StoreError):
        file.save(Settings())
    assert file.path.is_dir()


def refusing(*_: object, **__: object) -> None:
    raise PermissionError(13, "Permission denied")


@SAID
def test_what_could_not_be_read_at_the_start_is_copied_before_anything_is_written_over_it(
    file: SettingsFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = written(file, Settings(theme=Theme.DARK))
    with monkeypatch.context() as patch:
        patch.setattr(SettingsFile, "_read", refusing)
        assert file.load() == Settings()
    file.save(Settings())
    (kept,) = set(file.path.parent.iterdir()) - {file.path}
    assert json.loads(kept.read_bytes()) == old


@SAID
def test_what_is_damaged_and_cannot_be_moved_is_copied_before_anything_is_written_over_it(
    file: SettingsFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.save(Settings())
    file.path.write_bytes(b"{damaged")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", refusing)
        file.load()
    assert file.path.read_bytes() == b"{damaged"
    file.save(Settings())
    (kept,) = set(file.path.parent.iterdir()) - {file.path}
    assert kept.read_bytes() == b"{damaged"


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file where the folder should be")
    with pytest.raises(StoreError) as caught:
        SettingsFile(tmp_path / "config" / "settings.json").save(Settings())
    assert caught.value.path == str(tmp_path / "config" / "settings.json")


def test_a_failed_write_leaves_the_old_file_whole(
    file: SettingsFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.save(Settings(theme=Theme.DARK))
    old = file.path.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)  # a disk that is full shows here at the latest
    with pytest.raises(StoreError) as caught:
        file.save(Settings(theme=Theme.LIGHT))
    assert caught.value.trouble is StoreTrouble.FULL
    assert file.path.read_bytes() == old
    assert [each.name for each in file.path.parent.iterdir()] == ["settings.json"]


def test_a_linked_file_stays_a_link(file: SettingsFile, tmp_path: Path) -> None:
    real = tmp_path / "dotfiles" / "settings.json"
    real.parent.mkdir()
    file.path.parent.mkdir()
    file.path.symlink_to(real)
    file.save(Settings(theme=Theme.DARK))
    assert file.path.is_symlink()
    assert SettingsFile(real).load().theme is Theme.DARK


def test_loading_takes_less_than_10_ms(file: SettingsFile) -> None:
    settings = Settings.from_domain(tuple(workspace(number) for number in range(50)))
    for number in range(20):
        for each in range(50):
            settings = settings.with_recent_identity(WorkspaceId(f"w{each}"), Identity(f"user {number}"))
    file.save(settings)
    times = []
    for _ in range(5):
        start = time.perf_counter()
        assert file.load() == settings
        times.append(time.perf_counter() - start)
    assert min(times) < 0.010
