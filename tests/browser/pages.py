"""Which pages the browser tests open, and in which windows."""

from tests.support import published_addresses

ALL = published_addresses()
# One page of every type, for tests that press many keys.
EACH_TYPE = (
    "/",
    "/stod/",
    "/stod/fragor/",
    "/kanna-igen/psykiskt/",
    "/for-dig/yrkesverksam/",
    "/forelasningar/",
    "/forelasningar/igor/",
    "/forelasningar/2023/",
    "/forelasningar/amnen/samverkan/",
    "/aktuellt/",
    "/aktuellt/2023/",
    "/aktuellt/orange-day/",
    "/om/verksamhetsberattelse/2023/",
    "/kontakt/",
    "/404.html",
)
PHONE, PHONE_ON_ITS_SIDE, DESKTOP = (320, 640), (640, 320), (1280, 800)
# The exit is a bar at the bottom of the first two and stands at the top of the third.
WINDOWS = (PHONE, PHONE_ON_ITS_SIDE, DESKTOP)
