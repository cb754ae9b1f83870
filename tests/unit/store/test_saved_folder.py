"""Saved requests as files: made to live in git, without secrets, and never outside their folder."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.base import redact
from desktop.domain.body import BodyKind
from desktop.domain.errors import FileChanged, StoreError, UserError
from desktop.domain.request import Method
from desktop.domain.saved_request import SavedEntry, SavedRequest, SavedRow, file_stem, folder_path
from desktop.store.saved_folder import SavedFolder
from desktop.store.saved_toml import from_toml, to_toml
from tests.support.canary import CANARY, assert_no_canary

REQUEST = SavedRequest(
    name="List messages",
    platform="gmail",
    method=Method.GET,
    path="gmail/v1/users/{{userId}}/messages",
    path_values=(("userId", "me"),),
    query=(SavedRow("maxResults", "100"), SavedRow("q", "newer", is_on=False)),
    headers=(SavedRow("X-Trace", "深圳"),),
    body='{\n  "a": "\\"quoted\\""\n}\n',
)
TEXT = """name = "List messages"
platform = "gmail"
method = "GET"
path = "gmail/v1/users/{{userId}}/messages"
body = '''
{
  "a": "\\"quoted\\""
}
'''
query = [
    { name = "maxResults", value = "100" },
    { name = "q", value = "newer", on = false },
]
headers = [
    { name = "X-Trace", value = "深圳" },
]

