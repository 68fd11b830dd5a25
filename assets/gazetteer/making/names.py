"""What people call a division: its official name without the words of its rank and of its peoples."""

import re

PEOPLES = (
    "蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 "
    "撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 各"
).split()
BARE = "蒙古 哈萨克 柯尔克孜 塔吉克 锡伯 维吾尔".split()
PEOPLE = re.compile("(?<=..)(?:(?:" + "|".join(sorted(PEOPLES, key=len, reverse=True)) + ")族|" + "|".join(BARE) + ")$")
RANK = re.compile("(特别行政区|自治区|自治州|自治县|自治旗|地区|(?<=..)(?:林|矿|新|特)区|省|市|区|县|盟|旗)$")
# What everyone says and no rule makes.
USUAL = {
    "150000": ("内蒙",), "150100": ("呼市",), "152500": ("锡盟",), "150726": ("新左旗",), "150727": ("新右旗",), "211324": ("喀左",),
    "220721": ("前郭",), "522300": ("黔西南",), "522600": ("黔东南",), "522700": ("黔南",),
}


def bare(name):
    """The name without rank and peoples: 延边朝鲜族自治州 → 延边; None if less than two characters stay."""
    stem = RANK.sub("", name)
    if "自治" in name:
        previous = None
        while previous != stem:
            previous, stem = stem, PEOPLE.sub("", stem)
        stem = re.sub("(?<=..)族$", "", stem)
    return stem if len(stem) >= 2 and stem != name else None


def short(code, name, provinces):
    """All short names of a division; none that is a province's."""
    stem = bare(name)
    found = [stem] if stem else []
    for rank, word in (("自治州", "州"), ("自治县", "县"), ("自治旗", "旗")):
        if stem and name.endswith(rank):
            found.append(stem + word)
    found += USUAL.get(code, ())
    own = code.endswith("0000") or code == "220200"
    return [word for word in dict.fromkeys(found) if word != name and (own or word not in provinces)]
