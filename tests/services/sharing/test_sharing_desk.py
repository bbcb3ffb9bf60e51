"""Giving a routine away and taking one in, with what it meets there."""

import pytest

from psoas_timer.services.exchange.trouble import ExchangeTrouble
from psoas_timer.services.sharing.shared_file import zipped
from psoas_timer.services.sharing.sharing_desk import Answer, Clash
from tests.services.content.pictures import a_png
from tests.services.sharing.conftest import DRAWN, PLAIN


def brought(giver, taker, tmp_path, routine_id, ending):
    file = tmp_path / f"for-you{ending}"
    giver.desk.share(giver.entry(routine_id), file)
    return taker.desk.look_into(file)


@pytest.mark.parametrize("ending", [".toml", ".zip"])
def test_a_routine_comes_in_byte_by_byte(giver, taker, tmp_path, ending):
    giver.write("mine.toml", PLAIN)
    preview = brought(giver, taker, tmp_path, "mine", ending)
    assert preview.clash is Clash.NONE
    assert preview.received.routine == giver.entry("mine").routine
    assert taker.own_ids() == []
    taken = taker.desk.take_in(preview)
    assert taken.path.read_text() == PLAIN
    assert taker.own_ids() == ["mine"]


def test_pictures_come_with_it(giver, taker, tmp_path):
    giver.write("towel.png", a_png())
    giver.write("drawn.toml", DRAWN)
    taker.desk.take_in(brought(giver, taker, tmp_path, "drawn", ".zip"))
    assert taker.entry("drawn").problems == ()
    assert taker.library.picture("towel.png") == a_png()
    assert taker.files() == ["drawn.toml", "towel.png"]


def test_a_text_file_for_a_routine_with_pictures_is_refused(giver, tmp_path):
    giver.write("towel.png", a_png())
    giver.write("drawn.toml", DRAWN)
    file = tmp_path / "out.toml"
    with pytest.raises(ExchangeTrouble) as trouble:
        giver.desk.share(giver.entry("drawn"), file)
    assert trouble.value.problem.what.key == "sharing.needs_zip"
    assert not file.exists()


def test_what_could_not_come_in_does_not_go_out(giver, tmp_path):
    head, _, step = DRAWN.partition("\n\n")
    steps = [step.replace("towel", f"towel{number}") for number in range(13)]
    for number in range(13):
        (giver.folder / f"towel{number}.png").write_bytes(a_png().ljust(2 << 20, b"\0"))
    giver.write("drawn.toml", "\n\n".join([head, *steps]))
    with pytest.raises(ExchangeTrouble) as failed:
        giver.desk.share(giver.entry("drawn"), tmp_path / "out.zip")
    assert failed.value.problem.what.key == "sharing.too_much"
    assert not (tmp_path / "out.zip").exists()


def test_the_same_zip_twice_has_the_same_bytes(giver, tmp_path):
    giver.write("towel.png", a_png())
    giver.write("drawn.toml", DRAWN)
    files = [tmp_path / "a.zip", tmp_path / "b.zip"]
    for file in files:
        giver.desk.share(giver.entry("drawn"), file)
    assert files[0].read_bytes() == files[1].read_bytes()


@pytest.mark.parametrize("routine_id", ["mine", "drawn"])
def test_a_second_time_it_is_known(giver, taker, tmp_path, routine_id):
    giver.write("towel.png", a_png())
    giver.write("drawn.toml", DRAWN)
    giver.write("mine.toml", PLAIN)
    taker.write("towel.png", a_png(9, 9))  # the taker's own, another one
    preview = brought(giver, taker, tmp_path, routine_id, ".zip")
    taker.desk.take_in(preview)
    assert taker.desk.look_into(preview.received.file).clash is Clash.SAME


def test_another_picture_of_that_name_stays(giver, taker, tmp_path):
    giver.write("towel.png", a_png())
    giver.write("drawn.toml", DRAWN)
    taker.write("towel.png", a_png(9, 9))
    taker.desk.take_in(brought(giver, taker, tmp_path, "drawn", ".zip"))
    assert taker.library.picture("towel.png") == a_png(9, 9)
    assert taker.library.picture("towel-2.png") == a_png()
    assert taker.entry("drawn").routine.pictures == ("towel-2.png",)
    assert "# drawn by hand" in taker.entry("drawn").path.read_text()


def test_a_picture_that_did_not_come_is_not_taken_from_another_routine(taker, tmp_path):
    taker.write("towel.png", a_png(9, 9))  # of another exercise, whoever drew it
    file = tmp_path / "drawn.toml"
    file.write_text(DRAWN, encoding="utf-8")
    taker.desk.take_in(taker.desk.look_into(file))
    assert taker.entry("drawn").routine.pictures == ("towel-2.png",)
    assert taker.library.picture("towel-2.png") is None
    assert taker.desk.look_into(file).clash is Clash.SAME


