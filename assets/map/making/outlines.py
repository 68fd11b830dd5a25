"""Reads the packages: rings of land, and the lines that two provinces share, on the grid of the map.

The grid is Web Mercator: 2^17 steps around the earth (306 m at the equator, 235 m in Beijing), x to the east from 180° W,
y to the south from 85.05° N.
"""

import collections
import json
import math

BITS = 17
SIDE = 1 << BITS
CELL = 64
# Antarctica is left out: nobody's trail leads there, and on this projection it is larger than Asia.
SOUTHERNMOST = -60.0
# Hong Kong, Macao and Taiwan are one first-level division each, however many the source has.
OUTER = ("HKG", "MAC", "TWN")


def grid(lon, lat):
    """A point on the grid."""
    y = 0.5 - math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)) / (2 * math.pi)
    return round((lon + 180) / 360 * SIDE), round(y * SIDE)


def degrees(x, y):
    """The longitude and latitude of a point of the grid."""
    return x / SIDE * 360 - 180, math.degrees(2 * math.atan(math.exp((0.5 - y / SIDE) * 2 * math.pi)) - math.pi / 2)


def snapped(ring):
    """The ring on the grid, open, without points that fall together or spikes that they leave."""
    points = []
    for point in (grid(lon, lat) for lon, lat in ring):
        points.append(point)
        while len(points) > 1 and points[-1] == points[-2]:
            points.pop()
        while len(points) > 2 and points[-1] == points[-3]:
            del points[-2:]
    while len(points) > 1 and points[0] == points[-1]:
        points.pop()
    while len(points) > 2 and points[0] == points[-2]:
        del points[-2:]
    return points


def untangled(ring):
    """The ring without crossings: the grid makes some where a coast is narrower than a step. A loop is turned round."""
    for _ in range(100):
        found = crossing(ring)
        if found is None:
            return ring
        first, second = found
        ring = ring[: first + 1] + ring[first + 1 : second + 1][::-1] + ring[second + 1 :]
    raise ValueError(f"crossings near {ring[first]}")


def crossing(ring):
    """Two stretches of the ring that cross, by the points they begin at."""
    cells = collections.defaultdict(list)
    for i, (a, b) in enumerate(zip(ring, ring[1:] + ring[:1])):
        for x in range(min(a[0], b[0]) // CELL, max(a[0], b[0]) // CELL + 1):
            for y in range(min(a[1], b[1]) // CELL, max(a[1], b[1]) // CELL + 1):
                for j in cells[x, y]:
                    if cross(a, b, ring[j]) * cross(a, b, ring[j + 1]) < 0:
                        if cross(ring[j], ring[j + 1], a) * cross(ring[j], ring[j + 1], b) < 0:
                            return j, i
                cells[x, y].append(i)
    return None


def cross(a, b, c):
    """Twice the area of a triangle; positive where it turns to the right on a screen."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])


def simple_rings(ring):
    """A ring that touches itself in a point is cut there into rings that do not."""
    ring = untangled(ring)
    done, place, path = [], {}, []
    for point in ring:
        if point in place:
            at = place[point]
            loop = path[at:]
            for dropped in loop[1:]:
                del place[dropped]
            del path[at + 1 :]
            done.append(loop)
        else:
            place[point] = len(path)
            path.append(point)
    done.append(path)
    return [loop for loop in done if len(loop) > 2]


def land(folder):
    """Each piece of land: its outer ring, then its holes (the Caspian Sea)."""
    topology = json.loads((folder / "land-10m.json").read_text())
    (sx, sy), (ox, oy) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + ox, y * sy + oy))
        arcs.append(points)
    pieces = []
    for polygon in topology["objects"]["land"]["geometries"][0]["arcs"]:
        rings = [joined(arcs, numbers) for numbers in polygon]
        if max(lat for _, lat in rings[0]) < SOUTHERNMOST:
            continue
        outer = sorted(simple_rings(snapped(rings[0])), key=lambda ring: -abs(area(ring)))
        holes = [hole for ring in rings[1:] for hole in simple_rings(snapped(ring))]
        if outer:
            pieces.append([turned(outer[0], 1)] + [turned(hole, -1) for hole in holes])
            pieces.extend([turned(ring, 1)] for ring in outer[1:])
    return pieces


def joined(arcs, numbers):
    """The ring that these arcs make; ~n is arc n backwards."""
    points = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points.extend(arc[1:] if points else arc)
    return points


def area(ring):
    """Twice the area, in steps of the grid; positive where the ring turns to the right on a screen."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1]))


def turned(ring, sign):
    """The ring in this direction."""
    return ring if area(ring) * sign > 0 else ring[::-1]


def is_kept(piece):
    """Islands that are kept however small: 西沙群岛, 南沙群岛 and their neighbours."""
    lon, lat = degrees(*piece[0][0])
    return 108 < lon < 118.5 and 3.5 < lat < 18 and not (lon < 110 and lat < 15) and not (lon > 114.5 and lat < 8)


def province_lines(folder):
    """What two first-level divisions of China have in common, as lines between the points where three meet."""
    owners = collections.defaultdict(set)
    for feature in json.loads((folder / "admin1.json").read_text())["features"]:
        country = feature["properties"]["adm0_a3"]
        if country != "CHN" and country not in OUTER:
            continue
        division = feature["properties"]["adm1_code"] if country == "CHN" else country
        shape = feature["geometry"]
        polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
        for ring in (ring for polygon in polygons for ring in polygon):
            points = [tuple(point) for point in ring]
            for a, b in zip(points, points[1:]):
                owners[min(a, b), max(a, b)].add(division)
    shared = {edge: tuple(sorted(pair)) for edge, pair in owners.items() if len(pair) > 1}
    return [[grid(*point) for point in line] for line in chained(shared)]


def chained(shared):
    """Edges joined into lines, each between the same two divisions."""
    at = collections.defaultdict(list)
    for (a, b), pair in sorted(shared.items()):
        at[a].append((b, pair))
        at[b].append((a, pair))
    ends = {point for point, there in at.items() if len(there) != 2 or there[0][1] != there[1][1]}
    left = set(shared)
    lines = []
    for start in sorted(ends) + sorted(at):
        for step, pair in at[start]:
            line, here = [start], (start, step)
            while (min(here), max(here)) in left:
                left.remove((min(here), max(here)))
                line.append(here[1])
                on = [point for point, other in at[here[1]] if other == pair and point != here[0]]
                if here[1] in ends or len(on) != 1:
                    break
                here = (here[1], on[0])
            if len(line) > 1:
                lines.append(line)
    return lines
