"""Identifiers whose check digits are right: IBANs and VAT ids of fictitious companies."""


def iban(country, account):
    """The IBAN of a basic bank account number, printed without spaces."""
    digits = "".join(str(int(c, 36)) for c in account + country + "00")
    return f"{country}{98 - int(digits) % 97:02d}{account}"


def french_account(bank, branch, account):
    """A French account number with its two-digit RIB key."""
    key = 97 - (89 * int(bank) + 15 * int(branch) + 3 * int(account)) % 97
    return f"{bank}{branch}{account}{key:02d}"


def belgian_account(first_ten):
    return f"{first_ten}{int(first_ten) % 97 or 97:02d}"


def grouped(number):
    """In groups of four, as an IBAN is printed."""
    return " ".join(number[i:i + 4] for i in range(0, len(number), 4))


def german_vat(eight):
    product = 10
    for digit in eight:
        total = (int(digit) + product) % 10 or 10
        product = 2 * total % 11
    return f"DE{eight}{(11 - product) % 10}"


def siren(eight):
    """A French company number: eight digits and their Luhn digit."""
    total = 0
    for index, digit in enumerate(eight):
        value = int(digit) * (2 if index % 2 else 1)
        total += value - 9 if value > 9 else value
    return f"{eight}{-total % 10}"


def french_vat(number):
    return f"FR{(12 + 3 * (int(number) % 97)) % 97:02d}{number}"


def british_vat(seven):
    total = sum(int(d) * w for d, w in zip(seven, range(8, 1, -1)))
    return f"GB{seven}{97 - total % 97:02d}"


def austrian_vat(seven):
    total = 0
    for index, digit in enumerate(seven):
        value = int(digit) * (2 if index % 2 else 1)
        total += value // 10 + value % 10
    return f"ATU{seven}{(96 - total) % 10}"


def irish_vat(seven):
    total = sum(int(d) * w for d, w in zip(seven, range(8, 1, -1)))
    return f"IE{seven}{'WABCDEFGHIJKLMNOPQRSTUV'[total % 23]}"


def belgian_vat(eight):
    return f"BE{eight}{97 - int(eight) % 97:02d}"
