"""Import of `user_connections`, and export that can be imported again."""

import csv
import io
import json
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.base.clock import SystemClock
from desktop.domain.connection import InspectedConnection, SavedConnection
from desktop.domain.errors import StoreError, SupportModeOn, UserError
from desktop.domain.export import ExportFormat, guarded, unguarded, written
from desktop.domain.import_table import read_table
from desktop.domain.secret import Secret
from desktop.domain.service import ONE
from desktop.domain.workspace import Environment, Workspace, WorkspaceId
from desktop.services.exporting import CONNECTION_TITLES, ExportService
from desktop.services.importing import ImportFate, ImportPlan, ImportService
from desktop.services.support_mode import SupportMode
from desktop.store.opening import open_stores
from tests.support.guard import open_guard
from tests.support.loops import Run

HERE = Workspace(WorkspaceId("here"), "Here", ONE, Environment.TEST)
HEAD = "id,user_id,platform,connection_key,environment,state,created_at,updated_at"
ID = "6f1c1c3e-0000-4000-8000-000000000001"
ROW = f"{ID},42,gmail,test::gmail::default::0001,test,operational,2026-01-31 12:00:00,2026-01-31T13:00:00Z"


class Case:
    """The service over a real database."""

    def __init__(self, run: Run, folder: Path) -> None:
        self.run, self.folder = run, folder
        self.stores = open_stores(folder / "desktop.db")
        self.guard, self.audit = run(_made())

        async def store() -> object:
            return self.stores.connections

        self.service = ImportService(store, SystemClock(), self.guard, self.audit)  # type: ignore[arg-type]

    def plan(self, text: str | bytes) -> ImportPlan:
        path = self.folder / "rows.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return self.run(self.service.plan(HERE, path))

    def carry_out(self, plan: ImportPlan) -> list[SavedConnection]:
        self.run(self.service.carry_out(HERE, plan))
        return self.run(self.stores.connections.saved(HERE.id))

    def close(self) -> None:
        self.run(self.audit.flush())
        self.run(self.stores.aclose())


async def _made() -> tuple[SupportMode, object]:
    return open_guard()


@pytest.fixture
def case(run: Run, tmp_path: Path):  # type: ignore[no-untyped-def]
    made = Case(run, tmp_path)
    yield made
    made.close()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_a_pipe_or_a_device_is_no_table(case: Case) -> None:
    pipe, device = case.folder / "pipe.csv", case.folder / "device.csv"
    os.mkfifo(pipe)
    device.symlink_to("/dev/zero")
    for path in (pipe, device):
        with pytest.raises(UserError, match="not a file"):
            case.run(case.service.plan(HERE, path))


def test_a_row_is_taken_as_it_stands(case: Case) -> None:
    plan = case.plan(f"{HEAD}\n{ROW}\n")
    assert [(line.line, line.fate) for line in plan.lines] == [(2, ImportFate.NEW)]
    (row,) = case.carry_out(plan)
    assert str(row.id) == ID
    assert (row.user_id, row.platform, row.connection_key) == ("42", "gmail", "test::gmail::default::0001")
    assert row.created_at == datetime(2026, 1, 31, 12, tzinfo=UTC)
    assert row.updated_at == datetime(2026, 1, 31, 13, tzinfo=UTC)


def test_what_is_there_is_unchanged_or_updated_and_a_preview_writes_nothing(case: Case) -> None:
    case.carry_out(case.plan(f"{HEAD}\n{ROW}"))
    assert [line.fate for line in case.plan(f"{HEAD}\n{ROW}").lines] == [ImportFate.UNCHANGED]
    changed = case.plan(f"{HEAD}\n{ROW.replace('operational', 'failed')}")
    assert [line.fate for line in changed.lines] == [ImportFate.UPDATED]
    (row,) = case.run(case.stores.connections.saved(HERE.id))
    assert row.state.value == "operational"
    (row,) = case.carry_out(changed)
    assert (row.state.value, str(row.id)) == ("failed", ID)


