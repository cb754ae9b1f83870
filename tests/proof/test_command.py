"""The proof command: what it prints, and that it fails when a promise is broken."""

import pytest

from tests.proof import __main__ as command
from tests.proof import catalogue, figure
from tests.support.own_process import FailedRun


def test_a_number_calls_one_proof_and_a_word_those_it_is_in() -> None:
    assert [proof.number for proof in catalogue.called(["R2"])] == ["R2"]
    assert [proof.number for proof in catalogue.called(["guard"])] == ["R2"]
    assert catalogue.called([]) == list(catalogue.PROOFS)
    assert catalogue.called(["r0"]) == []


def test_a_figure_is_met_only_by_all_of_some() -> None:
    line = "R2  691,200 of 691,200 combinations as they should be   met"
    assert figure.Figure.counted(691_200, 691_200, "combinations as they should be").line("R2") == line
    assert not figure.Figure.counted(1, 2, "things").is_met
    assert not figure.Figure.counted(0, 0, "things").is_met
    assert not figure.Figure.counted(2, 2, "things", ["a fault"]).is_met
    assert figure.Figure.failed("no end").line("R1").endswith("MISSED")


def test_a_share_is_never_empty_and_the_seed_decides() -> None:
    share = figure.Share(0.001, 7)
    assert (share.of(1_000_000), share.of(10), share.of(10, 20)) == (1000, 1, 10)
    assert share.random("a").random() == figure.Share(1, 7).random("a").random()
    assert share.random("a").random() != share.random("b").random()


@pytest.mark.parametrize("arguments", [["no-such-proof"], ["--share", "0"], ["--share", "2"]])
def test_a_wrong_call_says_what_there_is(arguments: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    try:
        code = command.main(arguments)
    except SystemExit as end:  # argparse's way
        code = end.code
    assert code == 2
    said = capfd.readouterr().err
    assert "r2 guard" in said or "a share is more than 0 and at most 1" in said


def test_a_broken_promise_ends_with_1(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = figure.Figure.counted(1, 2, "things as they should be", ["the second thing"]).to_json()
    monkeypatch.setattr(command, "result_of", lambda *args, **options: broken)
    assert command.main(["r2"]) == 1
    out, err = capfd.readouterr()
    assert out == "R2  1 of 2 things as they should be   MISSED\n1 promise, 1 broken\n"
    assert "the second thing" in err


def test_a_proof_that_does_not_end_is_a_broken_promise(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies(*args: object, **options: object) -> str:
        raise FailedRun("no end within 9 s")

    monkeypatch.setattr(command, "result_of", dies)
    assert command.main(["r2"]) == 1
    assert capfd.readouterr().out.startswith("R2  guard: no end within 9 s   MISSED\n")


def test_a_met_promise_ends_with_0_and_a_broken_one_with_1(capfd: pytest.CaptureFixture[str]) -> None:
    assert command.main(["r2", "--share", "0.01"]) == 0
    assert "combinations as they should be   met\n1 promise, 0 broken" in capfd.readouterr().out
