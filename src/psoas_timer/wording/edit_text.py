"""What an edit of a routine could not do as it was asked, and what is to be known of a draft."""

from psoas_timer.core.messages import Message, message
from psoas_timer.wording.durations import length_text
from psoas_timer.wording.say import Translate, say, untranslated


def edit_text(said: Message, translate: Translate = untranslated) -> str:
    """The sentence, with lengths of time as people read them."""
    args: dict[str, str | int] = {
        name: length_text(int(value), translate) if name.endswith("_ms") else value
        for name, value in said.args
    }
    return say(message(said.key, **args), translate)
