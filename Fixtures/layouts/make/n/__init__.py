"""Whose invoice is it: trade names, agents, groups and carriers besides the seller."""

from . import part1, part2, part3, part4

PAGES = part1.PAGES + part2.PAGES + part3.PAGES + part4.PAGES
