"""Where the stand-alone program begins."""

from commsfit.cli.entry import main

if __name__ == "__main__":
    main()
