#!/usr/bin/env python3
"""Sums up how long frames took: frames.py FRAMES.tsv [MARKS.tsv]

FRAMES.tsv is what the program wrote with `KOPPELKANS_FRAMES=FRAMES.tsv` in its environment (src/ui/frames.rs). MARKS.tsv
has a line `clock in s <tab> name` for each moment at which something else began, to tell the parts of a run apart;
without it frames are told apart by the jobs that ran when they began. Times are of our own work in a frame, less what
it waited for a processor, so that a busy machine does not count; "whole" adds the toolkit and what it hands to the
graphics card. The last lines are the slowest frames, with the jobs before > after.
"""

import sys

LIMIT_MS = 8.0
SLOWEST = 12


def read(path):
    lines = open(path, encoding="utf-8").read().splitlines()[1:]
    rows = [line.split("\t") for line in lines if line.count("\t") == 5]
    rows = [tuple(map(float, row[:5])) + (row[5],) for row in rows]
    # What the toolkit says of a frame stands in the line of the next one.
    wholes = [row[3] for row in rows[1:]] + [0.0]
    return [(clock, own - waited, whole, since, doing) for (clock, own, waited, _, since, doing), whole in zip(rows, wholes)]


def part(times, share):
    times = sorted(times)
    return times[min(len(times) - 1, int(share * len(times)))] if times else 0.0


def named(rows, marks):
    if not marks:
        return [(row, row[4].split(">")[0]) for row in rows]
    given = []
    for row in rows:
        before = [name for clock, name in marks if clock <= row[0]]
        given.append((row, before[-1] if before else "start"))
    return given


rows = read(sys.argv[1])
marks = []
if len(sys.argv) > 2:
    marks = [(float(clock), name) for clock, name in (line.rstrip("\n").split("\t") for line in open(sys.argv[2]))]
groups = {}
for row, name in named(rows, marks):
    groups.setdefault(name, []).append(row)
print(f"{'':34}{'frames':>7}{'median':>9}{'p95':>8}{'p99':>8}{'max':>9}{f'> {LIMIT_MS:.0f} ms':>8}{'whole median':>14}{'p95':>8}{'max':>9}")
for name, group in groups.items():
    own, whole = [row[1] for row in group], [row[2] for row in group]
    over = sum(time > LIMIT_MS for time in own)
    print(f"{name:34}{len(group):>7}{part(own, 0.5):>9.2f}{part(own, 0.95):>8.2f}{part(own, 0.99):>8.2f}{max(own):>9.2f}{over:>8}"
          f"{part(whole, 0.5):>14.2f}{part(whole, 0.95):>8.2f}{max(whole):>9.2f}")
print("\nslowest")
for row, name in sorted(named(rows, marks), key=lambda one: -one[0][1])[:SLOWEST]:
    print(f"{row[1]:>9.2f} ms  at {row[0] - rows[0][0]:>7.2f} s  {name}: {row[4]}")
