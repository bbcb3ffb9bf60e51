"""What a command has to do with: its streams and its loop. One is made by the app and passed on."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TextIO

from psoas_timer.core.messages import Message
from psoas_timer.core.problems import Problem
from psoas_timer.terminal.keys import Key
from psoas_timer.terminal.loop import Loop
from psoas_timer.terminal.output import Output
from psoas_timer.wording.say import say, say_problem


@dataclass(frozen=True, slots=True)
class Console:
    """Answers go to `out`, what is wrong to `err`; lines are read from `stdin`, keys by `loop`."""

    stdin: TextIO
    out: Output
    err: Output
    loop: Loop

    @property
    def is_conversation(self) -> bool:
        """Tell whether somebody can be asked."""
        return self.loop.keyboard.is_there

    def tell(self, message: Message) -> None:
        """Write a sentence."""
        self.out.prose(say(message))

    def answer(self, question: Message, answers: Collection[str]) -> str:
        """Ask, and give the first key that answers; to be used within the keyboard."""
        self.out.ask(say(question))
        while True:
            key = self.loop.wait().lower()
            if key == Key.SUSPEND:
                self.loop.keyboard.suspend()
            elif key in answers:
                self.out.line()
                return key

    def complain(self, message: Message) -> None:
        """Write a sentence about something wrong."""
        self.err.prose(say(message))

    def name_problem(self, problem: Problem) -> None:
        """Write what is wrong in a file, and how to mend it."""
        self.err.prose(say_problem(problem))
