"""Writes random workbooks with openpyxl, and beside each what a reader must find in it.

    write_workbooks.py FOLDER COUNT SEED

A line of NUMBER.txt is one cell: sheet, place, kind and value, apart by tabs; \\, tab and ends of lines in a value are escaped.
"""

import datetime
import random
import sys
from decimal import ROUND_HALF_UP, Context
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.packaging.custom import StringProperty
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook.defined_name import DefinedName

WORDS = ["องค์การบริหารส่วนตำบล", "ก้ำ", "ที่", "๑๒๓", "๑,๒๓๔.๕", "a", "B", "0012", "=", "+66", "<&>\"'", "😀", "\n", "\t", " ", "-", "e\u0301", "]]>", "_a_", "#"]
ERRORS = ["#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!"]
DATE_FORMATS = ["yyyy-mm-dd", "d/m/yy", "[$-107041E]d mmm yyyy;@", "[$-D07041E]d mmmm yyyy", "mm-dd-yy", "d mmm"]
NUMBER_FORMATS = ["General", "0", "#,##0.00", "[$-D07041E]0", "[Red]0;-0", '0.0 "day"', "0.00E+00"]


def escaped(text):
    for character, name in (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r")):
        text = text.replace(character, name)
    return text


def text(chance):
    return "".join(chance.choice(WORDS) for _ in range(chance.randint(1, 6)))


def number(chance):
    return chance.choice([
        chance.randint(-10**6, 10**12), chance.randint(0, 10**18), round(chance.uniform(0, 10**6), chance.randint(0, 4)),
        chance.uniform(-1, 1) * 10 ** chance.randint(-12, 12), 0, 0.1 + 0.2, chance.randint(0, 100),
    ])


def typed(digits):
    """What a person sees of the digits that openpyxl writes: 15 of them."""
    value = Context(prec=15, rounding=ROUND_HALF_UP).create_decimal(digits)
    plain = f"{abs(value) if value == 0 else value:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def day(chance):
    return datetime.date(1904, 1, 2) + datetime.timedelta(days=chance.randint(0, 60000))


def fill(cell, chance):
    """Gives the cell a value; returns its kind and what a reader finds."""
    kind = chance.choice(["text", "text", "number", "number", "boolean", "date", "moment", "error", "formula", "rich", "empty"])
    if kind == "text":
        value = text(chance)
        cell.value = value
        cell.data_type = "s"
        return kind, value
    if kind == "number":
        value = number(chance)
        cell.value = value
        cell.number_format = chance.choice(NUMBER_FORMATS)
        return kind, f"{value:.16g} {typed(f'{value:.16g}')}"
    if kind == "boolean":
        cell.value = chance.choice([True, False])
        return kind, str(cell.value).upper()
    if kind == "date":
        value = day(chance)
        cell.value = value
        cell.number_format = chance.choice(DATE_FORMATS)
        return kind, f"{value.isoformat()} 0"
    if kind == "moment":
        second = chance.randint(0, 86399)
        value = datetime.datetime.combine(day(chance), datetime.time()) + datetime.timedelta(seconds=second)
        cell.value = value
        return "date", f"{value.date().isoformat()} {second}"
    if kind == "error":
        cell.value = chance.choice(ERRORS)
        return kind, cell.value
    if kind == "formula":
        value = chance.choice(["SUM(A1:A9)", "1+1", '"a"&"b"', "IF(A1>1,\"<&>\",2)"])
        cell.value = "=" + value
        return kind, value
    if kind == "rich":
        first, second = text(chance), text(chance)
        cell.value = CellRichText(first, TextBlock(InlineFont(b=True), second))
        return "text", first + second
    return None, ""


def write(path, chance):
    book = Workbook()
    if chance.random() < 0.2:
        book.epoch = CALENDAR_MAC_1904
    if chance.random() < 0.1:
        book.iso_dates = True
    lines = []
    for index in range(chance.randint(1, 4)):
        name = f"{index} {text(chance)}"[:20].translate({ord(c): "." for c in "[]:*?/\\\n\t'"}).strip()
        sheet = book.active if index == 0 else book.create_sheet()
        sheet.title = name
        if index and chance.random() < 0.3:
            sheet.sheet_state = "hidden"
        lines.append(("sheet", name, sheet.sheet_state, ""))
        last = chance.choice([3, 10, 30])
        for row in sorted(chance.sample(range(1, 200), last)):
            for column in sorted(chance.sample(range(1, 60), chance.randint(0, 6))):
                cell = sheet.cell(row, column)
                kind, value = fill(cell, chance)
                if kind:
                    lines.append((name, f"{get_column_letter(column)}{row}", kind, value))
        if chance.random() < 0.3:
            sheet.merge_cells("AA201:AC203")
            lines.append((name, "AA201:AC203", "merged", ""))
    if chance.random() < 0.5:
        value = text(chance).strip() or "x"
        book.custom_doc_props.append(StringProperty(name="mattrathan-round", value=value))
        lines.append(("property", "mattrathan-round", "", value))
        book.defined_names["boxes"] = DefinedName("boxes", attr_text="'x'!$A$1")
        lines.append(("name", "boxes", "", "'x'!$A$1"))
    book.save(path)
    path.with_suffix(".txt").write_text(
        "".join("\t".join(escaped(field) for field in line) + "\n" for line in sorted(lines)), encoding="utf-8", newline="")


def main():
    folder, count, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    for number in range(count):
        write(folder / f"{number}.xlsx", random.Random(seed * 1_000_003 + number))


if __name__ == "__main__":
    main()
