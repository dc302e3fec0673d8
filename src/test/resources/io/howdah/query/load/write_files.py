"""Writes the workbooks and Parquet files beside it, as other programs do: openpyxl, XlsxWriter, PyArrow.

Run in this folder: pip install openpyxl xlsxwriter pyarrow && python3 write_files.py
"""

import base64
import datetime as d
from decimal import Decimal as D
import uuid

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pyarrow.parquet.encryption as pe
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904


def shared_strings():
    """Empty rows and columns in front, rich text, errors, times, merged cells, a hidden row and sheet."""
    book = openpyxl.Workbook()
    book.active.title = "secret"
    book.active["A1"] = "x"
    book.active.sheet_state = "hidden"
    sheet = book.create_sheet("Daten")
    book.active = 1
    for column, name in zip("CDEFGHI", ["id", "name", "time", "share", "big", "ok", "sum"]):
        sheet[column + "3"] = name
    sheet["C4"] = 1
    sheet["D4"] = CellRichText("plain ", TextBlock(InlineFont(b=True), "bold"), " end")
    sheet["E4"] = d.time(1, 2, 3)
    sheet["F4"] = 0.125
    sheet["F4"].number_format = "0.0%"
    sheet["G4"] = 123456789012345
    sheet["H4"] = True
    sheet["I4"] = 1.5
    sheet["C5"] = 2
    sheet["D5"] = " two  spaces\nline "
    sheet["F5"] = 1
    sheet["G5"] = 1.5e20
    sheet["H5"] = False
    sheet["I5"] = "#N/A"
    sheet["C6"] = 3
    sheet["D6"] = "#DIV/0!"
    sheet["D6"].data_type = "e"
    sheet["E6"] = d.time(13, 30)
    sheet["G6"] = 1e-7
    sheet["C7"] = 4
    sheet["I7"] = "=C4*2"
    sheet.merge_cells("C8:C9")
    sheet["C8"] = 5
    sheet["D8"] = "a"
    sheet["D9"] = "b"
    sheet.row_dimensions[9].hidden = True
    book.save("openpyxl.xlsx")


def moments():
    """Days, moments and spans in the formats of several countries, counted from 1900 and from 1904."""
    for name, epoch in [("1900.xlsx", None), ("1904.xlsx", CALENDAR_MAC_1904)]:
        book = openpyxl.Workbook()
        if epoch:
            book.epoch = epoch
        sheet = book.active
        sheet.append(["day", "at", "span", "month"])
        sheet.append([d.date(2026, 1, 2), d.datetime(2026, 1, 2, 3, 4, 5, 678000), d.timedelta(hours=30, minutes=5), d.date(2026, 3, 1)])
        sheet["A2"].number_format = '[$-407]d. mmmm yyyy;@'
        sheet["B2"].number_format = 'yyyy"年"m"月"d"日" h:mm'
        sheet["C2"].number_format = "[h]:mm:ss"
        sheet["D2"].number_format = "mmm"
        if not epoch:
            sheet.append([1, 1.5, -0.5, 59])
            for cell, like in zip(sheet[3], sheet[2]):
                cell.number_format = like.number_format
        book.save(name)