@pytest.mark.parametrize(
    "data",
    [
        "\ufeff" + f"{HEAD}\r\n{ROW}\r\n",
        f"{HEAD}\n{ROW}".replace(",", ";"),
        f"{HEAD}\n{ROW}".replace(",", "\t"),
        f"{HEAD}\n{ROW}".encode("utf-16"),
        "\n\n" + f"{HEAD.upper()}\n\n{ROW}\n\n",
        "platform,connection_key,user_id,environment\n" '"gmail","test::gmail::default::0001",42,TEST\n',
        json.dumps([dict(zip(HEAD.split(","), ROW.split(","), strict=True))]),
        json.dumps({"rows": [{"user_id": "42", "platform": "gmail", "environment": "test",
                              "connection_key": "test::gmail::default::0001", "state": None}]}),
    ],
    ids=["mark, CR LF", "semicolons", "tabs", "UTF-16", "blank lines", "order", "JSON", "in an object"],
)  # fmt: skip
def test_every_form_of_the_same_row_is_read(case: Case, data: str | bytes) -> None:
    plan = case.plan(data)
    assert [line.fate for line in plan.lines] == [ImportFate.NEW], plan.lines
    assert plan.to_write[0].connection_key == "test::gmail::default::0001"


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (",42,", ",,", "Type the id"),
        (",gmail,", ",,", "platform is empty"),
        ("test::gmail::default::0001", "test::gmail::default::…0001", "masked"),
        (",test,", ",live,", "LIVE connection and the workspace is TEST"),
        (",test,", ",staging,", "environment is live or test"),
        ("operational", "fine", "state is"),
        ("2026-01-31 12:00:00", "yesterday", "created_at is no time"),
        (ID, "1", "id is no UUID"),
        (",42,", ",42,extra,", "9 cells and the head 8"),
    ],
)
def test_a_bad_row_is_named_with_its_line_and_the_others_go_on(
    case: Case, old: str, new: str, reason: str
) -> None:
    good = ROW.replace("0001,test", "0002,test").replace(ID, "")
    plan = case.plan(f"{HEAD}\n{good}\n{ROW.replace(old, new, 1)}\n{good.replace('0002', '0003')}")
    assert [line.fate for line in plan.lines] == [ImportFate.NEW, ImportFate.REFUSED, ImportFate.NEW]
    assert plan.lines[1].line == 3
    assert reason in plan.lines[1].reason
    assert len(case.carry_out(plan)) == 2


def test_a_key_that_comes_twice_is_refused_the_second_time(case: Case) -> None:
    plan = case.plan(f"{HEAD}\n{ROW}\n{ROW}")
    assert plan.lines[1].reason == "The key stands in line 2 already."


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\n \n", "empty"),
        (b"\xff\x00\x81", "UTF-8"),
        (b"a,b\n1,2", "lacks user_id, platform, connection_key"),
        (b"user_id,platform,connection_key,platform\n", "platform twice"),
        (b"[1, 2", "no JSON"),
        (b'{"a": 1}', "no list"),
        (HEAD.encode() + b'\n"42', "Line 2: a quote"),
    ],
)
def test_a_file_that_is_no_such_table_says_why(data: bytes, reason: str) -> None:
    with pytest.raises(UserError, match=reason):
        list(read_table(data))


def test_a_line_end_inside_quotes_counts_in_the_lines_that_follow() -> None:
    data = b'user_id,platform,connection_key\n42,"a\nb",k1\n43,gmail,k2\n'
    assert [line for line, _ in read_table(data)] == [2, 4]


def test_support_mode_refuses_import_and_whole_keys(case: Case) -> None:
    async def work() -> None:
        await case.guard.set_passphrase(Secret("correct horse"))
        case.guard.enter()
        export = ExportService(case.guard, case.audit)
        with pytest.raises(SupportModeOn):
            await case.service.plan(HERE, case.folder / "rows.csv")
        with pytest.raises(SupportModeOn):
            await case.service.carry_out(HERE, ImportPlan("rows.csv", ()))
        with pytest.raises(SupportModeOn):
            await export.connections((), ExportFormat.CSV, case.folder / "out.csv", has_whole_keys=True)
        assert not (case.folder / "out.csv").exists()
        await export.connections((), ExportFormat.CSV, case.folder / "out.csv")

    case.run(work())
    assert (case.folder / "out.csv").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", " =1", "＝1"])
