#!/usr/bin/env python3
"""Makes the fonts that the program carries inside itself.

    python3 -m venv /tmp/fonts-venv
    /tmp/fonts-venv/bin/pip install fonttools==4.60.1
    /tmp/fonts-venv/bin/python assets/fonts/build.py

Needs `npm` to fetch the packages named in PACKAGES (each checked against its SHA-256). Writes the `.ttf.z` files
beside itself: a TrueType font as one zlib stream. The same packages give the same bytes.
SOURCE.md says what each file is and where its glyphs come from.
"""

import hashlib
import io
import pathlib
import subprocess
import sys
import tarfile
import tempfile
import unicodedata
import zlib

from fontTools import subset
from fontTools.misc.timeTools import timestampFromString
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

HERE = pathlib.Path(__file__).resolve().parent

# package → (version, SHA-256 of its archive)
PACKAGES = {
    "@ibm/plex-sans-sc": ("1.1.0", "4805ae31af4b1dc68d80fd619de202b69cf1f18548a0c3a3e97286148a349131"),
    "@ibm/plex-sans-tc": ("1.1.1", "2eaa0217e9a77c074b005fc03b8c086bcb4cc75adc11a6176fb23dd5c79a773b"),
    "@ibm/plex-sans": ("1.1.0", "c3818979c2a2c82927ea3e7c485e389a18de0b7462887dd4f7acc9a525568962"),
    "@ibm/plex-mono": ("2.5.0", "55b5ffcfcd5e9db36ef2070b2b07a573434ca02c6f3be2b921c0b88fff29acad"),
    "@expo-google-fonts/noto-sans-sc": ("0.4.3", "0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59"),
    "@expo-google-fonts/noto-sans-jp": ("0.4.3", "563ee80509692e2b2f42ceae6a0b82afecb90daa1b3d025bcebdf3d9120f43a3"),
    "@fontsource/noto-sans-math": ("5.3.0", "8f6894fffd5863699e279c669d6eae9d3a1218cc9e20aed84efb64a98aee03d8"),
    "@fontsource/noto-sans-symbols-2": ("5.3.0", "dd714f47e1ba768274c25d14ac95610ca32e416d70c5455cd11d8995042a4552"),
    "@expo-google-fonts/noto-emoji": ("0.4.7", "6a25fd5a4da5bb34bbc2d300531bbf32de86afd866e119314d7e358f61a6104d"),
}
SC = ("@ibm/plex-sans-sc", "fonts/complete/woff/hinted/IBMPlexSansSC-{}.woff")
TC = ("@ibm/plex-sans-tc", "fonts/complete/woff/hinted/IBMPlexSansTC-{}.woff")
SANS = ("@ibm/plex-sans", "fonts/complete/woff/IBMPlexSans-{}.woff")
MONO = ("@ibm/plex-mono", "fonts/complete/woff/IBMPlexMono-{}.woff")
NOTO = ("@expo-google-fonts/noto-sans-sc", "400Regular/NotoSansSC_400Regular.ttf")
JAPANESE = ("@expo-google-fonts/noto-sans-jp", "400Regular/NotoSansJP_400Regular.ttf")
SYMBOLS = ("@fontsource/noto-sans-symbols-2", "files/noto-sans-symbols-2-symbols-400-normal.woff")
MATHS = ("@fontsource/noto-sans-math", "files/noto-sans-math-latin-400-normal.woff")
EMOJI = ("@expo-google-fonts/noto-emoji", "400Regular/NotoEmoji_400Regular.ttf")
LICENCES = {
    "LICENSE-plex.txt": ("@ibm/plex-sans-sc", "LICENSE.txt"),
    "LICENSE-noto-sans-sc.txt": ("@expo-google-fonts/noto-sans-sc", "LICENSE_FONT"),
    "LICENSE-noto-sans-math.txt": ("@fontsource/noto-sans-math", "LICENSE"),
    "LICENSE-noto-sans-symbols-2.txt": ("@fontsource/noto-sans-symbols-2", "LICENSE"),
    "LICENSE-noto-emoji.txt": ("@expo-google-fonts/noto-emoji", "LICENSE_FONT"),
}

