"""Holds the outlines to what must be true, and says how many points they have."""

import sys

from . import ears, outlines
from .outlines import cross
from .simplify import within

# Where land must be on the finer level, however much was left out.
LAND = {
    "Beijing": (116.39, 39.91),
    "Taipei": (121.52, 25.03),
    "Hong Kong": (114.13, 22.39),
    "Macao": (113.55, 22.20),
    "Haikou": (110.33, 19.95),
    "London": (-0.5, 51.5),
    "Auckland": (175.3, -37.8),
    "Honolulu": (-155.5, 19.6),
}
WATER = {"Bohai": (119.5, 38.6), "Taiwan Strait": (119.6, 24.6), "Pacific": (170.0, 30.0), "Caspian Sea": (51.0, 42.0)}


def run(coarse, fine, lines):
    """Stops at the first thing that is wrong."""
    for name, shapes in (("coarse", coarse), ("fine", fine)):
        for ring, skips in shapes:
            made = ears.triangles(ring, skips)
            whole, parts = outlines.area(ring), sum(abs(cross(*triangle)) for triangle in made)
            if whole != parts:
                sys.exit(f"{name}: the triangles of a ring at {outlines.degrees(*ring[0])} have {parts} instead of {whole}")
        print(f"{name}: {len(shapes)} rings, {sum(len(ring) for ring, _ in shapes)} points")
    print(f"lines: {len(lines)}, {sum(map(len, lines))} points")
    drawn = [triangle for ring, skips in fine for triangle in ears.triangles(ring, skips)]
    for places, expected in ((LAND, True), (WATER, False)):
        for name, place in places.items():
            point = outlines.grid(*place)
            if any(within(point, *triangle) for triangle in drawn) != expected:
                sys.exit(f"{name}: land is {not expected}")
