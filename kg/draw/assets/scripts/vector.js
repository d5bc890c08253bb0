"use strict";
/* The present picture as a sheet of its own, with its title, what is filtered, a legend and where it
 * comes from: as SVG with real text, or as PNG. It is light, as paper is, holds the whole picture
 * whatever part of it is in the window, and says nothing of the day: the same view gives the same
 * sheet. */
const Vector = (() => {
  const [WIDTH, PADDING, MARGIN] = [1200, 28, 210];
  const [TITLE, SMALL, LINE] = [21, 12.5, 20];
  const HEADS = 30;
  const [MOST_PIXELS, LONGEST_SIDE] = [60e6, 16000]; // what browsers draw on without fail

  /* `texts`: {title, filters}, each a line; what is left out is told as the page has it. */
  function svg(texts) {
    const { height, title, description, background, layers } = sheet(texts);
    const colours = Paint.paper();
    const { make } = Paint;
    const root = make("svg", { viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, height, role: "img", "font-family": Labels.FONT, "xml:lang": Format.lang === "zh" ? "zh-Hans" : "en" }, [
      make("title", {}, [title]),
      make("desc", {}, [description]),
      Paint.asSvg(background, colours),
      ...layers.map(({ x, y, marks }) => make("g", { transform: `translate(${x} ${y})` }, marks.map((mark) => Paint.asSvg(mark, colours)))),
    ]);
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(root) + "\n";
  }

  /* A PNG with `scale` pixels for each of the sheet's, less for what is too large for a browser. */
  function png(scale = 2, texts = {}) {
    const { height, background, layers } = sheet(texts);
    const most = Math.min(Math.sqrt(MOST_PIXELS / (WIDTH * height)), LONGEST_SIDE / Math.max(WIDTH, height));
    const size = Math.min(scale, most);
    const canvas = Object.assign(document.createElement("canvas"), { width: Math.round(WIDTH * size), height: Math.round(height * size) });
    const ctx = canvas.getContext("2d");
    const colours = Paint.paper();
    ctx.scale(size, size);
    Paint.onCanvas(ctx, background, colours);
    for (const { x, y, marks } of layers) {
      ctx.save();
      ctx.translate(x, y);
      for (const mark of marks) Paint.onCanvas(ctx, mark, colours);
      ctx.restore();
    }
    return new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
    });
  }

  /* -- the sheet --------------------------------------------------------------------------------- */

  function sheet({ title = Data.all.title || Format.word("title"), filters = "" } = {}) {
    const layout = Picture.layout();
    const ys = layout.items.map(({ y }) => y);
    const [top, bottom] = ys.length ? [Math.min(...ys), Math.max(...ys)] : [0, 0];
    const shown = Picture.statements().size;
    const all = Data.all.statements.length;
    const counted = shown === all ? Format.count("statement", all) : Format.word("sheet_some", { n: shown, all });
    const head = headOf(title, [filters, counted].filter(Boolean).join(" · "));
    const picture = pictureOf(layout);
    const legend = legendOf(layout, picture.lines);
    const start = PADDING + head.height + HEADS;
    const foot = start + (bottom - top) + Layout.ROW + 14;
    const height = Math.round(foot + legend.height + LINE + PADDING);
    const source = text(sourceLine(), 0, legend.height + LINE / 2, { size: 11.5, colour: "faint" });
    return {
      height, title: Format.drawable(title), description: [filters, counted, sourceLine()].filter(Boolean).map(Format.drawable).join(". "),
      background: { form: "card", x0: 0, y0: 0, x1: WIDTH, y1: height, radius: 0, width: 0, colour: "paper", opacity: 1 },
      layers: [
        { x: PADDING, y: PADDING, marks: head.marks },
        { ...picture, y: Math.round(start - top + Layout.ROW / 2) },
        { x: PADDING, y: Math.round(foot), marks: [...legend.marks, source] },
      ],
    };
  }

  function text(content, x, y, rest) {
    return { form: "text", text: Format.drawable(content), x, y, size: SMALL, anchor: "start", colour: "ink", opacity: 1, ...rest };
  }

  function headOf(title, line) {
    const width = WIDTH - 2 * PADDING;
    const titles = Labels.wrap(Format.drawable(title), width, 2, TITLE, true);
    const lines = Labels.wrap(Format.drawable(line), width, 3, SMALL);
    const below = titles.length * TITLE * 1.3 + 6;
    return {
      height: below + lines.length * LINE + 6,
      marks: [
        ...titles.map((each, i) => text(each, 0, (i + 0.5) * TITLE * 1.3, { size: TITLE, bold: true })),
        ...lines.map((each, i) => text(each, 0, below + (i + 0.5) * LINE, { colour: "faint" })),
      ],
    };
  }

  function pictureOf(layout) {
    const { columns } = layout;
    const top = Math.min(...layout.items.map(({ y }) => y));
    const span = columns.length > 1 ? columns.at(-1).x - columns[0].x : 0;
    const stretch = span ? (WIDTH - 2 * PADDING - 2 * MARGIN) / span : 1;
    const scene = Scene.of(layout, { scale: 1, stretch, margin: MARGIN, selected: Picture.selected() });
    const marks = [...scene.curves, ...behindFirst([...scene.items.values()]).flatMap((item) => item.marks), ...scene.brackets, ...scene.heads(top - Layout.ROW / 2 - HEADS, HEADS)];
    const alone = columns.length && Scene.isInner(columns[0]) ? WIDTH / 2 - PADDING : 20;
    return { x: PADDING + (span ? MARGIN : alone), marks, lines: scene.curves.length };
  }

  function behindFirst(items) {
    return [...items.filter((item) => !item.isCard), ...items.filter((item) => item.isCard)];
  }

  /* The shapes that are there, each with its name. */
  function legendOf({ items, edges }, lines) {
    const there = new Set(items.map((item) => (Layout.isCluster(item) ? "More" : item.node.group)));
    if (items.some((item) => !Layout.isCluster(item) && Data.isChannel(item.id))) there.add("Channel");
    const marks = [];
    let [x, y] = [0, 0];
    const place = (width) => {
      if (x + width > WIDTH - 2 * PADDING) [x, y] = [0, y + LINE];
      x += width;
      return x - width;
    };
    for (const shape of Object.keys(Shapes.SHAPES).filter((each) => there.has(each))) {
      const name = Format.word(shape === "Channel" ? "channel" : shape);
      const at = place(Labels.widthOf(name, SMALL) + 38);
      marks.push({ form: "shape", shape, x: at + 6, y: y + LINE / 2, size: 6, colour: Scene.familyOf(shape), opacity: 1 }, text(name, at + 18, y + LINE / 2));
    }
    const note = Format.word("sheet_lines") + (lines < edges.length ? Format.word("sheet_heaviest", { n: lines, all: edges.length }) : "");
    const at = place(Labels.widthOf(note, SMALL));
    marks.push(text(note, at, y + LINE / 2, { colour: "faint" }));
    return { height: y + LINE + 4, marks };
  }

  function sourceLine() {
    const { build } = Data.all;
    return build?.hash ? Format.word("sheet_source", { version: build.version ?? "", hash: build.hash }) : Format.word("sheet_drawn");
  }

  return { svg, png };
})();
