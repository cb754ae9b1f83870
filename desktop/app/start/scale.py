"""How large everything is: Qt reads it before the application object exists, so it is taken from the file."""

import os
from collections.abc import MutableMapping
from pathlib import Path

import msgspec

VARIABLE = "QT_SCALE_FACTOR"
MIN_PERCENT, MAX_PERCENT = 100, 200


class _Kept(msgspec.Struct):
    """The one member of the settings that is needed so early."""

    scale_percent: int = 0


def take_scale(settings_file: Path, environ: MutableMapping[str, str] = os.environ) -> None:
    """Puts the size chosen in Settings into force, on top of the screen's own.

    Who starts the application with a QT_SCALE_FACTOR has chosen already. Settings that cannot be read are
    said later, by who reads them all.
    """
    if environ.get(VARIABLE):
        return
    try:
        percent = msgspec.json.decode(settings_file.read_bytes(), type=_Kept).scale_percent
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return
    if MIN_PERCENT < percent <= MAX_PERCENT:
        environ[VARIABLE] = str(percent / 100)
