"""Every error of the tree is told in whole sentences: what, why, and what to do next."""

import re
from dataclasses import replace

import pytest

from desktop.domain.errors import (
    AuthKitError,
    AuthKitTrouble,
    DesktopError,
    Malformed,
    NetworkCause,
    Refused,
    SecretError,
    SecretTrouble,
    ServiceError,
    StoreError,
    StoreTrouble,
    Unreachable,
    UserError,
)
from desktop.domain.service import ONE, PICA
from desktop.models.notices.notices import Notice, notice_of

EVERY_ERROR: list[DesktopError] = [
    *(SecretError(trouble) for trouble in SecretTrouble),
    *(SecretError(trouble, "GNOME keyring") for trouble in SecretTrouble),
    *(Unreachable(cause, host="api.picaos.com") for cause in NetworkCause),
    *(
        Refused(status, host="api.picaos.com")
        for status in (302, 400, 401, 402, 403, 404, 405, 409, 422, 429)
    ),
    *(Refused(status, host="api.picaos.com") for status in (500, 502, 503, 504)),
    Refused(429, retry_after_s=7.4),
    Malformed("rows", host="api.picaos.com"),
    ServiceError("odd", host="api.picaos.com"),
    *(StoreError(trouble, "/data/desktop.db") for trouble in StoreTrouble),
    *(StoreError(trouble, "/data/desktop.db", "/data/desktop.db.old") for trouble in StoreTrouble),
    *(AuthKitError(trouble, "foreign") for trouble in AuthKitTrouble),
]


@pytest.mark.parametrize("error", EVERY_ERROR, ids=str)
@pytest.mark.parametrize("service", [None, PICA, ONE], ids=["nobody", "pica", "one"])
def test_each_has_title_cause_and_next_step_in_whole_sentences(error: DesktopError, service: object) -> None:
    notice = notice_of(error, service)  # type: ignore[arg-type] # parametrised
    for sentence in (notice.title, notice.cause, notice.next_step):
        assert re.match(r"([A-Z/]|api\.).*[.]$", sentence, re.S), sentence
        assert "{" not in sentence
        assert not re.search(r"\b(please|oops|sorry|invalid|exception)\b", sentence, re.I), sentence
    assert len(notice.title) <= 60


def test_a_wrong_key_names_the_service_and_belongs_to_the_key() -> None:
    notice = notice_of(Refused(401, "nope", host="api.withone.ai", key="err::401"), ONE)
    assert "One" in notice.title
    assert "401" in notice.cause
    assert (notice.field, notice.is_key_refused) == ("key", True)


@pytest.mark.parametrize("cause", [NetworkCause.NAME, NetworkCause.CONNECT, NetworkCause.TIMEOUT])
def test_when_picas_own_host_is_silent_one_is_offered(cause: NetworkCause) -> None:
    notice = notice_of(Unreachable(cause, host="api.picaos.com"), PICA)
    assert notice.offers_one
    assert "One" in notice.next_step
    assert "api.picaos.com" in notice.cause


def test_one_is_not_offered_elsewhere() -> None:
    custom = replace(PICA.moved("https://api.example.com"))
    assert not notice_of(Unreachable(NetworkCause.NAME, host="api.withone.ai"), ONE).offers_one
    assert not notice_of(Unreachable(NetworkCause.NAME, host="api.example.com"), custom).offers_one
    assert not notice_of(Unreachable(NetworkCause.PROXY, host="api.picaos.com"), PICA).offers_one
    assert not notice_of(Refused(500, host="api.picaos.com"), PICA).offers_one


def test_a_rate_limit_says_how_long_to_wait() -> None:
    notice = notice_of(Refused(429, retry_after_s=7.4), ONE)
    assert "7 s" in notice.next_step
    assert notice.retry_after_s == 7.4
    assert notice.kind == "warn"


def test_no_keyring_says_that_keys_stay_in_memory() -> None:
    assert notice_of(SecretError(SecretTrouble.NO_KEYRING)).title == "Keys stay in memory for this run."


def test_files_are_named_with_where_they_went() -> None:
    notice = notice_of(StoreError(StoreTrouble.DAMAGED, "/d/desktop.db", "/d/desktop.db.damaged"))
    assert "/d/desktop.db" in notice.cause
    assert "/d/desktop.db.damaged" in notice.next_step


def test_what_was_typed_wrongly_is_said_beside_its_field() -> None:
    assert notice_of(UserError("identity", "Type an id.")) == Notice("Type an id.", "", "", field="identity")


def test_foreign_text_stays_in_its_place_and_on_one_line() -> None:
    notice = notice_of(Refused(422, "bad\n\u202evalue {name} <b>"), ONE)
    assert notice.detail == "bad��value {name} <b>"
    assert "<b>" not in notice.text


def test_anything_else_is_a_bug_with_a_reference_that_stays_the_same() -> None:
    def broken() -> None:
        raise KeyError("row")

    notices: list[Notice] = []
    for _ in range(2):
        with pytest.raises(KeyError) as caught:
            broken()
        notices.append(notice_of(caught.value))
    assert notices[0].reference == notices[1].reference
    assert len(notices[0].reference) == 8
    assert "row" not in notices[0].text
