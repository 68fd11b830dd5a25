"""gazetteer.bin: every table of this folder, one after another, as one raw deflate stream behind a small directory.

    4 bytes  PPG1
    u32      length of the inflated tables (all numbers little endian)
    u8       how many tables
    per table: u8 length of its name, the name without .tsv, u32 length of the table
    the rest: the stream

Heads stay out: the columns are the reader's to know.
"""

import struct
import zlib


def write(folder):
    """Packs the tables of the folder."""
    directory, body = b"", b""
    paths = sorted(folder.glob("*.tsv"))
    for path in paths:
        text = path.read_bytes().split(b"\n", 1)[1]
        name = path.stem.encode()
        directory += struct.pack("<B", len(name)) + name + struct.pack("<I", len(text))
        body += text
    packer = zlib.compressobj(9, zlib.DEFLATED, -15, 9)
    packed = packer.compress(body) + packer.flush()
    head = b"PPG1" + struct.pack("<IB", len(body), len(paths))
    (folder / "gazetteer.bin").write_bytes(head + directory + packed)
