"""All that a helper process must know, kept so that its successor can be told again. No I/O."""

from collections.abc import Iterator

from psoas_timer.core.session.advance import STALE_CUE_MS
from psoas_timer.services.sound.wire import Command, Load, LoadFile, Play, PlayFile


class Stock:
    """Sounds, files and cues still due.

    Files are answered in the order in which they were sent: a helper that dies twice over the same
    one does so because of it.
    """

    def __init__(self) -> None:
        self._sounds: dict[str, Load | LoadFile] = {}
        self._due: dict[int, Play | PlayFile] = {}
        self._unread: list[str] = []
        self._suspect: str | None = None

    def keep(self, sound: Load | LoadFile) -> None:
        """Remember a sound. PCM replaces all of its name; a file replaces an earlier file."""
        if isinstance(sound, Load):
            self._sounds.pop(_file_key(sound.cue), None)
            self._sounds[sound.cue] = sound
        else:
            self._sounds[_file_key(sound.cue)] = sound

    def plan(self, play: Play | PlayFile) -> None:
        """Remember a cue until it is past or cancelled."""
        self._due[play.ticket] = play

    def cancel(self, ticket: int | None) -> None:
        """Forget one cue, or all with None."""
        if ticket is None:
            self._due.clear()
        else:
            self._due.pop(ticket, None)

    def sounds(self) -> Iterator[Command]:
        """Every sound, to be told to a new helper: PCM first, files over it."""
        yield from sorted(self._sounds.values(), key=lambda sound: isinstance(sound, LoadFile))

    def due(self) -> Iterator[Command]:
        """Every cue still due, to be told to a new helper."""
        yield from self._due.values()

    def forget_past(self, now_ms: int) -> int:
        """Forget what is too old to be played; how many these were."""
        past = [t for t, play in self._due.items() if play.when_ms < now_ms - STALE_CUE_MS]
        for ticket in past:
            del self._due[ticket]
        return len(past)

    def sent(self, command: Command) -> None:
        """Note that the helper was told; files among it will be answered."""
        if isinstance(command, LoadFile | PlayFile):
            self._unread.append(command.path)

    def answered(self, path: str, *, is_refused: bool) -> None:
        """The helper read a file, or refused it, which drops it for good."""
        if path in self._unread:
            self._unread.remove(path)
        if path == self._suspect:
            self._suspect = None
        if is_refused:
            self._drop(path)

    def helper_ended(self, *, by_itself: bool) -> str | None:
        """Nothing will be answered any more. The path of a file that ended two helpers, if any."""
        first, self._unread = next(iter(self._unread), None), []
        if not by_itself or first is None:
            return None
        if first != self._suspect:
            self._suspect = first
            return None
        self._suspect = None
        self._drop(first)
        return first

    def _drop(self, path: str) -> None:
        for key, sound in list(self._sounds.items()):
            if isinstance(sound, LoadFile) and sound.path == path:
                del self._sounds[key]
        for ticket, play in list(self._due.items()):
            if isinstance(play, PlayFile) and play.path == path:
                del self._due[ticket]


def _file_key(cue: str) -> str:
    """The key of a file beside that of its cue's PCM, which it covers but does not replace."""
    return f"file\0{cue}"
