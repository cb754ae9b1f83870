"""A probe as it is typed: all that comes with the application survives it, and what is wrong is named."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.errors import DraftErrors
from desktop.domain.probe_draft import MAX_RULES, ProbeDraft, RuleDraft, parse_probe, probe_draft, rule_field
from desktop.domain.request import Method
from desktop.domain.service import PICA
from desktop.domain.verification import Verdict
from desktop.store.probe_book import FileProbeBook

GOOD = ProbeDraft("my-crm", "GET", "v1/me", rules=(RuleDraft(statuses="401", at="error", matches="gone"),))


def test_every_probe_comes_back_from_its_texts_as_it_was(tmp_path: Path) -> None:
    book = FileProbeBook(tmp_path / "probes.toml")
    for probe in filter(lambda each: each.is_usable, book.all()):
        again = parse_probe(probe_draft(probe), PICA)
        assert replace(again, is_own=False, reason=probe.reason) == probe, probe.platform


def test_what_is_typed_becomes_the_users_own_probe() -> None:
    draft = replace(
        GOOD, path="v1/me?page=1", query="a=1&b=x%20y", headers="Accept: x\n\n X-Version : 2 ", method="HEAD"
    )
    probe = parse_probe(draft, PICA)
    assert probe.is_own
    assert probe.method is Method.HEAD
    assert probe.path == "v1/me"
    assert probe.query == (("page", "1"), ("a", "1"), ("b", "x y"))
    assert probe.headers == (("Accept", "x"), ("X-Version", "2"))
    (rule,) = probe.rules
    assert (rule.verdict, rule.statuses, rule.at, rule.matches) == (
        Verdict.SIGN_IN_LOST,
        (401,),
        "error",
        "gone",
    )


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"platform": ""}, "platform"),
        ({"platform": "my crm"}, "platform"),
        ({"path": ""}, "path"),
        ({"path": "../vault"}, "path"),
        ({"query": "&&"}, "query"),
        ({"headers": "no colon"}, "headers"),
        ({"headers": "x-pica-secret: k"}, "headers"),
        ({"headers": "Host: evil.test"}, "headers"),
        ({"account": "x" * 501}, "account"),
        ({"rules": (RuleDraft(statuses="4xx"),)}, rule_field(0)),
        ({"rules": (RuleDraft(statuses="401"), RuleDraft(matches="(")), }, rule_field(1)),
        ({"rules": (RuleDraft(),)}, rule_field(0)),
        ({"rules": (RuleDraft(is_absent=True),)}, rule_field(0)),
        ({"rules": (RuleDraft(statuses="401"),) * (MAX_RULES + 1)}, "rules"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_field(wrong: dict[str, object], field: str) -> None:
    with pytest.raises(DraftErrors) as caught:
        parse_probe(replace(GOOD, **wrong), PICA)  # type: ignore[arg-type] # a test's shorthand
    assert [error.field for error in caught.value.errors] == [field]


def test_all_faults_are_said_at_once() -> None:
    with pytest.raises(DraftErrors) as caught:
        parse_probe(replace(GOOD, platform="", path="a//b", rules=(RuleDraft(statuses="9"),)), PICA)
    assert [error.field for error in caught.value.errors] == ["platform", "path", "rule 0"]


def test_nothing_but_get_and_head_can_be_typed() -> None:
    for method in Method:
        if method not in {Method.GET, Method.HEAD}:
            with pytest.raises(DraftErrors):
                parse_probe(replace(GOOD, method=method.value), PICA)
