"use strict";
/* How wide a name is, where it breaks, and which names have room.
 *
 * Widths are measured once, at one size, and scaled: while one zooms, every frame asks for them. */
const Labels = (() => {
  const FONT = 'system-ui, -apple-system, "Segoe UI", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
  const LINE = 1.22; // the height of a line of text, by the size of its font
  const EVENER = [0.6, 0.7, 0.8, 0.9]; // of the width that there is
  const MEASURED_AT = 100; // pixels
  const SPARE = 1.01; // hinting makes small letters a little wider than large ones, made small

  const widths = new Map();
  let ctx;

  function fontOf(size, bold = false) {
    return (bold ? "600 " : "") + size + "px " + FONT;
  }

  function widthOf(text, size, bold = false) {
    const key = (bold ? "b" : " ") + text;
    if (!widths.has(key)) {
      ctx ??= document.createElement("canvas").getContext("2d");
      ctx.font = fontOf(MEASURED_AT, bold);
      widths.set(key, (ctx.measureText(text).width / MEASURED_AT) * SPARE);
    }
    return widths.get(key) * size;
  }

  /* Breaks `text` into at most `most` lines no wider than `width`, of about the same length; what is
   * cut ends in "…". */
  function wrap(text, width, most, size, bold = false) {
    const widest = broken(text, width, most, size, bold);
    const isCut = (lines) => lines.some((line) => line.endsWith("…"));
    if (widest.length === 1 || isCut(widest)) return widest;
    for (const share of EVENER) {
      const lines = broken(text, width * share, most, size, bold);
      if (lines.length === widest.length && !isCut(lines)) return lines;
    }
    return widest;
  }

  /* Chinese breaks between any two characters, other scripts between words. */
  function broken(text, width, most, size, bold) {
    const fits = (line) => widthOf(line, size, bold) <= width;
    if (fits(text)) return [text];
    const pieces = text.match(/[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+\s*|\s+/g) ?? [text];
    const lines = [];
    let line = "";
    let i = 0;
    while (i < pieces.length && lines.length < most - 1) {
      if (line && !fits((line + pieces[i]).trimEnd())) {
        lines.push(cut(line.trimEnd(), fits));
        line = "";
      } else line += pieces[i++];
    }
    const last = cut(line + pieces.slice(i).join(""), fits);
    return last ? [...lines, last] : lines;
  }

  function cut(text, fits) {
    if (fits(text)) return text;
    const characters = [...text]; // not code units: half a character is none
    let [low, high] = [0, Math.min(characters.length, 200)];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (fits(characters.slice(0, middle).join("").trimEnd() + "…")) low = middle;
      else high = middle - 1;
    }
    return characters.slice(0, low).join("").trimEnd() + "…";
  }

  /* Of rows in one column, given as [{y, half: half the height of its name}] with the first ones
   * first to choose, those whose names overlap no other's. */
  function withRoom(rows) {
    const taken = []; // [top, bottom], from the top
    return rows.filter(({ y, half }) => {
      let [low, high] = [0, taken.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (taken[middle][0] < y - half) low = middle + 1;
        else high = middle;
      }
      if (taken[low - 1]?.[1] > y - half || taken[low]?.[0] < y + half) return false;
      taken.splice(low, 0, [y - half, y + half]);
      return true;
    });
  }

  /* What is written for a node or a cluster of a layout. */
  function nameOf(item) {
    if (!Layout.isCluster(item)) return Format.drawable(Format.name(item.node));
    if (!item.names) return Format.word("more", { n: item.waiting });
    const name = Format.drawable(Format.name(item));
    return item.waiting ? Format.word("cluster", { name, n: item.waiting }) : name;
  }

  /* What a cluster is called apart from the picture. */
  function nameOfCluster(key) {
    const cluster = Data.all.clusters.find((each) => each.key === key);
    return cluster ? Format.name(cluster) : Format.word("column_" + key.at(-1)) + " (" + Format.word("More") + ")";
  }

  return { FONT, LINE, fontOf, widthOf, wrap, withRoom, nameOf, nameOfCluster };
})();
