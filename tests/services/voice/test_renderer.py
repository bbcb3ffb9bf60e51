"""Texts that nobody recorded are spoken in the background, once, by the first engine that can."""

import threading
import time

import pytest

from psoas_timer.services.voice.cache import VoiceCache
from psoas_timer.services.voice.renderer import Renderer
from psoas_timer.wording.say import say
from tests.services.voice.speech import FakeEngines, needs_scripts

pytestmark = needs_scripts


class Bench:
    """A renderer with a cache and engines of its own."""

    def __init__(self, folder, *names):
        self.fake = FakeEngines(folder, *names)
        self.cache = folder / "voice"
        self.renderer = self.started_again()

    def started_again(self):
        self.renderer = Renderer(VoiceCache(self.cache), lambda: iter(self.fake.engines))
        return self.renderer

    def speak(self, *texts):
        self.renderer.ask(texts)
        self.until(lambda: all(self.renderer.find(text) for text in texts))

    def until(self, is_so):
        deadline_s = time.monotonic() + 10
        while not is_so():
            assert time.monotonic() < deadline_s, "nothing came of it"
            threading.Event().wait(0.005)


def test_texts_are_spoken_in_order_and_once(tmp_path):
    bench = Bench(tmp_path, "good")
    bench.speak("First", "Second", "First")
    bench.speak("Second", "Third")
    assert bench.fake.heard == ["good:First", "good:Second", "good:Third"]
    assert bench.renderer.find("Third").length_ms == pytest.approx(500, abs=5)
    assert bench.renderer.problem is None
    bench.renderer.close()


def test_a_kept_text_is_there_at_once_after_a_restart(tmp_path):
    bench = Bench(tmp_path, "good")
    bench.speak("Hello")
    bench.renderer.close()
    bench.started_again().ask(["Hello"])
    assert bench.renderer.find("Hello") is not None
    assert bench.fake.heard == ["good:Hello"]


def test_a_broken_file_is_spoken_again(tmp_path):
    bench = Bench(tmp_path, "good")
    bench.speak("Hello")
    path = bench.renderer.find("Hello").path
    path.write_bytes(b"RIFF")
    bench.renderer.ask(["Hello"])
    bench.until(lambda: len(bench.fake.heard) == 2 and bench.renderer.find("Hello"))
    assert path.stat().st_size > 1_000
    bench.renderer.close()


def test_what_was_asked_for_is_awaited_until_it_is_spoken_or_given_up(tmp_path):
    bench = Bench(tmp_path, "good", "broken")
    renderer = bench.renderer
    assert not renderer.is_awaited("Hello")
    renderer.ask(["Hello"])
    bench.until(lambda: not renderer.is_awaited("Hello"))
    assert renderer.find("Hello") is not None
    renderer.close()
    bench.fake.engines.pop(0)
    renderer = bench.started_again()
    renderer.ask(["World"])
    bench.until(lambda: not renderer.is_awaited("World"))
    assert renderer.find("World") is None
    renderer.close()


def test_an_engine_that_never_spoke_gives_way_to_the_next(tmp_path):
    bench = Bench(tmp_path, "broken", "quiet", "good")
    bench.speak("Hello", "World")
    assert bench.fake.heard == ["broken:Hello", "quiet:Hello", "good:Hello", "good:World"]
    bench.renderer.close()


def test_without_any_engine_the_person_is_told_what_to_install(tmp_path):
    bench = Bench(tmp_path)
    bench.renderer.ask([])
    assert bench.renderer.problem is None
    bench.renderer.ask(["My stretch"])
    assert "no program that can speak" in say(bench.renderer.problem.what)
    assert "espeak-ng" in say(bench.renderer.problem.mend)


def test_engines_that_all_fail_are_told(tmp_path):
    bench = Bench(tmp_path, "broken", "broken too")
    bench.renderer.ask(["My stretch"])
    bench.until(lambda: bench.renderer.problem)
    assert "gave no sound" in say(bench.renderer.problem.what)
    bench.renderer.ask(["My stretch"])
    assert "gave no sound" in say(bench.renderer.problem.what)
    bench.renderer.close()


def test_a_cache_that_cannot_be_written_is_told(tmp_path):
    bench = Bench(tmp_path, "good")
    bench.cache.write_text("a file where the folder should be")
    bench.renderer.ask(["My stretch"])
    bench.until(lambda: bench.renderer.problem)
    assert "cannot be spoken" in say(bench.renderer.problem.what)
    bench.renderer.close()


def test_texts_without_words_or_end_are_not_asked_for(tmp_path):
    bench = Bench(tmp_path)
    bench.renderer.ask(["", "\n", "a" * 5_000])
    assert bench.renderer.problem is None


def test_after_closing_nothing_more_is_spoken(tmp_path):
    bench = Bench(tmp_path, "good")
    bench.renderer.close()
    bench.renderer.ask(["Hello"])
    bench.until(lambda: all(thread.name != "voice" for thread in threading.enumerate()))
    assert bench.fake.heard == []