[path_values]
userId = "me"
"""


@pytest.fixture
def folder(tmp_path: Path) -> SavedFolder:
    return SavedFolder(tmp_path)


def _read(folder: SavedFolder) -> tuple[SavedEntry, ...]:
    return folder.read([each.path for each in folder.listing().entries])


def test_the_file_reads_as_a_person_would_write_it(folder: SavedFolder) -> None:
    folder.save("a.toml", REQUEST, "")
    assert (folder.root / "a.toml").read_text() == TEXT
    assert folder.load("a.toml")[0] == REQUEST


texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
rows = st.builds(SavedRow, texts, texts, st.booleans(), st.booleans(), texts)
requests = st.builds(
    SavedRequest, texts, texts, st.sampled_from(Method), texts,
    st.dictionaries(texts, texts, max_size=3).map(lambda d: tuple(d.items())),
    st.lists(rows, max_size=3).map(tuple), st.lists(rows, max_size=3).map(tuple), texts,
    st.sampled_from(BodyKind), texts | st.sampled_from(["'", "\n'''x", "a\r\n", "\n"]),
    st.lists(rows, max_size=2).map(tuple), texts,
)  # fmt: skip


@given(requests)
def test_any_request_comes_back_to_the_letter(request: SavedRequest) -> None:
    data = to_toml(request)
    assert from_toml(data) == (request, {})
    assert to_toml(from_toml(data)[0]) == data


def test_half_a_character_is_refused() -> None:
    with pytest.raises(UserError):
        to_toml(SavedRequest(body="\ud800"))


def test_what_says_the_same_is_not_touched(folder: SavedFolder) -> None:
    by_hand = '# mine\npath="x"\nname   = "N"\nowner = "me"\n'
    file = folder.root / "a.toml"
    file.write_text(by_hand)
    request, digest = folder.load("a.toml")
    assert folder.save("a.toml", request, digest) == (digest, ())
    assert file.read_text() == by_hand
    folder.save("a.toml", replace(request, path="y"), digest)
    assert 'owner = "me"' in file.read_text()  # what another tool keeps there stays


def test_no_secret_is_written_and_its_name_is_said(folder: SavedFolder) -> None:
    redact.register(CANARY)
    rows_ = (
        SavedRow("Authorization", "Bearer abc.def"), SavedRow("X-Api-Key", "k-1"), SavedRow("X-Own", CANARY),
        SavedRow("authorization", "Bearer {{token}}"), SavedRow("X-Plain", "1"),
    )  # fmt: skip
    try:
        request = replace(
            REQUEST, headers=rows_, query=(SavedRow("access_token", "t-1"),), body=f'"{CANARY}"'
        )
        _digest, names = folder.save("a.toml", request, "")
    finally:
        redact.forget(CANARY)
    assert names == ("access_token", "Authorization", "X-Api-Key", "{{secret}}")
    assert_no_canary(folder.root)
    values = {row.name: row.value for row in folder.load("a.toml")[0].headers}
    assert values == {
        "Authorization": "Bearer {{authorization}}",
        "X-Api-Key": "{{x_api_key}}",
        "X-Own": "{{secret}}",
        "authorization": "Bearer {{token}}",
        "X-Plain": "1",
    }


def test_a_file_that_somebody_changed_is_not_written_over(folder: SavedFolder) -> None:
    digest, _ = folder.save("a.toml", REQUEST, "")
    (folder.root / "a.toml").write_text('name = "theirs"\n')
    for expected in (digest, ""):
        with pytest.raises(FileChanged):
            folder.save("a.toml", replace(REQUEST, path="mine"), expected)
    assert (folder.root / "a.toml").read_text() == 'name = "theirs"\n'
    assert [each.name for each in folder.root.iterdir()] == ["a.toml"]


@pytest.mark.parametrize(
    "data",
    [b"name = ", b"\xff\xfe", b'name = 3\n', b'method = "FLY"\n', b'query = "x"\n', b"query = [1]\n",
     b"a = " + b"[" * 5000, b"path_values = 1\n", b"x" * 5_000_001],
)  # fmt: skip
def test_a_file_that_does_not_parse_is_listed_as_such_and_left_as_it_is(
    folder: SavedFolder, data: bytes
) -> None:
    (folder.root / "broken.toml").write_bytes(data)
    (folder.root / "good.toml").write_bytes(to_toml(REQUEST))
    assert [each.name for each in folder.listing().entries] == ["broken", "good"]
    broken, good = _read(folder)
    assert (broken.name, bool(broken.problem)) == ("broken", True)
    assert (good.name, good.method, good.problem) == ("List messages", "GET", None)
    with pytest.raises(UserError):
        folder.load("broken.toml")
    assert (folder.root / "broken.toml").read_bytes() == data


def test_folders_hidden_files_and_links(
    folder: SavedFolder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.toml").write_text('name = "outside"\n')
    (folder.root / ".git").mkdir()
    (folder.root / ".git" / "x.toml").write_text("")
    (folder.root / "link").symlink_to(outside)
    (folder.root / "file.toml").symlink_to(outside / "secret.toml")
    (folder.root / "empty").mkdir()
    folder.save("team/mail/a.toml", REQUEST, "")
    listing = folder.listing()
    assert listing.folders == ("empty", "team", "team/mail")
    assert [each.path for each in listing.entries] == ["team/mail/a.toml"]
    for path in (
        "../a.toml",
        "/etc/x.toml",
        "a/../../b.toml",
        "link/b.toml",
        "file.toml",
        "a\\..\\b",
        "",
        "a/",
    ):
        with pytest.raises(UserError):
            folder.save(path, REQUEST, "")
    assert [each.name for each in outside.iterdir()] == ["secret.toml"]


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("List messages", "List messages"),
        ("../../etc/passwd", "etc-passwd"),
        ("a/b\\c:d*e?f", "a-b-c-d-e-f"),
        ("CON", "_CON"),
        ("lpt1.txt", "_lpt1.txt"),
        ("...", "request"),
        ("", "request"),
        ("trailing. ", "trailing"),
        ("深圳 🙂", "深圳 🙂"),
        ("e\u0301", "é"),
        ("a\nb\x00c\u202ed", "a b c d"),
        ("\ud800", "request"),
    ],
)
def test_a_name_becomes_a_file_name_that_is_good_everywhere(name: str, stem: str) -> None:
    assert file_stem(name) == stem


def test_a_long_name_is_cut_between_characters(folder: SavedFolder) -> None:
    assert len(file_stem("深" * 500).encode()) <= 120
    path = folder.free_path("../team//x/", "深" * 500)
    assert path.startswith("team/x/深")
    folder.save(path, REQUEST, "")


def test_names_in_use_get_a_number_whatever_their_case(folder: SavedFolder) -> None:
    folder.save(folder.free_path("", "Get"), REQUEST, "")
    assert folder.free_path("", "get") == "get 2.toml"
    assert folder.free_path("", "get", but="get.toml") == "get.toml"
    assert folder_path("a\\..\\b//./c") == "a/b/c"


def test_a_removed_request_comes_back_and_a_move_writes_nothing_over(folder: SavedFolder) -> None:
    folder.save("a.toml", REQUEST, "")
    folder.save("b.toml", replace(REQUEST, name="b"), "")
    with pytest.raises(UserError):
        folder.move("a.toml", "b.toml")
    folder.move("a.toml", "new/a.toml")
    data = folder.remove("new/a.toml")
    folder.put_back("new/a.toml", data)
    assert folder.load("new/a.toml")[0] == REQUEST
    (folder.root / "new" / "a.toml").write_text("theirs")
    with pytest.raises(FileChanged):
        folder.put_back("new/a.toml", data)


def test_a_folder_that_vanished_is_said_and_not_made_again(tmp_path: Path) -> None:
    folder = SavedFolder(tmp_path / "gone")
    for work in (folder.listing, lambda: folder.save("a.toml", REQUEST, "")):
        with pytest.raises(StoreError):
            work()
    assert not folder.root.exists()


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="Linux alone has /proc, where nobody can write")
def test_a_folder_that_is_read_only_is_said() -> None:
    with pytest.raises(StoreError):
        SavedFolder(Path("/proc")).save("a.toml", REQUEST, "")


def test_files_that_did_not_change_are_not_read_again(folder: SavedFolder) -> None:
    data = to_toml(REQUEST)
    for number in range(300):
        (folder.root / f"{number:05}.toml").write_bytes(data)
    first = _read(folder)
    assert len(first) == 300
    (folder.root / "00007.toml").write_bytes(to_toml(replace(REQUEST, name="changed")))
    again = folder.listing().entries
    assert [new.path for old, new in zip(first, again, strict=True) if old is not new] == ["00007.toml"]
    assert not again[7].is_read
    assert _read(folder)[7].name == "changed"


def test_folders_are_made_moved_removed_and_put_back(folder: SavedFolder) -> None:
    assert folder.make_folder("../team//mail/") == "team/mail"
    with pytest.raises(UserError):
        folder.make_folder("team/mail")
    folder.save("team/mail/a.toml", REQUEST, "")
    (folder.root / "team" / "mail" / ".gitkeep").touch()
    assert folder.move_folder("team/mail", "post") == "post"
    for path, target in (("team", "team/inner"), ("post", "team")):
        with pytest.raises(UserError):
            folder.move_folder(path, target)
    removed = folder.remove_folder("post")
    assert folder.listing().folders == ("team",)
    folder.put_folder_back(removed)
    assert folder.load("post/a.toml")[0] == REQUEST
    assert (folder.root / "post" / ".gitkeep").exists()


@pytest.mark.parametrize("foreign", ["notes.md", "inner/.git/HEAD", "link.toml"])
def test_a_folder_with_anything_else_in_it_is_not_removed(folder: SavedFolder, foreign: str) -> None:
    folder.save("team/a.toml", REQUEST, "")
    file = folder.root / "team" / foreign
    file.parent.mkdir(parents=True, exist_ok=True)
    if foreign.startswith("link"):
        file.symlink_to(folder.root / "team" / "a.toml")
    else:
        file.write_text("mine")
    before = sorted(folder.root.rglob("*"))
    with pytest.raises(UserError):
        folder.remove_folder("team")
    assert sorted(folder.root.rglob("*")) == before
