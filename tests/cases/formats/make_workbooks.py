"""Makes projecten.xls (xlwt), projecten.ods (odfpy) and projecten.xlsb (by hand, for nothing free writes formulas to it).

The three hold the same list. Formulas have the outcome a spreadsheet program would have saved: neither library
computes, so it is put in here. Run in this folder: pip install xlwt odfpy; python3 make_workbooks.py
"""
import datetime as dt
import struct
import zipfile

import xlwt
from odf.namespaces import nsdict
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableProperties
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P

DAY, TIME = dt.date(2027, 3, 1), dt.time(14, 30)
HEADS = ["Gemeente", "naam", "start", "tijd", "x", "y", "bedrag", "klaar", "postcode"]
# The extension in which LibreOffice says that a cell is a fault, under its usual prefix.
CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
nsdict[CALC] = "calcext"
FORMULA, FAULT, NONE = object(), object(), object()
ROWS = [  # (row of the sheet from 0, cells)
    (0, ["Lopende projecten, één van drie"]),
    (2, ["Gemeente", None, None, None, "Plek"]),
    (3, [None] + HEADS[1:]),
    (4, ["Westerveld", "Dijk Één", DAY, TIME, "210.455,12", "540.100,5", FORMULA, True, "0123 AB"]),
    (5, [None, "Brug", DAY + dt.timedelta(1), None, "211.000,00", "541.000,00", FAULT, False, "7983"]),
    (8, ["Súdwest", "Weg", None, None, None, None, NONE, None, None]),
]
MERGED = [(2, 3, 0, 0), (2, 2, 4, 5), (4, 5, 0, 0)]  # first row, last row, first column, last column


def serial(value):
    """Days since 1900 as Excel counts them."""
    if isinstance(value, dt.date):
        return float((value - dt.date(1899, 12, 30)).days)
    return (value.hour * 60 + value.minute) / 1440


def xls():
    book = xlwt.Workbook(encoding="utf-8")
    date, time = (xlwt.easyxf(num_format_str=form) for form in ("DD-MM-YYYY", "HH:MM"))
    sheet = book.add_sheet("Projecten")
    tops = {(top, left): (bottom, right) for top, bottom, left, right in MERGED}
    for at, cells in ROWS:
        for column, cell in enumerate(cells):
            if cell is None:
                continue
            if cell in (FORMULA, FAULT, NONE):
                sheet.write(at, column, xlwt.Formula({FORMULA: "6*7", FAULT: "1/0", NONE: "8*8"}[cell]))
            elif (at, column) in tops:
                bottom, right = tops[at, column]
                sheet.write_merge(at, bottom, column, right, cell)
            elif isinstance(cell, (dt.date, dt.time)):
                sheet.write(at, column, serial(cell), date if isinstance(cell, dt.date) else time)
            else:
                sheet.write(at, column, cell)
    codes = book.add_sheet("Codes")
    codes.visibility = 1
    codes.write(0, 0, "code"), codes.write(1, 0, "A")
    book.add_sheet("Leeg")
    book.save("projecten.xls")
    # The outcomes: 42, #DIV/0!, and of the third an empty text, which is what Excel saves for nothing.
    data = bytearray(open("projecten.xls", "rb").read())
    for row, outcome in [(4, struct.pack("<d", 42)), (5, b"\2\0\x07\0\0\0\xff\xff"), (8, b"\3\0\0\0\0\0\xff\xff")]:
        place = data.find(struct.pack("<HH", row, 6), data.find(b"Projecten"))
        while data[place - 4:place - 2] != b"\x06\x00":
            place = data.find(struct.pack("<HH", row, 6), place + 1)
        data[place + 6:place + 14] = outcome
    open("projecten.xls", "wb").write(data)


