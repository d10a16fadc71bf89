#!/usr/bin/env python3
"""Verifies the evidence of a case that Tallyman wrote, independently of Tallyman.

    python3 verify_evidence.py evidence.json [FOLDER]

Says of every cited entry whether it holds: that its header and its body are the ones that its head was made of, and that
it stands in the chain that leads to the head printed on the pages. Checks that every fact cites an entry, and, in FOLDER
(by default the file's own), that the files of the pack are those that were written with it. What the sentences of the pack
say is the shop's own reading of the entries; their bodies, where they are here, can be read as text.

Exit 0 when all holds; exit 1 and what does not when it does not; exit 2 for usage.
Uses the standard library only. The format of entries is specified in src-tauri/crates/ledger/README.md.
"""

import hashlib
import json
import os
import struct
import sys

HEADER = struct.Struct("<H16s16sQ32s32sQI")
FILE_BYTES_MAX = 512 * 1024 * 1024


class Bad(Exception):
    """What does not hold, in words."""


def unhex(text, length=None):
    """Reads lower-case hexadecimal digits."""
    if not isinstance(text, str) or any(digit not in "0123456789abcdef" for digit in text) or len(text) % 2:
        raise Bad("there are no hexadecimal digits where there should be")
    value = bytes.fromhex(text)
    if length is not None and len(value) != length:
        raise Bad("a value has the wrong length")
    return value


def digest(tag, data):
    return hashlib.sha256(b"tallyman/" + tag + b"/1\0" + data).digest()


def read_header(data):
    if len(data) != HEADER.size:
        raise Bad("its header is not valid")
    form, ledger, station, seq, previous, body, _milliseconds, _counter = HEADER.unpack(data)
    if form != 1:
        raise Bad(f"it has the unknown format {form}")
    return ledger, station, seq, previous, body


def check_entry(entry, ledger):
    """Checks one cited entry by itself; gives its header's bytes."""
    header, head = unhex(entry["header"]), unhex(entry["head"], 32)
    of_ledger, station, seq, _previous, body_digest = read_header(header)
    if (station, seq) != (unhex(entry["station"], 16), entry["seq"]):
        raise Bad("it does not say of itself that it is this entry")
    if of_ledger != ledger:
        raise Bad("it belongs to another ledger")
    if digest(b"head", header) != head:
        raise Bad("its header and its head do not belong together")
    if "body" in entry and digest(b"body", unhex(entry["body"])) != body_digest:
        raise Bad("its body is not the one that was sealed")
    return header


def check_chains(evidence, ledger):
    """Walks the stretches of chains; gives {(station, seq): header} and what is wrong with them."""
    linked, faults, ends = {}, [], {}
    for chain in evidence["chains"]:
        station, last = unhex(chain["station"], 16), None
        for seq, text in enumerate(chain["headers"], chain["from"]):
            header = unhex(text)
            of_ledger, of_station, number, previous, _body = read_header(header)
            if (of_ledger, of_station, number) != (ledger, station, seq):
                faults.append(f"chain of station {station.hex()}: entry {seq} does not lie where its header says")
            if last is not None and previous != last:
                faults.append(f"chain of station {station.hex()}: entry {seq} does not follow from the one before it")
            last = digest(b"head", header)
            linked[(station, seq)] = header
            ends[station] = (seq, last)
    head = evidence["head"]
    station = unhex(head["station"], 16)
    if station in ends and ends[station] != (head["seq"], unhex(head["head"], 32)):
        faults.append("the chain does not lead to the head that is printed on the pages")
    return linked, faults


def check_entries(evidence, ledger, linked, say):
    """Checks every cited entry; gives those that hold."""
    holding, is_whole = set(), True
    for entry in evidence["entries"]:
        name = f"entry {entry['seq']} of station {entry['station']}"
        try:
            header = check_entry(entry, ledger)
            key = (unhex(entry["station"], 16), entry["seq"])
            if linked and linked.get(key) != header:
                raise Bad("it does not stand in the chain")
        except Bad as bad:
            say(f"bad: {name}: {bad}")
            is_whole = False
            continue
        holding.add((entry["station"], entry["seq"]))
        parts = "header and body" if "body" in entry else "header only"
        say(f"ok: {name} head {entry['head'][:12]}, {parts}")
    return holding, is_whole


def check_facts(evidence, holding, say):
    is_whole = True
    for fact in evidence["facts"]:
        cited = [(name["station"], name["seq"]) for name in fact["entries"]]
        if not cited:
            say(f"bad: fact {fact['id']} cites no entry")
            is_whole = False
        elif any(name not in holding for name in cited):
            say(f"bad: fact {fact['id']} cites an entry that does not hold or is not here")
            is_whole = False
    if not evidence["facts"]:
        say("bad: there are no facts")
        is_whole = False
    return is_whole


def check_files(evidence, folder, say):
    is_whole = True
    for file in evidence["files"]:
        name = file["name"]
        if os.path.basename(name) != name:
            say(f"bad: {name!r} is no name of a file")
            is_whole = False
            continue
        try:
            with open(os.path.join(folder, name), "rb") as opened:
                found = hashlib.sha256(opened.read(FILE_BYTES_MAX)).hexdigest()
        except OSError:
            say(f"note: {name} is not here, so it was not compared")
            continue
        if found != file["sha256"]:
            say(f"bad: {name} is not the file that was written with this evidence")
            is_whole = False
    return is_whole


def verify(evidence, folder, say):
    """Checks everything; says whether all holds."""
    if evidence["evidence"] != 1:
        raise Bad(f"this is evidence of the unknown form {evidence['evidence']}")
    ledger = unhex(evidence["ledger"], 16)
    linked, faults = check_chains(evidence, ledger)
    for fault in faults:
        say(f"bad: {fault}")
    if not linked:
        say("note: the chain is not in this file, so each entry stands by itself")
    elif all(station != unhex(evidence["head"]["station"], 16) for station, _ in linked):
        say("note: no chain in this file leads to the head that is printed on the pages, so that head was not checked")
    holding, are_entries_whole = check_entries(evidence, ledger, linked, say)
    are_facts_whole = check_facts(evidence, holding, say)
    are_files_whole = check_files(evidence, folder, say)
    return not faults and are_entries_whole and are_facts_whole and are_files_whole


def main(arguments):
    if len(arguments) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 2
    path = arguments[1]
    folder = arguments[2] if len(arguments) == 3 else os.path.dirname(path) or "."
    try:
        with open(path, "rb") as opened:
            evidence = json.loads(opened.read(FILE_BYTES_MAX))
    except OSError as error:
        print(f"{path} cannot be read: {error.strerror}", file=sys.stderr)
        return 2
    except (ValueError, RecursionError):
        print("bad: this is no evidence that Tallyman wrote")
        return 1
    try:
        is_whole = verify(evidence, folder, print)
    except Bad as bad:
        print(f"bad: {bad}")
        return 1
    except (KeyError, TypeError, AttributeError):
        print("bad: this is no evidence that Tallyman wrote, or a part of it is missing")
        return 1
    # A sentence is no part of an entry: whoever reads the pack compares it with the bodies.
    print("all holds (the sentences are the shop's own reading of these entries)" if is_whole else "something does not hold")
    return 0 if is_whole else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv))
