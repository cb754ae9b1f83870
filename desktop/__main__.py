"""`python -m desktop` and the `authkit-desktop` command."""

import gc
import sys

# Some 600 modules are about to be loaded and nothing of them is garbage: a third of the start went into
# looking for it. `app/garbage.py` collects from then on, in the window's thread alone.
gc.disable()

from desktop.app.arguments import READ_BODIES, parse_arguments  # noqa: E402 # after the switch above
from desktop.app.start.kept_code import KeptMethods  # noqa: E402 # the same


def main() -> int:
    """Runs the application; returns its exit status."""
    if sys.argv[1:2] == [READ_BODIES]:  # this is the helper process; it loads neither Qt nor httpx
        from desktop.reading.child import main as read_bodies

        return read_bodies(sys.argv[2:])
    arguments = parse_arguments(sys.argv[1:])
    if arguments.doctor:
        from desktop.app.doctor_command import run_doctor

        return run_doctor(arguments)
    methods = KeptMethods()
    methods.begin()
    # Imported late, so that --version and --help answer without Qt.
    from desktop.app.main import run

    try:
        return run(arguments, methods.end)
    finally:
        methods.end()


if __name__ == "__main__":
    sys.exit(main())
