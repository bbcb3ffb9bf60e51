"""The text of a routine file changed so that it says another draft; comments and order stay.

Whether the result says what it should is made sure of by whoever saves it.
"""

from collections.abc import Callable, Collection, Iterator

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.editing.draft import DraftGroup, DraftStep, RoutineDraft
from psoas_timer.services.content.routine_writer import step_lines, toml_value
from psoas_timer.services.editing.blocks import Block, Blocks, split
from psoas_timer.services.editing.file_changes import (
    Keys,
    group_changes,
    head_changes,
    step_changes,
)

Changes = Callable[[Collection[str]], Keys]
"""What has to change in a table that has these keys."""


def edited_text(
    text: str, old: RoutineDraft, new: RoutineDraft, catalogue: Catalogue
) -> str | None:
    """The text that says `new`, made of the one that says `old`; None if that is not possible.

    Steps keep their text by their key, also where they moved.
    """
    from tomlkit.exceptions import TOMLKitError  # about 17 ms, and only needed when saving

    marked, is_crlf = text.replace("\r\n", "\n"), "\r\n" in text
    blocks = split(marked)
    keys = [key for part in old.parts for key in _keys_of(part)]
    if blocks is None or len(keys) != len(blocks.tables):
        return None
    known = dict(zip(keys, blocks.tables, strict=True))
    try:
        lines = list(_lines(blocks, known, old, new, catalogue))
    except (TOMLKitError, ValueError, RecursionError):
        return None
    edited = "\n".join(lines) + "\n"
    return edited.replace("\n", "\r\n") if is_crlf else edited


def _keys_of(part: DraftStep | DraftGroup) -> Iterator[int]:
    yield part.key
    if isinstance(part, DraftGroup):
        yield from (each.key for each in part.steps)


def _lines(
    blocks: Blocks,
    known: dict[int, Block],
    old: RoutineDraft,
    new: RoutineDraft,
    catalogue: Catalogue,
) -> Iterator[str]:
    before, after = old.to_routine(catalogue), new.to_routine(catalogue)
    yield from _changed(
        blocks.head, lambda present: head_changes(before, after, present, catalogue)
    )
    groups = {part.key: part for part in old.parts if isinstance(part, DraftGroup)}
    steps = {each.key: each for each in old.steps}
    for part in new.parts:
        if isinstance(part, DraftStep):
            yield from _step(part, steps.get(part.key), known, catalogue, inner=False)
            continue
        yield from _group(part, groups.get(part.key), known)
        for each in part.steps:
            yield from _step(each, steps.get(each.key), known, catalogue, inner=True)
    yield from blocks.end


def _step(
    new: DraftStep,
    old: DraftStep | None,
    known: dict[int, Block],
    catalogue: Catalogue,
    *,
    inner: bool,
) -> Iterator[str]:
    if old is None:
        yield from ("", "[[step.step]]" if inner else "[[step]]", *step_lines(new.step, catalogue))
        return
    if old == new:
        yield from known[new.key].lines(inner=inner)
        return
    yield from _changed_block(
        known[new.key],
        lambda present: step_changes(old.step, new.step, present, catalogue),
        inner=inner,
    )


def _group(new: DraftGroup, old: DraftGroup | None, known: dict[int, Block]) -> Iterator[str]:
    if old is None:
        made = Block(("",), "[[step]]", ())
        unlike = DraftGroup(new.key, (), 0)
        yield from _changed_block(
            made, lambda present: group_changes(unlike, new, present), inner=False
        )
        return
    yield from _changed_block(
        known[new.key], lambda present: group_changes(old, new, present), inner=False
    )


def _changed_block(block: Block, changes: Changes, *, inner: bool) -> Iterator[str]:
    keys = tuple(_changed(block.keys, changes))
    yield from Block(block.before, block.header, keys).lines(inner=inner)


def _changed(lines: tuple[str, ...], changes: Changes) -> Iterator[str]:
    """The lines of a table with only the changed keys touched."""
    import tomlkit

    document = tomlkit.parse("".join(f"{line}\n" for line in lines))
    changed = changes(document.keys())
    if not changed:
        yield from lines
        return
    for key, value in changed.items():
        if value is None:
            del document[key]
            continue
        item = tomlkit.value(toml_value(value))
        item.trivia.indent = lines[0][: len(lines[0]) - len(lines[0].lstrip())] if lines else ""
        document[key] = item
    text = tomlkit.dumps(document).removesuffix("\n")
    if text:
        yield from text.split("\n")