def ods():
    doc = OpenDocumentSpreadsheet()
    for name, shown in [("zichtbaar", "true"), ("verborgen", "false")]:
        style = Style(name=name, family="table")
        style.addElement(TableProperties(display=shown))
        doc.automaticstyles.addElement(style)
    spans = {(top, left): (bottom - top + 1, right - left + 1) for top, bottom, left, right in MERGED}
    covered = {(r, c) for top, bottom, left, right in MERGED for r in range(top, bottom + 1) for c in range(left, right + 1)}
    covered -= set(spans)

    def cell_of(cell, at, column):
        if cell is None:
            return (CoveredTableCell if (at, column) in covered else TableCell)()
        if cell is FORMULA:
            made, text = TableCell(valuetype="float", value="42", formula="of:=6*7"), "42"
        elif cell is FAULT:
            made, text = TableCell(valuetype="string", stringvalue="", formula="of:=1/0"), "#DIV/0!"
            made.setAttrNS(CALC, "value-type", "error")
        elif cell is NONE:
            return TableCell(formula="of:=8*8")
        elif isinstance(cell, bool):
            made, text = TableCell(valuetype="boolean", booleanvalue=str(cell).lower()), str(cell)
        elif isinstance(cell, dt.date):
            made, text = TableCell(valuetype="date", datevalue=cell.isoformat()), cell.strftime("%d-%m-%y")
        elif isinstance(cell, dt.time):
            made, text = TableCell(valuetype="time", timevalue=cell.strftime("PT%HH%MM%SS")), cell.isoformat()
        else:
            made, text = TableCell(valuetype="string"), cell
        if (at, column) in spans:
            rows, columns = spans[at, column]
            made.setAttribute("numberrowsspanned", rows), made.setAttribute("numbercolumnsspanned", columns)
        made.addElement(P(text=text))
        return made

    def table(name, style, rows):
        made, last = Table(name=name, stylename=style), -1
        for at, cells in rows:
            if at > last + 1:
                empty = TableRow(numberrowsrepeated=at - last - 1)
                empty.addElement(TableCell(numbercolumnsrepeated=1024)), made.addElement(empty)
            row, last = TableRow(), at
            for column, cell in enumerate(cells):
                row.addElement(cell_of(cell, at, column))
            row.addElement(TableCell(numbercolumnsrepeated=1024 - len(cells))), made.addElement(row)
        end = TableRow(numberrowsrepeated=1048576 - last - 1)
        end.addElement(TableCell(numbercolumnsrepeated=1024)), made.addElement(end)
        doc.spreadsheet.addElement(made)

    table("Projecten", "zichtbaar", ROWS)
    table("Codes", "verborgen", [(0, ["code"]), (1, ["A"])])
    table("Leeg", "zichtbaar", [])
    doc.save("projecten.ods")


def xlsb():
    def record(kind, body=b""):
        head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
        size, length = len(body), b""
        while True:
            length += bytes([size & 0x7F | (0x80 if size > 127 else 0)])
            size >>= 7
            if not size:
                return head + length + body

    def wide(text):
        return struct.pack("<I", len(text)) + text.encode("utf-16-le")

    def cell(at, column, value):
        head = struct.pack("<II", column, {dt.date: 1, dt.time: 2}.get(type(value), 0))
        formula = struct.pack("<HIBH", 0, 3, 0x1E, 6) + struct.pack("<I", 0)
        if value is FORMULA:
            return record(9, head + struct.pack("<d", 42) + formula)
        if value is FAULT:
            return record(11, head + b"\x07" + formula)
        if value is NONE:
            return record(8, head + wide("") + formula)
        if isinstance(value, bool):
            return record(4, head + bytes([value]))
        if isinstance(value, (dt.date, dt.time)):
            return record(5, head + struct.pack("<d", serial(value)))
        return record(6, head + wide(value))

    def sheet(rows, merged):
        body = record(129) + record(148, struct.pack("<IIII", 0, 8, 0, 8)) + record(145)
        for at, cells in rows:
            body += record(0, struct.pack("<IIHHBI", at, 0, 300, 0, 0, 0))
            body += b"".join(cell(at, column, one) for column, one in enumerate(cells) if one is not None)
        body += record(146)
        if merged:
            body += record(177, struct.pack("<I", len(merged)))
            body += b"".join(record(176, struct.pack("<IIII", *one)) for one in merged) + record(178)
        return body + record(130)

    sheets = [("Projecten", 0, sheet(ROWS, MERGED)), ("Codes", 1, sheet([(0, ["code"]), (1, ["A"])], [])), ("Leeg", 0, sheet([], []))]
    types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    rels = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    with zipfile.ZipFile("projecten.xlsb", "w", zipfile.ZIP_DEFLATED) as out:
        def put(name, data):
            out.writestr(zipfile.ZipInfo(name, (2027, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
        put("[Content_Types].xml", '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>')
        put("_rels/.rels", rels.format(f'<Relationship Id="rId1" Type="{types}/officeDocument" Target="xl/workbook.bin"/>'))
        put("xl/_rels/workbook.bin.rels", rels.format("".join(
            f'<Relationship Id="rId{n}" Type="{types}/worksheet" Target="worksheets/sheet{n}.bin"/>' for n in (1, 2, 3))))
        bundle = b"".join(record(156, struct.pack("<II", state, n + 1) + wide(f"rId{n + 1}") + wide(name))
                          for n, (name, state, _) in enumerate(sheets))
        put("xl/workbook.bin", record(131) + record(153, bytes(12)) + record(143) + bundle + record(144) + record(132))
        looks = b"".join(record(47, struct.pack("<HHHHHI", 0, form, 0, 0, 0, 0)) for form in (0, 14, 20))
        put("xl/styles.bin", record(617, struct.pack("<I", 3)) + looks + record(618))
        for n, (_, _, data) in enumerate(sheets):
            put(f"xl/worksheets/sheet{n + 1}.bin", data)


xls(), ods(), xlsb()
