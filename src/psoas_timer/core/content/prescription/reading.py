"""Reading a pasted text: which piece begins a step, which goes on about one, what stays unread."""

import re
from dataclasses import dataclass, field

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.prescription import phrases
from psoas_timer.core.content.prescription.amounts import Slot
from psoas_timer.core.content.prescription.building import OpenCircuit, built
from psoas_timer.core.content.prescription.dates import dates, without
from psoas_timer.core.content.prescription.draft import Draft
from psoas_timer.core.content.prescription.items import Item, Place, Said, said_by
from psoas_timer.core.content.prescription.names import Fit, Names
from psoas_timer.core.content.prescription.pieces import Piece, pieces
from psoas_timer.core.content.prescription.plain import comparable

MOST_CHARACTERS = 4_000
MOST_PIECES = 200
LONGEST_PIECE = 500
MOST_STEPS = 25
"""A sheet has less; whatever lies beyond is told as not understood."""

_MOST_WORDS_OF_NAME = 7
_CLAUSE_END = re.compile(r"[;\n\r]|,\s|\band\b|\bthen\b")
_NEGATED = re.compile(
    r"(?:avoid|no|not|don't|stop|never|without|skip|omit|instead of|rather than|kein\w*|nicht)\b"
)
_INSTRUCTION = re.compile(
    r"(?:keep|squeeze|breathe?|make|try|use|place|put|lie|stand|sit|tighten|lift|push|pull|bend"
    r"|lower|bring|return|slowly|remember|patient|name|date|if|you|feel|should|start|begin|come"
    r"|go|progress|increase|home|call|kneel|raise|reach|relax|slide|turn|engage|contract|tuck|tilt"
    r"|gently|with|while|until|maintain|switch|change|let|exhale|inhale|straighten|rest)\b"
)


def read_prescription(text: str, names: Names, catalogue: Catalogue) -> Draft:
    """The draft of any text at all. `names` are those of the catalogue's exercises."""
    plain = comparable(text[:MOST_CHARACTERS])
    unread = [*dates(plain)]
    reader = _Reader(text, without(plain, unread), names, unread=unread)
    reader.read()
    return built(text, reader.items, reader.circuits, reader.notes, reader.unread, catalogue)


