"""variants.tsv: traditional characters and the simplified one that each stands for, where there is only one."""

from . import fetch

# Characters that are themselves written in simplified Chinese, or stand for two: 乾县 is not 干县.
KEEP = set("乾著藉覆瞭徵麽么祇噹喆堃昇姪")
# What the source has otherwise, or not at all; forms of Hong Kong and Taiwan, and of Japan for its cities.
OWN = dict(pair for pair in (
    "餘余 鍾钟 臺台 檯台 颱台 裏里 裡里 峯峰 衞卫 綫线 滙汇 匯汇 麪面 麵面 於于 係系 隻只 佔占 嶽岳 牀床 羣群 喫吃 "
    "駡骂 啓启 啟启 竪竖 豎竖 爲为 為为 煙烟 菸烟 荳豆 鷄鸡 雞鸡 痳麻 説说 說说 溫温 戶户 戸户 衆众 眾众 硃朱 髮发 發发 "
    "週周 閤合 砲炮 銹锈 鏽锈 鵞鹅 傢家 滷卤 鹵卤 麯曲 麴曲 僱雇 畝亩 浜滨 広广 関关 済济 斎斋 桜樱 沢泽 塩盐 鉄铁 駅站 県县 "
    "辺边 竜龙 滝泷 恵惠 仏佛 弐贰 栄荣 黒黑 徳德 実实 豊丰 緑绿 円圆 気气 渋涩 薬药 図图 満满 呉吴 帯带 蔵藏").split())


def traditional(character):
    """Written in Taiwan or Hong Kong, and no character of simplified Chinese."""
    return encodable(character, "big5hkscs") and not encodable(character, "gb2312")


def encodable(character, encoding):
    """Whether a character set has the character."""
    try:
        return bool(character.encode(encoding))
    except UnicodeEncodeError:
        return False


def write(folder):
    """Writes the table and returns it."""
    text = (folder / "jionlp/jionlp/dictionary/tra2sim_char.txt").read_text(encoding="utf-8")
    pairs = dict(line.split("\t")[:2] for line in text.splitlines() if "\t" in line)
    simple = {k: v for k, v in pairs.items() if len(k) == len(v) == 1 and k != v and k not in KEEP and traditional(k)}
    simple |= {k: v for k, v in OWN.items() if k != v}
    fetch.table("variants.tsv", ("traditional", "simplified"), list(simple.items()))
    return str.maketrans(simple)
