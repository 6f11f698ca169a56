"""The time of a question against the number of entries, as an SVG with logarithmic axes."""

import math

WIDTH, HEIGHT, MARGIN = 640, 400, 60
COLORS = {"kumppani": "#0b6e4f", "tantivy": "#c1440e", "xapian": "#3b5ba5", "sqlite3": "#8a6d3b"}


def points(series, left, right, low, high):
    for count, value in series:
        across = (math.log10(count) - left) / max(right - left, 1e-9)
        up = (math.log10(value) - low) / max(high - low, 1e-9)
        yield MARGIN + across * (WIDTH - 2 * MARGIN), HEIGHT - MARGIN - up * (HEIGHT - 2 * MARGIN)


def svg(curves):
    """A picture of curves by name; each is a list of (entries, microseconds)."""
    everything = [point for series in curves.values() for point in series]
    left, right = (f(math.log10(count) for count, _ in everything) for f in (min, max))
    low = math.floor(min(math.log10(value) for _, value in everything))
    high = math.ceil(max(math.log10(value) for _, value in everything))
    shapes = [
        f'<text x="{WIDTH / 2}" y="24" text-anchor="middle">Median of a question, µs</text>',
        f'<text x="{WIDTH / 2}" y="{HEIGHT - 12}" text-anchor="middle">entries</text>',
    ]
    for exponent in range(low, high + 1):
        ((_, y),) = points([(10**left, 10**exponent)], left, right, low, high)
        shapes.append(f'<path d="M{MARGIN} {y:.0f}H{WIDTH - MARGIN}" stroke="#ddd"/>')
        shapes.append(f'<text x="{MARGIN - 8}" y="{y + 4:.0f}" text-anchor="end">{10**exponent:g}</text>')
    for count in sorted({count for count, _ in everything}):
        ((x, _),) = points([(count, 10**low)], left, right, low, high)
        shapes.append(f'<text x="{x:.0f}" y="{HEIGHT - MARGIN + 20}" text-anchor="middle">{count}</text>')
    for row, (name, series) in enumerate(curves.items()):
        placed = list(points(series, left, right, low, high))
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in placed)
        color = COLORS.get(name, "#000")
        shapes.append(f'<polyline points="{line}" fill="none" stroke="{color}" stroke-width="2"/>')
        shapes += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{color}"/>' for x, y in placed]
        shapes.append(f'<text x="{MARGIN + 12}" y="{MARGIN + row * 18}" fill="{color}">{name}</text>')
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="13">'
    return head + '<rect width="100%" height="100%" fill="#fff"/>' + "".join(shapes) + "</svg>\n"
