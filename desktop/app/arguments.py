"""The command line."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop import __version__

SCHEME = "authkit-desktop"
READ_BODIES = "--read-bodies"  # not for people: see reading/child.py


@dataclass(frozen=True, slots=True)
class Arguments:
    """What was asked for on the command line."""

    demo: bool = False
    data_dir: Path | None = None
    workspace: str = ""
    tour: Path | None = None
    gallery: bool = False
    safe_mode: bool = False
    doctor: bool = False
    link: str | None = None


def parse_arguments(argv: Sequence[str]) -> Arguments:
    """The arguments after the program's name. Raises SystemExit for --help, --version and mistakes."""
    if not argv:
        return Arguments()
    import argparse  # 6 ms, which an ordinary start does not need

    parser = argparse.ArgumentParser(
        prog="authkit-desktop",
        description="Connect accounts through AuthKit, see every connection, and call third parties.",
    )
    parser.add_argument(
        "--demo", action="store_true", help="open the built-in service; nothing leaves this computer"
    )
    parser.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="keep everything that is written in this folder"
    )
    parser.add_argument("--workspace", default="", metavar="NAME", help="open this workspace")
    parser.add_argument(
        "--tour",
        type=Path,
        metavar="DIR",
        help="go through the main job by itself and save pictures of each page",
    )
    parser.add_argument(
        "--gallery",
        action="store_true",
        help="after the tour, save every page and state in both themes and languages, with an index.html",
    )
    parser.add_argument(
        "--safe-mode",
        action="store_true",
        help="start with the window's defaults, restore nothing and start nothing by itself",
    )
    parser.add_argument(
        "--doctor",
        action="store_true",
        help="check the set-up without a window: exit status 0 when nothing failed, else 1",
    )
    parser.add_argument(
        "link", nargs="?", metavar="LINK", type=_link, help=f"such as {SCHEME}://connection/KEY"
    )
    parser.add_argument("--version", action="version", version=f"AuthKit Desktop {__version__}")
    arguments = Arguments(**vars(parser.parse_args(argv)))
    if arguments.doctor and (arguments.tour is not None or arguments.link):
        parser.error("--doctor opens no window: it goes with neither --tour nor a link")
    if arguments.gallery and arguments.tour is None:
        parser.error("--gallery belongs to --tour DIR, whose folder it fills")
    return arguments


def _link(text: str) -> str:
    """Only what means to be a link; a wrong one is said in the window, where its reader is."""
    if not text.lower().startswith(f"{SCHEME}:"):
        from argparse import ArgumentTypeError

        raise ArgumentTypeError(f"{text!r} does not begin with {SCHEME}:")
    return text
