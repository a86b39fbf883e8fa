"""Which pages the browser tests open, and in which windows."""

from tests.support import published_addresses

# Pages made of the directory are hundreds of the same few types: the longest of each type and some others stand for all.
DIRECTORY = (
    "/hitta-hjalp/",
    "/hitta-hjalp/alla/",
    "/hitta-hjalp/alla/2/",
    "/hitta-hjalp/behov/nu/",
    "/hitta-hjalp/behov/prata/",
    "/hitta-hjalp/lan/gotland/",
    "/hitta-hjalp/lan/stockholm/",
    "/hitta-hjalp/kommun/goteborg/",
    "/hitta-hjalp/kommun/grums/",
    "/hitta-hjalp/kommun/stockholm/",
    "/hitta-hjalp/116-016/",
    "/hitta-hjalp/alva/",
    "/hitta-hjalp/bris/",
    "/hitta-hjalp/jour-mora/",
    "/hitta-hjalp/psykakuten-stockholm/",
    "/hitta-hjalp/oppna-data/",
)
# So with the pages of the index: the search, a long letter, a short one, digits, and towns.
INDEX = ("/sok/", "/sok/s/", "/sok/q/", "/sok/siffror/", "/sok/orter/s/", "/sok/orter/oe/")
# And with the directory in English.
ENGLISH = ("/en/find-help/", "/en/find-help/116-016/", "/en/find-help/alva/", "/en/find-help/jour-mora/", "/en/find-help/behov/tak/")
_SAMPLED = (DIRECTORY[0], INDEX[0], ENGLISH[0])
ALL = [address for address in published_addresses() if not address.startswith(_SAMPLED)] + [*DIRECTORY, *INDEX, *ENGLISH]
# One page of every type, for tests that press many keys.
EACH_TYPE = (
    "/hitta-hjalp/",
    "/hitta-hjalp/alla/",
    "/hitta-hjalp/behov/prata/",
    "/hitta-hjalp/lan/stockholm/",
    "/hitta-hjalp/kommun/grums/",
    "/hitta-hjalp/116-016/",
    "/sok/",
    "/sok/s/",
    "/sok/orter/s/",
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
    "/en/",
    "/en/find-help/116-016/",
    "/latt-svenska/spar/",
)
PHONE, PHONE_ON_ITS_SIDE, DESKTOP = (320, 640), (640, 320), (1280, 800)
# The exit is a bar at the bottom of the first two and stands at the top of the third.
WINDOWS = (PHONE, PHONE_ON_ITS_SIDE, DESKTOP)
