#!/usr/bin/env python3
"""Verifies an exported journal of a Tallyman ledger, independently of Tallyman.

    python3 verify_journal.py JOURNAL      (or - for standard input)

Exit 0 and the head of every chain when all is well; exit 1 and the first bad entry when it is not; exit 2 for usage.
Uses the standard library only. The format is specified in src-tauri/crates/ledger/README.md.
"""

import hashlib
import json
import struct
import sys

HEADER = struct.Struct("<H16s16sQ32s32sQI")
LINE_BYTES_MAX = 2 * 16 * 1024 * 1024 + 4096
NO_HEAD = bytes(32)


class Bad(Exception):
    """The first bad entry, in words."""


def line_of(value):
    """The one form that a line of a journal has."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode() + b"\n"


def read_line(line, keys):
    """Reads a line with exactly these keys in exactly the one form; None when it is something else."""
    try:
        value = json.loads(line)
        is_right = isinstance(value, dict) and list(value) == keys and line_of(value) == line
    except (ValueError, RecursionError):
        return None
    return value if is_right else None


def unhex(text, length=None):
    """Reads lower-case hexadecimal digits."""
    if not isinstance(text, str) or any(digit not in "0123456789abcdef" for digit in text) or len(text) % 2:
        raise ValueError("no hexadecimal digits")
    value = bytes.fromhex(text)
    if length is not None and len(value) != length:
        raise ValueError("wrong length")
    return value


def digest(tag, data):
    return hashlib.sha256(b"tallyman/" + tag + b"/1\0" + data).digest()


def take(data, offset, length):
    if offset + length > len(data):
        raise ValueError("ends too early")
    return data[offset : offset + length], offset + length


def text(data, offset):
    length, offset = take(data, offset, 2)
    value, offset = take(data, offset, int.from_bytes(length, "little"))
    return value.decode("utf-8"), offset


def check_body(data):
    """Takes a body apart, so that a sealed body that is none is noticed."""
    _nonce, offset = take(data, 0, 16)
    kind, offset = text(data, offset)
    if not 1 <= len(kind) <= 64 or any(letter not in "abcdefghijklmnopqrstuvwxyz0123456789._" for letter in kind):
        raise ValueError("no kind")
    _version, offset = take(data, offset, 2)
    count, offset = take(data, offset, 4)
    for _ in range(int.from_bytes(count, "little")):
        _subject, offset = text(data, offset)
    length, offset = take(data, offset, 4)
    _payload, offset = take(data, offset, int.from_bytes(length, "little"))
    count, offset = take(data, offset, 4)
    _commitments, offset = take(data, offset, 32 * int.from_bytes(count, "little"))
    _wall, offset = take(data, offset, 8)
    mark, offset = take(data, offset, 1)
    if mark not in (b"\0", b"\1"):
        raise ValueError("no mark of the clock")
    _operator, offset = text(data, offset)
    _app_version, offset = text(data, offset)
    if offset != len(data):
        raise ValueError("bytes follow")


def check_entry(value, ledger, chains):
    """Checks one entry against itself and the chain so far; gives its station, number and head."""
    station, seq = unhex(value["station"], 16), value["seq"]
    header, body, head = unhex(value["header"]), unhex(value["body"]), unhex(value["head"], 32)
    name = f"entry {seq} of station {value['station']}"
    if digest(b"head", header) != head:
        raise Bad(f"{name}: its header and its head do not belong together")
    if len(header) != HEADER.size:
        raise Bad(f"{name}: its header is not valid")
    form, of_ledger, of_station, number, previous, body_digest, _milliseconds, _counter = HEADER.unpack(header)
    if form != 1:
        raise Bad(f"{name}: it has the unknown format {form}")
    if (of_station, number) != (station, seq):
        raise Bad(f"entry {number} of station {of_station.hex()}: it does not lie where its header says")
    last, last_head = chains.get(station, (0, NO_HEAD))
    if seq != last + 1:
        raise Bad(f"entry {last + 1} of station {value['station']}: it is missing")
    if of_ledger != ledger:
        raise Bad(f"{name}: it belongs to another ledger")
    if previous != last_head:
        raise Bad(f"{name}: it does not follow from the entry before it")
    if digest(b"body", body) != body_digest:
        raise Bad(f"{name}: its body is not the one that was sealed")
    try:
        check_body(body)
    except ValueError as error:
        raise Bad(f"{name}: its body is not valid ({error})") from error
    return station, seq, head


def verify(journal):
    """Walks a journal; gives the chains as {station: (seq, head)}, or raises Bad."""
    chains, station, seq, entries, number = {}, None, 0, 0, 1

    def bad_line():
        where = f"entry {seq + 1} of station {station.hex()}" if station else "entry 1 of an unknown station"
        return Bad(f"{where}: line {number} of the journal is missing or not as it was written")

    first = read_line(journal.readline(LINE_BYTES_MAX), ["journal", "ledger"])
    try:
        if first is None or type(first["journal"]) is not int or first["journal"] != 1:
            raise ValueError("no journal")
        ledger = unhex(first["ledger"], 16)
    except ValueError:
        raise bad_line() from None
    while True:
        number += 1
        line = journal.readline(LINE_BYTES_MAX)
        value = read_line(line, ["station", "seq", "header", "body", "head"])
        if value is None or type(value["seq"]) is not int:
            break
        try:
            station, seq, head = check_entry(value, ledger, chains)
        except ValueError:
            raise bad_line() from None
        chains[station] = (seq, head)
        entries += 1
    heads = [{"station": name.hex(), "seq": last, "head": head.hex()} for name, (last, head) in sorted(chains.items())]
    if line != line_of({"entries": entries, "heads": heads}) or journal.read(1):
        raise bad_line()
    return chains


def main(arguments):
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        if arguments[1] == "-":
            chains = verify(sys.stdin.buffer)
        else:
            with open(arguments[1], "rb") as journal:
                chains = verify(journal)
    except OSError as error:
        print(f"{arguments[1]} cannot be read: {error.strerror}", file=sys.stderr)
        return 2
    except Bad as bad:
        print(f"bad: {bad}")
        return 1
    for station, (seq, head) in sorted(chains.items()):
        print(f"ok: station {station.hex()} entry {seq} head {head.hex()}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
