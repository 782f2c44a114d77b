#!/usr/bin/env python3
"""Checks a published bundle of results by nothing but its files, and needs nothing but Python's standard library.

    tools/verify-bundle.py DIR [--key HEX]

Computes everything anew: hashes, Merkle root and signature; each verdict, percent and value from the figures; what is hidden; the
summaries. Exit 0: intact; without --key who signed it stays open. 1: not intact, each problem a line with file and row. 2: wrong usage.
"""

import argparse, csv, hashlib, io, json, os, re, sys
from collections import Counter, defaultdict
from fractions import Fraction

COUNTS = "met below_target not_carried_out no_service not_recorded".split()
COLUMNS = {
    "local_governments": "lao_code type name_th province_code district_code".split(),
    "indicators": "indicator_code area mission_th name_th name_en kind frame_from pilot unit_th target_unit_th status publish".split(),
    "applicability": "indicator_code type operator target".split(), "audit_heads": "lao_code entries head".split(),
    "results": "lao_code indicator_code frame provision carried_out value percent verdict suppressed certified_at".split(),
    **dict.fromkeys(["summary_national", "summary_province", "summary_type", "summary_area"],
                    ["key", "applicable", *COUNTS, "rate"]),
}
FILES = {f"{name}.csv" for name in COLUMNS} | {"datapackage.json"}
MEMBERS = set("files merkle_root public_key round signature standard_sets supersedes version".split())
TYPES = "PAO CITY_MUN TOWN_MUN SUBDISTRICT_MUN TAO PATTAYA BMA".split()
PROVINCES = [str(code) for code in range(10, 97) if code not in (28, 29, 59, 68, 69, 78, 79, 87, 88, 89)]
NUMBER = r"(0|[1-9][0-9]*)(\.[0-9]{0,5}[1-9])?"
FORMS = {  # what may stand in a column; any text in those that are not named
    "lao_code": "[0-9]{7}", "province_code": "[0-9]{2}", "district_code": "([0-9]{4})?", "head": "[0-9a-f]{64}",
    "entries": "[1-9][0-9]*", "target": NUMBER, "type": "|".join(TYPES), "kind": "ratio|rate|count|yes_no",
    "status": "observed|observed-name|sister-standard|illustrative", "operator": ">=|<=|==|>|<",
    "publish": "local|suppress_below_5|province_only", "verdict": "|".join(COUNTS) + "|", "carried_out": "true|false",
    "certified_at": r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z)?",
    **dict.fromkeys(["frame", "provision", "value", "percent", "rate"], f"({NUMBER})?"),
    **dict.fromkeys(["applicable", *COUNTS], "0|[1-9][0-9]*"), **dict.fromkeys(["pilot", "suppressed"], "true|false"),
}
HEX32, HEX64 = re.compile(r"[0-9a-f]{64}"), re.compile(r"[0-9a-f]{128}")

# Ed25519 (RFC 8032), verification only.
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D, ROOT = -121665 * pow(121666, P - 2, P) % P, pow(2, (P - 1) // 4, P)

def point(encoded):
    """The point (x, y, z, t) that 32 bytes stand for, or None."""
    sign, y = divmod(int.from_bytes(encoded, "little"), 1 << 255)
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if (x * x - square) % P == 0 else x * ROOT % P
    if y >= P or (x * x - square) % P or (x == 0 and sign):
        return None
    x = x if x & 1 == sign else P - x
    return x, y, 1, x * y % P

def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P

def times(number, p):
    result = (0, 1, 1, 0)
    while number:
        result = add(result, p) if number & 1 else result
        p, number = add(p, p), number >> 1
    return result

BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))

def is_signed(key, message, signature):
    a, r, s = point(key), point(signature[:32]), int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    left, right = times(s, BASE), add(r, times(h, a))
    return all((left[i] * right[2] - right[i] * left[2]) % P == 0 for i in (0, 1))

