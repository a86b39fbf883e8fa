"""Which pages the browser tests open, and in which windows."""

from tests.support import published_addresses

# The directory's pages are hundreds from four templates: one of each look, the longest among them.
DIRECTORY = (
    "/hitta-hjalp/116-016/",
    "/hitta-hjalp/giftinformationscentralen/",
    "/hitta-hjalp/jour-mora/",
    "/hitta-hjalp/jour-tensta/",
    "/hitta-hjalp/psykakuten-stockholm/",
    "/hitta-hjalp/qjouren/",
    "/hitta-hjalp/behov/prata/",
    "/hitta-hjalp/behov/uppgifter/",
    "/hitta-hjalp/lan/kronoberg/",
    "/hitta-hjalp/lan/stockholm/",
    "/hitta-hjalp/kommun/ale/",
    "/hitta-hjalp/kommun/grums/",
    "/hitta-hjalp/kommun/stockholm/",
    "/hitta-hjalp/kommun/upplands-vasby/",
)
ALL = [address for address in published_addresses() if address == "/hitta-hjalp/" or not address.startswith("/hitta-hjalp/")] + list(
    DIRECTORY
)
# One page of every type, for tests that press many keys.
EACH_TYPE = (
    "/",
    "/stod/",
    "/stod/fragor/",
    "/kanna-igen/psykiskt/",
    "/for-dig/yrkesverksam/",
    "/forelasningar/",
    "/forelasningar/igor/",
    "/aktuellt/",
    "/aktuellt/orange-day/",
    "/om/verksamhetsberattelse/2023/",
    "/kontakt/",
    "/hitta-hjalp/",
    "/hitta-hjalp/116-016/",
    "/hitta-hjalp/behov/sluta/",
    "/hitta-hjalp/lan/uppsala/",
    "/hitta-hjalp/kommun/grums/",
    "/404.html",
)
PHONE, PHONE_ON_ITS_SIDE, DESKTOP = (320, 640), (640, 320), (1280, 800)
# The exit is a bar at the bottom of the first two and stands at the top of the third.
WINDOWS = (PHONE, PHONE_ON_ITS_SIDE, DESKTOP)
