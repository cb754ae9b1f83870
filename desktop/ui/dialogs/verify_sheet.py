"""Before the first probe of a platform: what will be sent, so that nobody is surprised by a call."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop.domain.probe import Probe
from desktop.domain.workspace import Workspace
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.chip import EnvironmentBadge
from desktop.ui.widgets.facts import Facts
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.role import give_role
from desktop.ui.widgets.scrim_dialog import SheetDialog

_WITHOUT_SCROLLING, _MAX_HEIGHT = 8, 300


def verify_sheet(
    over: QWidget, workspace: Workspace, count: int, probes: Sequence[tuple[str, str, Probe | None]]
) -> SheetDialog:
    """A sheet whose `accepted` means verify. `probes`: display name, platform and probe of each platform."""
    title = _text("Verify this connection?") if count == 1 else _text("Verify {count} connections?")
    sheet = SheetDialog(
        over,
        title.format(count=count),
        _text(
            "One harmless call is sent through each. It only reads, and is made at most 10 times a second."
        ),
        icon="shield",
    )
    sheet.setObjectName("verify_sheet")
    sheet.head.addWidget(EnvironmentBadge(workspace.environment))
    sheet.body.addWidget(_list(probes))
    sheet.body.addWidget(IconLine("clock", _text("You are asked once for each platform in this workspace.")))
    sheet.add_cancel()
    start = Button(_text("Verify"), "primary", icon="shield-check", key="Enter", size=36)
    start.setObjectName("confirm_verify")
    start.clicked.connect(sheet.accept)
    sheet.add_button(start, key="Return")
    return sheet


def _list(probes: Sequence[tuple[str, str, Probe | None]]) -> QWidget:
    facts = Facts()
    for name, _platform, probe in probes:
        if probe is not None and probe.is_usable:
            facts.add(name, f"{probe.method} {probe.path}", is_mono=True)
        else:
            reason = (
                probe.reason if probe is not None and probe.reason else _text("No harmless call is known.")
            )
            facts.add(name, reason)
    if len(probes) <= _WITHOUT_SCROLLING:
        return facts
    area = QScrollArea()
    give_role(area, "document")
    area.setObjectName("verify_probes")
    area.setAccessibleName(_text("What is sent"))
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(facts)
    area.setFixedHeight(_MAX_HEIGHT)
    return area


def _text(words: str) -> str:
    return QCoreApplication.translate("VerifySheet", words)
