"""What lower floors record in English is known where it is shown."""

import ast
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from desktop.authkit.server import HINTS, WIRE_ERRORS
from desktop.domain.session import SessionEvent, SessionStep
from desktop.models.language import language
from desktop.models.notices.recorded_words import is_known, recorded, recorded_line
from desktop.models.session_words import log_line

DESKTOP = Path(__file__).parents[4] / "desktop"
FILES = (
    *sorted((DESKTOP / "authkit").glob("*.py")),
    *((DESKTOP / "api" / f"{name}.py") for name in ("calls", "passthrough", "refusal", "paging", "limit")),
)


def sentences(path: Path) -> Iterator[str]:
    """Literal sentences that are no docstring, no comment of an exception tree and no UserError's."""
    tree = ast.parse(path.read_text("utf-8"))
    inside = {id(part) for node in ast.walk(tree) if _is_apart(node) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if id(node) in inside:
            continue
        if isinstance(node, ast.JoinedStr):
            yield "".join(part.value if isinstance(part, ast.Constant) else "7" for part in node.values)
            inside |= {id(part) for part in ast.walk(node)}
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _is_apart(node: ast.AST) -> bool:
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "UserError"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_sentence_that_is_recorded_is_known(path: Path) -> None:
    whole = [text for text in sentences(path) if re.fullmatch(r"[A-Z][^<>]* [^<>]*\.", text)]
    assert [text for text in whole if not is_known(text)] == []


@pytest.fixture
def chinese(qapp: QCoreApplication) -> Iterator[None]:
    language().choose("zh_CN")
    yield
    language().choose("en")


def test_a_sentence_is_said_in_chinese_with_its_figures(chinese: None) -> None:
    assert recorded("84 of 100 calls left, new in 12 s") == "剩余 84/100 次调用，12 秒后重置"
    assert recorded("The service announced 1,200 rows and sent none.") == "服务声明有 1,200 行，却没有发送。"
    assert recorded("page 2 of 3, 100 connectors") == "第 2 页，共 3 页，100 个连接器"


def test_each_part_of_a_line_is_said_in_chinese(chinese: None) -> None:
    assert recorded_line("origin https://a.example · preflight") == "来源 https://a.example · 预检请求"
    assert recorded_line("401 · wrong nonce") == "401 · nonce 错误"
    assert recorded_line("1 connector · 1,200 ms") == "1 个连接器 · 1,200 毫秒"
    assert recorded_line("Invalid grant · 7") == "Invalid grant · 7"


def test_every_short_name_of_a_refusal_is_known() -> None:
    names = [*HINTS, *(name for name, _ in WIRE_ERRORS.values())]
    assert [name for name in names if not is_known(name.replace("_", " "))] == []


def test_foreign_text_stays_as_it_came(chinese: None) -> None:
    assert recorded("Invalid grant (user {x})") == "Invalid grant (user {x})"


def test_a_step_of_a_session_is_said_in_chinese_with_its_detail(chinese: None) -> None:
    at = datetime(2026, 11, 24, tzinfo=UTC)
    line = log_line(SessionEvent(SessionStep.TOKEN_SENT, at, "198 connectors · 19 ms"))
    assert (line.title, line.detail) == ("令牌已发送", "198 个连接器 · 19 毫秒")
