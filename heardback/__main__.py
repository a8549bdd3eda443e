"""`python -m heardback`, and the script of the same name."""

import sys


def main() -> None:
    """Runs the program; Ctrl-C while it is still being imported shows no traceback either."""
    try:
        from heardback.cli import main as program
    except KeyboardInterrupt:
        sys.exit(130)
    program()


if __name__ == "__main__":
    main()
