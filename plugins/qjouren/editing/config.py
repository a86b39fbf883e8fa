"""Put together the editor's configuration, and the policy that lets it reach nothing but what it needs; writes no file."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from ..content_folder import ContentFolder
from ..documents import Content
from .collections import collections

# With no git host chosen the editor works on the folder of this computer alone: the page hides the way to sign in, and its
# policy reaches no host.
LOCAL: dict[str, Any] = {"name": "gitea", "repo": "qjouren/qjouren.se", "auth_methods": ["token"]}
_HOSTS = ("api_root", "base_url", "graphql_api_root")
_USUAL_HOSTS = {"github": "https://api.github.com", "gitlab": "https://gitlab.com/api/v4", "gitea": "https://gitea.com/api/v1"}


def config(content: Content, folder: ContentFolder, backend: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return the configuration for the files in `folder`; `backend` is the git host, where there is one."""
    return {
        "load_config_file": False,
        "backend": backend or LOCAL,
        "app_title": "Redigera webbplatsen",
        "site_url": content.site.url,
        "media_folder": "content/bilder",
        "public_folder": "/bilder",
        "slug": {"encoding": "ascii", "clean_accents": True, "timezone": "local"},
        "output": {"omit_empty_optional_fields": True, "yaml": {"quote": "none"}},
        "editor": {"preview": False},
        "collections": collections(content, folder),
    }


def policy(import_map_hash: str, backend: dict[str, Any] | None = None) -> str:
    """Return the policy of the editor's page: its own files, styles it makes itself, and the git host where there is one."""
    told = {"api_root": _USUAL_HOSTS.get(backend["name"], ""), **backend} if backend else {}
    hosts = sorted({f"https://{urlsplit(told[key]).netloc}" for key in _HOSTS if told.get(key)})
    rules = {
        "default-src": "'none'",
        "script-src": f"'self' {import_map_hash}",
        "style-src": "'self' 'unsafe-inline'",
        "font-src": "'self'",
        "img-src": "'self' data: blob:",
        "connect-src": " ".join(["'self'", "blob:", "data:", *hosts]),
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())