# All faces share one em and one line, so that no fallback moves the baseline. 1.44 em gives the lines of the design
# (15 px on 22, 18 on 26); its middle lies at 0.37 em, between the middle of a capital and that of a Chinese character.
EM = 1000
ASCENT, DESCENT = 1090, -350
MIDDLE = (ASCENT + DESCENT) // 2

# The Latin of Plex Sans SC is that of Plex Sans, drawn 5 % larger (capitals of 733 instead of 698 units).
LATIN_SCALE = 1.05

# Only these: in Plex Sans SC they are as wide as a Chinese character. «§» it lacks, so Chinese takes it from here too.
PUNCTUATION = "‘’“”…—–·§"

# Of the 6,582 characters of Extension A: those of the mainland's table of standard characters (2013) and of names.
# Hong Kong's are taken from Big5-HKSCS. The rest is in dictionaries only, and costs 1 MB.
EXTENSION_A = (
    "㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄㧐㧑㧟㫰㬊㬎㬚㭎㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠䁖䂮䃅䃎䅟䌹䎃䎖䏝䏡䏲䐃䓖䓛䓨䓫䓬䗖䗛䗪䗴"
    "䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮㐂㐱㑺㒞㓂㗊㚬㛓㛠㜣㝬㞧㠭㥁㥯㦤㧴㨗㩗㪍㫤㫻㬢㬫㮁㮧㯋㯠㱔㲋㳬㴋㵆㵪㵯㶷㷉㷰㷷㸃㸅㺭㻊㻏㻳㼆㼢㽘"
    "㽞㿟㿿䀹䁂䁐䄎䄂䆁䆳䇞䇹䈎䉤䌷䍃䎬䏙䐏䒕䔲䕃䕫䘏䙱䛊䜌䜥䝨䞍䞐䟆䡖䢵䢻䣝䣭䤸䥑䧳䨏䨥䨩䨻䩄䩌䩞䪱䫆䬃䬈䬠䭆䮄䯄䰟䰾䱷䲁䴈䴉䵮䶈"
)

# Beyond the first plane: what Cantonese writes every day (from Plex Sans TC), and a common form of a surname of Japan.
CANTONESE = "𨋢𡁻𠝹𥄫𢫏𠱁𠺝𠵱𠻺𠿪𦧲𧕴𨶙𩗴𠺢𢳂𠹌𡃁𠼮𨈇𠸎𠾴𦉘𨳒𨳊𣘀"
OTHER_JAPANESE = "𠮷"

# Nicknames are written with them: letters of mathematics (𝓐), stars, flowers, chess pieces.
NICKNAME_SIGNS = [*range(0x2000, 0x2800), *range(0x2B00, 0x2C00), *range(0x1D400, 0x1D800)]

LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x1E00, 0x1F00)]
TYPOGRAPHY = [*range(0x2010, 0x2028), *range(0x2030, 0x205F), *range(0x20A0, 0x20C1), *range(0x2100, 0x2200), 0x2212]


def main():
    with tempfile.TemporaryDirectory() as folder:
        packages = {name: fetch(name, pathlib.Path(folder)) for name in PACKAGES}
        for name, source in LICENCES.items():
            (HERE / name).write_bytes(read(packages, source))
        build(packages)


