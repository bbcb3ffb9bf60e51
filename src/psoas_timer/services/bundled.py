"""The one door to the bundled files in `assets/`. What is in those files is read elsewhere."""

from pathlib import Path

PACKAGE_DIR = Path(__file__).resolve().parents[1]
"""The folder of the package.

The same folder as `importlib.resources.files("psoas_timer")`, whose import alone costs about 10 ms
of the start; both are real folders in a wheel, a checkout and a frozen bundle.
"""


class AssetsMissing(FileNotFoundError):
    """No `assets/` folder in any of the places where it may lie; the message names them."""

    def __init__(self, places: tuple[Path, ...]) -> None:
        super().__init__(f"no folder of assets: {', '.join(str(place) for place in places)}")
        self.places = places


def assets_dir(package_dir: Path = PACKAGE_DIR) -> Path:
    """The folder that holds the bundled files.

    It lies inside the package where a wheel was installed, and beside `src/` in a checkout, which
    an editable install reads too. Raises AssetsMissing where it lies in neither place.
    """
    places = (package_dir / "assets", package_dir.parents[1] / "assets")
    for place in places:
        if place.is_dir():
            return place
    raise AssetsMissing(places)
