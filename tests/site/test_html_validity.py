"""Every page is valid HTML with valid CSS, in the eyes of the Nu checker."""

import pytest

from tests.site import nu_checker
from tests.support import file_of

MISSING = nu_checker.missing_tools()
skip_without_checker = pytest.mark.skipif(
    bool(MISSING), reason=f"The Nu checker needs {' and '.join(MISSING)}: HTML validity is NOT checked on this machine"
)

pytestmark = pytest.mark.xdist_group("nu")  # one worker fetches the checker, not two at once


@skip_without_checker
def test_the_nu_checker_has_nothing_to_say(site):
    """0 errors and 0 warnings, style sheets included."""
    assert faults_in(site.output) == []


@skip_without_checker
@pytest.mark.parametrize("built", ["lecture_site", "picture_site"])
def test_the_nu_checker_has_nothing_to_say_of_what_only_samples_show(built, site, tmp_path, request):
    other = request.getfixturevalue(built)
    for address in other.addresses:
        if address not in site.addresses or other.html(address) != site.html(address):
            page = tmp_path / file_of(address)
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(other.html(address), encoding="utf-8")
    assert list(tmp_path.rglob("*.html"))
    assert faults_in(tmp_path) == []


def faults_in(folder):
    messages = [message for message in nu_checker.check(folder) if not is_a_mistake(message)]
    return [f"{message['url']}:{message.get('lastLine', '?')}: {message['message']}" for message in messages]


def is_a_mistake(message):
    """Tell the two mistakes of the checker.

    HTML's «prepare the script element» returns at a data block, before it asks the policy. And the checker reads files, which have no
    host, so 'self' is nobody: a picture of ours looks like somebody else's.
    """
    words = message["message"]
    data_block = words.startswith("Inline script violates Content Security Policy") and "application/ld+json" in message["extract"]
    return data_block or words.startswith("Resource violates Content Security Policy (meta tag): image “/bilder/")