def test_another_text_of_ones_own_keeps_its_picture(taker, tmp_path):
    taker.write("towel.png", a_png())
    taker.write("drawn.toml", DRAWN)
    file = tmp_path / "drawn.toml"
    file.write_text(DRAWN.replace("hold_s = 30", "hold_s = 40"), encoding="utf-8")
    taken = taker.desk.take_in(taker.desk.look_into(file), Answer.REPLACE)
    assert taken.routine.pictures == ("towel.png",)
    assert taker.library.picture("towel.png") == a_png()


def test_both_are_kept_under_ids_of_their_own(giver, taker, tmp_path):
    giver.write("mine.toml", PLAIN.replace("reps = 5", "reps = 9"))
    theirs = taker.write("mine.toml", PLAIN)
    preview = brought(giver, taker, tmp_path, "mine", ".toml")
    assert preview.clash is Clash.OWN
    taken = taker.desk.take_in(preview, Answer.KEEP_BOTH)
    assert theirs.read_text() == PLAIN
    assert taker.own_ids() == ["mine", "mine-2"]
    assert taken.routine.name == "Mine (2)"
    assert "# from my physiotherapist" in taken.path.read_text()
    assert "# for the evening" in taken.path.read_text()
    assert taker.desk.look_into(preview.received.file).clash is Clash.SAME


def test_a_replaced_one_comes_back_by_undo(giver, taker, tmp_path):
    giver.write("mine.toml", PLAIN.replace("reps = 5", "reps = 9"))
    theirs = taker.write("evening.toml", PLAIN)
    taken = taker.desk.take_in(brought(giver, taker, tmp_path, "mine", ".toml"), Answer.REPLACE)
    assert taken.path == theirs
    assert taker.entry("mine").routine.steps[0].reps == 9
    taker.desk.take_back(taken)
    assert taker.entry("mine").path.read_text() == PLAIN
    assert taker.own_ids() == ["mine"]


def test_what_came_in_goes_by_undo(giver, taker, tmp_path):
    giver.write("towel.png", a_png())
    giver.write("drawn.toml", DRAWN)
    taken = taker.desk.take_in(brought(giver, taker, tmp_path, "drawn", ".zip"))
    taker.desk.take_back(taken)
    assert taker.files() == []


def test_a_bundled_one_stays(giver, taker, tmp_path):
    text = PLAIN.replace('"mine"', '"calm-reset"')
    file = tmp_path / "calm.toml"
    file.write_text(text)
    preview = taker.desk.look_into(file)
    assert preview.clash is Clash.BUNDLED
    taker.desk.take_in(preview, Answer.REPLACE)
    assert taker.own_ids() == ["calm-reset-2"]
    assert taker.desk.trash.entries() == ()


def test_a_name_that_another_file_has_is_not_taken(taker, tmp_path):
    mine = taker.write("mine.toml", "broken")
    file = tmp_path / "in.toml"
    file.write_text(PLAIN)
    assert taker.desk.take_in(taker.desk.look_into(file)).path.name == "mine-2.toml"
    assert mine.read_text() == "broken"


def test_an_id_that_is_a_device_elsewhere_names_no_file(taker, tmp_path):
    file = tmp_path / "in.toml"
    file.write_text(PLAIN.replace('"mine"', '"con"'))
    assert taker.desk.take_in(taker.desk.look_into(file)).path.name == "routine-con.toml"
    assert taker.own_ids() == ["con"]


def test_a_file_in_the_place_of_the_folder_is_told(taker, tmp_path):
    file = tmp_path / "in.toml"
    file.write_text(PLAIN)
    preview = taker.desk.look_into(file)
    taker.folder.rmdir()
    taker.folder.write_text("")
    with pytest.raises(ExchangeTrouble) as trouble:
        taker.desk.take_in(preview)
    assert trouble.value.problem.what.key == "sharing.not_written"


ODDLY_WRITTEN = """\
# mine, id = "mine"\r
schema = 1\r
'id'="mine"  # short\r
name = 'Mine' # of old\r
step = [ { name = "Name", kind = "rest", hold_s = 9, picture = "1.png" }, # one\r
  {name="id",kind="rest",hold_s=9,"picture"='2.png'},{name="x",kind="rest",hold_s=9,picture="1.png"}]\r
"""


def test_only_what_is_called_otherwise_here_is_changed_in_a_text(taker, tmp_path):
    """The id is taken, and so is the name of a picture."""
    taker.write("mine.toml", PLAIN)
    taker.write("1.png", a_png(3, 3))
    file = tmp_path / "in.zip"
    file.write_bytes(zipped(ODDLY_WRITTEN.encode(), {"1.png": a_png(4, 4), "2.png": a_png()}))
    taken = taker.desk.take_in(taker.desk.look_into(file))
    expected = (
        ODDLY_WRITTEN.replace("'id'=\"mine\"", "'id'=\"mine-2\"")
        .replace("'Mine'", '"Mine (2)"')
        .replace("1.png", "1-2.png")
        .replace("'2.png'", '"2.png"')
    )
    assert taken.path.read_bytes() == expected.encode()
    assert taker.entry("mine-2").problems == ()
