"use strict";
/* The canvas: what vis-network moves and zooms, the pointer, and the window on the picture.
 *
 * Layout says what stands where and Scene what it looks like. vis-network holds the nodes, draws
 * them through our own renderer, and moves and zooms. The edges are painted before them, by us, from
 * the same marks as in the exported sheet, where vis-network's own curves could not be had; and what
 * is under the pointer is looked up among the marks that are drawn.
 *
 * In what is given and asked for here, a number is the id of a node, a string the key of a cluster.
 */
const Picture = (() => {
  const [HEAD, FOOT] = [54, 58]; // pixels for the heads of the columns, and for the buttons
  const [SMALLEST, LARGEST] = [0.02, 6]; // pixels a unit
  const LEGIBLE = { card: 0.47, name: 0.36 }; // pixels a unit from which each row has room for its name
  const NEAR = 6; // pixels from a line that still count as on it

  let network, container, hooks, nodes;
  let layout = null;
  let opened = null; // the keys of clusters that were open when it was made
  let selected = null;
  let statements = new Set(); // the places of those in sight
  let scene = null; // of the present layout, selection, language and zoom
  let stretch = 1; // how far the columns are pulled apart to fill the window
  let colours = {};
  let pointed = null; // what is under the pointer: {node} or {edge}, or null
  let current = null; // the id or key that the keyboard is at
  let fitted = SMALLEST; // pixels a unit, below which the picture was not made smaller to fit
  let untouched = true; // until the reader zooms or moves, the picture refits with the window

  /* `given`: what is called when the reader chooses something: node(id), cluster(key),
   * edge({from, to, statements}), nothing(); and point(found, {x, y}) with {node} or {edge} when the
   * pointer or the keyboard comes to something, or null when it leaves. */
  function create(element, given) {
    container = element;
    hooks = given;
    nodes = new vis.DataSet();
    const stage = Object.assign(document.createElement("div"), { className: "stage" });
    stage.setAttribute("aria-hidden", "true"); // it has one stop for the keyboard, that of Walk
    container.append(stage);
    network = new vis.Network(stage, { nodes, edges: new vis.DataSet() }, {
      autoResize: true,
      physics: false,
      layout: { improvedLayout: false, randomSeed: 1 },
      interaction: { dragNodes: false, hover: false, keyboard: false, selectable: false },
      nodes: { shape: "custom", ctxRenderer: render, chosen: false },
    });
    network.on("beforeDrawing", drawBehind);
    network.on("afterDrawing", drawOver);
    network.on("zoom", () => { untouched = false; });
    network.on("dragStart", () => { untouched = false; point(null); });
    // vis-network sets its own view after it has told of a new size, but before the next microtask.
    network.on("resize", () => { if (untouched) queueMicrotask(refit); });
    network.on("click", ({ pointer }) => click(at(pointer.DOM)));
    container.addEventListener("mousemove", follow);
    container.addEventListener("mouseleave", () => point(null));
    colours = Paint.screen();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { colours = Paint.screen(); network.redraw(); });
    Walk.create(container, { layout: () => layout, current: () => current, selected: () => selected, moveTo, leave, choose, zoom, fit: () => fit() });
    const frame = stage.querySelector("[tabindex]"); // vis-network's own, which does nothing here
    frame?.removeAttribute("tabindex");
  }

  /* -- what is shown ----------------------------------------------------------------------------- */

  /* Draw a view: {statements: Set of places, hidden: kinds, opened: keys of clusters, selected:
   * null or {statements: places, node?: id or key}}. */
  function show(view) {
    const before = layout;
    const newlyOpened = opened && [...view.opened].find((key) => !opened.has(key));
    const stood = before?.byId.has(newlyOpened) ? pointOf(newlyOpened) : null;
    layout = Layout.of(view);
    const refiltered = before?.basis !== layout.basis;
    opened = new Set(view.opened);
    selected = view.selected ?? null;
    statements = view.statements;
    scene = null;
    pointed = null;
    if (layout !== before) {
      if (current !== null && !layout.byId.has(current)) current = null;
      if (refiltered || untouched) fit(refiltered && !newlyOpened ? SMALLEST : legible());
      place();
      if (!refiltered && !untouched && stood && layout.byId.has(newlyOpened)) moveBy(0, pointOf(newlyOpened).y - stood.y);
    }
    reveal(newlyOpened ?? layout.standIn(selected?.node));
    network.redraw();
    Walk.refresh();
  }

  let placed = {}; // what vis-network has

  /* Give vis-network the nodes, at their places. */
  function place() {
    const isKnown = placed.layout === layout;
    if (isKnown && placed.stretch === stretch) return;
    placed = { layout, stretch };
    if (!isKnown) nodes.clear();
    nodes.update(layout.items.map(({ id, x, y }) => ({ id, x: x * stretch, y, size: 15 })));
  }

  function sceneNow() {
    const scale = network.getScale();
    if (!scene || scene.scale !== scale || scene.lang !== Format.lang) {
      scene = { scale, lang: Format.lang, ...Scene.of(layout, { scale, stretch, margin: margin(), selected }) };
    }
    return scene;
  }

  /* -- drawing ----------------------------------------------------------------------------------- */

  /* Called by vis-network for each node and each frame. */
  function render({ ctx, id }) {
    return {
      drawNode() {
        const item = sceneNow().items.get(id);
        if (item && !isBehind(id, item)) paint(ctx, item.marks);
      },
      nodeDimensions: { width: 30, height: 30 },
    };
  }

  function paint(ctx, marks) {
    for (const mark of marks) Paint.onCanvas(ctx, mark, colours);
  }

  /* A shape between the outer columns that had no room for a card lies behind those that had. */
  function isBehind(id, item) {
    return !item.isCard && Scene.isInner(layout.byId.get(id));
  }

  /* The edges, those under the pointer or of the node there once more, and what lies behind cards. */
  function drawBehind(ctx) {
    if (!layout) return;
    const { x0, x1, y0, y1 } = windowNow();
    const { curves, items, scale } = sceneNow();
    for (const mark of curves) {
      const { left, right, top, bottom } = boundsOf(mark);
      if (right < x0 || left > x1 || bottom < y0 || top > y1) continue;
      Paint.onCanvas(ctx, mark, colours);
    }
    const isMarked = ({ edge }) => edge === pointed?.edge || pointed?.node !== undefined && [edge.from, edge.to].includes(pointed.node);
    for (const mark of curves.filter(isMarked)) {
      Paint.onCanvas(ctx, pointed.edge ? { ...mark, width: mark.width + 2 / scale, colour: "accent", opacity: 0.9 } : { ...mark, colour: "ink", opacity: 0.6 }, colours);
    }
    for (const [id, item] of items) if (isBehind(id, item)) paint(ctx, item.marks);
  }

  /* The brackets of forums and clusters, where the keyboard is, and the heads of the columns, which
   * stay at the top of the window. */
  function drawOver(ctx) {
    if (!layout) return;
    const { scale, brackets, items, heads } = sceneNow();
    paint(ctx, brackets);
    const box = items.get(current)?.box;
    if (box && Walk.hasRing()) {
      ctx.beginPath();
      const room = 4 / scale;
      ctx.roundRect(box.x0 - room, box.y0 - room, box.x1 - box.x0 + 2 * room, box.y1 - box.y0 + 2 * room, 7 / scale);
      ctx.lineWidth = 2 / scale;
      ctx.strokeStyle = colours.accent;
      ctx.stroke();
    }
    const { x0, x1, y0 } = windowNow();
    const height = 26 / scale;
    ctx.globalAlpha = 0.9;
    ctx.fillStyle = colours.paper;
    ctx.fillRect(x0, y0, x1 - x0, height);
    paint(ctx, heads(y0, height));
  }

  /* What of the picture is in the window. */
  function windowNow() {
    const { x: x0, y: y0 } = network.DOMtoCanvas({ x: 0, y: 0 });
    const { x: x1, y: y1 } = network.DOMtoCanvas({ x: container.clientWidth, y: container.clientHeight });
    return { x0, x1, y0, y1 };
  }

  /* -- the window -------------------------------------------------------------------------------- */

  /* The room, in pixels, that names get at the left and the right of the picture. */
  function margin() {
    return Math.min(Math.max(container.clientWidth * 0.18, 106), 230);
  }

  /* How small the picture may become with every name of its longest column still written. */
  function legible() {
    const rows = (column) => layout.items.filter((item) => item.column === column).length;
    const longest = layout.columns.reduce((a, b) => (rows(b.column) > rows(a.column) ? b : a), layout.columns[0]);
    return longest && Scene.isInner(longest) ? LEGIBLE.card : LEGIBLE.name;
  }

  /* Show all, but no smaller than `smallest` pixels a unit. */
  function fit(smallest = SMALLEST) {
    if (!layout?.items.length || !container.clientWidth) return;
    const ys = layout.items.map(({ y }) => y);
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    const height = container.clientHeight - HEAD - FOOT;
    const whole = Math.min(height / Math.max(bottom - top, 1), 1.15);
    const scale = Math.min(Math.max(whole, smallest), 1.15);
    fitted = smallest;
    const { columns } = layout;
    const span = columns[columns.length - 1].x - columns[0].x;
    if (span > 0) stretch = Math.max((container.clientWidth - 2 * margin()) / scale / span, 0.1);
    place();
    scene = null;
    const isAside = columns.length === 1 && !Scene.isInner(columns[0]); // all names are at its right
    const middle = isAside ? (container.clientWidth / 2 - 40) / scale : (span / 2) * stretch;
    const centre = whole < scale ? top + height / 2 / scale : (top + bottom) / 2;
    network.moveTo({ position: { x: middle, y: centre - (HEAD - FOOT) / 2 / scale }, scale });
    untouched = true;
  }

  /* The same in a window of another size, before the browser shows it: what is printed or captured
   * at once must not be vis-network's view, which leaves no room for the names. */
  function refit() {
    fit(fitted);
    reveal(layout?.standIn(selected?.node));
    network.redraw();
  }

  function zoom(factor) {
    untouched = false;
    network.moveTo({ scale: Math.min(Math.max(network.getScale() * factor, SMALLEST), LARGEST) });
  }

  /* Move the window, no more than is needed to see something. */
  function reveal(id) {
    if (!layout?.byId.has(id)) return;
    const { x, y } = pointOf(id);
    const [w, h] = [container.clientWidth, container.clientHeight];
    const past = (value, least, most) => (value < least ? value - least : value > most ? value - most : 0);
    // Of what came out of a cluster, as much as there is room for.
    const below = (layout.below.get(id)?.length ?? 0) * Layout.ROW * network.getScale();
    const down = past(Math.min(y + below, y + h * 0.6), HEAD, h - FOOT);
    const by = { x: past(x, 40, w - 40), y: y - down < HEAD ? past(y, HEAD, h - FOOT) : down };
    if (by.x || by.y) moveBy(by.x, by.y);
  }

  /* Move the window by pixels. */
  function moveBy(x, y) {
    const at = network.getViewPosition();
    const scale = network.getScale();
    network.moveTo({ position: { x: at.x + x / scale, y: at.y + y / scale } });
  }

  /* Bring the keyboard to a node or cluster. */
  function moveTo(id) {
    current = id;
    pointed = { node: id };
    reveal(id);
    network.redraw();
    Walk.refresh();
    hooks.point?.({ node: id }, pointOf(id));
  }

  function leave() {
    pointed = null;
    network.redraw();
    hooks.point?.(null, null);
  }

  /* Where a node or cluster, or what stands for it, stands in the container, in pixels. */
  function pointOf(id) {
    const { x, y } = layout.byId.get(layout.standIn(id));
    return network.canvasToDOM({ x: x * stretch, y });
  }

  /* Bring a node or cluster that is drawn into view, and the keyboard to it. */
  function focus(id) {
    if (layout.byId.has(id)) moveTo(id);
  }

  /* -- the pointer ------------------------------------------------------------------------------- */

  /* What is at a point of the container, in pixels: {node: id or key} or {edge}, or null. */
  function at(point) {
    if (!layout) return null;
    const { x, y } = network.DOMtoCanvas(point);
    const { items, curves, scale } = sceneNow();
    const within = ({ x0, x1, y0, y1 }, room) => x >= x0 - room && x <= x1 + room && y >= y0 - room && y <= y1 + room;
    for (const [id, { box }] of items) if (within(box, 1 / scale)) return { node: id };
    let [best, found] = [NEAR / scale, null];
    for (const { points, edge, width } of curves) {
      const off = distance(points, x, y, best + width / 2) - width / 2;
      if (off < best) [best, found] = [off, edge];
    }
    return found && { edge: found };
  }

  const bounds = new WeakMap();
  /* What a chain of curves lies within: the points that it is drawn by. */
  function boundsOf(mark) {
    if (!bounds.has(mark)) {
      const found = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
      for (let i = 0; i < mark.points.length; i += 2) {
        const [x, y] = [mark.points[i], mark.points[i + 1]];
        if (x < found.left) found.left = x;
        if (x > found.right) found.right = x;
        if (y < found.top) found.top = y;
        if (y > found.bottom) found.bottom = y;
      }
      bounds.set(mark, found);
    }
    return bounds.get(mark);
  }

  /* From a point to a chain of curves, where it is nearer than `most`. */
  function distance(points, x, y, most) {
    let least = Infinity;
    for (let i = 0; i + 8 <= points.length; i += 6) least = Math.min(least, distanceToOne(points.slice(i, i + 8), x, y, most));
    return least;
  }

  /* The same of one curve, by sixteen straight pieces of it. */
  function distanceToOne([ax, ay, bx, by, cx, cy, dx, dy], x, y, most) {
    if (y < Math.min(ay, dy) - most || y > Math.max(ay, dy) + most) return Infinity;
    if (x < Math.min(ax, bx, dx) - most || x > Math.max(ax, bx, dx) + most) return Infinity;
    let least = Infinity;
    let [px, py] = [ax, ay];
    for (let i = 1; i <= 16; i += 1) {
      const t = i / 16;
      const s = 1 - t;
      const qx = s * s * s * ax + 3 * s * s * t * bx + 3 * s * t * t * cx + t * t * t * dx;
      const qy = s * s * s * ay + 3 * s * s * t * by + 3 * s * t * t * cy + t * t * t * dy;
      const [vx, vy] = [qx - px, qy - py];
      const along = Math.min(Math.max(((x - px) * vx + (y - py) * vy) / (vx * vx + vy * vy || 1), 0), 1);
      least = Math.min(least, Math.hypot(x - px - along * vx, y - py - along * vy));
      [px, py] = [qx, qy];
    }
    return least;
  }

  let waiting = null; // the last movement of the pointer, looked at once a frame
  function follow(event) {
    const isFirst = waiting === null;
    waiting = event;
    if (!isFirst) return;
    requestAnimationFrame(() => {
      const { clientX, clientY, buttons } = waiting;
      waiting = null;
      const frame = container.getBoundingClientRect();
      const where = { x: clientX - frame.left, y: clientY - frame.top };
      point(buttons ? null : at(where), where);
    });
  }

  function point(found, where) {
    const moved = found?.edge !== pointed?.edge || found?.node !== pointed?.node;
    pointed = found;
    container.classList.toggle("pointing", Boolean(found));
    if (moved) network.redraw();
    hooks.point?.(found, where ?? null);
  }

  /* A click also brings the keyboard to what is clicked, so that one may walk on from there. */
  function click(found) {
    if (found?.node !== undefined) current = found.node;
    Walk.focus();
    choose(found);
  }

  function choose(found) {
    if (!found) hooks.nothing();
    else if (found.edge) hooks.edge(found.edge);
    else if (typeof found.node === "string") hooks.cluster(found.node);
    else hooks.node(found.node);
  }

  /* The whole name of a node or cluster. */
  function nameOf(id) {
    return layout.byId.has(id) ? Labels.nameOf(layout.byId.get(id)) : Format.name(Data.node(id));
  }

  return {
    create, show, nameOf, fit: () => fit(), zoom, focus, at, pointOf,
    layout: () => layout, scene: () => ({ ...sceneNow(), corner: network.DOMtoCanvas({ x: 0, y: 0 }) }), selected: () => selected, statements: () => statements,
    size: () => layout?.items.length ?? 0,
  };
})();
