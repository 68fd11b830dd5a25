"""The names of places in Latin letters: latin.tsv for those at home, and what cities.tsv tells of those abroad."""

import collections
import math
import re
import unicodedata

from . import fetch

# Letters that no decomposition makes plain.
PLAIN = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "þ": "th", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "ə": "a", "’": "'", "‘": "'", "ʻ": "'", "`": "'"})
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "oe", "Ø": "Oe", "å": "aa", "Å": "Aa", "ß": "ss"})
# Where umlauts are written so.
SPELL_OUT = set("DE AT CH DK NO SE FI LI".split())
# Money that is paid in several countries: a name is looked up in all of them, as the reader of texts will.
ZONES = ["FR DE IT ES NL BE AT IE PT GR FI LU MT CY SK SI EE LV LT HR MC VA SM AD ME".split(), "US KH EC PA SV GU MP PR TL ZW VG MH FM PW".split()]
# A place of the same name says that the name is not enough, unless it has this many times fewer people, or is so near.
SMALLER, NEAR_KM = 20, 40
SHORTEST = 4
# What GeoNames adds to a name and signs leave out; not where the rest would be a country or a word.
RANK = re.compile("(?:-shi|-si| City)$")
KEEP = set("Kuwait City|Ho Chi Minh City|Panama City|Mexico City|Guatemala City|Oklahoma City|Kansas City|Iowa City|Jersey City|Salt Lake City|Benin City|Vatican City|Angeles City|Temple City|Daly City|Redwood City|New York City|Lapu-Lapu City|Quezon City".split("|"))


def ascii_of(name):
    """The name without accents: München → Munchen."""
    parts = unicodedata.normalize("NFKD", name.translate(PLAIN))
    return "".join(c for c in parts if not unicodedata.combining(c)).translate(PLAIN)


def spellings(name, iso=""):
    """A name as it is written, and as bills write it: without accents, apostrophes, hyphens, or the gap of two short words."""
    found = [name] if is_western(name) else []
    found += [name.translate(UMLAUTS)] if iso in SPELL_OUT else []
    bare = ascii_of(name)
    found += [bare, bare.replace("'", ""), bare.replace("-", " "), bare.replace(".", "")]
    words = bare.split(" ")
    if len(words) in (2, 3) and len(bare) <= 14 and iso in ("TH", "VN", "KH", "LA", "MY", "HK"):
        found.append("".join([words[0], *(word.lower() for word in words[1:])]))
    kept = [word for word in found if word.isascii() or is_western(word)]
    return [word for word in dict.fromkeys(kept) if long_enough(word)]


def is_western(name):
    """Whether its letters are those of western and middle Europe or Viet Nam, which a text may keep."""
    return all(c.isascii() or "\u00c0" <= c <= "\u017f" or "\u1ea0" <= c <= "\u1ef9" or c in "ơưƠƯ" for c in name)


def long_enough(name):
    """Three letters are an abbreviation of too much. TST is what Hong Kong calls Tsim Sha Tsui."""
    return sum(c.isalpha() for c in name) >= SHORTEST or name == "TST"


def folded(name):
    """What two spellings of one name have in common."""
    return ascii_of(name).lower()


def words(iso=""):
    """The names that are words, brands or dishes, folded: never names of places here, or of those of this country."""
    return {folded(row[0]) for row in fetch.hand("latin_words.tsv") if row[1] in ("", iso)}


def home(table):
    """Writes latin.tsv: name, the codes of all places that have it."""
    taken, found = words(), collections.defaultdict(set)
    given = [(code, name) for code, cell in fetch.hand("latin_home.tsv") for name in cell.split("|")]
    own = {folded(name) for _, name in given}
    for code, name in given:
        for spelled in spellings(name, "HK" if code[:2] in ("81", "82") else ""):
            # Ji'an is not Jian, and Lu'an not Luan: what an apostrophe keeps apart may be another name or a word.
            if folded(spelled) not in taken and (spelled == name or folded(spelled) == folded(name) or folded(spelled) not in own):
                found[spelled].add(code)
    lines = [(name, "|".join(sorted(codes))) for name, codes in found.items()]
    unknown = sorted({code for code, _ in given} - set(table.codes))
    if unknown:
        print("latin_home.tsv: unknown codes:", " ".join(unknown))
    fetch.table("latin.tsv", ("name in Latin letters", "codes"), lines)


class Cities:
    """The Latin names of cities abroad, each held to what else is called so where the same money is paid."""

    def __init__(self, places, chosen):
        self.lent = {folded(row[0]) for row in fetch.hand("latin_lent.tsv")}
        self.words = {iso: words(iso) for iso in {place["countrycode"] for place in places}}
        self.chosen = {place["geonameid"] for place, _, _ in chosen}
        self.named = {(place["countrycode"], folded(place["name"])) for place, _, _ in chosen}
        self.hand = {(iso, name): (other, parts) for iso, name, other, parts in fetch.hand("latin_cities.tsv")}
        self.used, self.dropped = set(), []
        self.index = collections.defaultdict(list)
        for place in places:
            self.index[folded(place["name"])].append(place)

    def of(self, place, english):
        """Its names, those that brands carry too, and what is part of it."""
        iso = place["countrycode"]
        key = next((key for key in ((iso, english), (iso, place["name"])) if key in self.hand), None)
        other, parts = (cell.split("|") for cell in self.hand.get(key, ("", "")))
        self.used.add(key)
        found = [name for cell in (place["name"], english) for name in cell.split(" / ")]
        found = [RANK.sub("", name) if name not in KEEP else name for name in found]
        names = [name for name in dict.fromkeys(found) if self.only(name, place)] + other
        spelled = [word for name in names for word in spellings(name, iso) if folded(word) not in self.words[iso]]
        inner = [word for name in parts for word in spellings(name) if (iso, folded(word)) not in self.named]
        carried = [word for word in spelled if folded(word) in self.lent]
        plain = [word for word in spelled if word not in carried]
        return "|".join(once(plain)), "|".join(once(carried)), "|".join(once(inner))

    def only(self, name, place):
        """Whether no other place that is not in the table has the name where the same money is paid."""
        iso = place["countrycode"]
        zone = next((zone for zone in ZONES if iso in zone), [iso])
        for other in self.index[folded(name)]:
            rival = other["countrycode"] in zone and other["geonameid"] not in self.chosen
            if rival and other["population"] * SMALLER >= place["population"] and far(other, place) > NEAR_KM:
                self.dropped.append(f"{name} ({iso}, {place['population']} : {other['population']} in {other['countrycode']})")
                return False
        return True

    def report(self):
        """Says what was left out, and which rows written by hand met no city."""
        print("Latin names that another place has too:", "; ".join(sorted(self.dropped)))
        missing = sorted(f"{iso} {name}" for iso, name in set(self.hand) - self.used)
        if missing:
            print("latin_cities.tsv: no such city:", ", ".join(missing))


def once(names):
    """The names without those that differ in the size of their letters only."""
    return list({name.casefold(): name for name in reversed(list(names))}.values())[::-1]


def far(a, b):
    """Kilometres between two places, near enough."""
    north = (a["latitude"] - b["latitude"]) * 111.2
    east = (a["longitude"] - b["longitude"]) * 111.2 * math.cos(math.radians(a["latitude"]))
    return math.hypot(north, east)
