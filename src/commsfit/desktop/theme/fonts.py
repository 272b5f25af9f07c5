"""Inter from the resources, so that the window looks the same on every machine."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFontDatabase


def load_fonts(folder: Path) -> tuple[str, ...]:
    """Give the families found; where the files are missing, Qt falls back to the system's own font."""
    families: dict[str, None] = {}
    for file in sorted((folder / "inter").glob("*.ttf")):
        handle = QFontDatabase.addApplicationFont(str(file))
        families.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(handle)))
    return tuple(families)
