"""Where this person's settings and unsaved work lie on this machine."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

from commsfit.storage.disk.refusing import cannot_write

_APPLICATION = PlatformDirs("commsfit", appauthor=False)


@dataclass(frozen=True, slots=True)
class Folders:
    """The two folders of the person; tests give their own."""

    config: Path
    state: Path

    @classmethod
    def of_this_person(cls) -> Folders:
        """As the platform wants them."""
        return cls(_APPLICATION.user_config_path, _APPLICATION.user_state_path)

    def within_state(self, name: str) -> Path:
        """A folder for one purpose, closed to other people, made when first wanted."""
        folder = self.state / name
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as problem:
            raise cannot_write(problem, folder) from None
        return folder

    def within_config(self, name: str) -> Path:
        """A file of settings; its folder is made when first wanted."""
        try:
            self.config.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as problem:
            raise cannot_write(problem, self.config) from None
        return self.config / name