def build(packages):
    def load(source, weight="Regular"):
        return open_font(read(packages, (source[0], source[1].format(weight))))

    text = chinese_face(load, "Text", wanted_text(load(SC, "Text")))
    save("payprint-sans", text, "Payprint Sans", "Text")
    semibold = chinese_face(load, "SemiBold", gb2312() | big5_level_1() | latin_and_signs())
    save("payprint-sans-semibold", semibold, "Payprint Sans SemiBold", "Regular")
    for name, weight, family in [
        ("payprint-punct", "Text", "Payprint Punct"),
        ("payprint-punct-semibold", "SemiBold", "Payprint Punct SemiBold"),
    ]:
        punct = keep(enlarged(load(SANS, weight)), {ord(c) for c in PUNCTUATION})
        save(name, punct, family, "Regular")
    mono = keep(enlarged(load(MONO)), set(LATIN) | set(TYPOGRAPHY))
    save("payprint-mono", mono, "Payprint Mono", "Regular")
    have = code_points(text)
    emoji = keep(load(EMOJI), code_points(load(EMOJI)) - have - {0, 0x0D})
    fallback = fallback_face(load, have, code_points(emoji))
    save("payprint-fallback", fallback, "Payprint Fallback", "Regular")
    save("payprint-emoji", fit_emoji(emoji), "Payprint Emoji", "Regular")


# ── packages ──────────────────────────────────────────────────────────────────────────────────────────────────────


def fetch(name, folder):
    """The package's archive, by name and version through the ordinary client, checked."""
    version, expected = PACKAGES[name]
    command = ["npm", "pack", "--silent", "--pack-destination", folder, f"{name}@{version}"]
    made = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()[-1]
    data = (folder / made).read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != expected:
        sys.exit(f"{name} {version}: SHA-256 is {found}, not {expected}")
    return data


def read(packages, source):
    package, path = source
    with tarfile.open(fileobj=io.BytesIO(packages[package])) as archive:
        return archive.extractfile(f"package/{path}").read()


def open_font(data):
    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    font.flavor = None
    return font


# ── which characters ──────────────────────────────────────────────────────────────────────────────────────────────


def code_points(font):
    return set(font.getBestCmap())


def decodable(codec, first, second):
    """All characters of a two-byte code."""
    found = set()
    for lead in first:
        for trail in second:
            try:
                text = bytes([lead, trail]).decode(codec)
            except UnicodeDecodeError:
                continue
            if len(text) == 1 and not is_private(ord(text)):
                found.add(ord(text))
    return found


def is_private(code_point):
    return unicodedata.category(chr(code_point)) == "Co"


