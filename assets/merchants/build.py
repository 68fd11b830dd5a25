"""Makes packages.tsv: names of chains, stores and banks that two packages list and the tables by hand lack.

    python3 assets/merchants/build.py NSI/dist/json/nsi.json BANKCARDINFO/index.js

SOURCE.md says which packages these are and under which licences. Equal input gives equal bytes.
"""

import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
HAN = re.compile("[\u4e00-\u9fff]")
KANA = re.compile("[\u3040-\u30ff]")
REGIONS = ("cn", "hk", "mo", "tw")

# Names that are common words.
COMMON = ("地球村", "地球村文教機構", "眼鏡市場", "眼镜市场", "国家管网", "太平洋酒吧")

# OpenStreetMap's kinds of place and our categories. What is not here (advertising, power lines, bus stops) is no merchant.
KINDS = {
    "amenity/restaurant": "food", "amenity/fast_food": "food", "amenity/cafe": "food", "amenity/ice_cream": "food",
    "amenity/bar": "food", "amenity/pub": "food", "amenity/food_court": "food", "shop/bakery": "food",
    "shop/pastry": "food", "shop/deli": "food", "shop/tea": "groceries", "shop/coffee": "food",
    "shop/confectionery": "groceries", "shop/nuts": "groceries", "shop/dairy": "groceries", "shop/greengrocer": "groceries",
    "shop/supermarket": "groceries", "shop/convenience": "groceries", "shop/wholesale": "groceries",
    "shop/alcohol": "groceries", "shop/beverages": "groceries", "shop/frozen_food": "groceries", "shop/health_food": "health",
    "amenity/pharmacy": "health", "amenity/clinic": "health", "amenity/dentist": "health", "shop/herbalist": "health",
    "shop/medical_supply": "health", "shop/optician": "health", "tourism/hotel": "travel", "tourism/hostel": "travel",
    "shop/travel_agency": "travel", "shop/books": "shopping", "shop/stationery": "shopping", "shop/mall": "shopping",
    "shop/department_store": "shopping", "shop/variety_store": "shopping", "shop/gift": "shopping",
    "shop/jewelry": "shopping", "shop/watches": "shopping", "shop/toys": "children", "shop/baby_goods": "children",
    "amenity/kindergarten": "children", "shop/clothes": "clothing", "shop/shoes": "clothing", "shop/bag": "clothing",
    "shop/fashion_accessories": "clothing", "shop/cosmetics": "beauty", "shop/chemist": "beauty", "shop/beauty": "beauty",
    "shop/hairdresser": "beauty", "shop/massage": "entertainment", "shop/electronics": "electronics",
    "shop/mobile_phone": "electronics", "shop/mobile_phone_accessories": "electronics", "shop/computer": "electronics",
    "shop/appliance": "electronics", "shop/hifi": "electronics", "shop/furniture": "home", "shop/doityourself": "home",
    "shop/houseware": "home", "shop/bed": "home", "shop/kitchen": "home", "shop/paint": "home", "shop/hardware": "home",
    "shop/florist": "shopping", "shop/sports": "sport", "shop/outdoor": "sport", "shop/bicycle": "sport",
    "leisure/fitness_centre": "sport", "amenity/cinema": "entertainment", "amenity/karaoke_box": "entertainment",
    "amenity/internet_cafe": "entertainment", "leisure/amusement_arcade": "entertainment", "shop/lottery": "entertainment",
    "shop/photo": "services", "shop/dry_cleaning": "services", "shop/laundry": "services", "amenity/post_office": "services",
    "amenity/parcel_locker": "services", "office/estate_agent": "housing", "amenity/fuel": "car", "amenity/car_wash": "car",
    "amenity/car_rental": "transport", "shop/car": "car", "shop/car_repair": "car", "shop/tyres": "car",
    "shop/motorcycle": "car", "amenity/language_school": "education", "amenity/prep_school": "education",
    "office/insurance": "insurance", "office/financial_advisor": "finance", "amenity/bank": "finance",
    "shop/pet": "pets", "amenity/veterinary": "pets",
}


def hand_keys():
    """Every name and alias that a table by hand has, lower case."""
    keys = set()
    for table, aliased in (("chains", True), ("platforms", True), ("operators", True), ("brands", True), ("companies", False)):
        for line in (HERE / f"{table}.tsv").read_text(encoding="utf-8").splitlines()[1:]:
            cells = line.split("\t")
            names = [cells[0]] + (cells[1].split("|") if aliased else [])
            keys.update(fold(name) for name in names)
    return keys


def fold(name):
    return name.lower().replace("(", "（").replace(")", "）")


def usable(name):
    """A Han name of three characters or more: shorter ones are common words too often to be taken unread."""
    return bool(HAN.search(name)) and not KANA.search(name) and 3 <= len(name) <= 14 and not re.search(r"[;,|/\s()（）]", name)


def in_region(item):
    include = [str(place) for place in item.get("locationSet", {}).get("include", [])]
    return any(place == region or place.startswith(region + "-") for place in include for region in REGIONS)


def names_of(item):
    tags = item["tags"]
    keys = ("name", "brand", "name:zh", "brand:zh", "name:zh-Hans", "brand:zh-Hans", "name:zh-Hant", "brand:zh-Hant")
    found = [tags.get(key, "") for key in keys] + [item["displayName"]]
    return list(dict.fromkeys(name.split(" (")[0].strip() for name in found))


def from_index(path, taken):
    rows = {}
    for kind, group in sorted(json.loads(pathlib.Path(path).read_text(encoding="utf-8"))["nsi"].items()):
        category = KINDS.get(kind.removeprefix("brands/"))
        if not kind.startswith("brands/") or category is None:
            continue
        for item in group["items"]:
            names = [name for name in names_of(item) if usable(name)] if in_region(item) else []
            if any(fold(name) in taken for name in names):
                taken.update(fold(name) for name in names)
            names = [name for name in names if fold(name) not in taken and name not in COMMON]
            if names:
                taken.update(fold(name) for name in names)
                rows[names[0]] = (names[0], "|".join(names[1:]), "bank" if kind == "brands/amenity/bank" else "chain", category, names[0])
    return rows


def from_banks(path, taken):
    rows = {}
    for name in sorted(set(re.findall(r'bankName: "([^"]+)"', pathlib.Path(path).read_text(encoding="utf-8")))):
        if ("银行" in name or "信用" in name) and not name.endswith("公司"):
            if fold(name) not in taken and usable(name):
                rows[name] = (name, "", "bank", "finance", name)
                taken.add(fold(name))
    return rows


def main():
    taken = hand_keys()
    rows = from_banks(sys.argv[2], taken)
    rows.update(from_index(sys.argv[1], taken))
    lines = ["#name\taliases\tkind\tcategory\texample"] + ["\t".join(rows[name]) for name in sorted(rows)]
    (HERE / "packages.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
