"""Triangles of a polygon: ears come off one by one, and it is enough to say in which order.

Whoever reads the file goes around the ring: so many corners on, the ear there off, two corners on, and so forth. That is a
small number for each corner instead of three large ones for each triangle, and nothing has to be computed when it is read.
"""

from .outlines import cross
from .simplify import within

CELL = 1024


def bridged(piece):
    """Outer ring and holes as one ring: each hole is reached over a bridge that is walked twice."""
    ring = list(piece[0])
    for hole in sorted(piece[1:], key=lambda hole: -max(hole)[0]):
        ring = joined(ring, hole)
    return ring


def joined(ring, hole):
    """The ring with this hole: over the shortest bridge that crosses nothing."""
    best = sorted((square(a, b), i, j) for i, a in enumerate(ring) for j, b in enumerate(hole))
    edges = list(zip(ring, ring[1:] + ring[:1])) + list(zip(hole, hole[1:] + hole[:1]))
    for _, i, j in best:
        if not any(crosses(ring[i], hole[j], a, b) for a, b in edges):
            return ring[: i + 1] + hole[j:] + hole[: j + 1] + ring[i:]
    raise ValueError("no bridge to a hole")


def square(a, b):
    """The distance, squared."""
    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2


def crosses(p, q, a, b):
    """Whether two stretches meet elsewhere than in an end of the first."""
    if p in (a, b) or q in (a, b):
        return False
    return cross(p, q, a) * cross(p, q, b) <= 0 and cross(a, b, p) * cross(a, b, q) <= 0


def clipped(ring):
    """How many corners to go on before each ear; the last triangle is what is left over."""
    count = len(ring)
    before = [(i - 1) % count for i in range(count)]
    after = [(i + 1) % count for i in range(count)]
    reflex = Reflex(ring)
    here, skips, skipped, left = 0, [], 0, count
    while left > 3:
        a, b, c = ring[before[here]], ring[here], ring[after[here]]
        if cross(a, b, c) >= 0 and not reflex.any_within(a, b, c):
            reflex.remove(here)
            after[before[here]], before[after[here]] = after[here], before[here]
            for near in (before[here], after[here]):
                reflex.update(near, ring[before[near]], ring[near], ring[after[near]])
            skips.append(skipped)
            left, skipped = left - 1, 0
            here = after[after[here]]
        else:
            skipped += 1
            here = after[here]
            if skipped > left:
                raise ValueError(f"no ear among {left} corners near {ring[here]}")
    return skips


class Reflex:
    """Corners that turn inwards: only they can lie in an ear. By cell, so that they are found."""

    def __init__(self, ring):
        self.ring, self.cells, self.inside = ring, {}, set()
        count = len(ring)
        for i in range(count):
            if cross(ring[i - 1], ring[i], ring[(i + 1) % count]) < 0:
                self.inside.add(i)
                self.cells.setdefault(self.cell(i), set()).add(i)

    def cell(self, i):
        return self.ring[i][0] // CELL, self.ring[i][1] // CELL

    def remove(self, i):
        if i in self.inside:
            self.inside.remove(i)
            self.cells[self.cell(i)].remove(i)

    def update(self, i, a, b, c):
        if cross(a, b, c) >= 0:
            self.remove(i)

    def any_within(self, a, b, c):
        """Whether one of them, other than the corners, lies in the triangle."""
        xs, ys = (a[0], b[0], c[0]), (a[1], b[1], c[1])
        for x in range(min(xs) // CELL, max(xs) // CELL + 1):
            for y in range(min(ys) // CELL, max(ys) // CELL + 1):
                for i in self.cells.get((x, y), ()):
                    point = self.ring[i]
                    if point not in (a, b, c) and within(point, a, b, c):
                        return True
        return False


def triangles(ring, skips):
    """The triangles, as a reader of the file makes them."""
    count = len(ring)
    before = [(i - 1) % count for i in range(count)]
    after = [(i + 1) % count for i in range(count)]
    here, made = 0, []
    for skip in skips:
        for _ in range(skip):
            here = after[here]
        a, c = before[here], after[here]
        made.append((ring[a], ring[here], ring[c]))
        after[a], before[c] = c, a
        here = after[c]
    made.append((ring[before[here]], ring[here], ring[after[here]]))
    return made
