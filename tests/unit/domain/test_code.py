"""Code made of requests, run by the real thing; `bench console` runs a hundred of each."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.code.languages import LANGUAGES
from desktop.domain.errors import UserError
from tests.support.code_run import KEY, WRITERS, arrived, difference, drafts, made

NEEDS = {"curl_sh": "curl", "curl_powershell": "curl", "curl_cmd": "curl", "javascript_fetch": "node"}


@pytest.mark.parametrize("language", list(WRITERS))
def test_the_same_request_arrives(run: Callable[[Any], Any], tmp_path: Path, language: str) -> None:
    if (needed := NEEDS.get(language)) is not None and shutil.which(needed) is None:
        pytest.skip(f"{needed} is not installed")
    share = islice(drafts(7, tmp_path), 5)
    wrong = [said for one, seen in run(arrived(share, language, tmp_path)) if (said := difference(one, seen))]
    assert not wrong


def test_no_code_holds_the_key(tmp_path: Path) -> None:
    for draft in islice(drafts(3, tmp_path), 50):
        for language in LANGUAGES:
            code = language.write(made(draft).code)
            assert "PICA_SECRET_KEY" in code
            assert KEY not in code


def test_what_a_language_cannot_say_is_refused(tmp_path: Path) -> None:
    long = next(iter(drafts(1, tmp_path)))
    wide = made(long).code
    with pytest.raises(UserError, match="8,191"):
        WRITERS["curl_cmd"](replace(wide, body=b"x" * 9000, parts=(), file=""))
