"""The numbers of AT-SPI that occur here, and those of keys in X."""

ROLES = {
    2: "alert",
    7: "check box",
    11: "combo box",
    16: "dialog",
    20: "filler",
    23: "frame",
    27: "image",
    29: "label",
    30: "layered pane",
    31: "list",
    32: "list item",
    39: "panel",
    43: "button",
    44: "radio button",
    48: "scroll bar",
    49: "scroll pane",
    51: "slider",
    52: "spin button",
    61: "text",
    62: "toggle button",
    75: "application",
    79: "entry",
}
"""What a thing is: AtspiRole of at-spi2-core."""

STATES = {
    1: "active",
    4: "checked",
    8: "enabled",
    11: "focusable",
    12: "focused",
    23: "selected",
    30: "visible",
    41: "checkable",
}
"""How it stands: the bits of AtspiStateType of at-spi2-core."""

TAB = 0xFF09
ENTER = 0xFF0D
ESCAPE = 0xFF1B
LEFT = 0xFF51
RIGHT = 0xFF53
DOWN = 0xFF54
DELETE = 0xFFFF
F1 = 0xFFBE
"""Other keys have the number of their small letter or sign."""
