"""Favourites, the order of routines, pasting and the trash, as a screen reader finds them."""

from tests.e2e.window.conftest import HINGE
from tests.e2e.window.judging import all_faults
from tests.e2e.window.numbers import ESCAPE

SHEET = "half kneeling stretch 3x45s each side, rest 15; bridge 2x10; (green band)"


def test_a_star_says_whose_it_is_and_whether_it_is_on(pages):
    pages.press("Routines")
    star = pages.wait_for("Favourite: Knee")
    assert "checkable" in star.states
    assert "checked" not in star.states
    pages.press("Favourite: Knee")
    assert "checked" in pages.wait_for("Favourite: Knee").states


def test_the_list_of_orders_says_what_it_is(pages):
    pages.press("Routines")
    order = pages.wait_for_description("Order")
    assert order.role == "combo box"
    assert order.name == "Favourites first"
    assert pages.wait_for_description("Tag").name == "Any tag"


def test_what_a_therapist_wrote_is_heard_as_it_is_read(pages):
    pages.press("Routines")
    pages.press("Paste from your therapist…")
    pages.wait_for_dialog("From your therapist")
    pages.wait_for_focus("What your therapist wrote")
    pages.write("What your therapist wrote", SHEET)
    pages.wait_to_hear("2 steps")
    assert all_faults(pages) == []
    told = [thing.name for thing in pages.window().walk() if thing.role == "label"]
    assert "1. Half-kneeling hip stretch, 3 × 45 s, both sides, rest 15 s" in told
    assert "Guessed: “15” has no unit; taken for seconds" in told
    assert any("green band" in name for name in told)
    pages.write("Name of the routine", "")
    pages.wait_to_hear("A routine needs a name.")
    pages.write("Name of the routine", "Sheet")
    pages.press("Save as routine")
    pages.wait_for("Favourite: Sheet")


def test_removing_for_good_is_asked_and_heard(pages):
    pages.press("Routines")
    pages.press("Put Knee away")
    pages.press("Trash…")
    pages.wait_for_dialog("Trash")
    pages.press("Empty the trash…")
    pages.wait_to_hear("It would be gone for good.")
    pages.wait_for_focus("Keep")
    assert all_faults(pages) == []
    pages.press("Remove for good")
    pages.wait_to_hear("The trash is empty now.")
    pages.wait_for_focus("Close")
    pages.type(ESCAPE)
    pages.wait_for("Favourite: Hinge")
    assert pages.find("Trash…") is None


def test_the_import_on_history_knows_a_routine(pages, home):
    file = home / "given.toml"
    file.write_text(HINGE.replace("hinge", "given", 1).replace("Hinge", "Given"), encoding="utf-8")
    pages.press("History")
    pages.press("Import…")
    pages.wait_for_dialog("Import…")
    pages.write("File name:", str(file))
    pages.press("Open")
    pages.wait_for_dialog("Import a routine")
    pages.wait_for_focus("Import")
    pages.press("Import")
    pages.press("Routines")
    pages.wait_for("Favourite: Given")
