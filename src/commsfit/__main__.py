"""Entry point of `python -m commsfit`: hands the command line to the cli room."""

from commsfit.cli.main import main

if __name__ == "__main__":
    main()
