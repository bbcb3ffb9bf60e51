"""TOML documents written in many ways, for fuzzing the position scanner.

Every key is unique and so is the number that begins each element of an array, so that a test can
look on a line for what must stand there.
"""

from itertools import count

from hypothesis import strategies as st

SCALARS = (
    "{n}",
    "-{n}",
    "0x{n}",
    "{n}.5e+1",
    "'{n} ] # \"'",
    '"{n} \\" \\\\ # [[x]] = 1"',
    '"""{n}\n[not.a.table]\n"" quotes \\\n  # no comment"""',
    "'''{n} ''\nkey = 'value' '''",
    '"""{n}"""""',
)
PLAIN_SCALARS = (
    "true",
    "inf",
    "1979-05-27T07:32:00Z",
    "1979-05-27 07:32:00",
    "07:32:00",
    '""',
    "''''''",
)
GAPS = ("", " ", "\t", "\n", "\n\n  ", ' # a ] } = "comment\n', "# [x]\n")
KEYS = ("{k}", '"{k}"', "'{k}'", '"{k} \\u0021 = \\"]\\" #"', "'{k} . # ['")


class Writer:
    """Draws the parts of one document."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw
        self._numbers = count(1001)
        self._pieces: list[str] = []

    def document(self) -> str:
        self._blank()
        self._pairs(2)
        for _ in range(self._pick(range(4))):
            self._table([], depth=0)
        newline = self._pick(("\n", "\r\n"))
        return "".join(self._pieces).replace("\n", newline)

    def _table(self, parents: list[str], depth: int) -> None:
        """A table or an array of tables, with tables of its own below it."""
        path = [*parents, *(self._key() for _ in range(self._pick((1, 1, 2))))]
        is_array = self._pick((False, True))
        for _ in range(self._pick((1, 2, 3)) if is_array else 1):
            space = self._pick(("", " "))
            name = f"{space}.{space}".join(path)
            self._pieces.append(f"[[{space}{name}]]" if is_array else f"[{name}{space}]")
            self._end_line()
            self._pairs(2)
            for _ in range(self._pick((0, 0, 1, 2)) if depth < 2 else 0):
                self._table(path, depth + 1)

    def _pairs(self, depth: int) -> None:
        for _ in range(self._pick(range(4))):
            self._pieces.append(self._pair(depth))
            self._end_line()

    def _pair(self, depth: int) -> str:
        dot = self._pick((".", " . ", ".\t"))
        parts = dot.join(self._key() for _ in range(self._pick((1, 1, 1, 2, 3))))
        equals = self._pick(("=", " = ", "\t=  "))
        return f"{parts}{equals}{self._value(depth)}"

    def _key(self) -> str:
        return self._pick(KEYS).format(k=f"k{next(self._numbers)}")

    def _value(self, depth: int) -> str:
        kind = self._pick(("scalar", "scalar", "array", "table")) if depth else "scalar"
        if kind == "array":
            return self._array(depth)
        if kind == "table":
            pairs = [self._pair(depth - 1) for _ in range(self._pick(range(3)))]
            return "{ " + " , ".join(pairs) + " }"
        return self._pick((*SCALARS, *PLAIN_SCALARS)).format(n=next(self._numbers))

    def _array(self, depth: int) -> str:
        elements = [self._gap() + self._value(depth - 1) for _ in range(self._pick(range(4)))]
        inside = "".join(f"{element}{self._gap()}," for element in elements)
        if elements and self._pick((True, False)):
            inside = inside[:-1]
        return f"[{inside}{self._gap()}]"

    def _gap(self) -> str:
        return self._pick(GAPS)

    def _end_line(self) -> None:
        self._pieces.append(self._pick(("\n", "  # comment \"'\n", " \n\n")))
        self._blank()

    def _blank(self) -> None:
        self._pieces.append(self._pick(("", "\n", "# [x]\n", "\t\n  ")))

    def _pick(self, choices):
        return self._draw(st.sampled_from(choices))


@st.composite
def toml_documents(draw: st.DrawFn) -> str:
    """A valid TOML document."""
    return Writer(draw).document()
