"""The extractor: what is a text, in which context, and what it refuses."""

from pathlib import Path

import texts
from texts import Text

_SOURCE = """
class Card(Widget):
    def show(self):
        self.setText(self.tr("Save"))
        self.setToolTip(self.tr("Open", "a door"))
        words = _text("One" if self.count == 1 else "Many")
        pair(1, "{count} row", "{count} rows")
        translate("table", NAMES[self.id])
        name.translate(TABLE, DELETED)

NAMES = {1: QT_TRANSLATE_NOOP("table", "First")}

def check():
    raise UserError("name", "Give it a name.")

def _text(words):
    return QCoreApplication.translate("card", words)

def pair(count, one, many):
    return translate("pairs", one if count == 1 else many)
"""


def found_in(source: str, folder: Path) -> texts.Found:
    (folder / "card.py").write_text(source)
    return texts.find(folder)


def test_every_way_of_writing_a_text_is_found(tmp_path: Path) -> None:
    found = found_in(_SOURCE, tmp_path)
    assert set(found.texts) == {
        Text("Card", "Save"),
        Text("Card", "Open", "a door"),
        Text("card", "One"),
        Text("card", "Many"),
        Text("pairs", "{count} row"),
        Text("pairs", "{count} rows"),
        Text("table", "First"),
        Text("errors", "Give it a name."),
    }
    assert found.faults == []


def test_a_text_that_is_no_literal_is_named_with_its_place(tmp_path: Path) -> None:
    lines = (
        "class A:",
        " def b(self, x):",
        '  self.tr(f"{x}")',
        '  x.tr("Save")',
        '  translate("a", x + "b")',
    )
    source = "\n".join(lines)
    assert [fault.split(":")[1].split()[0] for fault in found_in(source, tmp_path).faults] == ["3", "4", "5"]


def test_a_catalogue_keeps_translations_and_moves_them_with_their_texts(tmp_path: Path) -> None:
    path = tmp_path / "a.ts"
    old = {Text("A", "Save & <go>"): "保存", Text("A", "Gone"): "走", Text("B", "Line\nend", "c"): "行\n尾"}
    texts.write_catalogue(old, path)
    assert texts.read_catalogue(path) == old
    new = texts.merged([Text("C", "Save & <go>"), Text("B", "Line\nend", "c"), Text("C", "New")], old)
    assert new == {
        Text("B", "Line\nend", "c"): "行\n尾",
        Text("C", "New"): "",
        Text("C", "Save & <go>"): "保存",
    }


def test_a_translation_must_have_the_fields_of_its_text() -> None:
    assert list(
        texts.wrong_fields({Text("A", "{count} rows"): "{n} 行", Text("A", "{a} of {b}"): "{b} 之 {a}"})
    ) == ["A: '{count} rows' has other fields than '{n} 行'"]
