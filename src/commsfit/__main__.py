"""Entry point of `python -m commsfit`: hands the command line to the cli room."""

from commsfit.cli.entry import main

if __name__ == "__main__":
    main()
