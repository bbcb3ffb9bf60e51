"""Why the system refused something, in its own words. The sentence around them is in wording."""


def os_reason(error: OSError | ValueError) -> str:
    """What the system calls this trouble, as in "No space left on device", without number or path.

    Where it says nothing, what Python says, as of a ValueError for a name that no file can have;
    and where that is nothing either, what kind of error it is.
    """
    said = error.strerror if isinstance(error, OSError) else None
    return said or str(error) or type(error).__name__
