"""Samples as published for parsers of invoices."""

from . import part1, part2, part3, part4, part5

PAGES = part1.PAGES + part2.PAGES + part3.PAGES + part4.PAGES + part5.PAGES
