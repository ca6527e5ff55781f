"""Prints of electronic invoices between businesses."""

from . import part1, part2, part3, part4, part5, part6

PAGES = part1.PAGES + part2.PAGES + part3.PAGES + part4.PAGES + part5.PAGES + part6.PAGES
