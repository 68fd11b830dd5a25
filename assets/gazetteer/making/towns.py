"""towns.tsv: names of towns and streets without their rank, and the districts that have one of that name."""

import collections
import re

from . import fetch, names

# Rank → the letter that stands for it; what has another rank (a farm, a prison, a zone) nobody writes on a sign.
RANKS = {
    "街道办事处": "街", "街道": "街", "地区办事处": "地", "地区": "地", "民族苏木": "苏", "苏木": "苏", "民族乡": "乡", "镇": "镇", "乡": "乡",
}
RANK = re.compile("(" + "|".join(RANKS) + ")$")
SKIP = re.compile("兵团|监狱|虚拟|类似|办事处|管委会|[0-9０-９（(]")


def split(name):
    """Name without rank, and the letter of the rank; a name of one character keeps its rank: 店镇, 全."""
    rank = RANK.search(name)
    if not rank:
        return None
    stem = name[: rank.start()]
    if rank[1] in ("乡", "民族乡"):
        previous = None
        while previous != stem:
            previous, stem = stem, names.PEOPLE.sub("", stem)
    if SKIP.search(stem) or not stem:
        return None
    return (stem, RANKS[rank[1]]) if len(stem) >= 2 else (name, "全")


def write(folder, table):
    """Writes the table."""
    found = collections.defaultdict(dict)
    for row in fetch.rows(folder / "china_division/package/dist/streets.csv"):
        parts = split(row["name"])
        code = table.current(row["areaCode"].ljust(6, "0"))
        if parts and code:
            stem, letter = parts
            found[stem].setdefault(code, letter)
    lines = [(stem, "".join(at[c] for c in sorted(at)), "|".join(sorted(at))) for stem, at in found.items()]
    fetch.table("towns.tsv", ("name", "rank of each", "districts"), lines)
