"""communities.tsv: names of the communities (社区) of city districts that tell a district of their city: each is in one only.

A community is called after the road, the square or the quarter that it lies in, and so are the branches there: 东堤社区 in
Zhanjiang and 天福便利店湛江东堤店. They are no names of places by themselves: only what stands behind its city is looked for.
"""

import collections
import re

from . import fetch

COMMUNITY = re.compile("(社区居民委员会|社区居委会|居民委员会|居委会|社区|家委会)$")
# 胜利桥东第二社区, 东堤一社区: parts of one quarter.
PART = re.compile("(社区|第[一二三四五六七八九十]+|[一二三四五六七八九十])$")
SKIP = re.compile("虚拟|管委会|[0-9０-９A-Za-z（(|]")
SHORTEST, LONGEST = 2, 5


def write(folder, table, simple):
    """Writes the table, in the characters in which texts are read: nobody is shown these names."""
    found = collections.defaultdict(set)
    for row in fetch.rows(folder / "china_division/package/dist/villages.csv"):
        name, ranks = COMMUNITY.subn("", row["name"])
        name = PART.sub("", name).translate(simple)
        if ranks and SHORTEST <= len(name) <= LONGEST and not SKIP.search(name):
            found[row["cityCode"], name].add(row["areaCode"])
    districts = collections.defaultdict(list)
    for (_, name), areas in found.items():
        area = min(areas)
        code = table.current(area)
        # Counties and zones beside the city have roads of the same names, and no branch says that it is there.
        if len(areas) == 1 and code == area and "01" <= area[4:] <= "20":
            districts[code].append(name)
    fetch.table("communities.tsv", ("district", "names"), [(code, "|".join(sorted(found))) for code, found in districts.items()])
