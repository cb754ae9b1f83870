"""`python -m desktop` and the `authkit-desktop` command."""

import sys

from desktop.app.arguments import parse_arguments


def main() -> int:
    """Runs the application; returns its exit status."""
    arguments = parse_arguments(sys.argv[1:])
    # Imported late, so that --version and --help answer without Qt.
    from desktop.app.main import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