def gb2312():
    return decodable("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF))


def gbk():
    """By both tables: the newer one has characters where the older has private code points."""
    return {c for codec in ("gbk", "gb18030") for c in decodable(codec, range(0x81, 0xFF), range(0x40, 0xFF))}


def big5_level_1():
    """The 5,401 common characters of traditional Chinese: titles in 繁體中文 are set in SemiBold too."""
    return decodable("big5", range(0xA4, 0xC7), [*range(0x40, 0x7F), *range(0xA1, 0xFF)])


def latin_and_signs():
    return set(LATIN) | set(TYPOGRAPHY)


def wanted_text(font):
    """All but private code points, and of Extension A only what people write: see EXTENSION_A."""
    hong_kong = decodable("big5hkscs", range(0x87, 0xFF), [*range(0x40, 0x7F), *range(0xA1, 0xFF)])
    used = hong_kong | gbk() | {ord(c) for c in EXTENSION_A}
    return {c for c in code_points(font) if not is_private(c) and (c in used or not 0x3400 <= c <= 0x4DBF)}


# ── faces ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def chinese_face(load, weight, wanted):
    """Plex Sans SC, with what it lacks of accented Latin from Plex Sans and of 繁體中文 from Plex Sans TC."""
    face = load(SC, weight)
    have = code_points(face)
    latin = enlarged(load(SANS, weight))
    han = load(TC, weight)
    from_latin = (set(LATIN) | set(TYPOGRAPHY) | {0xA7}) & code_points(latin) - have
    face = keep(face, wanted)
    graft(face, latin, from_latin)
    wanted_han = {*range(0x4E00, 0xA000), *(ord(c) for c in CANTONESE)}
    graft(face, han, (wanted_han & code_points(han)) - have)
    return face


def fallback_face(load, have, emoji):
    """Noto for what the other faces lack; an emoji stays an emoji where Noto Sans SC has no character for it."""
    noto = load(NOTO)
    face = keep(noto, {c for c in code_points(noto) - have if not 0x3400 <= c <= 0x4DBF})
    for source, wanted in [(JAPANESE, map(ord, OTHER_JAPANESE)), (SYMBOLS, NICKNAME_SIGNS), (MATHS, NICKNAME_SIGNS)]:
        donor = load(source)
        graft(face, donor, (set(wanted) & code_points(donor)) - have - emoji - code_points(face))
    return face


def keep(font, wanted):
    """The part of a font that draws these characters; no hinting (egui draws unhinted), no vertical writing."""
    options = subset.Options()
    options.hinting = False
    options.layout_features = ["ccmp", "kern", "mark", "mkmk"]
    options.drop_tables += ["BASE", "DSIG", "STAT", "gasp", "meta", "vhea", "vmtx"]
    options.notdef_outline = True
    options.glyph_names = False
    options.name_IDs = [0, 13, 14]
    worker = subset.Subsetter(options)
    worker.populate(unicodes=wanted)
    worker.subset(font)
    return font


def enlarged(font):
    scale_upem(font, round(EM * LATIN_SCALE))
    font["head"].unitsPerEm = EM
    return font


def graft(face, donor, wanted):
    """Copies glyphs from a font of the same em, each as one outline of its own."""
    glyphs = donor.getGlyphSet()
    names = donor.getBestCmap()
    for code_point in sorted(wanted):
        recording = DecomposingRecordingPen(glyphs)
        glyphs[names[code_point]].draw(recording)
        pen = TTGlyphPen(None)
        recording.replay(pen)
        add_glyph(face, code_point, pen.glyph(), donor["hmtx"][names[code_point]])


def add_glyph(face, code_point, glyph, metrics):
    name = f"u{code_point:04X}.graft"
    face["glyf"][name] = glyph
    face["hmtx"][name] = metrics
    face.setGlyphOrder(face["glyf"].glyphOrder)
    for table in face["cmap"].tables:
        if table.isUnicode() and (code_point <= 0xFFFF or table.format == 12):
            table.cmap[code_point] = name


def fit_emoji(font):
    """Brings an emoji to 1.15 em of width and its middle to the middle of the line."""
    face = font.getBestCmap()[0x1F600]
    width, _ = font["hmtx"][face]
    scale_upem(font, round(font["head"].unitsPerEm * 1.15 * EM / width))
    font["head"].unitsPerEm = EM
    outline = font["glyf"][face]
    shift = MIDDLE - (outline.yMin + outline.yMax) // 2
    for name in font.getGlyphOrder():
        glyph = font["glyf"][name]
        if glyph.numberOfContours > 0:
            glyph.coordinates.translate((0, shift))
            glyph.recalcBounds(font["glyf"])
    return font


# ── writing ───────────────────────────────────────────────────────────────────────────────────────────────────────


def save(file, font, family, style):
    set_lines(font)
    set_names(font, family, style)
    font["head"].modified = font["head"].created = timestampFromString("Thu Jan  1 00:00:00 2026")
    font["post"].formatType = 3.0
    plain = io.BytesIO()
    font.save(plain)
    packed = zlib.compress(plain.getvalue(), 9)
    (HERE / f"{file}.ttf.z").write_bytes(packed)
    print(f"{file}: {len(code_points(font))} characters, {len(plain.getvalue())} → {len(packed)} bytes")


def set_lines(font):
    head, os2 = font["hhea"], font["OS/2"]
    head.ascent, head.descent, head.lineGap = ASCENT, DESCENT, 0
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = ASCENT, DESCENT, 0
    os2.usWinAscent, os2.usWinDescent = ASCENT, -DESCENT


def set_names(font, family, style):
    """Our own family names: «Plex» is reserved for the unchanged fonts. Copyright and licence stay."""
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in (0, 13, 14)]
    post_script = f"{family}-{style}".replace(" ", "")
    for identity, value in [(1, family), (2, style), (3, f"{post_script};1"), (4, family), (6, post_script)]:
        names.setName(value, identity, 3, 1, 0x409)


if __name__ == "__main__":
    main()
