"""outlines.bin: numbers as LEB128 (signed ones zigzag), one after another as one raw deflate stream.

    4 bytes  PPM1
    u32      length of the inflated numbers (little endian)
    the rest: the stream
        bits of the grid
        how many levels of land, coarse first; per level:
            how many rings; per ring: how many points
            per ring: its points, each as a step from the one before (the first of all from 0, 0)
            per ring: corners to skip before each ear, three fewer than points
        how many lines, per line: how many points; then all points as above
"""

import struct
import zlib

from . import outlines


def unsigned(number):
    """LEB128."""
    made = bytearray()
    while number > 127:
        made.append(number & 127 | 128)
        number >>= 7
    made.append(number)
    return bytes(made)


def signed(number):
    """Zigzag, then LEB128."""
    return unsigned(number * 2 if number >= 0 else -number * 2 - 1)


def steps(rings):
    """Points as steps: all x, then all y, which packs better than pairs."""
    points = [(0, 0)] + [point for ring in rings for point in ring]
    pairs = list(zip(points, points[1:]))
    return b"".join(signed(b[axis] - a[axis]) for axis in (0, 1) for a, b in pairs)


def counted(rings):
    """How many there are, and how many points each has."""
    return unsigned(len(rings)) + b"".join(unsigned(len(ring)) for ring in rings)


def write(path, levels, lines):
    """Writes the file."""
    body = unsigned(outlines.BITS) + unsigned(len(levels))
    for shapes in levels:
        rings = [ring for ring, _ in shapes]
        body += counted(rings) + steps(rings) + b"".join(unsigned(skip) for _, skips in shapes for skip in skips)
    body += counted(lines) + steps(lines)
    packer = zlib.compressobj(9, zlib.DEFLATED, -15, 9)
    packed = packer.compress(body) + packer.flush()
    path.write_bytes(b"PPM1" + struct.pack("<I", len(body)) + packed)
    print(f"{path.name}: {path.stat().st_size} bytes, inflated {len(body)}")
