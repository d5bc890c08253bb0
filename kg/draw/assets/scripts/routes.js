"use strict";
/* The ways of lines through the picture: from the side of one name to the side of another and, where
 * a column lies between, through a gap in it. A line that ran behind a card would seem to end there.
 *
 * A way is a chain of cubic curves: [x, y, then three points for each curve]. */
const Routes = (() => {
  const LEAST_GAP = 0.5; // pixels; what is narrower lets no line through
  const CLEAR = 6; // pixels between a line and the first or last card, where there is room for any

  /* For each column from the left what stands in it, as {column, x0, x1, gaps: [[top, bottom]], …}; `boxes`:
   * those of the column's names. Where these leave too few gaps, lines run as if there were none. */
  function gatesOf(columns, scale) {
    return columns.map(({ column, x, boxes }) => {
      const here = [...boxes].sort((a, b) => a.y0 - b.y0);
      const gaps = [];
      let top = -Infinity;
      for (const { y0, y1 } of here) {
        if (y0 - top >= LEAST_GAP / scale) gaps.push([top, y0]);
        top = Math.max(top, y1);
      }
      gaps.push([top, Infinity]);
      if (gaps.length < here.length / 2) gaps.splice(0, gaps.length, [-Infinity, Infinity]);
      return {
        column,
        x0: Math.min(x, ...here.map((box) => box.x0)),
        x1: Math.max(x, ...here.map((box) => box.x1)),
        gaps,
        clear: CLEAR / scale,
        row: here.length > 1 ? (here.at(-1).y0 - here[0].y0) / (here.length - 1) : 1 / scale,
      };
    });
  }

  /* The way between two ends, each {x, y, out: how far along x it keeps its height}, through the gates
   * that lie between, in their order. */
  function way(start, end, gates, width) {
    const points = [start.x, start.y];
    let { x, y } = start;
    const bend = (toX, toY) => {
      const middle = (x + toX) / 2;
      points.push(middle, y, middle, toY, toX, toY);
      [x, y] = [toX, toY];
    };
    if (start.out !== start.x) bend(start.out, y);
    for (const gate of gates) {
      const [near, far] = end.x > start.x ? [gate.x0, gate.x1] : [gate.x1, gate.x0];
      const at = ((near + far) / 2 - x) / (end.out - x);
      bend(near, through(gate, y + (end.y - y) * at, width));
      bend(far, y);
    }
    bend(end.out, end.y);
    if (end.out !== end.x) bend(end.x, end.y);
    return points;
  }

  /* The height at which a line that makes for `y` passes a gate: in the gap that is nearest, and within
   * it the higher, the higher it comes from, so that lines keep their order. */
  function through({ gaps, clear, row }, y, width) {
    let [low, high] = [0, gaps.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (gaps[middle][1] < y) low = middle + 1;
      else high = middle;
    }
    const off = ([top, bottom]) => Math.max(top - y, y - bottom, 0);
    const [top, bottom] = low && off(gaps[low - 1]) < off(gaps[low]) ? gaps[low - 1] : gaps[low];
    if (top === -Infinity) return Math.min(y, bottom - clear - width / 2);
    if (bottom === Infinity) return Math.max(y, top + clear + width / 2);
    const [middle, half] = [(top + bottom) / 2, (bottom - top) / 2];
    const room = Math.max(half - width / 2, half * 0.3);
    return middle + Math.min(Math.max((2 * (y - middle)) / row, -1), 1) * Math.min(room, half);
  }

  return { gatesOf, way };
})();
