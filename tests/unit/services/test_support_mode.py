"""Support mode: its passphrase, its fifteen minutes, and that it survives a restart."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from desktop.domain.audit import AuditAction, AuditOutcome
from desktop.domain.errors import SupportModeOn, UserError
from desktop.domain.secret import Secret
from desktop.domain.support_mode import LEFT_FOR_S, Writing
from desktop.services import support_mode
from desktop.services.audit import AuditService
from desktop.services.support_mode import SupportMode
from tests.support.guard import MemoryKeeper, open_guard
from tests.support.loops import Run, eventually

RIGHT, WRONG = Secret("correct horse"), Secret("battery staple")


class Clock:
    """Time as the test wants it."""

    def __init__(self) -> None:
        self.wall, self.ticks = datetime(2026, 1, 31, 12, tzinfo=UTC), 100.0

    def now(self) -> datetime:
        return self.wall

    def monotonic(self) -> float:
        return self.ticks

    def go_on(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.ticks += seconds


class Case:
    def __init__(self) -> None:
        self.clock, self.keeper = Clock(), MemoryKeeper()
        _, self.audit = open_guard()
        self.mode = self.restarted()

    def restarted(self) -> SupportMode:
        return SupportMode(self.keeper, self.clock, self.audit)

    async def on(self) -> "Case":
        await self.mode.set_passphrase(RIGHT)
        self.mode.enter()
        return self


async def wrong(mode: SupportMode, passphrase: Secret = WRONG) -> str:
    with pytest.raises(UserError) as caught:
        await mode.leave(passphrase)
    assert caught.value.field == "passphrase"
    return caught.value.message


@pytest.mark.parametrize("writing", list(Writing))
def test_while_on_everything_that_writes_is_refused(run: Run, writing: Writing) -> None:
    async def work() -> None:
        case = Case()
        case.mode.require_writable(writing)  # off: nothing is refused
        await case.on()
        with pytest.raises(SupportModeOn) as caught:
            case.mode.require_writable(writing, "user 42")
        assert caught.value.writing == writing.value
        newest = (await case.audit.entries())[0].event
        assert (newest.outcome, newest.target) == (AuditOutcome.REFUSED.value, "user 42")

    run(work())


def test_it_is_not_entered_without_a_way_out(run: Run) -> None:
    async def work() -> None:
        with pytest.raises(UserError, match="passphrase"):
            Case().mode.enter()

    run(work())


def test_left_with_the_passphrase_it_closes_again_after_fifteen_minutes(run: Run) -> None:
    async def work() -> None:
        mode = (await Case().on()).mode
        case_clock: Clock = mode._clock  # type: ignore[assignment]  # the test's own
        await mode.leave(RIGHT)
        mode.require_writable(Writing.SEND)
        assert mode.left_s == LEFT_FOR_S == 900
        case_clock.go_on(899)
        mode.require_writable(Writing.SEND)
        case_clock.go_on(1)
        assert mode.is_on
        with pytest.raises(SupportModeOn):
            mode.require_writable(Writing.SEND)
        mode.close()

    run(work())


def test_neither_a_set_back_clock_nor_a_sleeping_computer_gives_more_time(run: Run) -> None:
    async def work() -> None:
        for ticks, hours in ((900, -5), (1, 1)):
            case = await Case().on()
            await case.mode.leave(RIGHT)
            case.clock.ticks += ticks
            case.clock.wall += timedelta(hours=hours)
            assert case.mode.is_on
            case.mode.close()

    run(work())


def test_the_end_of_the_fifteen_minutes_is_told_and_logged(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(support_mode, "LEFT_FOR_S", 0.05)

    async def work() -> None:
        case = await Case().on()
        told: list[bool] = []
        case.mode.listen(lambda: told.append(case.mode.is_on))
        await case.mode.leave(RIGHT)
        case.clock.go_on(1)
        await eventually(lambda: told == [False, True])  # by itself: nobody asks
        assert (await case.audit.entries())[0].event.action == AuditAction.SUPPORT_CLOSE
        case.mode.close()

    run(work())


def test_a_restart_is_no_way_out(run: Run) -> None:
    async def work() -> None:
        case = await Case().on()
        assert case.restarted().is_on
        await case.mode.leave(RIGHT)
        case.mode.close()
        assert case.restarted().is_on  # what was left is on again
        await case.restarted().turn_off(RIGHT)
        assert not case.restarted().is_chosen

    run(work())


def test_a_wrong_passphrase_opens_nothing_and_costs_more_each_time(run: Run) -> None:
    async def work() -> None:
        case = await Case().on()
        assert "not the passphrase" in await wrong(case.mode)
        assert "not the passphrase" in await wrong(case.mode)
        assert "not the passphrase" in await wrong(case.mode)  # from the third on: waits
        assert "Try again in 5 s" in await wrong(case.mode, RIGHT)
        assert "Try again in 5 s" in await wrong(case.restarted(), RIGHT)  # nor does a restart help
        case.clock.go_on(5)
        assert "not the passphrase" in await wrong(case.mode)
        assert "Try again in 10 s" in await wrong(case.mode, RIGHT)
        case.clock.wall -= timedelta(days=1)  # nor a clock that is set back
        assert "Try again in 10 s" in await wrong(case.mode, RIGHT)
        assert case.mode.is_on
        case.clock.wall += timedelta(days=1, seconds=10)
        await case.mode.leave(RIGHT)
        assert not case.mode.is_on
        assert case.keeper.support_mode.wrong_tries == 0
        case.mode.close()

    run(work())


def test_no_wait_is_longer_than_five_minutes(run: Run) -> None:
    async def work() -> None:
        case = await Case().on()
        for _ in range(12):
            await wrong(case.mode)
            case.clock.go_on(300)
        await case.mode.leave(RIGHT)
        case.mode.close()

    run(work())


def test_the_passphrase_is_changed_with_the_old_one_only(run: Run) -> None:
    async def work() -> None:
        case = await Case().on()
        for old in (None, WRONG):
            with pytest.raises(UserError, match="not the passphrase"):
                await case.mode.set_passphrase(Secret("another one"), old)
        await case.mode.set_passphrase(Secret("another one"), RIGHT)
        await wrong(case.mode, RIGHT)
        await case.mode.turn_off(Secret("another one"))

    run(work())


@pytest.mark.parametrize("text", ["", "seven77", "x" * 1025])
def test_a_passphrase_that_is_no_protection_is_not_taken(run: Run, text: str) -> None:
    async def work() -> None:
        with pytest.raises(UserError) as caught:
            await Case().mode.set_passphrase(Secret(text))
        assert caught.value.field == "new_passphrase"

    run(work())


def test_nothing_of_the_passphrase_is_kept_or_logged(run: Run) -> None:
    async def work() -> None:
        case = await Case().on()
        await wrong(case.mode)
        kept = repr(case.keeper.support_mode) + repr(await case.audit.entries())
        assert RIGHT.reveal() not in kept
        assert WRONG.reveal() not in kept

    run(work())


def test_it_is_the_same_passphrase_however_its_letters_are_composed(run: Run) -> None:
    async def work() -> None:
        case = Case()
        await case.mode.set_passphrase(Secret("Grüße aus Köln"))
        case.mode.enter()
        await case.mode.turn_off(Secret("Gru\u0308ße aus Ko\u0308ln"))

    run(work())


def test_a_damaged_hash_lets_nobody_in(run: Run) -> None:
    async def work() -> None:
        from dataclasses import replace

        case = await Case().on()
        case.keeper.support_mode = replace(case.keeper.support_mode, salt="no hex")
        await wrong(case.mode, RIGHT)
        assert case.mode.is_on

    run(work())


Attempt = Callable[[AuditService], None]


def test_the_log_says_how_each_attempt_ended(run: Run) -> None:
    async def work() -> None:
        _, audit = open_guard()
        with audit.attempt(AuditAction.SEND, "POST /a", workspace="Acme") as attempt:
            attempt.detail = "201"
        with pytest.raises(SupportModeOn), audit.attempt(AuditAction.SEND, "POST /b"):
            raise SupportModeOn("send")
        with pytest.raises(ValueError), audit.attempt(AuditAction.SEND, "POST /c"):  # a bug's
            raise ValueError("with a value that must not be kept")
        told = [(e.event.target, e.event.outcome, e.event.detail) for e in await audit.entries()]
        assert told == [
            ("POST /c", "failed", "ValueError"),
            ("POST /b", "refused", ""),
            ("POST /a", "done", "201"),
        ]
        assert (await audit.check()).faults == ()

    run(work())


def test_secrets_and_line_ends_do_not_get_into_the_log(run: Run) -> None:
    async def work() -> None:
        _, audit = open_guard()
        audit.record(AuditAction.EXPORT, "sk_live_abcdefghijkl", detail="a\nb" + "x" * 900)
        event = (await audit.entries())[0].event
        assert "abcdefghijkl" not in event.target
        assert "\n" not in event.detail
        assert len(event.detail) == 500

    run(work())
