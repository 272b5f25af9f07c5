"""Installs Debian packages where this user may, and says what it installs and why."""

from __future__ import annotations

import os
import shutil
import subprocess

from devtools.saying import CannotGoOnError, say


def apt_prefix() -> list[str] | None:
    """Give what must stand before apt-get for it to be allowed: nothing for root, sudo, or None when neither."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo"):
        allowed = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
        if allowed.returncode == 0:
            return ["sudo", "-n"]
    return None


def apt_can_install() -> bool:
    """Tell whether apt-get may be run without asking anyone for a password."""
    return apt_prefix() is not None


def apt_command(packages: list[str]) -> list[str]:
    """Give the one command that installs these packages and nothing they merely recommend."""
    return ["apt-get", "install", "-y", "--no-install-recommends", *packages]


def apt_knows(package: str) -> bool:
    """Tell whether apt can install a package of this name."""
    asked = subprocess.run(["apt-cache", "policy", package], capture_output=True, text=True, check=False)
    return "Candidate:" in asked.stdout and "Candidate: (none)" not in asked.stdout


def apt_update() -> None:
    """Fetch the package lists: a fresh machine or container has none."""
    prefix = apt_prefix() or []
    subprocess.run([*prefix, "apt-get", "update", "-q"], stdout=subprocess.DEVNULL, check=False)


def apt_install(packages: list[str], *, why: str) -> None:
    """Install packages, or raise with the command for someone who may."""
    prefix = apt_prefix()
    by_hand = "sudo " + " ".join(apt_command(packages))
    if prefix is None:
        raise CannotGoOnError(f"Missing system packages ({why}). Please run:\n  {by_hand}")
    say(f"installing {', '.join(packages)}: {why}")
    if not all(apt_knows(package) for package in packages):
        apt_update()
    settings = ["env", "DEBIAN_FRONTEND=noninteractive"]
    done = subprocess.run([*prefix, *settings, *apt_command(packages)], stdout=subprocess.DEVNULL, check=False)
    if done.returncode:
        raise CannotGoOnError(f"apt-get failed (see above). By hand it would be:\n  {by_hand}")
