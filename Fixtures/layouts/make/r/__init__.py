"""What a purchasing office receives."""

from . import dutch, english, french, german, italian, spanish

PAGES = german.PAGES + english.PAGES + french.PAGES + dutch.PAGES + italian.PAGES + spanish.PAGES
