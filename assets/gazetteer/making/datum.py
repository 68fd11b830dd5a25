"""GCJ-02, the datum of Chinese map services, to WGS-84: the published formula, turned round by approaching."""

import math

AXIS = 6378245.0
ECCENTRICITY = 0.00669342162296594323


def shift(lat, lon):
    """How far GCJ-02 is off WGS-84 at a point, in degrees."""
    x, y = lon - 105.0, lat - 35.0
    wave = (20 * math.sin(6 * x * math.pi) + 20 * math.sin(2 * x * math.pi)) * 2 / 3

    def slow(value, *parts):
        return sum(size * math.sin(value * math.pi / over) for size, over in parts) * 2 / 3

    north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * math.sqrt(abs(x))
    north += wave + slow(y, (20, 1), (40, 3)) + slow(y, (160, 12), (320, 30))
    east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * math.sqrt(abs(x))
    east += wave + slow(x, (20, 1), (40, 3)) + slow(x, (150, 12), (300, 30))
    angle = math.radians(lat)
    bend = 1 - ECCENTRICITY * math.sin(angle) ** 2
    north = math.degrees(north / (AXIS * (1 - ECCENTRICITY) / (bend * math.sqrt(bend))))
    east = math.degrees(east / (AXIS / math.sqrt(bend) * math.cos(angle)))
    return north, east


def to_wgs84(lat, lon):
    """The point whose shifted point this is; three rounds are within a metre."""
    at = (lat, lon)
    for _ in range(3):
        north, east = shift(*at)
        at = (lat - north, lon - east)
    return at


def distance_km(a, b):
    """Great-circle distance of two (lat, lon)."""
    lat1, lon1, lat2, lon2 = map(math.radians, (*a, *b))
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0088 * math.asin(math.sqrt(h))
