"""Pelican's settings for the preview; choices only, no logic. Facts about the site stand in content/installningar."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).parent
sys.path.insert(0, str(ROOT / "plugins"))

from qjouren.build import CarefulPelican

# What is built, with what, and where to
PELICAN_CLASS = CarefulPelican
PATH = str(ROOT / "content")
THEME = str(ROOT / "theme")
OUTPUT_PATH = str(ROOT / "output")
DELETE_OUTPUT_DIRECTORY = True
PLUGINS = [
    "qjouren.writing",
    "qjouren.reader",
    "qjouren.templating",
    "qjouren.languages.words",
    "qjouren.directory_pages",
    "qjouren.languages.directory_pages",
    "qjouren.lectures",
    "qjouren.archive_pages",
    "qjouren.picture_files",
    "qjouren.film_files",
    "qjouren.report_files",
    "qjouren.open_data_files",
    "qjouren.alphabet_pages",
    "qjouren.search.publish",
    "qjouren.languages.search_files",
    "qjouren.news",
    "qjouren.sitemap",
    "qjouren.hosting",
    "qjouren.wording.show",
]

# The site
SITENAME = "Qjouren"
SITEURL = ""
TODAY = os.environ.get("BYGGDAG")  # the day that tells past from coming; without it, the newest day in the content
DEFAULT_LANG = "sv"
TIMEZONE = "Europe/Stockholm"
LOCALE = ("C.UTF-8",)

# What staff write is read by our own loader, and published by our own plugins alone: an original picture says where it was taken
PAGE_PATHS = ARTICLE_PATHS = STATIC_PATHS = THEME_STATIC_PATHS = []
READERS = {"html": None, "rst": None, "md": None}
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False

# Templates
JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True, "extensions": [], "auto_reload": False}

# What Pelican makes by itself, and we do not want
DIRECT_TEMPLATES = []
AUTHOR_SAVE_AS = AUTHORS_SAVE_AS = ""
CATEGORY_SAVE_AS = CATEGORIES_SAVE_AS = ""
TAG_SAVE_AS = TAGS_SAVE_AS = ""
ARCHIVES_SAVE_AS = YEAR_ARCHIVE_SAVE_AS = MONTH_ARCHIVE_SAVE_AS = DAY_ARCHIVE_SAVE_AS = ""
DRAFT_SAVE_AS = DRAFT_PAGE_SAVE_AS = ""
FEED_ATOM = FEED_RSS = FEED_ALL_ATOM = FEED_ALL_RSS = None
CATEGORY_FEED_ATOM = CATEGORY_FEED_RSS = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
TAG_FEED_ATOM = TAG_FEED_RSS = TRANSLATION_FEED_ATOM = TRANSLATION_FEED_RSS = None
DEFAULT_PAGINATION = False
TYPOGRIFY = False
