"""Everything that sound can complain of has words."""

import re
from pathlib import Path

import psoas_timer.services.sound
from psoas_timer.wording.templates import sound, sound_page


def test_every_key_has_a_sentence_and_every_sentence_a_key():
    folder = Path(psoas_timer.services.sound.__file__).parent
    used = {
        key
        for source in folder.glob("*.py")
        for key in re.findall(r'"(sound\.[a-z_]+)"', source.read_text(encoding="utf-8"))
    }
    assert set(sound.TEMPLATES) <= used <= set(sound.TEMPLATES) | set(sound_page.TEMPLATES)
