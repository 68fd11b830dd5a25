"""stations.tsv and airports.tsv."""

import re

from . import datum, fetch, names

COMPASS = re.compile("(?<=..)[东西南北]$")


def station_rows(folder):
    """(station, city) as the railway's own list has them."""
    text = (folder / "mcp_12306/mcp_12306/resources/station_name.js").read_text(encoding="utf-8")
    parts = [entry.split("|") for entry in text.split("'")[1].split("@")[1:]]
    return [(part[1].strip(), part[7].strip()) for part in parts]


def city_codes(table):
    """Name of a city or county, as the railway writes it → code."""
    found = {}
    for code in sorted(table.codes, key=lambda c: (not c.endswith("00"), c), reverse=True):
        for word in (table.codes[code], *table.short[code]):
            if code[:2] not in ("71", "81", "82"):
                found[word] = code
    found |= {names.bare(n): c for c, n in table.codes.items() if c.endswith("00") and not c.endswith("0000")}
    return found | {names.bare(table.codes[c]): c for c in ("110000", "120000", "310000", "500000")}


def district(name, city, table):
    """The district whose name the station has: 昆山南 → 昆山市. None where the city itself has it, or two do.

    The county that the railway's list names is not asked: it counts 奎屯 to 伊宁.
    """
    stem = COMPASS.sub("", name)
    inside = [c for c in table.parts[city] if c != city]
    own = {table.codes[city], *table.short[city]}
    for word in (name, stem):
        if word in own:
            return ""
        hits = [c for c in inside if word in (table.codes[c], *table.short[c])]
        if len(hits) == 1:
            return hits[0]
    return ""


def governed(name, city, table):
    """The county governed by the province whose name the station has: the railway counts 阿拉尔 to 阿克苏."""
    inside = [c for c in table.parts if c[:2] == city[:2] and c[2:4] == "90" and name in (table.codes[c], *table.short[c])]
    return inside[0] if inside else ""


def write_stations(folder, table):
    """Writes stations.tsv."""
    by_name, by_hand = city_codes(table), dict(fetch.hand("station_cities.tsv"))
    sure = dict(fetch.hand("station_districts.tsv"))
    lines, unknown = {}, []
    for name, city in station_rows(folder):
        code = by_hand.get(city) or by_name.get(city)
        if code is None:
            unknown.append(city)
        elif code.isalpha():
            lines[name] = (name, code, "")
        elif code != "-":
            home = table.city(code)
            part = sure[name] if name in sure else district(name, home, table)
            part = governed(name, home, table) or part
            home = table.city(part) if part else home
            lines[name] = (name, home, "" if part == home else part)
    if unknown:
        raise SystemExit("cities of stations without a code: " + " ".join(sorted(set(unknown))))
    fetch.table("stations.tsv", ("name", "city or country", "district"), lines.values())


def write_airports(folder, table, cities):
    """Writes airports.tsv; `cities` are the rows of cities.tsv by (country, English name)."""
    all_rows = {row["iata"]: row for row in fetch.rows(folder / "airportsdata/airportsdata/airports.csv") if row["iata"]}
    lines, single = [], [row[1] for row in fetch.hand("airports_china.tsv")]
    for iata, code, own, lat, lon, part, others in fetch.hand("airports_china.tsv"):
        if not lat:
            lat, lon = all_rows[iata]["lat"], all_rows[iata]["lon"]
        town = names.bare(table.codes[code]) or table.codes[code]
        words = [w for n in own.split("|") if n for w in spellings(n, town)] + [w for w in others.split("|") if w]
        words += [town + "机场"] if single.count(code) == 1 else []
        lines.append((iata, "|".join(dict.fromkeys(words)), code, "", f"{float(lat):.4f}", f"{float(lon):.4f}", part))
    lines += list(abroad(all_rows, cities))
    fetch.table("airports.tsv", ("iata", "names", "city or country", "city abroad", "lat", "lon", "district"), lines)


def spellings(own, town):
    """How an airport is written: 萧山机场, 杭州萧山机场, 杭州萧山国际机场; 首都国际机场."""
    full = own if own.startswith(town) else town + own
    return [own + "机场", full + "机场", own + "国际机场", full + "国际机场"]


def abroad(all_rows, cities):
    """Airports of other countries: the well-known by their own names, the rest by their city's."""
    by_hand = {iata: (names_, city) for iata, _, names_, city in fetch.hand("airports_abroad.tsv")}
    taken = set()
    for iata, row in sorted(all_rows.items(), key=lambda pair: pair[0] not in by_hand):
        own, city = by_hand.get(iata, ("", ""))
        if row["country"] in ("CN", "HK", "MO", "TW"):
            continue
        home = cities.get((row["country"], city or row["city"]))
        at = (float(row["lat"]), float(row["lon"]))
        near = home and datum.distance_km(at, home[1]) < 90
        if not own and (not near or "International" not in row["name"] or (row["country"], home[0]) in taken):
            continue
        town = home[0] if near else ""
        taken.add((row["country"], town))
        words = [w for n in own.split("|") if n for w in spellings(n, town)] or [town + "机场", town + "国际机场"]
        yield iata, "|".join(dict.fromkeys(words)), row["country"], town, f"{at[0]:.4f}", f"{at[1]:.4f}", ""
