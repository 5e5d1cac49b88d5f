# SPDX-License-Identifier: MIT
"""Draws how the processor time of programs grows with the number of partners, both in powers of ten."""

from math import ceil, floor, log10
from xml.sax.saxutils import escape

LEFT, RIGHT, TOP, BOTTOM = 70, 250, 60, 60  # margins; the one on the right has the names
X_STEP, Y_STEP = 150, 90  # pixels for a power of ten
LABEL = 15  # pixels at least between two names
COLOURS = ["#0550ae", "#57606a", "#cf222e", "#8250df", "#bc4c00"]
STYLE = """
  svg { background: #fff }
  text { font: 13px system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif; fill: #1b1f24 }
  .title { font-size: 15px; font-weight: 600 }
  .axis { fill: #59636e }
  .grid { stroke: #d8dee4 }
  .line { fill: none; stroke-width: 2 }
"""


def apart(places):
    """The wanted places from top to bottom, moved down where they would overlap."""
    moved = []
    for place in places:
        moved.append(max(place, moved[-1] + LABEL) if moved else place)
    return moved


def seconds(power):
    return f"{10.0 ** power:,.{max(0, -power)}f} s"


def drawn(lines):
    """The picture. `lines` has for each program a list of pairs: partners, seconds."""
    points = [point for line in lines.values() for point in line]
    powers_x = range(floor(log10(min(x for x, _ in points))), ceil(log10(max(x for x, _ in points))) + 1)
    powers_y = range(floor(log10(min(y for _, y in points))), ceil(log10(max(y for _, y in points))) + 1)
    right, bottom = LEFT + X_STEP * (len(powers_x) - 1), TOP + Y_STEP * (len(powers_y) - 1)

    def place(x, y):
        return LEFT + X_STEP * (log10(x) - powers_x[0]), bottom - Y_STEP * (log10(y) - powers_y[0])

    title = "The partners of an area: processor time by number of partners"
    svg = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{right + RIGHT}" height="{bottom + BOTTOM}" '
           f'viewBox="0 0 {right + RIGHT} {bottom + BOTTOM}" role="img">',
           f"<title>{title}</title>", f"<style>{STYLE}</style>",
           f'<text class="title" x="{LEFT}" y="28">{title}</text>']
    for i, power in enumerate(powers_x):
        x = LEFT + X_STEP * i
        svg.append(f'<path class="grid" d="M{x} {TOP}V{bottom}"/>')
        svg.append(f'<text class="axis" text-anchor="middle" x="{x}" y="{bottom + 22}">'
                   f'{10 ** power:,}</text>')
    for i, power in enumerate(powers_y):
        y = bottom - Y_STEP * i
        svg.append(f'<path class="grid" d="M{LEFT} {y}H{right}"/>')
        svg.append(f'<text class="axis" text-anchor="end" x="{LEFT - 8}" y="{y + 4}">'
                   f'{seconds(power)}</text>')
    ends = []
    for (program, line), colour in zip(lines.items(), COLOURS):
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in (place(*point) for point in line))
        svg.append(f'<path class="line" stroke="{colour}" d="M{path}"/>')
        ends.append((*reversed(place(*line[-1])), program, colour))
    ends.sort()
    for (wanted, x, program, colour), y in zip(ends, apart([end[0] for end in ends])):
        svg.append(f'<text style="fill: {colour}" x="{x + 8:.0f}" y="{y + 4:.0f}">{escape(program)}</text>')
    return "\n".join([*svg, "</svg>"]) + "\n"
