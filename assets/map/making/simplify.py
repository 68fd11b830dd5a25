"""Leaves points of outlines out: Visvalingam's way, smallest triangle first, but never one that would make lines cross."""

import heapq
import math

from . import outlines
from .outlines import cross

# The window around the coast of China, in which more points stay: west, south, east, north.
WINDOW = (105.0, 17.0, 126.5, 41.5)
CELL = 64
KM = 40_075.017 / outlines.SIDE


def in_window(point):
    """Whether a point of the grid lies in the window."""
    lon, lat = outlines.degrees(*point)
    return WINDOW[0] < lon < WINDOW[2] and WINDOW[1] < lat < WINDOW[3]


def square_km(twice, point):
    """Twice an area of the grid, at a point, in km²."""
    lat = math.radians(outlines.degrees(*point)[1])
    return abs(twice) / 2 * (KM * math.cos(lat)) ** 2


def is_large(piece, islands):
    """Whether a piece of land is above the smallest, which is another inside the window."""
    ring = piece[0]
    return square_km(outlines.area(ring), ring[0]) >= islands[0 if in_window(ring[0]) else 1]


def within(p, a, b, c):
    """Whether a point lies in a triangle or on its edge."""
    one, two, three = cross(a, b, p), cross(b, c, p), cross(c, a, p)
    return (one >= 0 and two >= 0 and three >= 0) or (one <= 0 and two <= 0 and three <= 0)


class Points:
    """All points that are left, by cell, so that those in a triangle are found."""

    def __init__(self, rings):
        self.cells = {}
        for ring in rings:
            for point in ring:
                self.add(point)

    def add(self, point):
        cell = self.cells.setdefault((point[0] // CELL, point[1] // CELL), {})
        cell[point] = cell.get(point, 0) + 1

    def remove(self, point):
        cell = self.cells[point[0] // CELL, point[1] // CELL]
        cell[point] -= 1
        if not cell[point]:
            del cell[point]

    def any_within(self, a, b, c):
        """Whether another point lies in the triangle."""
        xs, ys = (a[0], b[0], c[0]), (a[1], b[1], c[1])
        for x in range(min(xs) // CELL, max(xs) // CELL + 1):
            for y in range(min(ys) // CELL, max(ys) // CELL + 1):
                for point in self.cells.get((x, y), ()):
                    if point not in (a, b, c) and within(point, a, b, c):
                        return True
        return False


def simplified(pieces, tolerances):
    """Pieces of land with fewer points. A tolerance is the side of the triangle that may go, in km."""
    limits = [side * side / 2 for side in tolerances]
    points = Points([ring for piece in pieces for ring in piece])
    thin = [[thinned(ring, limits, points, closed=True) for ring in piece] for piece in pieces]
    return [[ring for ring in piece if len(ring) > 2] for piece in thin if len(piece[0]) > 2]


def simplified_lines(lines, tolerance):
    """Lines with fewer points; their ends stay."""
    return [thinned(line, [tolerance * tolerance / 2] * 2, None, closed=False) for line in lines]


def thinned(ring, limits, points, closed):
    """One ring or line, without the points whose triangles are below the limit."""
    count = len(ring)
    before = [(i - 1) % count for i in range(count)]
    after = [(i + 1) % count for i in range(count)]
    limit = [limits[0 if in_window(point) else 1] for point in ring]
    gone = [False] * count
    left = count

    def size(i):
        a, b, c = ring[before[i]], ring[i], ring[after[i]]
        return square_km(cross(a, b, c), b) / limit[i]

    inner = range(count) if closed else range(1, count - 1)
    heap = [(size(i), i) for i in inner]
    heapq.heapify(heap)
    while heap and left > 3 - (not closed):
        measure, i = heapq.heappop(heap)
        if measure >= 1:
            break
        if gone[i] or measure != size(i):
            continue
        a, c = before[i], after[i]
        if points:
            if points.any_within(ring[a], ring[i], ring[c]):
                continue
            points.remove(ring[i])
        gone[i] = True
        left -= 1
        after[a], before[c] = c, a
        for j in (a, c):
            if closed or 0 < j < count - 1:
                heapq.heappush(heap, (size(j), j))
    return [point for i, point in enumerate(ring) if not gone[i]]
