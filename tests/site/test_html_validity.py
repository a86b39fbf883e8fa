"""Every page is valid HTML with valid CSS, in the eyes of the Nu checker."""

import pytest

from tests.site import nu_checker

MISSING = nu_checker.missing_tools()


@pytest.mark.skipif(bool(MISSING), reason=f"The Nu checker needs {' and '.join(MISSING)}: HTML validity is NOT checked on this machine")
@pytest.mark.parametrize("built", ["site", "lecture_site", "picture_site"])
def test_the_nu_checker_has_nothing_to_say(built, request):
    """0 errors and 0 warnings, style sheets included; also of what only sample lectures show."""
    output = request.getfixturevalue(built).output
    messages = [message for message in nu_checker.check(output) if not is_a_mistake(message)]
    assert [f"{message['url']}:{message.get('lastLine', '?')}: {message['message']}" for message in messages] == []


def is_a_mistake(message):
    """Tell the two mistakes of the checker.

    HTML's «prepare the script element» returns at a data block, before it asks the policy. And the checker reads files, which have no
    host, so 'self' is nobody: a picture of ours looks like somebody else's.
    """
    words = message["message"]
    data_block = words.startswith("Inline script violates Content Security Policy") and "application/ld+json" in message["extract"]
    return data_block or words.startswith("Resource violates Content Security Policy (meta tag): image “/bilder/")
