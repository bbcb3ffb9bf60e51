"""A picture that was chosen lies beside the routine under its own name, or it is said why not."""

from psoas_timer.core.messages import Message
from psoas_timer.services.content.picture_file import MOST_BYTES, read_picture
from psoas_timer.services.editing.chosen_picture import take_picture
from psoas_timer.wording.say import say
from tests.services.content.pictures import a_jpeg, a_png


def a_file(tmp_path, name, content):
    file = tmp_path / "elsewhere" / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content)
    return file


def refusal(file, folder):
    said = take_picture(file, folder, folder.with_name("drafts"))
    assert isinstance(said, Message)
    assert not folder.exists() or list(folder.iterdir()) == []
    return say(said)


def test_it_lies_beside_the_routine_and_can_be_shown(tmp_path):
    folder = tmp_path / "routines"
    name = take_picture(a_file(tmp_path, "wall sit.PNG", a_png()), folder, tmp_path / "drafts")
    assert name == "wall sit.png"
    assert read_picture(folder, name) == a_png()


def test_names_that_a_routine_may_not_have_become_plain_ones(tmp_path):
    folder = tmp_path / "routines"
    assert (
        take_picture(a_file(tmp_path, ".hid:den..jpeg", a_jpeg()), folder, tmp_path / "drafts")
        == "hid-den.jpg"
    )
    assert (
        take_picture(a_file(tmp_path, "…", a_png()), folder, tmp_path / "drafts") == "picture.png"
    )
    assert len(take_picture(a_file(tmp_path, "x" * 200, a_png()), folder, tmp_path / "drafts")) < 60


def test_the_ending_is_that_of_what_is_in_it(tmp_path):
    assert (
        take_picture(
            a_file(tmp_path, "a.png", a_jpeg()), tmp_path / "routines", tmp_path / "drafts"
        )
        == "a.jpg"
    )


def test_another_picture_of_this_name_stays_and_the_same_one_is_not_copied_again(tmp_path):
    folder = tmp_path / "routines"
    first = a_file(tmp_path, "sit.png", a_png())
    take_picture(first, folder, tmp_path / "drafts")
    second = a_file(tmp_path, "sit.png", a_png(3, 3))
    assert take_picture(second, folder, tmp_path / "drafts") == "sit-2.png"
    assert take_picture(second, folder, tmp_path / "drafts") == "sit-2.png"
    assert read_picture(folder, "sit.png") == a_png()


def test_what_cannot_be_shown_is_refused_with_the_reason(tmp_path):
    folder = tmp_path / "routines"
    big = a_png() + bytes(MOST_BYTES)
    assert refusal(a_file(tmp_path, "a.png", big), folder) == "the picture is larger than 2 MiB"
    wide = a_file(tmp_path, "b.png", a_png(5_000, 2))
    assert "5000 × 2 pixels" in refusal(wide, folder)
    assert "neither a PNG nor a JPEG" in refusal(a_file(tmp_path, "c.gif", b"GIF89a"), folder)
    assert "not a plain file" in refusal(tmp_path, folder)


def test_a_folder_that_takes_no_file_is_told(tmp_path):
    in_the_way = tmp_path / "routines"
    in_the_way.write_text("no folder", encoding="utf-8")
    said = take_picture(a_file(tmp_path, "a.png", a_png()), in_the_way, tmp_path / "drafts")
    assert isinstance(said, Message)
    assert say(said).startswith("the picture cannot be copied beside the routine: ")
