"""Words, dates and numbers of each language; the system's choice among them."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from desktop.domain.errors import UserError
from desktop.models import ages
from desktop.models.language import language
from desktop.models.notices.notices import notice_of, retold

NOW = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def as_before(qapp: QCoreApplication) -> Iterator[None]:
    before = QLocale()
    yield
    language().choose("en")
    QLocale.setDefault(before)


def test_ages_dates_and_numbers_follow_the_language() -> None:
    language().choose("zh_CN")
    assert ages.age(NOW - timedelta(minutes=2), NOW) == "2 分钟前"
    assert ages.date(NOW) == "2026-03-12"
    assert ages.duration(2.04) == "2.0 秒"
    assert ages.number(1284) == "1,284"
    assert ages.size(18_400) == "18.4 kB"
    language().choose("en")
    assert ages.age(NOW - timedelta(minutes=2), NOW) == "2 min ago"
    assert ages.date(NOW) == "12 Mar 2026"


def test_what_was_said_is_said_again_with_its_figures() -> None:
    said = notice_of(UserError("name", "A name has at most {most} characters.", most=1200))
    assert said.title == "A name has at most 1,200 characters."
    language().choose("zh_CN")
    assert retold(said).title == "名称最多 1,200 个字符。"


def test_an_unknown_choice_is_the_systems() -> None:
    language().choose("tlh")
    assert language().choice == "system"
    assert language().code in {"en", "zh_CN"}


def test_qts_own_words_are_chinese_too() -> None:
    language().choose("zh_CN")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"


def test_dates_are_of_the_language_that_is_spoken_where_the_system_has_another(
    qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("de_DE"))
    language().choose("zh_CN")
    language().choose("en")
    assert QLocale().language() is QLocale.Language.English
    assert ages.date(NOW) == "12 Mar 2026"
