#!/usr/bin/env python3
"""Makes outlines.bin: the land of the world and the lines between China's provinces, as a plain backdrop for a map.

    python3 assets/map/build.py          # fetch the packages, simplify, triangulate, check, pack

Needs Python 3.11 and `npm`, which only downloads; PAYPRINT_PACKAGES names a folder to keep the archives in. The packages
are named in making/fetch.py, each with its version and SHA-256, and the same packages give the same bytes. What is in
the file, and why no border of a country is, stands in SOURCE.md.
"""

import pathlib
import sys
import tempfile

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from making import check, ears, fetch, outlines, pack, simplify  # noqa: E402

# Tolerances in km: inside the window around China, and in the rest of the world.
LEVELS = [(22.0, 50.0), (2.2, 22.0)]
# A hundred islets are no backdrop: the smallest kept, in km².
ISLANDS = [(900.0, 8000.0), (10.0, 900.0)]
LINES = 4.0


def level(rings, tolerances, islands, keep):
    """One level of detail: simplified polygons, each with the order in which its ears come off."""
    large = [group for group in rings if simplify.is_large(group, islands) or keep(group)]
    thin = simplify.simplified(large, tolerances)
    shapes = [ears.bridged(group) for group in thin]
    return [(ring, ears.clipped(ring)) for ring in shapes]


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = fetch.packages(pathlib.Path(name))
        land = outlines.land(folder)
        lines = simplify.simplified_lines(outlines.province_lines(folder), LINES)
    coarse = level(land, LEVELS[0], ISLANDS[0], lambda group: False)
    fine = level(land, LEVELS[1], ISLANDS[1], outlines.is_kept)
    check.run(coarse, fine, lines)
    pack.write(HERE / "outlines.bin", [coarse, fine], lines)


main()