def judge(kind, frame, provision, carried_out, operator, target):
    """Figures are fractions or None, carried_out is "true", "false" or "" for no answer."""
    framed = kind in ("ratio", "rate")
    if carried_out and framed and frame == 0:
        return "no_service"
    if carried_out == "false":
        return "not_carried_out"
    if not carried_out or framed and frame is None or provision is None:
        return "not_recorded"
    left, right = provision * (100 if kind == "ratio" else 1), target * (frame if framed else 1)
    met = {">=": left >= right, "<=": left <= right, "==": left == right, ">": left > right, "<": left < right}[operator]
    return "met" if met else "below_target"

def spelled(value):
    """Half up to six places, in the one spelling; blank for None and for what nobody could keep."""
    millionths = 2**63 if value is None else (value * 1_000_000 + Fraction(1, 2)).__floor__()
    whole, rest = divmod(millionths, 1_000_000)
    return "" if millionths >= 2**63 else f"{whole}.{rest:06}".rstrip("0") if rest else str(whole)

def is_small(frame, provision):
    apart = 0 if frame is None or provision is None else abs(frame - provision)
    return any(0 < number < 5 for number in (frame or 0, provision or 0, apart))

class Bundle:
    def __init__(self, files, key=None):
        self.files, self.key, self.problems, self.rows = files, key, [], 0
        for name in sorted(set(files) ^ (FILES | {"seal.json"})):
            self.problem(name, 0, "no file of a bundle" if name in files else "the file is missing")
        if self.problems:
            return
        self.check_seal()
        self.tables = {name: self.table(name) for name in COLUMNS if name != "results"}
        self.check_package()
        self.check_references()
        if any(line or name != "results.csv" for name, line, _ in self.problems):
            return
        if self.check_results():
            self.check_summaries()

    def problem(self, name, line, words):
        if len(self.problems) < 1000:
            self.problems.append((name, line, words))

    def check_seal(self):
        written = self.files["seal.json"]
        try:
            self.seal = seal = json.loads(written.decode())
            assert isinstance(seal, dict) and set(seal) == MEMBERS and in_one_form(seal) == written
            assert type(seal["version"]) is int and seal["version"] >= 1 and isinstance(seal["round"], str)
            assert seal["supersedes"] == (seal["version"] - 1 if seal["version"] > 1 else None)
            assert all(HEX32.fullmatch(text) for text in [seal["merkle_root"], seal["public_key"], *seal["files"].values()])
            assert HEX64.fullmatch(seal["signature"]) and seal["standard_sets"]
            assert all(set(one) == {"id", "sha256"} and HEX32.fullmatch(one["sha256"]) for one in seal["standard_sets"])
        except (AssertionError, ValueError, TypeError, AttributeError, RecursionError):
            self.seal = None
            return self.problem("seal.json", 0, "not a seal in its one form: sorted keys, no spaces, one line feed")
        if self.key and self.key != seal["public_key"]:
            self.problem("seal.json", 0, f"signed under {seal['public_key']}, not under the key that was given")
        signed = in_one_form({name: value for name, value in seal.items() if name != "signature"})
        if not is_signed(bytes.fromhex(seal["public_key"]), signed, bytes.fromhex(seal["signature"])):
            self.problem("seal.json", 0, "the signature is not one of this file under its public key")
        for name in sorted(FILES | set(seal["files"])):
            if hashlib.sha256(self.files.get(name, b"")).hexdigest() != seal["files"].get(name):
                self.problem(name, 0, "its SHA-256 is not the sealed one")
        level = [hashlib.sha256(b"\0" + line).digest() for line in self.files["results.csv"].split(b"\n")[1:] if line]
        while len(level) > 1:
            level = [hashlib.sha256(b"\1" + b"".join(pair)).digest() if len(pair) == 2 else pair[0]
                     for pair in (level[i:i + 2] for i in range(0, len(level), 2))]
        if (level or [hashlib.sha256().digest()])[0].hex() != seal["merkle_root"]:
            self.problem("results.csv", 0, "its Merkle root is not the sealed one")

    def table(self, name):
        """The rows of a table in its one form, each with its line; keys in order and each once."""
        file, columns, width = f"{name}.csv", COLUMNS[name], 2 if name in ("results", "applicability") else 1
        try:
            text = self.files[file].decode()
            lines = list(csv.reader(io.StringIO(text, newline=""), strict=True))
            assert lines and lines[0] == columns, "the header is not " + ",".join(columns)
        except (AssertionError, UnicodeDecodeError, csv.Error) as error:
            self.problem(file, 1, f"cannot be read: {error}")
            return []
        rows, before, number = [], None, 1
        forms = [(i, column, re.compile(FORMS[column])) for i, column in enumerate(columns) if column in FORMS]
        for fields in lines[1:]:
            number += 1
            if len(fields) != len(columns):
                self.problem(file, number, f"{len(fields)} fields where the header has {len(columns)}")
                return []
            for i, column, form in forms:
                if not form.fullmatch(fields[i]):
                    self.problem(file, number, f"{column}: {fields[i]!r} cannot stand there")
            key = [field.encode() for field in fields[:width]]
            if before is not None and before >= key:
                self.problem(file, number, f"the key {','.join(fields[:width])} is not in order, or twice")
            before = key
            rows.append((number, dict(zip(columns, fields))))
            number += "".join(fields).count("\n")
        if "".join(",".join(map(quoted, fields)) + "\n" for fields in lines) != text:
            self.problem(file, 0, "not written in the form of bundles: LF, quotes only where they must be")
        return rows

    def check_package(self):
        try:
            package = json.loads(self.files["datapackage.json"].decode())
            schemas = {one["path"]: one["schema"] for one in package["resources"]}
            assert package["round"] == self.seal["round"] and package["version"] == str(self.seal["version"])
            fields = {name: [field["name"] for field in schema["fields"]] for name, schema in schemas.items()}
            assert fields == {f"{name}.csv": columns for name, columns in COLUMNS.items()}
        except (AssertionError, ValueError, TypeError, KeyError):
            self.problem("datapackage.json", 0, "not the description of this bundle")

    def check_references(self):
        self.places = [row for _, row in self.tables["local_governments"]]
        self.indicators = {row["indicator_code"]: row for _, row in self.tables["indicators"]}
        self.targets = {(row["indicator_code"], row["type"]): (row["operator"], row["target"])
                        for _, row in self.tables["applicability"]}
        codes = {"lao_code": {row["lao_code"] for row in self.places}, "indicator_code": self.indicators}
        for name, column in [("applicability", "indicator_code"), ("audit_heads", "lao_code")]:
            for line, row in self.tables[name]:
                if row[column] not in codes[column]:
                    self.problem(f"{name}.csv", line, f"{column} {row[column]} stands in no other table")

    def check_results(self):
        before, found = len(self.problems), self.table("results")
        if len(self.problems) > before:
            return False
        asked = ((place, code) for place in self.places for code in self.indicators if (code, place["type"]) in self.targets)
        self.visible, self.hidden, hiding, spare, moments = defaultdict(Counter), Counter(), Counter(), {}, {}
        for line, row in found:
            place, code = next(asked, ({"lao_code": "nothing"}, "more"))
            if (row["lao_code"], row["indicator_code"]) != (place["lao_code"], code):
                self.problem("results.csv", line, f"stands where {place['lao_code']},{code} must")
                return False
            self.rows += 1
            if moments.setdefault(row["lao_code"], row["certified_at"]) != row["certified_at"]:
                self.problem("results.csv", line, "certified_at is not that of the other rows")
            indicator, province = self.indicators[code], place["province_code"]
            keys = [] if indicator["pilot"] == "true" else [
                ("summary_national", "TH"), ("summary_province", province), ("summary_type", place["type"]),
                ("summary_area", indicator["area"])]
            if row["suppressed"] == "true":
                hiding[province] += 1
                self.hidden.update(keys)
                if indicator["publish"] == "local" or [row[column] for column in COLUMNS["results"][2:8]] != ["", "", "true", "", "", ""]:
                    self.problem("results.csv", line, "hidden, and may not be, or shows figures")
                continue
            if indicator["publish"] == "suppress_below_5":
                spare.setdefault(province, line)
            verdict = self.check_row(line, row, indicator, *self.targets[code, place["type"]])
            for key in keys:
                self.visible[key][verdict] += 1
        if next(asked, None):
            self.problem("results.csv", 0, "rows are missing at its end")
        for province in sorted(province for province in spare if 0 < hiding[province] < 3):
            self.problem("results.csv", spare[province], f"could be hidden: its province has {hiding[province]} hidden rows")
        return len(self.problems) == before

    def check_row(self, line, row, indicator, operator, target):
        kind, framed = indicator["kind"], indicator["kind"] in ("ratio", "rate")
        frame, provision = (Fraction(row[column]) if row[column] else None for column in ("frame", "provision"))
        blank = not row["frame"] and not row["provision"] and row["carried_out"] == "true"
        if (row["frame"] and not framed) or not (blank or row["certified_at"]):
            self.problem("results.csv", line, "figures that cannot stand there")
        verdict = judge(kind, frame, provision, row["carried_out"], operator, Fraction(target))
        value = provision if not framed else provision / frame if kind == "rate" and frame and provision is not None else None
        percent = provision * 100 / frame if kind == "ratio" and verdict in ("met", "below_target") else None
        for column, anew in [("verdict", verdict), ("value", spelled(value)), ("percent", spelled(percent))]:
            if row[column] != anew:
                self.problem("results.csv", line, f"{column}: {row[column]}, computed anew {anew or 'blank'}")
        if indicator["publish"] == "province_only" or (indicator["publish"] != "local" and is_small(frame, provision)):
            self.problem("results.csv", line, "this row must be hidden")
        return verdict

    def check_summaries(self):
        needed = {
            "summary_national": {"TH"}, "summary_province": {*PROVINCES, *(place["province_code"] for place in self.places)},
            "summary_type": set(TYPES), "summary_area": {row["area"] for row in self.indicators.values()}}
        whole = sum((Counter({word: int(row[word]) for word in COUNTS}) for _, row in self.tables["summary_national"]), Counter())
        for name, keys in needed.items():
            sums = Counter()
            for line, row in self.tables[name]:
                counts, visible = Counter({word: int(row[word]) for word in COUNTS}), self.visible[name, row["key"]]
                sums += counts
                if row["key"] not in keys and (name != "summary_area" or sum(counts.values())):
                    self.problem(f"{name}.csv", line, f"no row {row['key']} belongs here")
                keys.discard(row["key"])
                total, judged = sum(counts.values()), sum(counts[word] for word in COUNTS[:3])
                if any(counts[word] < visible[word] for word in COUNTS) or int(row["applicable"]) != total \
                        or total != sum(visible.values()) + self.hidden[name, row["key"]]:
                    self.problem(f"{name}.csv", line, "visible counts and hidden rows are not the published counts")
                if row["rate"] != spelled(Fraction(counts["met"] * 100, judged) if judged else None):
                    self.problem(f"{name}.csv", line, "rate is not met in per cent of what was judged")
            if keys or sums != whole:
                self.problem(f"{name}.csv", 0, f"rows are missing {sorted(keys)}, or together are not that of the country")