def test_no_cell_begins_a_formula(text: str) -> None:
    data = written(ExportFormat.CSV, ["a"], [[text]]).decode("utf-8-sig")
    cell = list(csv.reader(io.StringIO(data, newline="")))[1][0]
    assert cell == f"'{text}"
    assert unguarded(guarded(text)) == text


def test_markdown_holds_what_looks_like_markup_as_text() -> None:
    data = written(ExportFormat.MARKDOWN, ["a"], [["x|y\n[z](http://w) `q` <b>"]]).decode()
    assert data.splitlines()[2] == r"| x\|y \[z\](http://w) \`q\` \<b\> |"


def test_what_was_exported_is_imported_again_unchanged(case: Case, run: Run) -> None:
    (row,) = case.carry_out(case.plan(f"{HEAD}\n{ROW.replace(',42,', ',=42,')}"))
    rows = (InspectedConnection(None, replace(row)),)
    for format_ in (ExportFormat.CSV, ExportFormat.JSON):
        path = case.folder / f"out.{format_.value}"
        run(ExportService(case.guard, case.audit).connections(rows, format_, path, has_whole_keys=True))
        plan = run(case.service.plan(HERE, path))
        assert [line.fate for line in plan.lines] == [ImportFate.UNCHANGED], format_


def test_keys_are_masked_unless_asked_for(case: Case, run: Run) -> None:
    (row,) = case.carry_out(case.plan(f"{HEAD}\n{ROW.replace('::0001', '::0001abcdefgh')}"))
    path = case.folder / "out.csv"
    run(
        ExportService(case.guard, case.audit).connections(
            (InspectedConnection(None, row),), ExportFormat.CSV, path
        )
    )
    text = path.read_text("utf-8-sig")
    assert "0001abcdefgh" not in text
    assert "…efgh" in text
    assert text.startswith(",".join(CONNECTION_TITLES))


def test_a_file_that_cannot_be_written_is_said(case: Case, run: Run) -> None:
    (case.folder / "file").write_text("")
    with pytest.raises(StoreError):
        run(
            ExportService(case.guard, case.audit).connections(
                (), ExportFormat.CSV, case.folder / "file" / "x.csv"
            )
        )


def test_a_key_of_another_workspace_stays_there_unless_it_is_to_move(case: Case) -> None:
    there = replace(HERE, id=WorkspaceId("there"), name="There")
    path = case.folder / "theirs.csv"
    path.write_text(f"{HEAD}\n{ROW}")
    case.run(case.service.carry_out(there, case.run(case.service.plan(there, path))))
    other = ROW.replace("0001", "0002").replace(ID, "")
    plan = case.plan(f"{HEAD}\n{ROW}\n{other}")
    assert [(line.fate, line.held_by) for line in plan.lines] == [
        (ImportFate.ELSEWHERE, there.id),
        (ImportFate.NEW, None),
    ]
    assert [row.connection_key[-4:] for row in case.carry_out(plan)] == ["0002"]
    assert len(case.run(case.stores.connections.saved(there.id))) == 1
    moves = replace(case.plan(f"{HEAD}\n{ROW}"), moves=True)
    assert {row.connection_key[-4:] for row in case.carry_out(moves)} == {"0001", "0002"}
    assert case.run(case.stores.connections.saved(there.id)) == []
    entries = case.run(case.audit.entries())
    assert entries[0].event.detail == "rows: 1, moved from other workspaces: 1"


def test_a_key_that_was_taken_meanwhile_does_not_move_in_silence(case: Case) -> None:
    plan = case.plan(f"{HEAD}\n{ROW}")
    there = replace(HERE, id=WorkspaceId("there"))
    path = case.folder / "theirs.csv"
    path.write_text(f"{HEAD}\n{ROW}")
    case.run(case.service.carry_out(there, case.run(case.service.plan(there, path))))
    with pytest.raises(StoreError):
        case.carry_out(plan)
    assert len(case.run(case.stores.connections.saved(there.id))) == 1
