"""A business document's facts: parties, dates, lines, and the sums they make, with how a language writes them."""

from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from .companies import Company
from .identifiers import grouped

CENT = Decimal("0.01")

MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
}
SIGN = {"EUR": "€", "GBP": "£", "USD": "$"}


def cents(value):
    return Decimal(value).quantize(CENT, ROUND_HALF_UP)


@dataclass
class Line:
    description: str
    quantity: Decimal
    unit: str
    price: Decimal
    rate: Decimal

    @property
    def amount(self):
        return cents(self.quantity * self.price)


def line(description, quantity, unit, price, rate):
    return Line(description, Decimal(quantity), unit, Decimal(price), Decimal(rate))


@dataclass
class Business:
    kind: str
    language: str
    number: str
    issued: date
    seller: Company
    buyer: Company
    items: list
    due: date = None
    delivered: date = None
    order: str = None
    customer: str = None
    currency: str = "EUR"
    dates: str = "short"
    money: str = "after"
    negative: bool = False
    corrects: str = None
    labels: dict = field(default_factory=dict)
    printed_total: Decimal = None

    @property
    def sign(self):
        return -1 if self.negative else 1

    @property
    def net(self):
        return sum((item.amount for item in self.items), Decimal(0)) * self.sign

    @property
    def bases(self):
        """Net sums by tax rate, highest rate first."""
        sums = {}
        for item in self.items:
            sums[item.rate] = sums.get(item.rate, Decimal(0)) + item.amount * self.sign
        return sorted(sums.items(), reverse=True)

    @property
    def taxes(self):
        return [(rate, base, cents(base * rate / 100)) for rate, base in self.bases]

    @property
    def tax(self):
        return sum((tax for _, _, tax in self.taxes), Decimal(0))

    @property
    def total(self):
        return self.printed_total if self.printed_total is not None else self.net + self.tax

    def number_text(self, value, places=2):
        """A number as the document's language writes it."""
        text = f"{abs(value):,.{places}f}"
        marks = {"en": (",", "."), "de": (".", ","), "fr": ("\u00a0", ",")}[self.language]
        text = text.replace(",", "\0").replace(".", marks[1]).replace("\0", marks[0])
        return f"-{text}" if value < 0 else text

    def money_text(self, value):
        text = self.number_text(value)
        sign = SIGN[self.currency]
        if self.money == "before":
            return f"-{sign}{text[1:]}" if text.startswith("-") else sign + text
        return {"after": f"{text} {sign}", "code": f"{self.currency} {text}", "bare": text}[self.money]

    def quantity_text(self, value):
        return self.number_text(value, 0 if value == value.to_integral() else max(1, -value.as_tuple().exponent))

    def rate_text(self, rate):
        space = {"en": "", "de": " ", "fr": " "}[self.language]
        return self.quantity_text(rate) + space + "%"

    def date_text(self, day):
        month = MONTHS[self.language][day.month - 1]
        if self.dates == "iso":
            return day.isoformat()
        if self.dates == "us":
            return f"{month} {day.day}, {day.year}"
        if self.dates == "long":
            return f"{day.day}{'.' if self.language == 'de' else ''} {month} {day.year}"
        if self.dates == "medium":
            return f"{day.day:02d} {month[:3]} {day.year}"
        return day.strftime({"en": "%d/%m/%Y", "de": "%d.%m.%Y", "fr": "%d/%m/%Y"}[self.language])

    def iban_text(self):
        return grouped(self.seller.iban)

    def label(self, name):
        return self.labels.get(name) or LABELS[self.language][name]

    def meta(self):
        """The header's labels and values, in order."""
        pairs = [(self.label("number"), self.number), (self.label("date"), self.date_text(self.issued))]
        if self.delivered:
            pairs.append((self.label("delivery"), self.date_text(self.delivered)))
        if self.due:
            pairs.append((self.label("due"), self.date_text(self.due)))
        if self.customer:
            pairs.append((self.label("customer"), self.customer))
        if self.order:
            pairs.append((self.label("order"), self.order))
        if self.corrects:
            pairs.append((self.label("corrects"), self.corrects))
        return pairs

    def totals(self):
        rows = [(self.label("net"), self.money_text(self.net), False)]
        for rate, base, tax in self.taxes:
            rows.append((self.label("tax").format(rate=self.rate_text(rate), base=self.money_text(base)),
                         self.money_text(tax), False))
        rows.append((self.label("total"), self.money_text(self.total), True))
        return rows

    def fields(self):
        """The true values, by the field names of a record."""
        values = {
            "issue_date": self.issued.isoformat(), "seller_name": self.seller.name, "currency": self.currency,
            "net_total": str(self.net), "tax_total": str(self.tax), "grand_total": str(self.total),
        }
        optional = {
            "invoice_number": self.number, "due_date": self.due and self.due.isoformat(),
            "delivery_date": self.delivered and self.delivered.isoformat(), "buyer_name": self.buyer and self.buyer.name,
            "order_number": self.order, "seller_vat_id": self.seller.vat, "iban": self.seller.iban,
            "bic": self.seller.bic,
        }
        return values | {name: value for name, value in optional.items() if value}


LABELS = {
    "en": {
        "invoice": "Invoice", "credit_note": "Credit note", "number": "Invoice number", "date": "Invoice date",
        "delivery": "Date of supply", "due": "Due date", "customer": "Customer no.", "order": "Your order",
        "corrects": "Original invoice", "net": "Subtotal", "tax": "VAT {rate}", "total": "Total", "to": "Bill to",
        "pos": "#", "description": "Description", "quantity": "Qty", "unit": "Unit", "price": "Unit price",
        "rate": "VAT", "amount": "Amount", "page": "Page", "carry": "Carried forward", "vat": "VAT reg. no.",
    },
    "de": {
        "invoice": "Rechnung", "credit_note": "Gutschrift", "number": "Rechnungsnummer", "date": "Rechnungsdatum",
        "delivery": "Lieferdatum", "due": "Fällig am", "customer": "Kundennummer", "order": "Bestellnummer",
        "corrects": "zu Rechnung", "net": "Nettobetrag", "tax": "zzgl. {rate} MwSt.", "total": "Gesamtbetrag",
        "to": "Rechnung an", "pos": "Pos.", "description": "Bezeichnung", "quantity": "Menge", "unit": "Einheit",
        "price": "Einzelpreis", "rate": "MwSt.", "amount": "Gesamtpreis", "page": "Seite", "carry": "Übertrag",
        "vat": "USt-IdNr.",
    },
    "fr": {
        "invoice": "Facture", "credit_note": "Facture d'avoir", "number": "Facture n°", "date": "Date de facture",
        "delivery": "Date de livraison", "due": "Date d'échéance", "customer": "N° client", "order": "Votre commande",
        "corrects": "Facture d'origine", "net": "Total HT", "tax": "TVA {rate}", "total": "Total TTC",
        "to": "Facturé à", "pos": "N°", "description": "Désignation", "quantity": "Qté", "unit": "Unité",
        "price": "PU HT", "rate": "TVA", "amount": "Montant HT", "page": "Page", "carry": "À reporter",
        "vat": "N° TVA intracommunautaire",
    },
}
