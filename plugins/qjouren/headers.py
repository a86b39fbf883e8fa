"""The response headers of the whole site, as data; the only place where the policy is written down."""

from __future__ import annotations

from collections.abc import Iterable

# Everything that a page could ask a browser for, by the names Chromium knows (others pass the header over): all of it off.
_SENSES = """
accelerometer aria-notify autoplay browsing-topics camera captured-surface-control clipboard-read clipboard-write compute-pressure
cross-origin-isolated deferred-fetch deferred-fetch-minimal digital-credentials-create digital-credentials-get display-capture
encrypted-media fullscreen gamepad geolocation gyroscope hid identity-credentials-get idle-detection interest-cohort keyboard-map
language-detector language-model local-fonts local-network local-network-access loopback-network magnetometer
media-playback-while-not-visible microphone midi on-device-speech-recognition otp-credentials payment picture-in-picture
private-state-token-issuance private-state-token-redemption publickey-credentials-create publickey-credentials-get screen-wake-lock
serial speaker-selection storage-access summarizer sync-xhr translator unload usb window-management xr-spatial-tracking
"""


def content_security_policy(
    style_hashes: Iterable[str], script_hashes: Iterable[str] = (), *, framing: bool = True, films: bool = False
) -> str:
    """Return a policy that allows nothing but this site's own files and the inline code named by hash.

    `framing` is left out in a page's own copy, since a meta element may not state it; `films` of ours may be shown where there are any.
    """
    rules = {
        "default-src": "'none'",
        "style-src": " ".join(style_hashes) or "'none'",
        "script-src": " ".join(script_hashes) or "'none'",
        "img-src": "'self' data:",
        # 'self' and not 'none': Lighthouse reads robots.txt through the page.
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    if films:
        rules["media-src"] = "'self'"
    if framing:
        rules["frame-ancestors"] = "'none'"
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def response_headers(policy: str) -> dict[str, str]:
    """Return the headers that every response carries, whatever it is.

    `no-store` on everything: each cached file would name the site on the visitor's disk.
    """
    return {
        "Cache-Control": "no-store",
        "Content-Security-Policy": policy,
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": ", ".join(f"{sense}=()" for sense in _SENSES.split()),
        "Referrer-Policy": "no-referrer",
        "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
    }
