"use strict";
/* The canvas: shapes, labels, edges, selection. Places come from the data; nothing moves by itself.
 *
 * Labels keep a readable size at any zoom. Where there is no room for all, the weightier ones are
 * written and the others wait for a closer look, so that no two ever overlap.
 */
const Picture = (() => {
  const FONT = 'system-ui, -apple-system, "Segoe UI", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
  const LINE = 1.22; // the height of a line of text
  const SMALLEST_TEXT = 11; // pixels on the screen
  const LARGEST_TEXT = 15;
  const [ROW, LOOSEST_ROW] = [40, 90]; // as in arrange.py
  const [DONORS, RECIPIENTS] = [0, 3];

  let network, container, hooks;
  let nodes, edges;
  let all = []; // every node of the data, those without a place too
  let byId = new Map();
  let byPlace = new Map(); // a node of each column, by its x
  let columns = []; // x of each column that is used
  let stretch = 1; // how far the columns are pulled apart to fill the window
  let opened = new Set(); // nodes that have left the "more" node of their column
  let selected = null; // {statements: Set, nodes: Set, node, edge} or null
  let visible = { statement: () => true, kind: () => true };
  let drawnEdges = []; // {id, from, to, statements}
  let boxes = new Map(); // where labels are drawn, for the pointer
  let labelled = { scale: 0, ids: new Map() };
  let colours = {};
  let untouched = true; // until the reader zooms or moves, the picture refits with the window

  function create(element, given) {
    container = element;
    hooks = given;
    all = Data.all.nodes;
    byId = new Map(all.map((node) => [node.id, node]));
    columns = [...new Set(all.filter((node) => node.x !== undefined).map((node) => node.x))].sort((a, b) => a - b);
    for (const node of all) node.place = node.x;
    byPlace = new Map(all.filter((node) => node.x !== undefined).map((node) => [node.x, node]));
    nodes = new vis.DataSet();
    edges = new vis.DataSet();
    network = new vis.Network(container, { nodes, edges }, {
      autoResize: true,
      physics: false,
      layout: { improvedLayout: false, randomSeed: 1 },
      interaction: { dragNodes: false, hover: false, keyboard: false, selectConnectedEdges: false, multiselect: false },
      nodes: { shape: "custom", ctxRenderer: render, chosen: false },
      edges: { chosen: false, smooth: { enabled: true, type: "cubicBezier", forceDirection: "horizontal", roundness: 0.5 }, arrows: { to: { enabled: false, scaleFactor: 0.5 } } },
    });
    network.on("click", click);
    network.on("beforeDrawing", () => boxes.clear());
    network.on("afterDrawing", (ctx) => { drawEditions(ctx); drawHeads(ctx); });
    network.on("zoom", () => { untouched = false; });
    network.on("dragStart", () => { untouched = false; });
    // vis-network sets its own view after it has told of a new size.
    network.on("resize", () => { if (untouched) setTimeout(fit); });
    readColours();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { readColours(); rebuild(); });
    rebuild();
    fit();
  }

  function readColours() {
    const style = getComputedStyle(document.documentElement);
    const names = ["ink", "faint", "paper", "line", "place", "body", "occasion", "plan", "accent"];
    colours = Object.fromEntries(names.map((name) => [name, style.getPropertyValue("--" + name).trim()]));
  }

  function colourOf(kind) {
    const family = {
      Country: "place", Region: "place", CountryGroup: "place", Organisation: "body", Fund: "body",
      Forum: "occasion", Meeting: "occasion", Initiative: "plan", Project: "plan",
    }[kind];
    return colours[family ?? "faint"];
  }

  /* -- what is shown ------------------------------------------------------------------------ */

  /* The node that stands for `id` on the canvas: itself, its column's "more" node, or none. */
  function standIn(id) {
    const node = byId.get(id);
    if (!visible.kind(node.group)) return null;
    return node.place !== undefined || opened.has(id) ? id : "more-" + node.column;
  }

  function rebuild() {
    const merged = new Map();
    const weights = new Map();
    for (const edge of Data.all.edges) {
      const [from, to] = [standIn(edge.from), standIn(edge.to)];
      const edition = edge.statements.length === 0;
      const statements = edge.statements.filter(visible.statement);
      if (from === null || to === null || from === to || (!edition && !statements.length)) continue;
      const id = from + ">" + to;
      const known = merged.get(id) ?? { id, from, to, edition, statements: new Set() };
      for (const place of statements) known.statements.add(place);
      merged.set(id, known);
    }
    Data.all.statements.forEach((statement, place) => {
      if (!visible.statement(place)) return;
      const touched = new Set(Data.entitiesOf(statement).map(standIn).filter((id) => id !== null));
      for (const id of touched) weights.set(id, (weights.get(id) ?? 0) + 1);
    });
    const waiting = new Map();
    for (const node of all) {
      if (node.place !== undefined || opened.has(node.id) || !visible.kind(node.group)) continue;
      if (Data.statementsOf(node.id).some(visible.statement)) waiting.set(node.column, (waiting.get(node.column) ?? 0) + 1);
    }
    placeOpened();
    const shown = all.filter((node) => node.x !== undefined && visible.kind(node.group) && weights.has(node.id) && (node.group !== "More" || waiting.has(node.column)));
    for (const node of shown) {
      node.weight = weights.get(node.id);
      node.waiting = waiting.get(node.column);
      node.at = { x: node.x * stretch, y: node.y };
    }
    nodes.clear();
    nodes.add(shown.map((node) => ({ id: node.id, label: " ", ...node.at, size: radius(node) })));
    const ids = new Set(shown.map((node) => node.id));
    drawnEdges = [...merged.values()].filter((edge) => ids.has(edge.from) && ids.has(edge.to));
    for (const edge of drawnEdges) edge.statements = [...edge.statements];
    edges.clear();
    edges.add(drawnEdges.map(styled));
    labelled.scale = 0;
    return shown.length;
  }

  /* Nodes that have left a "more" node stand above it, by weight; all columns are spread anew. */
  function placeOpened() {
    if (!opened.size) return;
    const order = columns.map((x) => {
      const here = all.filter((node) => node.column === byPlace.get(x).column);
      const byRank = (a, b) => a.rank - b.rank;
      const placed = here.filter((node) => node.place !== undefined && node.group !== "More").sort(byRank);
      const out = here.filter((node) => opened.has(node.id)).sort(byRank);
      return [...placed, ...out, ...here.filter((node) => node.group === "More")];
    });
    const height = ROW * Math.max(...order.map((here) => here.length));
    order.forEach((here, column) => {
      const row = Math.min(LOOSEST_ROW, height / here.length);
      here.forEach((node, i) => {
        node.x = columns[column];
        node.y = (height - row * here.length) / 2 + row * (i + 0.5);
      });
    });
  }

  function styled(edge) {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    const within = from.x === to.x;
    const chosen = selected ? edge.statements.filter((place) => selected.statements.has(place)).length : 0;
    const lit = chosen > 0;
    const weight = Math.max(lit ? chosen : edge.statements.length, 1);
    const toMore = from.group === "More" || to.group === "More";
    const resting = toMore ? 0.1 : Math.min(0.13 + weight * 0.025, 0.4);
    return {
      id: edge.id, from: edge.from, to: edge.to, hidden: edge.edition,
      // Between two of one column, an arc on the inner side, where no names stand.
      smooth: within
        ? { enabled: true, type: "curvedCW", roundness: from.y < to.y === (from.column === DONORS) ? 0.3 : -0.3 }
        : { enabled: true, type: "cubicBezier", forceDirection: "horizontal", roundness: 0.5 },
      width: Math.min(0.8 + Math.sqrt(weight) * 0.9, toMore && !lit ? 2 : 9),
      color: { color: lit ? colourOf(from.group) : colours.faint, opacity: !selected ? resting : lit ? 0.75 : 0.05, inherit: false },
      arrows: { to: { enabled: within, scaleFactor: 0.5 } },
    };
  }

  /* -- drawing ------------------------------------------------------------------------------ */

  function radius(node) {
    return Math.min(5 + Math.sqrt(node.weight ?? 1) * 0.95, 15);
  }

  function isInner(node) {
    return node.column !== DONORS && node.column !== RECIPIENTS;
  }

  /* How far apart the columns stand, in the units of the canvas. */
  function pitch() {
    return columns.length > 1 ? (columns[1] - columns[0]) * stretch : 400;
  }

  /* On a telephone there is no room for cards between the outer columns until one zooms in. */
  function isNarrow(scale) {
    return pitch() * scale < 116;
  }

  /* Called by vis-network for each node and each frame. */
  function render({ ctx, id, x, y }) {
    const node = byId.get(id);
    const scale = network ? network.getScale() : 1;
    const size = Math.max(radius(node), 4 / scale);
    const dimmed = selected && !selected.nodes.has(id);
    return {
      drawNode() {
        ctx.save();
        const text = labelsAt(scale).get(id);
        const opacity = dimmed ? 0.25 : 1;
        if (text && isInner(node)) drawCard(ctx, node, x, y, scale, text, opacity);
        else {
          ctx.globalAlpha = opacity;
          drawShape(ctx, node, x, y, size);
          if (text) drawBeside(ctx, node, x, y, size, scale, text);
        }
        ctx.restore();
      },
      nodeDimensions: { width: size * 2, height: size * 2 },
    };
  }

  function drawShape(ctx, node, x, y, size) {
    ctx.save();
    ctx.translate(x, y);
    if (selected?.node === node.id) {
      ctx.beginPath();
      ctx.arc(0, 0, size * 1.5, 0, 2 * Math.PI);
      ctx.lineWidth = size * 0.22;
      ctx.strokeStyle = colours.accent;
      ctx.stroke();
    }
    ctx.scale(size, size);
    ctx.lineWidth = 0.3;
    ctx.lineJoin = "round";
    ctx.strokeStyle = colours.paper;
    ctx.stroke(Shapes.PATHS[node.group]);
    ctx.fillStyle = colourOf(node.group);
    ctx.fill(Shapes.PATHS[node.group]);
    ctx.restore();
  }

  /* Donors have their names on the left, recipients on the right: no edge runs there. */
  function drawBeside(ctx, node, x, y, size, scale, { lines, font, width }) {
    const left = node.column === DONORS && columns.length > 1;
    const gap = size + 6 / scale;
    const lineHeight = font * LINE;
    setFont(ctx, node, font);
    ctx.textAlign = left ? "right" : "left";
    ctx.textBaseline = "middle";
    ctx.lineJoin = "round";
    ctx.lineWidth = 3.5 / scale;
    ctx.strokeStyle = colours.paper;
    ctx.fillStyle = node.group === "More" ? colours.faint : colours.ink;
    lines.forEach((line, i) => {
      const at = y + (i - (lines.length - 1) / 2) * lineHeight;
      ctx.strokeText(line, left ? x - gap : x + gap, at);
      ctx.fillText(line, left ? x - gap : x + gap, at);
    });
    const half = (lines.length * lineHeight) / 2;
    boxes.set(node.id, { x0: left ? x - gap - width : x - size, x1: left ? x + size : x + gap + width, y0: y - half, y1: y + half });
  }

  /* In the middle columns edges come and go on both sides: the name stands on a card of its own,
   * a meeting's a little to the right of its forum's. */
  function drawCard(ctx, node, x, y, scale, { lines, font, room }, opacity) {
    const [pad, icon, lineHeight] = [7 / scale, font * 0.5, font * LINE];
    const indent = indentOf(node, scale);
    const w = room + icon * 2 + pad * 2.6;
    const h = heightOf(lines.length, true, font, scale);
    const x0 = x - (w + indent) / 2 + indent;
    const chosen = selected?.node === node.id;
    ctx.beginPath();
    ctx.roundRect(x0, y - h / 2, w, h, 6 / scale);
    ctx.fillStyle = colours.paper;
    ctx.fill(); // whole, so that no edge shines through a card that is dimmed
    ctx.globalAlpha = opacity;
    ctx.lineWidth = (chosen ? 2.5 : 1) / scale;
    ctx.strokeStyle = chosen ? colours.accent : colourOf(node.group);
    ctx.stroke();
    ctx.save();
    ctx.translate(x0 + pad + icon, y);
    ctx.scale(icon, icon);
    ctx.fillStyle = colourOf(node.group);
    ctx.fill(Shapes.PATHS[node.group]);
    ctx.restore();
    setFont(ctx, node, font);
    ctx.textAlign = "left";
    ctx.textBaseline = "middle";
    ctx.fillStyle = node.group === "More" ? colours.faint : colours.ink;
    const from = x0 + pad * 1.6 + icon * 2;
    lines.forEach((line, i) => ctx.fillText(line, from, y + (i - (lines.length - 1) / 2) * lineHeight));
    boxes.set(node.id, { x0, x1: x0 + w, y0: y - h / 2, y1: y + h / 2 });
  }

  function indentOf(node, scale) {
    return Data.forumOf(node.id) !== undefined && nodes.get(Data.forumOf(node.id)) ? 14 / scale : 0;
  }

  /* A line from each forum's card down to those of its meetings. */
  function drawEditions(ctx) {
    const scale = network.getScale();
    ctx.save();
    ctx.lineWidth = 1 / scale;
    ctx.strokeStyle = colourOf("Forum");
    for (const { from, to, edition } of drawnEdges) {
      const [forum, meeting] = [boxes.get(from), boxes.get(to)];
      if (!edition || !forum || !meeting || byId.get(to).group === "More" || byId.get(from).x !== byId.get(to).x) continue;
      ctx.globalAlpha = selected && !selected.nodes.has(to) ? 0.2 : 0.7;
      ctx.beginPath();
      ctx.moveTo(forum.x0 + 7 / scale, forum.y1);
      ctx.lineTo(forum.x0 + 7 / scale, (meeting.y0 + meeting.y1) / 2);
      ctx.lineTo(meeting.x0, (meeting.y0 + meeting.y1) / 2);
      ctx.stroke();
    }
    ctx.restore();
  }

  function setFont(ctx, node, font) {
    ctx.font = (selected?.node === node.id ? "600 " : "") + font + "px " + FONT;
  }

  /* Which names fit at this zoom, weightier ones first: node → {lines, font, width}. */
  function labelsAt(scale) {
    if (labelled.scale === scale) return labelled.ids;
    const ids = new Map();
    const font = Math.min(Math.max(12.5 * scale, SMALLEST_TEXT), LARGEST_TEXT) / scale;
    const ctx = measuring();
    ctx.font = font + "px " + FONT;
    for (const x of columns) {
      const here = nodes.getIds().map((id) => byId.get(id)).filter((node) => node.x === x);
      const rank = (node) => (selected?.node === node.id ? 2 : selected?.nodes.has(node.id) ? 1 : 0);
      here.sort((a, b) => rank(b) - rank(a) || b.weight - a.weight);
      const taken = [];
      for (const node of here) {
        if (isInner(node) && isNarrow(scale)) continue;
        const room = roomFor(node, here, scale, font);
        ctx.font = (rank(node) === 2 ? "600 " : "") + font + "px " + FONT;
        const lines = wrap(ctx, labelOf(node), room.width, room.lines);
        const half = heightOf(lines.length, isInner(node), font, scale) / 2;
        if (taken.some(([y0, y1]) => node.y + half > y0 && node.y - half < y1)) continue;
        taken.push([node.y - half, node.y + half]);
        ids.set(node.id, { lines, font, room: room.width, width: Math.max(...lines.map((line) => ctx.measureText(line).width)) });
      }
    }
    labelled = { scale, ids };
    return ids;
  }

  function heightOf(lines, onCard, font, scale) {
    return lines * font * LINE + (onCard ? 6 / scale : 0);
  }

  /* How wide a name may be, and in how many lines, in the units of the canvas. */
  function roomFor(node, here, scale, font) {
    const gap = Math.min(...here.filter((other) => other !== node).map((other) => Math.abs(other.y - node.y)), Infinity);
    const lines = gap > heightOf(2, isInner(node), font, scale) + 1 / scale ? 2 : 1;
    if (isInner(node)) return { width: Math.min(pitch() * 0.82 - 34 / scale, 19 * font) - indentOf(node, scale), lines };
    const beside = Math.max(radius(node), 4 / scale) + 14 / scale;
    return { width: Math.max(margin() / scale, scale > 1 ? pitch() * 0.6 : 0) - beside, lines };
  }

  /* Breaks `text` into at most `most` lines no wider than `width`; what is cut ends in "…". */
  function wrap(ctx, text, width, most) {
    const fits = (line) => ctx.measureText(line).width <= width;
    if (fits(text)) return [text];
    const pieces = text.match(/[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+\s*|\s+/g) ?? [text];
    const lines = [];
    let line = "";
    let i = 0;
    while (i < pieces.length && lines.length < most - 1) {
      if (line && !fits((line + pieces[i]).trimEnd())) {
        lines.push(line.trimEnd());
        line = "";
      } else line += pieces[i++];
    }
    let last = line + pieces.slice(i).join("");
    if (!fits(last)) {
      let [low, high] = [0, last.length];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (fits(last.slice(0, middle).trimEnd() + "…")) low = middle;
        else high = middle - 1;
      }
      last = last.slice(0, low).trimEnd() + "…";
    }
    return last ? [...lines, last] : lines;
  }

  function labelOf(node) {
    if (node.group === "More") return Format.word("more", { n: node.waiting });
    return Format.drawable(Format.name(node));
  }

  let measurer;
  function measuring() {
    measurer ??= document.createElement("canvas").getContext("2d");
    return measurer;
  }

  /* The heads of the columns stay at the top of the window. */
  function drawHeads(ctx) {
    const scale = network.getScale();
    const { y } = network.DOMtoCanvas({ x: 0, y: 0 });
    const height = 26 / scale;
    ctx.save();
    ctx.globalAlpha = 0.9;
    ctx.fillStyle = colours.paper;
    ctx.fillRect(network.DOMtoCanvas({ x: 0, y: 0 }).x, y, container.clientWidth / scale, height);
    ctx.globalAlpha = 1;
    ctx.font = "600 " + (isNarrow(scale) ? 10 : 12) / scale + "px " + FONT;
    ctx.textBaseline = "middle";
    ctx.fillStyle = colours.faint;
    for (const x of columns) {
      const { column } = byPlace.get(x);
      const side = columns.length > 1 ? { [DONORS]: "right", [RECIPIENTS]: "left" }[column] ?? "center" : "left";
      ctx.textAlign = side;
      const nudge = { right: 10, left: -10, center: 0 }[side] / scale;
      const room = (side === "center" ? pitch() - 8 / scale : margin() / scale);
      ctx.fillText(wrap(ctx, Format.word("column_" + column), room, 1)[0], x * stretch + nudge, y + height / 2);
    }
    ctx.restore();
  }

  /* -- the window --------------------------------------------------------------------------- */

  /* The room, in pixels, that names get at the left and the right of the picture. */
  function margin() {
    return Math.min(Math.max(container.clientWidth * 0.18, 106), 230);
  }

  function fit() {
    const placed = nodes.getIds().map((id) => byId.get(id));
    if (!placed.length || !container.clientWidth) return;
    const ys = placed.map((node) => node.y);
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    const [head, foot] = [54, 58];
    const scale = Math.min((container.clientHeight - head - foot) / Math.max(bottom - top, 1), 1.15);
    const span = columns[columns.length - 1] - columns[0];
    const before = stretch;
    if (span > 0) stretch = Math.max((container.clientWidth - 2 * margin()) / scale / span, 0.1);
    if (stretch !== before) rebuild();
    const middle = columns.length > 1 ? ((columns[0] + columns[columns.length - 1]) / 2) * stretch : (container.clientWidth / 2 - 40) / scale;
    labelled.scale = 0;
    network.moveTo({ position: { x: middle, y: (top + bottom) / 2 - (head - foot) / 2 / scale }, scale });
    untouched = true;
  }

  function zoom(factor) {
    untouched = false;
    network.moveTo({ scale: Math.min(Math.max(network.getScale() * factor, 0.05), 6) });
  }

  /* -- the pointer -------------------------------------------------------------------------- */

  /* The node or edge at a point of the canvas element: {node} or {edge}, or null. */
  function at(point) {
    const { x, y } = network.DOMtoCanvas(point);
    for (const [id, box] of [...boxes].reverse()) {
      if (x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1) return { node: id };
    }
    const node = network.getNodeAt(point);
    if (node !== undefined) return { node };
    const edge = drawnEdges.find((each) => each.id === network.getEdgeAt(point));
    return edge && !edge.edition ? { edge } : null;
  }

  function click({ pointer }) {
    network.unselectAll();
    const found = at(pointer.DOM);
    if (!found) hooks.nothing();
    else if (found.edge) hooks.edge(found.edge);
    else if (byId.get(found.node).group === "More") hooks.more(byId.get(found.node).column);
    else hooks.node(found.node);
  }

  /* -- selection and filters ---------------------------------------------------------------- */

  /* Lights up everything on the paths of `statements`; null lights up all. */
  function select(choice) {
    if (choice?.node !== undefined && standIn(choice.node) !== choice.node && standIn(choice.node) !== null) {
      opened.add(choice.node);
      rebuild();
      if (untouched) fit();
    }
    selected = choice && {
      node: choice.node,
      statements: new Set(choice.statements),
      nodes: new Set([choice.node, ...choice.statements.flatMap((place) => Data.entitiesOf(Data.all.statements[place]))].filter((id) => id !== undefined).map(standIn)),
    };
    labelled.scale = 0;
    edges.update(drawnEdges.map(styled));
    network.redraw();
  }

  function open(column) {
    for (const node of all) if (node.place === undefined && node.column === column) opened.add(node.id);
    rebuild();
    fit();
  }

  function waiting(column) {
    return all.filter((node) => node.place === undefined && node.column === column && !opened.has(node.id)).map((node) => node.id);
  }

  /* Where a node stands in the canvas element, in pixels. */
  function pointOf(id) {
    return network.canvasToDOM(network.getPosition(id));
  }

  /* `statement(place)` and `kind(name)` say what may be seen. Returns how many nodes are left. */
  function filter(given) {
    visible = given;
    const left = rebuild();
    network.redraw();
    return left;
  }

  function relabel() {
    labelled.scale = 0;
    network.redraw();
  }

  return {
    create, select, open, waiting, filter, relabel, fit, zoom, at, labelOf, pointOf,
    size: () => nodes.length,
  };
})();
