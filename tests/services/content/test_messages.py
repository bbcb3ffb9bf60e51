"""Every message about a file has its words, and no words lie about unused."""

import re
from pathlib import Path

from psoas_timer.services import content
from psoas_timer.wording.templates.files import TEMPLATES


def test_messages_and_templates_belong_together():
    (folder,) = content.__path__
    used = set()
    for path in Path(folder).glob("*.py"):
        used |= set(re.findall(r'"(files\.[a-z_0-9]*[a-z0-9])"', path.read_text(encoding="utf-8")))
    mends = {key.replace("files.", "files.mend_") for key in used if "files.syntax_" in key}
    assert used | (mends & TEMPLATES.keys()) == TEMPLATES.keys()
