"""`python -m heardback`, and the script of the same name."""

from heardback.cli import main

if __name__ == "__main__":
    main()
