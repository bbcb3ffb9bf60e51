"""Has texts spoken by an engine of this machine in the background. Which texts: voice_desk.py."""

import logging
import queue
import threading
from collections.abc import Callable, Iterable, Iterator

from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem, Severity
from psoas_timer.core.session.sayings import Phrase
from psoas_timer.services.os_reason import os_reason
from psoas_timer.services.voice.cache import VoiceCache
from psoas_timer.services.voice.clips import Clip
from psoas_timer.services.voice.engines import Engine, EngineFailed, speak_into, speakable
from psoas_timer.services.voice.levelling import UnusableSpeech, levelled

logger = logging.getLogger(__name__)

FindEngines = Callable[[], Iterator[Engine]]


class Renderer:
    """Clips for texts that nobody recorded, made once and kept in a cache.

    The best engine is taken that speaks at all; it is looked for with the first text. One thread
    does the work; it starts with the first text that has to be spoken. What both threads touch is
    changed in single steps: the queue, one entry of the clips or of what is awaited, one reference.
    """

    def __init__(self, cache: VoiceCache, find_engines: FindEngines) -> None:
        self._cache = cache
        self._find_engines = find_engines
        self._others: Iterator[Engine] | None = None
        self._engine: Engine | None = None
        self._has_spoken = False
        self._clips: dict[str, Clip] = {}
        self._asked: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._awaited: set[str] = set()
        self._is_closing = threading.Event()
        self._thread: threading.Thread | None = None
        self.problem: Problem | None = None
        """Why texts can't be spoken; None where they can, or none was asked for."""

    def find(self, phrase: Phrase) -> Clip | None:
        """The clip of a text that is ready, else None."""
        return self._clips.get(phrase)

    def is_awaited(self, phrase: Phrase) -> bool:
        """Tell whether a text that was asked for is neither ready nor given up yet."""
        return phrase in self._awaited

    def ask(self, texts: Iterable[str]) -> None:
        """Have these texts spoken; what the cache holds is ready at once."""
        wanted = [text for text in dict.fromkeys(texts) if speakable(text)]
        if not wanted:
            return
        if self._others is None:
            self._others = self._find_engines()
            self._engine = next(self._others, None)
        if self._engine is None:
            self.problem = self.problem or _problem("voice.no_engine", "voice.mend_no_engine")
            return
        self.problem = None
        missing = [text for text in wanted if not self._is_kept(self._engine, text)]
        for text in missing:
            self._awaited.add(text)
            self._asked.put(text)
        if missing and self._thread is None:
            self._thread = threading.Thread(target=self._work, name="voice", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Speak nothing more; what is just being spoken is waited for, a second at most."""
        self._is_closing.set()
        self._asked.put("")
        if self._thread is not None:
            self._thread.join(timeout=1.0)

    def _is_kept(self, engine: Engine, text: str) -> bool:
        clip = self._cache.find(engine.name, text)
        if clip is None:
            self._clips.pop(text, None)
            return False
        self._clips[text] = clip
        return True

    def _work(self) -> None:
        while True:
            text = self._asked.get()
            if self._is_closing.is_set():
                return
            if text not in self._clips:
                self._speak(text)
            self._awaited.discard(text)

    def _speak(self, text: str) -> None:
        """Have a text spoken, by the next engine where this one has never spoken anything."""
        while (engine := self._engine) is not None:
            try:
                clip = self._made(engine, text)
            except (EngineFailed, UnusableSpeech) as error:
                logger.info("%s could not speak a text: %s", engine.name, error)
                if self._has_spoken:
                    return
                self._engine = next(self._others, None) if self._others is not None else None
            except OSError as error:
                reason = os_reason(error)
                self.problem = _problem("voice.cache_unwritable", "voice.mend_cache", reason=reason)
                return
            else:
                self._has_spoken = True
                self._clips[text] = clip
                return
        self.problem = _problem("voice.engines_fail", "voice.mend_no_engine")

    def _made(self, engine: Engine, text: str) -> Clip:
        spoken = speak_into(engine, speakable(text), self._cache.draft())
        content, length_ms = levelled(spoken)
        return self._cache.keep(engine.name, text, content, length_ms)


def _problem(key: str, mend: str, **args: str) -> Problem:
    return Problem(message(key, **args), message(mend), severity=Severity.WARNING)
