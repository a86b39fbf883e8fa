import json

from qjouren.publishing import bill

from tests.publishing.samples import COMMIT, DAY
from tests.support import ROOT

LOCK = (ROOT / "requirements.txt").read_text(encoding="utf-8")


def _bill():
    return json.loads(bill.bill(LOCK, COMMIT, DAY))


def test_each_locked_package_is_in_the_bill_with_its_version_and_sums():
    locked = {package.name: package for package in bill.locked(LOCK)}
    assert len(locked) == LOCK.count("==")
    parts = {part["name"]: part for part in _bill()["components"]}
    assert parts.keys() == locked.keys()
    for name, part in parts.items():
        sums = {found["content"] for found in part["externalReferences"][0]["hashes"]}
        assert (part["version"], sums) == (locked[name].version, set(locked[name].sums))
        assert sums


def test_each_package_says_under_what_licence_it_is():
    """Who adds a package looks at its licence; one without any is not ours to use."""
    assert [part["name"] for part in _bill()["components"] if not part.get("licenses")] == []


def test_a_whole_licence_text_is_not_its_name():
    assert all(len(bill.licence(package.name)) < 200 for package in bill.locked(LOCK))


def test_what_is_not_installed_has_no_licence():
    assert bill.licence("finns-inte-alls") == ""


def test_the_same_commit_gives_the_same_bill():
    assert bill.bill(LOCK, COMMIT, DAY) == bill.bill(LOCK, COMMIT, DAY)
    assert _bill()["serialNumber"] != json.loads(bill.bill(LOCK, "f" * 40, DAY))["serialNumber"]


def test_the_bill_keeps_to_the_format():
    found = _bill()
    assert (found["bomFormat"], found["specVersion"]) == ("CycloneDX", "1.6")
    assert found["metadata"]["timestamp"].startswith(DAY)
    assert found["metadata"]["component"]["version"] == COMMIT
