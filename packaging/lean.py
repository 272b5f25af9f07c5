"""Decides which of the files that PyInstaller gathers the program can do without: pure functions over their names."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

# Modules that libraries reach for in corners we never enter; each was seen in a bundle and missed by no self-test.
UNUSED_MODULES = [
    "IPython",
    "PIL.AvifImagePlugin",
    "PIL.ImageQt",
    "PIL.ImageTk",
    "PIL._avif",
    "PIL._imagingtk",
    "hypothesis",
    "lib2to3",
    "mypy",
    "numpy",
    "pip",
    "pydoc_data",
    "pytest",
    "setuptools",
    "tkinter",
    "wheel",
]

# Of Qt's plugins: windows on X11, Wayland, Windows, macOS and nowhere; vector and photo pictures; dead keys and input
# methods; the desktop's file dialogs. No GTK theme: it drags the whole of GTK along and the look is our own.
PLUGINS = (
    "platforms/libqxcb",
    "platforms/libqoffscreen",
    "platforms/libqwayland",
    "platforms/qwindows",
    "platforms/qoffscreen",
    "platforms/libqcocoa",
    "styles/",
    "imageformats/libqsvg",
    "imageformats/libqjpeg",
    "imageformats/qsvg",
    "imageformats/qjpeg",
    "iconengines/",
    "platforminputcontexts/",
    "platformthemes/libqxdgdesktopportal",
    "printsupport/",
    "wayland-shell-integration/libxdg-shell",
    "wayland-decoration-client/libbradient",
    "xcbglintegrations/libqxcb-none",
)

# What only the GTK theme, hardware screens without a window system, or video would have asked for.
UNUSED_LIBRARIES = re.compile(
    r"lib(?:"
    r"gtk-3|gdk-3|gdk_pixbuf|cairo|pango|atk|atspi|epoxy|gio-2|gobject-2|gmodule-2|harfbuzz|graphite2|thai|datrie"
    r"|fribidi|pixman|mount|blkid|selinux|cloudproviders|tracker|json-glib|colord"
    r"|Qt6EglF|Qt6OpenGL|Qt6Quick|Qt6Qml|Qt6VirtualKeyboard|drm|gbm|input|mtdev|evdev|gudev|wacom"
    r")"
)

# A wheel's own copy of a library, renamed by its contents, is there because that wheel loads it.
A_WHEELS_OWN = re.compile(r"-[0-9a-f]{8}\.")


def is_needed(target: str) -> bool:
    """Tell from a file's place inside the bundle whether the program needs it."""
    path = PurePosixPath(target.replace("\\", "/"))
    whole = str(path)
    if "/plugins/" in whole and "PySide6" in whole:
        return whole.split("/plugins/", 1)[1].startswith(PLUGINS)
    if "PySide6" in whole and "/translations/" in whole:
        return path.name.startswith("qtbase_")
    return bool(A_WHEELS_OWN.search(path.name)) or not UNUSED_LIBRARIES.match(path.name)
