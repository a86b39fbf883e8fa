"""The policy for storage that knows objects and not servers (S3): what each object is told to be; uploads nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable

from .policy import ERROR_PAGE, Policy, content_type, is_served


def metadata(name: str, policy: Policy) -> dict[str, str]:
    """Return what goes with the upload of the file `name`, by S3's names."""
    return {"CacheControl": policy.headers["Cache-Control"], "ContentType": content_type(name)}


def redirects(policy: Policy) -> dict[str, dict[str, str]]:
    """Return the empty objects that stand at old addresses, by key: each says where its address leads now."""
    keep = policy.headers["Cache-Control"]
    return {move.old.lstrip("/"): {"CacheControl": keep, "WebsiteRedirectLocation": move.new} for move in policy.moves}


def files(policy: Policy, names: Iterable[str]) -> dict[str, str]:
    """Return the text of each file by its name: the objects, the website's settings, and the headers for the CDN in front."""
    objects = {name: metadata(name, policy) for name in sorted(names) if is_served(name)}
    website = {"IndexDocument": {"Suffix": "index.html"}, "ErrorDocument": {"Key": ERROR_PAGE.lstrip("/")}}
    return {
        "objects.json": _json({**objects, **redirects(policy)}),
        "website.json": _json(website),
        "response-headers-policy.json": _json(_cdn_headers(policy)),
    }


def _cdn_headers(policy: Policy) -> dict[str, object]:
    """Return the headers as CloudFront's ResponseHeadersPolicyConfig, which has fields of its own for five and refuses those elsewhere."""
    rest = dict(policy.headers)
    transport = rest.pop("Strict-Transport-Security")
    security: dict[str, object] = {
        "ContentSecurityPolicy": {"ContentSecurityPolicy": rest.pop("Content-Security-Policy"), "Override": True},
        "FrameOptions": {"FrameOption": rest.pop("X-Frame-Options"), "Override": True},
        "ReferrerPolicy": {"ReferrerPolicy": rest.pop("Referrer-Policy"), "Override": True},
        "StrictTransportSecurity": {
            "AccessControlMaxAgeSec": int(transport.removeprefix("max-age=").partition(";")[0]),
            "IncludeSubdomains": "includeSubDomains" in transport,
            "Override": True,
        },
    }
    if rest.pop("X-Content-Type-Options"):
        security["ContentTypeOptions"] = {"Override": True}
    custom = [{"Header": name, "Value": value, "Override": True} for name, value in rest.items()]
    return {
        "Name": "qjouren",
        "Comment": "The headers of every answer, made by the build",
        "SecurityHeadersConfig": security,
        "CustomHeadersConfig": {"Quantity": len(custom), "Items": custom},
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