@dataclass(slots=True)
class _Reader:
    """What was found so far; `_current` is the step that pieces without a name go on about."""

    text: str
    plain: str
    names: Names
    items: list[Item] = field(default_factory=list)
    circuits: list[OpenCircuit] = field(default_factory=list)
    notes: list[Place] = field(default_factory=list)
    unread: list[Place] = field(default_factory=list)
    _current: Item | None = None
    _circuit: int | None = None
    _block: int = 0

    def read(self) -> None:
        """Go through all pieces."""
        if len(self.text) > len(self.plain):
            self.unread.append((len(self.plain), len(self.text)))
        for count, piece in enumerate(pieces(self.plain, self._begins_exercise)):
            if count == MOST_PIECES:
                self.unread.append((piece.start, len(self.plain)))
                break
            if piece.after_blank:
                self._drop_bare()
                self._circuit, self._block = None, len(self.items)
            if self._is_circuit_tail(piece):
                continue
            self._end_circuit_of_line(piece)
            start = self._behind_circuit_head(piece)
            end = min(piece.end, start + LONGEST_PIECE)
            if end < piece.end:
                self.unread.append((end, piece.end))
            if start < end:
                self._take(piece, said_by(self.plain, (start, end), self.names))
        self._drop_bare()

    def _begins_exercise(self, before: str, after: str) -> bool:
        """Tell whether an exercise is named first thing, or something counted behind another."""
        after = _CLAUSE_END.split(after, maxsplit=1)[0]
        if not after.strip():
            return False
        found = said_by(after, (0, len(after)), self.names)
        if found.name is None or after[: found.name[0]].strip():
            return False
        return found.is_known or (found.has_counts and any(map(str.isdigit, before)))

    def _take(self, piece: Piece, said: Said) -> None:
        """Make a step of what a piece says, add it to the current one, or leave it unread."""
        self.notes += said.frequencies
        if said.name is None:
            self._go_on(said)
        elif _NEGATED.match(self.plain, said.name[0]):
            self.unread.append(said.place)
        elif self._begins_step(piece, said):
            self._begin(said)
        elif self._current is not None and (not piece.is_hard or self._is_instruction(said)):
            self._current.remarks.append(said.name)
            self._go_on(said)
        else:
            self.unread.append(said.name)
            self._go_on(said)

    def _begins_step(self, piece: Piece, said: Said) -> bool:
        current = self._current
        if said.is_known:
            is_sure = said.match is not None and said.match.fit is Fit.SURE
            return is_sure or piece.is_hard or current is None or not self._is_instruction(said)
        if piece.is_hard or current is None:
            return said.has_counts or not self._is_instruction(said)
        if not said.has_counts or current.is_bare:
            return False
        if self._is_instruction(said):
            return False
        return current.contradicts(said.amounts) or said.names_first

    def _is_instruction(self, said: Said) -> bool:
        """Tell whether words are a sentence about an exercise rather than the name of one."""
        words = "" if said.name is None else self.plain[said.name[0] : said.name[1]]
        return len(words.split()) > _MOST_WORDS_OF_NAME or bool(_INSTRUCTION.match(words))

    def _begin(self, said: Said) -> None:
        self._drop_bare()
        if len(self.items) >= MOST_STEPS:
            self._current = None
            self.unread.append(said.place)
            return
        self._current = Item(said, self._circuit)
        self.items.append(self._current)

    def _go_on(self, said: Said) -> None:
        """Add amounts and remarks to the current step; without one they stay unread."""
        amounts = said.amounts
        rest = next((a for a in amounts if a.slot is Slot.REST), None)
        is_of_rounds = any(a.slot is Slot.REST_OF and a.value in ("rou", "exe") for a in amounts)
        if self._circuit is not None and rest is not None and is_of_rounds:
            self.circuits[self._circuit].rest_ms = int(rest.value)
            amounts = tuple(a for a in amounts if a.slot not in (Slot.REST, Slot.REST_OF))
        current = self._current
        if current is None:
            self.unread += [*said.remarks, *((amount.start, amount.end) for amount in amounts)]
            return
        current.remarks += [*said.remarks, *current.add(amounts)]
        current.end = max(current.end, said.place[1])

    def _drop_bare(self) -> None:
        """A last line of words that nothing else was said about was no exercise after all."""
        if self.items and self.items[-1].is_bare and not self.items[-1].said.is_known:
            item = self.items.pop()
            places = item.remarks + ([item.said.name] if item.said.name else [])
            places += [(a.start, a.end) for a in item.amounts.values()]
            self.unread += places
            self._current = self.items[-1] if self.items else None

    def _behind_circuit_head(self, piece: Piece) -> int:
        """Where the piece goes on behind "3 rounds of", which opens a circuit; else its start."""
        head = phrases.CIRCUIT_HEAD.match(self.plain, piece.start, piece.end)
        if head is None or not piece.is_hard:
            return piece.start
        self._drop_bare()
        rounds = _rounds(head["n"] or head["n2"])
        is_in_line = head.end() < piece.end
        circuit = OpenCircuit((piece.start, head.end()), rounds, len(self.items), is_in_line)
        self.circuits.append(circuit)
        self._circuit, self._current = len(self.circuits) - 1, None
        return head.end()

    def _end_circuit_of_line(self, piece: Piece) -> None:
        """A circuit whose steps follow on its line ends with the line, or its list of commas."""
        if self._circuit is None or not piece.is_hard:
            return
        circuit = self.circuits[self._circuit]
        count = len(self.items) - circuit.first_item
        if circuit.is_in_line and count and (piece.begins_line or count > 1):
            self._circuit = None

    def _is_circuit_tail(self, piece: Piece) -> bool:
        """Take "repeat all 3 times" for what stands above it, as far as the last empty line."""
        tail = phrases.CIRCUIT_TAIL.match(self.plain, piece.start, piece.end)
        if tail is None:
            return False
        self._drop_bare()
        apart = [i for i, item in enumerate(self.items) if item.circuit is not None]
        first = max(self._block, max(apart, default=-1) + 1)
        if first >= len(self.items):
            self.unread.append((piece.start, piece.end))
            return True
        self.circuits.append(OpenCircuit((piece.start, piece.end), _rounds(tail["n"]), first, True))
        for item in self.items[first:]:
            item.circuit = len(self.circuits) - 1
        self._circuit, self._current = None, None
        return True


def _rounds(written: str) -> int:
    return max(int(phrases.number(written)[0]), 1)
