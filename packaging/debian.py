"""Wraps the proven stand-alone program into a Debian package; `dev.py package --bundle` runs it where there is dpkg."""

from __future__ import annotations

import platform
import shutil
import subprocess
import tempfile
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUNDLE = ROOT / "dist" / "commsfit"
LINUX = ROOT / "packaging" / "linux"
APP_ID = "io.github.commsfit.commsfit"
ICON = ROOT / "resources" / "icons" / "commsfit.svg"

# The bundle brings the rest along; graphics drivers must fit the machine.
DEPENDS = ["libegl1", "libgl1"]


def control(architecture: str, kilobytes: int, libc: str) -> str:
    """The package's passport, as dpkg wants it."""
    depends = ", ".join([f"libc6 (>= {libc})", *DEPENDS])
    return f"""\
Package: commsfit
Version: {version("commsfit")}
Architecture: {architecture}
Maintainer: The CommsFit maintainers <maintainers@commsfit.invalid>
Installed-Size: {kilobytes}
Depends: {depends}
Section: misc
Priority: optional
Description: decide between UCaaS, CPaaS and both, with reasons
 CommsFit asks a company the questions that decide whether it should buy a
 finished communications service, build on a communications platform, or run
 both, and answers with a verdict, its reasons, costs and a dated roadmap.
 It works without an account, a server or a network.
"""


def lay_out(tree: Path) -> None:
    """Put every file where a Debian system looks for it."""
    share = tree / "usr" / "share"
    places = {
        LINUX / f"{APP_ID}.desktop": share / "applications" / f"{APP_ID}.desktop",
        LINUX / f"{APP_ID}.metainfo.xml": share / "metainfo" / f"{APP_ID}.metainfo.xml",
        LINUX / "commsfit-mime.xml": share / "mime" / "packages" / "commsfit.xml",
        ICON: share / "icons" / "hicolor" / "scalable" / "apps" / f"{APP_ID}.svg",
        ROOT / "THIRD_PARTY_NOTICES.md": share / "doc" / "commsfit" / "THIRD_PARTY_NOTICES.md",
        ROOT / "LICENSE": share / "doc" / "commsfit" / "copyright",
    }
    for source, target in places.items():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
        target.chmod(0o644)
    shutil.copytree(BUNDLE, tree / "usr" / "lib" / "commsfit", symlinks=True)
    command = tree / "usr" / "bin" / "commsfit"
    command.parent.mkdir()
    command.symlink_to("../lib/commsfit/commsfit")


def kilobytes_in(tree: Path) -> int:
    return sum(path.lstat().st_size for path in tree.rglob("*")) // 1024


def architecture() -> str:
    asked = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True)
    return asked.stdout.strip()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder)
        tree.chmod(0o755)
        lay_out(tree)
        passport = tree / "DEBIAN" / "control"
        passport.parent.mkdir()
        passport.write_text(control(architecture(), kilobytes_in(tree), platform.libc_ver()[1]), encoding="utf-8")
        package = ROOT / "dist" / f"commsfit_{version('commsfit')}_{architecture()}.deb"
        subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", folder, str(package)], check=True)
    print(f"package: {package.relative_to(ROOT)} ({package.stat().st_size // 1_000_000} MB)", flush=True)


if __name__ == "__main__":
    main()
