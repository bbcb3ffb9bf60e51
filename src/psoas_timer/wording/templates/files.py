"""Templates for what is wrong with a content file, and how to mend it.

The kinds are described in docs/routine-format.md.
"""

_READING = {
    "files.missing": "there is no such file",
    "files.folder": "this is a folder, not a file",
    "files.mend_folder": "give the folder a name that does not end in .toml",
    "files.no_file": "this is not a plain file",
    "files.unreadable": "this cannot be read: {reason}",
    "files.mend_unreadable": "check that you may open the file",
    "files.mend_unreadable_folder": "check that this is a folder that you may open",
    "files.too_big": "the file is {kib} KiB long",
    "files.mend_too_big": "at most {kib} KiB are read",
    "files.not_utf8": "this line is not UTF-8 text",
    "files.utf_16": "the file is UTF-16 text",
    "files.mend_not_utf8": "save the file as UTF-8",
    "files.newer_schema": "the file was made for a newer version of Psoas Timer",
    "files.mend_newer_schema": "this version reads schema = {known}",
    "files.more_problems": "there are more problems; they are shown once these are mended",
}

_SYNTAX = {
    "files.too_deep": "the keys or brackets here are nested too deeply",
    "files.huge_number": "a number here has too many digits",
    "files.syntax_other": "column {column}: this is not valid TOML: {reason}",
    "files.syntax_statement": "column {column}: this line is not understood",
    "files.mend_syntax_statement": "write key = value, or [[step]] to begin a step",
    "files.syntax_after_value": "column {column}: something follows the value",
    "files.mend_syntax_after_value": "one key = value on each line, and quotes around texts",
    "files.syntax_twice": "column {column}: this is given a second time",
    "files.mend_syntax_twice": "keep one of the two; each step begins with its own [[step]]",
    "files.syntax_open_text": "column {column}: the text before this is not closed",
    "files.mend_syntax_open_text": 'end it with the quotes it began with; """ for several lines',
    "files.syntax_escape": "column {column}: a backslash stands alone in a text",
    "files.mend_syntax_escape": "write two of them, or put the text in single quotes",
    "files.syntax_equals": "column {column}: there is no = behind the key",
    "files.mend_syntax_equals": "write key = value",
    "files.syntax_bracket": "column {column}: a bracket is not closed",
    "files.mend_syntax_bracket": "every [ needs its ], every {{ its }}",
    "files.syntax_character": "column {column}: TOML does not allow the character here",
    "files.mend_syntax_character": "delete it, or write it as \\u and its four-digit code",
    "files.syntax_value": "column {column}: this value is not understood",
    "files.mend_syntax_value": "texts need quotes; numbers, true and false need none",
}

_EXPECTED = {
    "files.did_you_mean": "did you mean “{near}”?",
    "files.known_keys": "known here: {known}",
    "files.expect_text": "a text in quotes, at most {longest} characters",
    "files.expect_name": "a text in quotes, one line of at most {longest} characters",
    "files.expect_id": "1 to 64 of a–z, 0–9 and -, not beginning with -",
    "files.expect_bool": "true or false",
    "files.expect_whole": "a whole number from {low} to {high}",
    "files.expect_exactly": "it must be {low}",
    "files.expect_seconds": "seconds from {low} to {high}",
    "files.expect_word": "one of: {words}",
    "files.expect_exercise": "the id of an exercise, such as “low-lunge”",
    "files.expect_caution": "the key of a caution of safety.toml",
    "files.expect_routine": "the id of a bundled routine",
    "files.expect_date": "a date such as 2026-03-02",
    "files.expect_list": "a list in [ ]",
    "files.expect_table": "keys and values in {{ }}",
    "files.expect_tables": "begin each with [[{field}]]; its keys follow on the lines below",
}

_VALUES = {
    "files.missing_key": "“{field}” is missing",
    "files.unknown_key": "there is no key “{field}”",
    "files.found_text": "{field} cannot be the text “{value}”",
    "files.found_number": "{field} cannot be the number {value}",
    "files.found_bool": "{field} cannot be {value}",
    "files.found_list": "{field} cannot be a list",
    "files.found_date": "{field} cannot be a date or time",
    "files.found_table": "{field} cannot be a table",
    "files.out_of_range": "{field} cannot be {value}",
    "files.too_fine": "{field} cannot be {value}",
    "files.mend_too_fine": "whole seconds, or one digit behind the point",
    "files.text_too_long": "{field} has {length} characters",
    "files.empty_text": "{field} cannot be empty",
    "files.several_lines": "{field} has several lines",
    "files.unprintable": "{field} has a character that cannot be shown ({code})",
    "files.mend_unprintable": "leave it out",
    "files.markup": "{field} has the markup “{markup}”",
    "files.mend_markup": "plain text only",
    "files.bad_id": "{field} cannot be “{value}”",
    "files.unknown_word": "{field} cannot be “{value}”",
    "files.too_many": "{field} has {count} entries",
    "files.mend_too_many": "at most {most}",
    "files.default_outside": "{field} is out of its bounds",
    "files.mend_default_outside": "{low} to {high}",
}

_ROUTINES = {
    "files.id_of_bundled": "the id “{id}” belongs to the bundled routine “{name}”",
    "files.id_of_own": "the id “{id}” is taken by {file}",
    "files.mend_taken_id": "choose another id",
    "files.no_steps": "there are no steps",
    "files.unknown_exercise": "there is no exercise “{value}”",
    "files.unknown_pattern": "there is no breath pattern “{value}”",
    "files.unknown_caution": "there is no caution “{value}”",
    "files.unknown_gate": "there is no safety check “{value}”",
    "files.unknown_routine": "there is no routine “{value}”",
    "files.other_kind": "kind cannot be “{value}”: “{exercise}” is “{kind}”",
    "files.mend_other_kind": "leave kind out, or write “{kind}”",
    "files.no_sides": "“{exercise}” has no sides",
    "files.needs_sides": "“{exercise}” has a left and a right side",
    "files.min_above_max": "min_s is {low}, max_s only {high}",
    "files.hold_outside_step": "hold_s cannot be {value}, outside of this step's min_s and max_s",
    "files.part_of_breaths": (
        "hold_s cannot be {value}: that ends in the middle of a breath of {grain} s"
    ),
    "files.part_of_movements": (
        "hold_s cannot be {value}: that ends in the middle of a movement of {grain} s"
    ),
    "files.mend_part": "the nearest is {value}",
    "files.no_breathing": "“{exercise}” follows no breath pattern",
    "files.mend_no_breathing": "leave pattern out",
    "files.one_side_alternates": "only both sides can alternate",
    "files.mend_no_sides_alternate": "leave alternate out",
    "files.mend_one_side_alternates": 'write sides = "both", or leave alternate out',
    "files.rest_while_alternating": "rest_s is not used where sides alternate",
    "files.mend_rest_while_alternating": "switch_s is the pause between them",
    "files.unknown_placeholder": "{field} has “{{{name}}}”, which is shown as it stands",
    "files.mend_unknown_placeholder": "known: {known}",
}

TEMPLATES: dict[str, str] = {**_READING, **_SYNTAX, **_EXPECTED, **_VALUES, **_ROUTINES}
