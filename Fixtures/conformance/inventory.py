#!/usr/bin/env python3
"""Lists the tests of the reference chain: one line for each `#[test]` function, with the number of its table's rows.

    python3 inventory.py PATH-OF-A-CHECKOUT COMMIT > reference.tsv

Only names are taken: file, function, and how many rows a table in the function's body has (1 where it has none).
"""

import os
import re
import sys

# The files that state the figures of the parts that are to be equal; relative to the reference's root.
FOLDERS = [
    "pallets/subtensor/src/tests",
    "pallets/subtensor/src/extensions",
    "pallets/subtensor/src/guards",
    "pallets/swap/src",
    "pallets/admin-utils/src",
    "pallets/alpha-assets/src",
    "pallets/transaction-fee/src",
    "pallets/utility/src",
    "pallets/commitments/src",
    "pallets/crowdloan/src",
    "pallets/drand/src",
    "pallets/limit-orders/src",
    "pallets/shield/src",
    "pallets/proxy/src",
    "primitives/share-pool/src",
    "primitives/safe-math/src",
    "runtime/src",
    "runtime/tests",
]

# A shorter list in a body is more often an argument than a table of cases.
FEWEST_ROWS = 4

TEST = re.compile(
    r"#\[(?:tokio::)?test\]\s*(?:#\[[^\]]*\]\s*|//[^\n]*\n\s*)*(?:pub\s+)?(?:async\s+)?fn\s+(\w+)\s*\([^)]*\)[^{]*\{",
)
COMMENT = re.compile(r"//[^\n]*")


def matching(text, start, opening, closing):
    """The position after the bracket that closes the one at `start`."""
    depth = 0
    for position in range(start, len(text)):
        if text[position] == opening:
            depth += 1
        elif text[position] == closing:
            depth -= 1
            if depth == 0:
                return position + 1
    return len(text)


def tuples(table):
    """How many tuples stand on the first level of an array."""
    depth, count = 0, 0
    for character in table[1:-1]:
        if character in "([{":
            if character == "(" and depth == 0:
                count += 1
            depth += 1
        elif character in ")]}":
            depth -= 1
    return count


def rows(body):
    """The rows of the table over which the function's outermost loop runs."""
    best = 1
    for found in re.finditer(r"\[\s*\(", body):
        end = matching(body, found.start(), "[", "]")
        after = body[end:end + 40].lstrip()
        before = body[max(0, found.start() - 40):found.start()].rstrip()
        is_loop = re.match(r"(\.\s*(into_)?iter\(\)|\{)", after) or before.endswith((" in", "vec!"))
        is_named = re.search(r"(let|const)\s+\w*(case|cases|data|tests|vectors)\w*[^=]*=\s*(&|vec!)?$", before)
        if is_loop or is_named:
            best = max(best, tuples(body[found.start():end]))
    return best if best >= FEWEST_ROWS else 1


def main():
    root, commit = sys.argv[1], sys.argv[2]
    print(f"# Tests of opentensor/subtensor at {commit}, made by inventory.py: file, test, rows of its table.")
    for folder in FOLDERS:
        paths = []
        for directory, _, names in os.walk(os.path.join(root, folder)):
            paths += [os.path.join(directory, name) for name in names if name.endswith(".rs")]
        for path in sorted(paths):
            text = COMMENT.sub("", open(path, encoding="utf-8").read())
            for found in TEST.finditer(text):
                end = matching(text, found.end() - 1, "{", "}")
                body = text[found.end():end]
                print("\t".join([os.path.relpath(path, root), found.group(1), str(rows(body))]))


main()
