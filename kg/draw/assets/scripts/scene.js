"use strict";
/* A layout as marks to be painted: curves, shapes, cards and names, in the units of the layout.
 *
 * Names keep a readable size on the screen at any zoom; where there is no room for all, the
 * weightier ones are written and the others wait for a closer look, so that no two overlap. The
 * canvas and the exported picture are painted from the same marks.
 */
const Scene = (() => {
  const [DONORS, RECIPIENTS] = [0, 3];
  const [SMALLEST_TEXT, LARGEST_TEXT] = [11, 15]; // pixels on the screen
  const MOST_CURVES = 3000; // more are a blot, and slow to draw: then the heaviest, and what is lit
  const ALONE = 400; // pixels for a column that has no other beside it
  const NARROW = 116; // pixels between two columns, below which no card fits there
  const FAMILY = {
    Country: "place", Region: "place", CountryGroup: "place", Organisation: "body", Fund: "body",
    Forum: "occasion", Meeting: "occasion", Initiative: "plan", Project: "plan", Channel: "body",
  };

  /* `how`: {scale: pixels a unit, stretch: how far the columns are pulled apart, margin: pixels
   * beside the outer columns, selected}. Gives {curves, brackets, items: Map from id or key to
   * {marks, box, isCard}, heads(top, height)}. */
  function of(layout, how) {
    const scene = { layout, ...how, ...sizes(layout, how), lit: litBy(layout, how.selected) };
    const names = namesOf(scene);
    const items = new Map(layout.items.map((item) => [item.id, drawn(item, scene, names.get(item.id))]));
    return {
      items,
      curves: curvesOf(scene, items),
      brackets: bracketsOf(scene, items),
      heads: (top, height) => headsOf(scene, top, height),
    };
  }

  function sizes({ columns }, { scale, stretch }) {
    const pitch = columns.length > 1 ? (columns[1].x - columns[0].x) * stretch : ALONE / scale;
    const font = Math.min(Math.max(12.5 * scale, SMALLEST_TEXT), LARGEST_TEXT) / scale;
    return { pitch, font, line: font * Labels.LINE, isNarrow: pitch * scale < NARROW };
  }

  /* The colour of a kind's family. */
  function familyOf(kind) {
    return FAMILY[kind] ?? "faint";
  }

  function colourOf(item) {
    return Layout.isCluster(item) ? "faint" : familyOf(item.node.group);
  }

  /* What the selection lights up: ids and keys on the canvas, and statements. Null lights up all. */
  function litBy(layout, selected) {
    if (!selected) return null;
    const statements = new Set(selected.statements);
    const node = layout.standIn(selected.node);
    const ids = new Set([node]);
    for (const place of statements) for (const id of Data.entitiesOf(Data.all.statements[place])) ids.add(layout.standIn(id));
    return { node, statements, ids };
  }

  /* -- names ------------------------------------------------------------------------------------- */

  function isInner({ column }) {
    return column !== DONORS && column !== RECIPIENTS;
  }

  function radiusOf(item, { layout, scale }) {
    const share = Math.min(item.weight / Math.max(layout.heaviest, 40), 1);
    return Math.max(5 + 10 * Math.sqrt(share), 4 / scale);
  }

  function indentOf(item, { scale, pitch }) {
    return item.depth ? Math.min(14 / scale, pitch * 0.08) : 0;
  }

  function heightOf(item, lines, { line, scale }) {
    return lines * line + (isInner(item) ? 5 / scale : 0);
  }

  /* Which names have room: id or key → {lines, bold, width: that of the longest line, room}. */
  function namesOf(scene) {
    const { layout, lit, font } = scene;
    const names = new Map();
    const urgency = (item) => (lit?.node === item.id ? 2 : lit?.ids.has(item.id) ? 1 : 0);
    for (const { x } of layout.columns) {
      const here = layout.items.filter((item) => item.x === x && !(isInner(item) && scene.isNarrow));
      const told = here.map((item, place) => {
        const gap = Math.min(item.y - (here[place - 1]?.y ?? -Infinity), (here[place + 1]?.y ?? Infinity) - item.y);
        const most = [3, 2].find((lines) => gap > heightOf(item, lines, scene) + 1.5 / scene.scale) ?? 1;
        const bold = lit?.node === item.id;
        const room = roomFor(item, scene);
        const lines = Labels.wrap(Labels.nameOf(item), room, most, font, bold);
        return { item, y: item.y, half: heightOf(item, lines.length, scene) / 2, name: { lines, bold, room, width: Math.max(...lines.map((line) => Labels.widthOf(line, font, bold))) } };
      });
      told.sort((a, b) => urgency(b.item) - urgency(a.item) || b.item.weight - a.item.weight || a.y - b.y);
      for (const { item, name } of Labels.withRoom(told)) names.set(item.id, name);
    }
    return names;
  }

  /* How wide a name may be: beside an outer column, up to the margin or, close up, what there is
   * before the next column; on a card, what lies between its neighbours. */
  function roomFor(item, scene) {
    const { scale, pitch, font, margin, layout: { columns } } = scene;
    if (isInner(item)) {
      const isOutermost = columns.length > 1 && (item.x === columns[0].x || item.x === columns.at(-1).x);
      const card = Math.min(pitch * 0.86, isOutermost ? (2 * margin - 16) / scale : Infinity);
      return Math.max(Math.min(card - 34 / scale, 21 * font) - indentOf(item, scene) - countWidth(item, scene), font);
    }
    const beside = radiusOf(item, scene) + 14 / scale + indentOf(item, scene);
    return Math.max(margin / scale, scale > 1 ? pitch * 0.6 : 0) - beside;
  }

  /* The number of statements on a card, where there is room for it. */
  function countWidth(item, { pitch, scale, font }) {
    return !Layout.isCluster(item) && pitch * scale > 150 ? Labels.widthOf(String(item.weight), font * 0.88) + font * 0.6 : 0;
  }

  /* -- nodes and clusters ------------------------------------------------------------------------ */

  function drawn(item, scene, name) {
    const opacity = scene.lit && !scene.lit.ids.has(item.id) ? 0.25 : 1;
    const isChosen = scene.lit?.node === item.id;
    const at = { x: item.x * scene.stretch, y: item.y };
    return name && isInner(item) ? card(item, at, name, opacity, isChosen, scene) : beside(item, at, name, opacity, isChosen, scene);
  }

  function shapeOf(item) {
    if (!Layout.isCluster(item)) return item.node.group;
    return item.isOpen ? "Open" : "More";
  }

  /* The shape of an item, in a ring where it passes on what others give, whatever its column. */
  function shapeMarks(item, at, { scale }) {
    const mark = { ...at, colour: colourOf(item) };
    const shape = { ...mark, form: "shape", shape: shapeOf(item) };
    if (Layout.isCluster(item) || !Data.isChannel(item.id)) return [shape];
    return [{ ...shape, size: at.size * 0.72 }, { ...mark, form: "ring", size: at.size * 1.12, width: 1.3 / scale }];
  }

  /* Donors have their names on the left, recipients on the right: no edge runs there. */
  function beside(item, at, name, opacity, isChosen, scene) {
    const { scale, line, font, layout } = scene;
    const size = radiusOf(item, scene);
    const marks = [];
    if (isChosen) marks.push({ form: "ring", ...at, size: size * 1.5, width: size * 0.22, colour: "accent", opacity: 1 });
    marks.push(...shapeMarks(item, { ...at, size, opacity }, scene));
    const own = around(at, size, size);
    if (!name) return { marks, box: own, shape: own };
    const side = item.column === DONORS && layout.columns.length > 1 ? -1 : 1;
    const gap = size + 6 / scale + indentOf(item, scene);
    const half = (name.lines.length * line) / 2;
    name.lines.forEach((text, i) => marks.push({
      form: "text", text, x: at.x + side * gap, y: at.y + (i - (name.lines.length - 1) / 2) * line, size: font, bold: name.bold,
      anchor: side < 0 ? "end" : "start", colour: Layout.isCluster(item) ? "faint" : "ink", opacity, halo: 3.5 / scale,
    }));
    const [near, far] = [at.x - side * size, at.x + side * (gap + name.width)];
    return { marks, shape: own, box: { x0: Math.min(near, far), x1: Math.max(near, far), y0: at.y - half, y1: at.y + half } };
  }

  function around({ x, y }, w, h) {
    return { x0: x - w, x1: x + w, y0: y - h, y1: y + h };
  }

  /* In the middle columns edges come and go on both sides: the name stands on a card of its own, a
   * meeting's a little to the right of its forum's; a cluster's is a stack of cards. */
  function card(item, { x, y }, { lines, room, bold }, opacity, isChosen, scene) {
    const { scale, font, line } = scene;
    const [pad, icon, counted] = [7 / scale, font * 0.5, countWidth(item, scene)];
    const indent = indentOf(item, scene);
    const [w, h] = [room + counted + icon * 2 + pad * 2.6, heightOf(item, lines.length, scene)];
    const x0 = x - (w + indent) / 2 + indent;
    const box = { x0, x1: x0 + w, y0: y - h / 2, y1: y + h / 2 };
    const border = { width: (isChosen ? 2.5 : 1) / scale, colour: isChosen ? "accent" : colourOf(item), opacity };
    const marks = [];
    if (Layout.isCluster(item) && !item.isOpen) marks.push({ form: "card", ...moved(box, 3 / scale), radius: 6 / scale, ...border });
    marks.push(
      { form: "card", ...box, radius: 6 / scale, ...border },
      ...shapeMarks(item, { x: x0 + pad + icon, y, size: icon, opacity }, scene),
    );
    const from = x0 + pad * 1.6 + icon * 2;
    lines.forEach((text, i) => marks.push({
      form: "text", text, x: from, y: y + (i - (lines.length - 1) / 2) * line, size: font, bold,
      anchor: "start", colour: Layout.isCluster(item) ? "faint" : "ink", opacity,
    }));
    if (counted) marks.push({ form: "text", text: String(item.weight), x: box.x1 - pad, y, size: font * 0.88, anchor: "end", colour: "faint", opacity });
    return { marks, box, isCard: true };
  }

  function moved({ x0, x1, y0, y1 }, by) {
    return { x0: x0 + by, x1: x1 + by, y0: y0 + by, y1: y1 + by };
  }

  /* A line from each forum's card down to those of its meetings, and from a cluster's to those that
   * came out of it, with a branch to each card. */
  function bracketsOf({ layout, scale, stretch, lit }, items) {
    const marks = [];
    for (const { id: parent, column, x } of layout.items) {
      const above = items.get(parent);
      const below = (layout.below.get(parent) ?? []).map(({ id }) => ({ id, ...items.get(id) })).filter((child) => !isInner({ column }) || above.isCard && child.isCard);
      if (!below.length) continue;
      const line = (points, ids) => ({ form: "line", points, width: 1 / scale, colour: colourOf(layout.byId.get(parent)), opacity: lit && !ids.some((id) => lit.ids.has(id)) ? 0.2 : 0.7 });
      const middle = ({ box }) => (box.y0 + box.y1) / 2;
      const at = isInner({ column }) ? above.box.x0 + 7 / scale : x * stretch;
      const foot = isInner({ column }) ? above.box.y1 : middle(above);
      marks.push(line([[at, foot], [at, middle(below.at(-1))]], below.map(({ id }) => id)));
      if (isInner({ column })) for (const child of below) marks.push(line([[at, middle(child)], [child.box.x0, middle(child)]], [child.id]));
    }
    return marks;
  }

  /* -- edges ------------------------------------------------------------------------------------- */

  function edgesDrawn({ layout: { edges }, lit }) {
    const heaviest = edges.slice(-MOST_CURVES);
    if (!lit) return heaviest;
    const isLit = (edge) => edge.statements.some((place) => lit.statements.has(place));
    return [...heaviest.filter((edge) => !isLit(edge)), ...edges.filter(isLit)]; // on top of all others
  }

  function curvesOf(scene, items) {
    const gates = Routes.gatesOf(scene.layout.columns.map(({ column, x }) => {
      const here = scene.layout.items.filter((item) => item.column === column).map(({ id }) => items.get(id));
      const cards = here.filter(({ isCard }) => isCard); // shapes that had no room for one lie behind them
      return { column, x: x * scene.stretch, boxes: (cards.length ? cards : here).map((item) => blockOf(item, scene)) };
    }), scene.scale);
    return edgesDrawn(scene).map((edge) => curveOf(edge, scene, items, gates));
  }

  /* What lines keep clear of: a card, but of a shape, whose name stands beside it, the heart alone. */
  function blockOf({ box, isCard, shape }, { scale }) {
    if (isCard) return around(middleOf(box), (box.x1 - box.x0) / 2 + 1 / scale, (box.y1 - box.y0) / 2);
    return around(middleOf(shape), (shape.x1 - shape.x0) / 4, (shape.y1 - shape.y0) / 4);
  }

  function middleOf({ x0, x1, y0, y1 }) {
    return { x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
  }

  function curveOf(edge, { layout, stretch, lit, pitch }, items, gates) {
    const [from, to] = [layout.byId.get(edge.from), layout.byId.get(edge.to)];
    const way = Math.sign(to.x - from.x) || (from.column === DONORS ? 1 : -1);
    const [start, end] = [endOf(from, way, items, stretch, gates), endOf(to, to.x === from.x ? way : -way, items, stretch, gates)];
    const chosen = lit ? edge.statements.reduce((n, place) => n + lit.statements.has(place), 0) : 0;
    const share = Math.min((chosen || edge.weight) / Math.max(layout.heaviestEdge, 20), 1);
    const aside = Layout.isCluster(from) || Layout.isCluster(to);
    const few = Math.max(0, 1 - layout.edges.length / 250); // the fewer, the darker
    const width = 0.8 + 8 * Math.sqrt(share);
    const resting = 0.11 + 0.15 * few + 0.34 * Math.sqrt(share) * (aside ? 0.6 : 1);
    return {
      form: "curve", edge,
      points: from.x === to.x ? arc(start.x, from.y, end.x, to.y, way, pitch) : Routes.way(start, end, between(from, to, layout, gates), width),
      width,
      colour: chosen ? colourOf(from) : "faint",
      opacity: !lit ? resting : chosen ? 0.75 : 0.05,
      arrow: from.x >= to.x, // all others run from left to right
    };
  }

  /* Where a line leaves or reaches an item: at the side of a card, at the middle of a shape; past the
   * cards above and below that, it keeps its height. */
  function endOf(item, way, items, stretch, gates) {
    const { box, isCard } = items.get(item.id);
    const x = isCard ? (way > 0 ? box.x1 : box.x0) : item.x * stretch;
    const { x0, x1 } = gates.find((gate) => gate.column === item.column);
    return { x, y: item.y, out: isInner(item) ? (way > 0 ? x1 : x0) : x };
  }

  /* The gates of the columns between two items, in the order from the first to the second. */
  function between(from, to, { columns }, gates) {
    const [low, high] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
    const found = gates.filter((_, place) => columns[place].x > low && columns[place].x < high);
    return from.x < to.x ? found : found.reverse();
  }

  /* Between two of one column, an arc on the inner side, where no names stand. */
  function arc(x0, y0, x1, y1, way, pitch) {
    const edge = way > 0 ? Math.max(x0, x1) : Math.min(x0, x1);
    const reach = edge + way * Math.min(Math.abs(y1 - y0) * 0.4, pitch * 0.4);
    return [x0, y0, reach, y0 + (y1 - y0) * 0.2, reach, y1 - (y1 - y0) * 0.2, x1, y1];
  }

  /* -- heads of the columns ---------------------------------------------------------------------- */

  function headsOf({ layout, scale, stretch, pitch, margin, isNarrow }, top, height) {
    const size = (isNarrow ? 10 : 12) / scale;
    return layout.columns.map(({ column, x }) => {
      const side = isInner({ column }) ? "middle" : column === DONORS && layout.columns.length > 1 ? "end" : "start";
      const nudge = { end: 10, start: -10, middle: 0 }[side] / scale;
      const room = side === "middle" ? pitch - (isNarrow ? 2 : 8) / scale : margin / scale;
      const [text] = Labels.wrap(Format.word((isNarrow ? "narrow_column_" : "column_") + column), room, 1, size, true);
      return { form: "text", text, x: x * stretch + nudge, y: top + height / 2, size, bold: true, anchor: side, colour: "faint", opacity: 1 };
    });
  }

  return { of, familyOf, isInner };
})();
