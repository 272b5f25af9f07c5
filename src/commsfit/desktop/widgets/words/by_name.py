"""A property set by its value's name, where the first frame must not wait for PySide to make the namespace `Qt`."""

from __future__ import annotations

from PySide6.QtCore import QObject


def set_by_name(target: QObject, name: str, value: str) -> None:
    """As the setter would with the enum's member; a name that Qt does not know is a fault of ours."""
    is_known = target.setProperty(name, value)
    assert is_known, f"{name} has no {value}"
