"""Code made of random requests, run by the real thing; cURL commands from the documentation of ten APIs."""

import asyncio
import shutil
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from desktop.domain.code.request import CodeRequest
from desktop.domain.curl.request import read_curl
from desktop.domain.errors import UserError
from desktop.domain.request import RequestDraft
from desktop.domain.service import PICA
from tests.bench.figure import Report, Row
from tests.support import code_run, curl_corpus

GENERATED, RUN = 10_000, 100
_SEED = 20
_WANTED_TAKEN = 0.98


def measure() -> Report:
    """Counts of what went wrong; all bars are 0, but for the commands that may be refused with a reason."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        return Report((_generated(folder), *asyncio.run(_run(folder)), *asyncio.run(_imported(folder))))


def _generated(folder: Path) -> Row:
    began, failed, refused = perf_counter(), 0, 0
    for draft in islice(code_run.drafts(_SEED, folder), GENERATED):
        code = code_run.made(draft).code
        for write in code_run.WRITERS.values():
            try:
                failed += not write(code)
            except UserError:
                refused += 1
    took = f"{len(code_run.WRITERS)} languages in {perf_counter() - began:.1f} s"
    detail = f"{GENERATED:,} requests × {took}, {refused} refused"
    return Row("requests that no code is made of", failed, 0, "", detail)


async def _run(folder: Path) -> list[Row]:
    rows: list[Row] = []
    for language, write in code_run.WRITERS.items():
        if language == "javascript_fetch" and shutil.which("node") is None:
            continue
        share = [draft for draft in islice(code_run.drafts(_SEED, folder), 2 * RUN) if _can(write, draft)][
            :RUN
        ]
        wrong = [
            said
            for one, seen in await code_run.arrived(share, language, folder)
            if (said := code_run.difference(one, seen))
        ]
        rows.append(
            Row(f"of {len(share)} run as {language}, others", len(wrong), 0, "", "; ".join(wrong)[:200])
        )
    return rows


def _can(write: Callable[[CodeRequest], str], draft: RequestDraft) -> bool:
    try:
        write(code_run.made(draft).code)
    except UserError:
        return False
    return True


async def _imported(folder: Path) -> list[Row]:
    corpus, refused = curl_corpus.commands(), curl_corpus.refused()
    seen = await curl_corpus.sent(corpus, folder)
    wrong = [
        said
        for command, one in zip(corpus, seen, strict=True)
        if (said := curl_corpus.difference(command, one, folder))
    ]
    unrefused = sum(_is_taken(text) for text in refused)
    total = len(corpus) + len(refused)
    allowed = total - round(total * _WANTED_TAKEN)
    detail = f"{len(wrong)} read otherwise than a real curl sends them, {len(refused)} refused"
    return [
        Row(f"of {total} cURL commands, not as intended", len(wrong) + len(refused), allowed, "", detail),
        Row("of those, without a reason", unrefused, 0, ""),
    ]


def _is_taken(text: str) -> bool:
    try:
        read_curl(text, PICA)
    except UserError as error:
        return not error.message
    return True
