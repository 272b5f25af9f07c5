"""The one family of refusals of the storage room, by what a window or a command can do about each."""

from __future__ import annotations

from commsfit.domain.refusals import Refusal


class StorageError(Refusal):
    """A file or folder cannot be read, trusted or written."""


class CannotRead(StorageError):
    """The file is missing, closed to us, too large or no file."""


class NotAnAssessment(StorageError):
    """The content is not an assessment as the format defines it."""


class NewerVersion(NotAnAssessment):
    """Written by a later CommsFit; it is left untouched."""


class PasswordNeeded(StorageError):
    """The file is protected and no password was given."""


class PasswordRefused(StorageError):
    """The password is wrong or the protected content is damaged: the two look the same on purpose."""


class CannotWrite(StorageError):
    """The disk, its permissions or the folder refuse; what was there before is still whole."""


class ChangedElsewhere(StorageError):
    """Another program changed or removed the file since it was read; saving would lose that."""


class HeldElsewhere(StorageError):
    """Another window has the file open."""