def in_one_form(value):
    """Sorted keys, no spaces, one line feed."""
    return (json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False) + "\n").encode()

def quoted(field):
    return '"' + field.replace('"', '""') + '"' if re.search(r'[\x00-\x1f,"]', field) else field

def main(arguments):
    parser = argparse.ArgumentParser(description="Check a published bundle of results.")
    parser.add_argument("folder", metavar="DIR")
    parser.add_argument("--key", metavar="HEX", help="public key of the signer", type=str.lower)
    options = parser.parse_args(arguments)
    if options.key is not None and not HEX32.fullmatch(options.key):
        parser.error("--key must be 64 hexadecimal digits")
    try:
        files = {name: open(os.path.join(options.folder, name), "rb").read() for name in os.listdir(options.folder)}
    except OSError as error:
        sys.exit(f"verify-bundle: {error.filename}: {error.strerror}")
    bundle = Bundle(files, options.key)
    for name, line, words in sorted(bundle.problems, key=lambda one: one[1] == 0):
        print(f"{name}:{line}: {words}" if line else f"{name}: {words}", file=sys.stderr)
    if bundle.problems:
        return 1
    seal = bundle.seal
    print(f"round {seal['round']}, version {seal['version']}, {bundle.rows:,} rows, signed under {seal['public_key']}")
    print(f"intact, signer {'checked' if options.key else 'not checked'}")

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
