"""Which system libraries Qt wants on Linux: finds the missing ones by loading them, and names and installs packages."""

from __future__ import annotations

import ctypes
import shutil
import sys
from typing import TYPE_CHECKING

from devtools.saying import CannotGoOnError
from devtools.system_packages import apt_can_install, apt_command, apt_install, apt_knows, apt_update

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

# What PySide6's Core, Gui, Widgets, Svg, Pdf, Network and the xcb platform link to and do not carry themselves, each
# with the Debian and Ubuntu packages that have brought it, newest name first (Debian 13 renamed glib).
LIBRARIES: dict[str, tuple[str, ...]] = {
    "libGL.so.1": ("libgl1",),
    "libEGL.so.1": ("libegl1",),
    "libglib-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libgthread-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libfreetype.so.6": ("libfreetype6",),
    "libbrotlidec.so.1": ("libbrotli1",),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libgssapi_krb5.so.2": ("libgssapi-krb5-2",),
    "libxkbcommon.so.0": ("libxkbcommon0",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
    "libX11.so.6": ("libx11-6",),
    "libX11-xcb.so.1": ("libx11-xcb1",),
    "libxcb.so.1": ("libxcb1",),
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-glx.so.0": ("libxcb-glx0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-image.so.0": ("libxcb-image0",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-randr.so.0": ("libxcb-randr0",),
    "libxcb-render.so.0": ("libxcb-render0",),
    "libxcb-render-util.so.0": ("libxcb-render-util0",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
    "libxcb-shm.so.0": ("libxcb-shm0",),
    "libxcb-sync.so.1": ("libxcb-sync1",),
    "libxcb-util.so.1": ("libxcb-util1",),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0",),
    "libxcb-xkb.so.1": ("libxcb-xkb1",),
}


def loads(library: str) -> bool:
    """Tell whether the system's loader finds this library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def find_missing(libraries: Iterable[str], can_load: Callable[[str], bool]) -> list[str]:
    """Keep the libraries that cannot be loaded."""
    return [library for library in libraries if not can_load(library)]


def packages_for(missing: Iterable[str], is_known: Callable[[str], bool]) -> list[str]:
    """Name each package once: of several names the first that this system knows, else the oldest."""
    packages: list[str] = []
    for library in missing:
        names = LIBRARIES[library]
        package = next((name for name in names if is_known(name)), names[-1])
        if package not in packages:
            packages.append(package)
    return packages


def remedy(missing: list[str], packages: list[str], *, has_apt: bool) -> str:
    """Say what is missing and the one command that brings it."""
    if has_apt:
        return (
            f"Qt needs system libraries that are missing here: {', '.join(missing)}. Please run:\n"
            f"  sudo {' '.join(apt_command(packages))}"
        )
    return (
        f"Qt needs system libraries that are missing here: {', '.join(missing)}. "
        f"Please install the packages that bring them (on Debian: {' '.join(packages)})."
    )


def provide_qt_libraries() -> None:
    """On Linux, install the libraries that Qt misses, or raise with the command that would."""
    if not sys.platform.startswith("linux"):
        return
    missing = find_missing(LIBRARIES, loads)
    if not missing:
        return
    may_install = apt_can_install()
    if may_install:
        apt_update()
    has_apt = shutil.which("apt-get") is not None
    packages = packages_for(missing, apt_knows if has_apt else lambda _: False)
    if not may_install:
        raise CannotGoOnError(remedy(missing, packages, has_apt=has_apt))
    apt_install(packages, why="Qt needs their libraries")
    still_missing = find_missing(missing, loads)
    if still_missing:
        raise CannotGoOnError(remedy(still_missing, packages_for(still_missing, apt_knows), has_apt=has_apt))