def formulas():
    book = xlsxwriter.Workbook("xlsxwriter.xlsx")
    sheet = book.add_worksheet("S")
    for column, name in enumerate(["sum", "text", "flag", "day", "error", "sci", "eur", "at"]):
        sheet.write(0, column, name)
    euro = "#,##0.00 [$€-407];[Red]-#,##0.00 [$€-407]"
    sheet.write_formula(1, 0, "=1+1", None, 2.5)
    sheet.write_formula(1, 1, '="a"&"b"', None, "ab")
    sheet.write_formula(1, 2, "=TRUE()", None, True)
    sheet.write_formula(1, 3, "=TODAY()", book.add_format({"num_format": "d. mmmm yyyy"}), 46024)
    sheet.write_formula(1, 4, "=1/0", None, "#DIV/0!")
    sheet.write(1, 5, 1.5e20, book.add_format({"num_format": "0.00E+00"}))
    sheet.write(1, 6, -1234.5, book.add_format({"num_format": euro}))
    sheet.write(1, 7, 0.5, book.add_format({"num_format": "hh:mm"}))
    book.close()
    book = xlsxwriter.Workbook("inline.xlsx", {"constant_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["id", "name"])
    sheet.write_row(1, 0, [1, " inline <&> ä"])
    book.close()


def types():
    table = pa.table({
        "dec9": pa.array([D("1.50"), None, D("-0.01")], pa.decimal128(9, 2)),
        "dec18": pa.array([D("123456789012345.678"), None, D("-1")], pa.decimal128(18, 3)),
        "dec38": pa.array([D("1234567890123456789012345678.0123456789"), None, D("-1")], pa.decimal128(38, 10)),
        "dec76": pa.array([D("1" * 60 + ".5"), None, D("-1")], pa.decimal256(76, 5)),
        "u8": pa.array([255, None, 0], pa.uint8()),
        "u32": pa.array([4294967295, None, 0], pa.uint32()),
        "u64": pa.array([18446744073709551615, None, 0], pa.uint64()),
        "i8": pa.array([-128, None, 127], pa.int8()),
        "f16": pa.array([1.5, None, float("nan")], pa.float16()),
        "f32": pa.array([0.1, None, float("inf")], pa.float32()),
        "f64": pa.array([0.1, None, float("-inf")], pa.float64()),
        "day": pa.array([d.date(2026, 1, 2), None, d.date(1, 1, 1)], pa.date32()),
        "t_ms": pa.array([d.time(1, 2, 3, 4000), None, d.time(0)], pa.time32("ms")),
        "t_us": pa.array([d.time(1, 2, 3, 4), None, d.time(23, 59, 59, 999999)], pa.time64("us")),
        "t_ns": pa.array([1000, None, 86399999999000], pa.time64("ns")),
        "ts_ms": pa.array([d.datetime(2026, 1, 2, 3, 4, 5, 6000), None, d.datetime(1969, 12, 31, 23, 59, 59)], pa.timestamp("ms")),
        "ts_utc": pa.array([d.datetime(2026, 1, 2, 3, 4, 5, 6), None, d.datetime(1969, 12, 31, 23, 59, 59)], pa.timestamp("us", "UTC")),
        "ts_paris": pa.array([d.datetime(2026, 1, 2, 3, 4, 5, 6), None, d.datetime(1969, 12, 31, 23, 59, 59)], pa.timestamp("us", "Europe/Paris")),
        "ts_ns": pa.array([1767323045000007000, None, -1000], pa.timestamp("ns")),
        "s": pa.array(["a", "", "é"], pa.large_string()),
        "category": pa.array(["x", "y", "x"]).dictionary_encode(),
        "b": pa.array([b"\x00\xff", None, b""], pa.binary()),
        "fixed": pa.array([b"abcd", None, b"efgh"], pa.binary(4)),
        "ok": pa.array([True, None, False]),
        "u": pa.array([uuid.UUID("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11").bytes, None, None], pa.uuid()),
        "j": pa.array(['{"a": 1}', '"x"', None], pa.json_()),
        "nothing": pa.nulls(3),
    })
    pq.write_table(table, "types.parquet", compression="snappy")
    pq.write_table(table.drop(["t_ns", "ts_ns"]), "types_v1.parquet", version="1.0", compression="gzip", use_dictionary=False)


def nested():
    structure = pa.struct([("a", pa.int32()), ("b", pa.string())])
    deep = pa.list_(pa.struct([("p", pa.list_(pa.struct([("q", pa.date32())])))]))
    pq.write_table(pa.table({
        "list": pa.array([[1, None, 3], None, []], pa.list_(pa.int32())),
        "words": pa.array([["a,b", '"\\', None], None, [""]], pa.list_(pa.string())),
        "lists": pa.array([[[1], [2, 3]], None, [[], None]], pa.list_(pa.list_(pa.int64()))),
        "struct": pa.array([{"a": 1, "b": "x"}, None, {"a": None, "b": 'y"'}], structure),
        "map": pa.array([[("k", 1), ("l", None)], None, []], pa.map_(pa.string(), pa.int32())),
        "days": pa.array([[(d.date(2026, 1, 2), 1.5)], None, []], pa.map_(pa.date32(), pa.float64())),
        "deep": pa.array([[{"p": [{"q": d.date(2026, 1, 2)}]}], None, []], deep),
    }), "nested.parquet")


class Keys(pe.KmsClient):
    def __init__(self, _):
        super().__init__()

    def wrap_key(self, key, _):
        return base64.b64encode(key)

    def unwrap_key(self, key, _):
        return base64.b64decode(key)


def writers():
    table = pa.table({"id": [1, 2, 3], "s": ["a", "b", "a"], "at": pa.array([1767323045000000, None, -1], pa.timestamp("us"))})
    for codec in ["none", "snappy", "gzip", "zstd", "brotli", "lz4"]:
        for page in ["1.0", "2.0"]:
            pq.write_table(table, f"{codec}_v{page[0]}.parquet", compression=codec, data_page_version=page)
    pq.write_table(table, "int96.parquet", use_deprecated_int96_timestamps=True)
    pq.write_table(table.slice(0, 0), "empty.parquet")
    encodings = {"id": "DELTA_BINARY_PACKED", "s": "DELTA_BYTE_ARRAY", "at": "BYTE_STREAM_SPLIT"}
    pq.write_table(table, "delta.parquet", use_dictionary=False, column_encoding=encodings)
    for plain, name in [(False, "encrypted"), (True, "encrypted_columns")]:
        keys = pe.EncryptionConfiguration(footer_key="k", column_keys={"k": ["id"]}, plaintext_footer=plain)
        properties = pe.CryptoFactory(Keys).file_encryption_properties(pe.KmsConnectionConfig(), keys)
        with pq.ParquetWriter(name + ".parquet", table.schema, encryption_properties=properties) as writer:
            writer.write_table(table)


shared_strings()
moments()
formulas()
types()
nested()
writers()
