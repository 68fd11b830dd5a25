#!/usr/bin/env python3
"""Makes the icon font: the few glyphs of Phosphor Regular that the program shows, at code points of our own.

    python3 -m venv /tmp/fonts-venv
    /tmp/fonts-venv/bin/pip install fonttools==4.60.1
    /tmp/fonts-venv/bin/python assets/icons/build.py

A new icon is added at the end of ICONS (the others keep their code points) and to `src/ui/icons.rs`.
"""

import hashlib
import io
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile

from fontTools import subset
from fontTools.misc.timeTools import timestampFromString
from fontTools.ttLib import TTFont

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE = "@phosphor-icons/web@2.1.2"
SHA256 = "40e3096099ca818c047979cece6a3764944d5200c67b64092f7bcd8bcd1d2b08"
FIRST = 0xE000
ICONS = """
tray-arrow-down calendar-blank caret-down caret-up caret-left caret-right x check eye eye-slash presentation export
share lock-simple lock-simple-open wifi-slash moon sun arrow-right arrow-left arrow-up arrow-down copy download-simple
magnifying-glass funnel warning file file-zip folder-open play pause list globe translate trash plus question info key
password arrow-square-out arrows-out clock map-pin flag link
""".split()


def main():
    archive = fetch()
    points = code_points(archive("src/regular/style.css").decode())
    font = TTFont(io.BytesIO(archive("src/regular/Phosphor.ttf")), recalcTimestamp=False)
    keep(font, [points[name] for name in ICONS])
    renumber(font, {points[name]: FIRST + index for index, name in enumerate(ICONS)})
    mend_bearings(font)
    set_names(font)
    font["head"].modified = font["head"].created = timestampFromString("Thu Jan  1 00:00:00 2026")
    font.save(HERE / "payprint-icons.ttf")
    (HERE / "LICENSE-phosphor.txt").write_bytes(archive("LICENSE"))
    print(f"{len(ICONS)} icons, U+{FIRST:04X} to U+{FIRST + len(ICONS) - 1:04X}")


def fetch():
    """Opens the package, by name and version through the ordinary client, checked; returns a reader of its files."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", "--silent", "--pack-destination", folder, PACKAGE]
        made = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()[-1]
        data = (pathlib.Path(folder) / made).read_bytes()
    if hashlib.sha256(data).hexdigest() != SHA256:
        sys.exit(f"{PACKAGE}: unexpected SHA-256")
    archive = tarfile.open(fileobj=io.BytesIO(data))
    return lambda path: archive.extractfile(f"package/{path}").read()


def code_points(style):
    """Icon name → code point, as the package's style sheet has them."""
    pairs = re.findall(r'\.ph-([a-z0-9-]+):before \{\s*content: "\\([0-9a-f]+)"', style)
    return {name: int(digits, 16) for name, digits in pairs}


def keep(font, wanted):
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables += ["GSUB", "gasp"]
    options.glyph_names = False
    options.name_IDs = []
    worker = subset.Subsetter(options)
    worker.populate(unicodes=wanted)
    worker.subset(font)


def renumber(font, places):
    for table in font["cmap"].tables:
        table.cmap = {places[old]: name for old, name in table.cmap.items() if old in places}


def mend_bearings(font):
    """The package says 0 for every left side bearing; a renderer that believes it moves each icon to the left."""
    for name in font.getGlyphOrder():
        width, _ = font["hmtx"][name]
        glyph = font["glyf"][name]
        glyph.recalcBounds(font["glyf"])  # the package's own bounds begin at 0 too
        font["hmtx"][name] = (width, getattr(glyph, "xMin", 0))


def set_names(font):
    values = [(1, "Payprint Icons"), (2, "Regular"), (4, "Payprint Icons"), (6, "PayprintIcons-Regular")]
    for identity, value in values:
        font["name"].setName(value, identity, 3, 1, 0x409)


if __name__ == "__main__":
    main()
