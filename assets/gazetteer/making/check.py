"""Counts the tables and holds them to what must be true of them."""

import collections
import sys

# Province → southmost, northmost, westmost, eastmost degree, a little generous.
BOXES = """
11 39.4 41.1 115.4 117.6;12 38.5 40.3 116.7 118.1;13 36.0 42.7 113.4 119.9;14 34.5 40.8 110.2 114.6;15 37.4 53.4 97.1 126.1
21 38.7 43.5 118.8 125.8;22 40.8 46.4 121.6 131.4;23 43.4 53.6 121.1 135.2;31 30.6 31.9 120.8 122.2;32 30.7 35.2 116.3 122.0
33 27.0 31.2 118.0 123.0;34 29.4 34.7 114.8 119.7;35 23.5 28.4 115.8 120.8;36 24.4 30.1 113.5 118.5;37 34.3 38.5 114.7 122.8
41 31.3 36.4 110.3 116.7;42 29.0 33.3 108.3 116.2;43 24.6 30.2 108.7 114.3;44 20.2 25.6 109.6 117.4;45 20.8 26.5 104.4 112.1
46 3.8 20.2 108.6 117.9;50 28.1 32.3 105.2 110.2;51 26.0 34.4 97.3 108.6;52 24.6 29.3 103.6 109.6;53 21.1 29.3 97.5 106.2
54 26.8 36.5 78.3 99.2;61 31.7 39.6 105.4 111.3;62 32.5 42.9 92.3 108.8;63 31.6 39.3 89.4 103.1;64 35.2 39.4 104.2 107.7
65 34.3 49.2 73.4 96.4;71 21.8 26.5 118.1 122.1;81 22.1 22.6 113.8 114.5;82 22.1 22.25 113.5 113.62
"""
# Lines that gazetteer.bin may take, in bytes.
LARGEST = 1_100_000


def rows(folder, name):
    """The rows of a table, without its head."""
    text = (folder / f"{name}.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()[1:]]


def divisions(folder, wrong):
    """Counts, parents, boxes."""
    found = {row[0]: row for row in rows(folder, "divisions")}
    boxes = {line.split()[0]: tuple(map(float, line.split()[1:])) for line in BOXES.replace("\n", ";").split(";") if line}
    mainland = [code for code in found if code[:2] not in ("71", "81", "82")]
    counts = collections.Counter("province" if c.endswith("0000") else "prefecture" if c.endswith("00") else "county" for c in mainland)
    provinces = sum(code.endswith("0000") for code in found)
    print(f"divisions: {len(found)}: {provinces} provinces, on the mainland {counts['prefecture']} prefectures, {counts['county']} counties")
    if (provinces, counts["prefecture"], counts["county"]) != (34, 333, 2844):
        wrong.append("counts are not 34, 333, 2844")
    for code, row in found.items():
        south, north, west, east = boxes[code[:2]]
        if not (south <= float(row[4]) <= north and west <= float(row[5]) <= east):
            wrong.append(f"{code} {row[1]} is not in its province: {row[4]} {row[5]}")
        home = code[:4] + "00" in found or code[2:4] == "90" or code[:2] in ("11", "12", "31", "50", "81", "82")
        if code[:2] + "0000" not in found or not home:
            wrong.append(f"{code} {row[1]} has no parent")
    for row in found.values():
        for before in filter(None, (word.partition("@")[2] for word in row[6].split("|"))):
            if before in found:
                wrong.append(f"{row[0]} {row[1]}: the former code {before} is another division's")
    return found


def codes(folder, name, column, found, wrong):
    """Counts a table and looks up the codes in a column of it."""
    lines = rows(folder, name)
    print(f"{name}: {len(lines)}")
    for row in lines:
        for code in row[column].split("|"):
            if code.isdigit() and code not in found:
                wrong.append(f"{name}: {row[0]} has the unknown code {code}")
    return lines


def letters(folder, wrong):
    """Counts the names in Latin letters; none may be so short that it is an abbreviation, and no city has one twice."""
    counts = collections.Counter()
    for row in rows(folder, "cities"):
        names = [(kind, name) for kind, cell in zip(("names", "names that brands carry", "parts"), row[5:]) for name in cell.split("|") if name]
        counts.update(kind for kind, _ in names)
        counts["cities with a name"] += any(kind != "parts" for kind, _ in names)
        said = collections.Counter(name.casefold() for _, name in names)
        wrong += [f"cities: {row[0]} is called {name} twice" for name, times in said.items() if times > 1]
        wrong += [f"cities: {name} is too short" for _, name in names if sum(c.isalpha() for c in name) < 4]
    print("cities in Latin letters:", ", ".join(f"{count} {kind}" for kind, count in counts.items()))


def run(folder):
    """Prints the counts; stops with what is wrong."""
    wrong = []
    found = divisions(folder, wrong)
    for name, column in (("towns", 2), ("stations", 1), ("stations", 2), ("airports", 2), ("latin", 1)):
        codes(folder, name, column, found, wrong)
    countries = {row[0] for row in rows(folder, "countries")}
    for name in ("countries", "cities", "variants"):
        print(f"{name}: {len(rows(folder, name))}")
    for name, column in (("cities", 2), ("airports", 2), ("stations", 1)):
        unknown = {row[column] for row in rows(folder, name)} - countries
        wrong += [f"{name}: unknown country {iso}" for iso in sorted(unknown) if iso.isalpha()]
    letters(folder, wrong)
    for row in rows(folder, "towns"):
        if len(row[1]) != len(row[2].split("|")):
            wrong.append(f"towns: {row[0]} has not one rank for each district")
    size = (folder / "gazetteer.bin").stat().st_size
    print(f"gazetteer.bin: {size} bytes")
    if size > LARGEST:
        wrong.append("gazetteer.bin is too large")
    if wrong:
        sys.exit("\n".join(wrong))
