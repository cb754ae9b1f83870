"""The palette's index: what is found, in which order, and how long it takes."""

import random
import time

import pytest

from desktop.models.palette.palette_index import Entry, Found, Kind, PaletteIndex, entry, spans


def connection(platform: str, identity: str, tail: str = "e71c") -> Entry:
    return entry(
        Kind.CONNECTION, f"{platform} {identity} {tail}", platform.title(), f"user {identity}",
        searched=(identity, platform, "user", tail),
    )  # fmt: skip


ENTRIES = [
    connection("gmail", "142", "42ab"),
    connection("slack", "42"),
    connection("gmail", "42"),
    connection("google-drive", "42"),
    entry(Kind.IDENTITY, "user 42", "user 42", searched=("42",)),
    entry(Kind.IDENTITY, "user 421", "user 421", searched=("421",)),
    entry(Kind.CONNECTOR, "connector gmail", "Connect Gmail", searched=("Gmail", "gmail")),
    entry(Kind.PAGE, "go_console", "Go to the Console"),
    entry(Kind.ACTION, "lock", "Lock"),
    entry(Kind.WORKSPACE, "workspace w", "Acme CRM", "LIVE"),
]


def ids(found: Found, kind: Kind) -> list[str]:
    return [each.id for of, entries in found.sections for each in entries if of is kind]


@pytest.fixture(scope="module")
def index() -> PaletteIndex:
    return PaletteIndex(ENTRIES)


def test_all_words_count_and_what_answers_exactly_comes_first(index: PaletteIndex) -> None:
    found = index.find("42 gmail")
    assert ids(found, Kind.CONNECTION) == ["gmail 42 e71c", "gmail 142 42ab"]
    assert found.sections[0][0] is Kind.CONNECTION
    assert ids(index.find("GMAIL  42"), Kind.CONNECTION) == ids(found, Kind.CONNECTION)
    assert ids(index.find("42"), Kind.IDENTITY) == ["user 42", "user 421"]


def test_a_word_with_swapped_or_missing_letters_is_understood(index: PaletteIndex) -> None:
    assert ids(index.find("gmial 42"), Kind.CONNECTION)[0] == "gmail 42 e71c"
    assert ids(index.find("gdrv"), Kind.CONNECTION) == ["google-drive 42 e71c"]
    assert index.find("qqqq").sections == ()


def test_a_prefix_asks_for_one_kind(index: PaletteIndex) -> None:
    assert {kind for kind, _ in index.find("@42").sections} == {Kind.IDENTITY}
    assert ids(index.find("#gm"), Kind.CONNECTOR) == ["connector gmail"]
    assert {kind for kind, _ in index.find(">").sections} == {Kind.PAGE, Kind.ACTION}
    assert ids(index.find("!acme"), Kind.WORKSPACE) == ["workspace w"]


def test_nothing_typed_offers_what_was_chosen_lately(index: PaletteIndex) -> None:
    found = index.find("", ["lock", "google-drive 42 e71c", "gone"])
    assert ids(found, Kind.CONNECTION)[0] == "google-drive 42 e71c"
    assert ids(found, Kind.ACTION) == ["lock"]


def test_of_equal_answers_the_one_chosen_lately_comes_first(index: PaletteIndex) -> None:
    recent = ["google-drive 42 e71c"]
    assert ids(index.find("42", recent), Kind.CONNECTION)[0] == recent[0]


@pytest.mark.parametrize("query", ["\x00", "\ud800", "🙂", "مرحبا", "<b>", "(", "[", "a" * 10_000, "\\"])
def test_odd_queries_are_answered(index: PaletteIndex, query: str) -> None:
    assert index.find(query).total == len(ENTRIES)


def test_places_are_marked_and_never_overlap() -> None:
    assert spans("user 42 · gmail · …42ab", ("42", "gmail")) == [(5, 7), (10, 15), (19, 21)]
    assert spans("aaaa", ("aa", "a")) in ([(0, 2), (2, 4)], [(0, 1), (1, 2), (2, 3), (3, 4)])
    assert spans("İstanbul", ("i",)) == []


def test_25_000_entries_are_searched_within_a_frame() -> None:
    rng = random.Random(1)
    platforms = [f"platform-{number}" for number in range(200)] + ["gmail"]
    entries = [
        connection(rng.choice(platforms), str(rng.randrange(5000)), f"{rng.getrandbits(32):08x}")
        for _ in range(20_000)
    ]
    entries += [entry(Kind.IDENTITY, f"user {n}", f"user {n}", searched=(str(n),)) for n in range(5_000)]
    index = PaletteIndex(entries)
    spent = []
    for query in ("4", "42", "42 g", "42 gm", "42 gmail", "user 42", "gmial", "e", "zzzz", "platform"):
        index.find(query)  # once for the caches of the processor
        begun = time.thread_time()
        index.find(query)
        spent.append((time.thread_time() - begun) * 1000)
    assert max(spent) < 50, spent  # the bench has the bar of 16.7 ms, measured to the paint
