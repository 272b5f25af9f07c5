"""Assessment files, journal, backups and settings: never lose work."""
