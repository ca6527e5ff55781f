"""Plain invoices."""

from . import german, french_british, others

PAGES = german.PAGES + french_british.PAGES + others.PAGES
