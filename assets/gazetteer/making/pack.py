"""gazetteer.bin: every table of this folder in three parts: the towns and all else, which are unpacked side by side as soon
as anything is asked, and what few texts ask for.

    4 bytes  PPG2
    per part:
        u32      length of its inflated tables (all numbers little endian)
        u32      length of its stream
        u8       how many tables
        per table: u8 length of its name, the name without .tsv, u32 length of the table
        the stream, raw deflate: the tables one after another

Heads stay out: the columns are the reader's to know.
"""

import struct
import zlib

# The tables of the second part and of the third; the first has all others.
TOWNS, APART = ("towns",), ("communities",)


def part(paths):
    """One part: its directory and its stream."""
    directory, body = b"", b""
    for path in paths:
        text = path.read_bytes().split(b"\n", 1)[1]
        name = path.stem.encode()
        directory += struct.pack("<B", len(name)) + name + struct.pack("<I", len(text))
        body += text
    packer = zlib.compressobj(9, zlib.DEFLATED, -15, 9)
    packed = packer.compress(body) + packer.flush()
    return struct.pack("<IIB", len(body), len(packed), len(paths)) + directory + packed


def write(folder):
    """Packs the tables of the folder."""
    paths = sorted(folder.glob("*.tsv"))
    main = [path.stem for path in paths if path.stem not in TOWNS + APART]
    parts = [part([path for path in paths if path.stem in names]) for names in (main, TOWNS, APART)]
    (folder / "gazetteer.bin").write_bytes(b"PPG2" + b"".join(parts))
