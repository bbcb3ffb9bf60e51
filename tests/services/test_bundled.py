"""The door to the bundled files: an installed package first, then the checkout."""

from pathlib import Path

import pytest

from psoas_timer.services.bundled import AssetsMissing, assets_dir


def make_package(root: Path) -> Path:
    """Lay out `src/psoas_timer` under root as a checkout does."""
    package_dir = root / "src" / "psoas_timer"
    package_dir.mkdir(parents=True)
    return package_dir


def test_a_checkout_reads_the_folder_beside_src(tmp_path: Path):
    package_dir = make_package(tmp_path)
    (tmp_path / "assets").mkdir()
    assert assets_dir(package_dir) == tmp_path / "assets"


def test_an_installed_package_reads_its_own_folder_first(tmp_path: Path):
    package_dir = make_package(tmp_path)
    (tmp_path / "assets").mkdir()
    (package_dir / "assets").mkdir()
    assert assets_dir(package_dir) == package_dir / "assets"


def test_a_file_named_assets_is_no_folder(tmp_path: Path):
    package_dir = make_package(tmp_path)
    (package_dir / "assets").write_text("", encoding="utf-8")
    (tmp_path / "assets").mkdir()
    assert assets_dir(package_dir) == tmp_path / "assets"


def test_missing_assets_name_every_place_looked_in(tmp_path: Path):
    package_dir = make_package(tmp_path)
    with pytest.raises(AssetsMissing) as caught:
        assets_dir(package_dir)
    assert caught.value.places == (package_dir / "assets", tmp_path / "assets")
    assert str(package_dir / "assets") in str(caught.value)
    assert str(tmp_path / "assets") in str(caught.value)
