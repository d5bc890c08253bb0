"use strict";
/* The marks of a scene, painted on a canvas or as elements of an SVG: the same picture twice.
 * Colours are named in the marks and looked up in a palette. */
const Paint = (() => {
  const SVG = "http://www.w3.org/2000/svg";
  const NAMES = ["ink", "faint", "paper", "line", "place", "body", "occasion", "plan", "accent"];

  /* The palette of the page as it is now, light or dark. */
  function screen() {
    return palette(getComputedStyle(document.documentElement));
  }

  /* The palette for paper, which is light whatever the screen is: that of the first rule for the
   * whole page, before those for dark screens. */
  function paper() {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    return palette(rules.find((rule) => rule.selectorText === ":root").style);
  }

  function palette(style) {
    return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue("--" + name).trim()]));
  }

  /* -- on a canvas ------------------------------------------------------------------------------- */

  const painters = {
    curve(ctx, { points, width, arrow }, colour) {
      ctx.beginPath();
      ctx.moveTo(points[0], points[1]);
      for (let i = 2; i < points.length; i += 6) ctx.bezierCurveTo(points[i], points[i + 1], points[i + 2], points[i + 3], points[i + 4], points[i + 5]);
      ctx.lineWidth = width;
      ctx.strokeStyle = colour;
      ctx.stroke();
      if (!arrow) return;
      ctx.beginPath();
      for (const [x, y] of arrowOf(points, width)) ctx.lineTo(x, y);
      ctx.fillStyle = colour;
      ctx.fill();
    },
    line(ctx, { points, width }, colour) {
      ctx.beginPath();
      for (const [x, y] of points) ctx.lineTo(x, y);
      ctx.lineWidth = width;
      ctx.strokeStyle = colour;
      ctx.stroke();
    },
    ring(ctx, { x, y, size, width }, colour) {
      ctx.beginPath();
      ctx.arc(x, y, size, 0, 2 * Math.PI);
      ctx.lineWidth = width;
      ctx.strokeStyle = colour;
      ctx.stroke();
    },
    shape(ctx, { x, y, size, shape }, colour, colours) {
      ctx.translate(x, y);
      ctx.scale(size, size);
      ctx.lineWidth = 0.3;
      ctx.lineJoin = "round";
      ctx.strokeStyle = colours.paper;
      ctx.stroke(Shapes.PATHS[shape]);
      ctx.fillStyle = colour;
      ctx.fill(Shapes.PATHS[shape]);
      ctx.scale(1 / size, 1 / size);
      ctx.translate(-x, -y);
    },
    card(ctx, { x0, y0, x1, y1, radius, width, opacity }, colour, colours) {
      ctx.globalAlpha = 1; // no edge shines through a card that is dimmed
      ctx.beginPath();
      ctx.roundRect(x0, y0, x1 - x0, y1 - y0, radius);
      ctx.fillStyle = colours.paper;
      ctx.fill();
      ctx.globalAlpha = opacity;
      ctx.lineWidth = width;
      ctx.strokeStyle = colour;
      ctx.stroke();
    },
    text(ctx, { text, x, y, size, bold, anchor, halo }, colour, colours) {
      ctx.font = Labels.fontOf(size, bold);
      ctx.textAlign = { start: "left", middle: "center", end: "right" }[anchor];
      ctx.textBaseline = "middle";
      if (halo) {
        ctx.lineJoin = "round";
        ctx.lineWidth = halo;
        ctx.strokeStyle = colours.paper;
        ctx.strokeText(text, x, y);
      }
      ctx.fillStyle = colour;
      ctx.fillText(text, x, y);
    },
  };

  function onCanvas(ctx, mark, colours) {
    ctx.globalAlpha = mark.opacity;
    painters[mark.form](ctx, mark, colours[mark.colour], colours);
    ctx.globalAlpha = 1;
  }

  /* The head of an arrow, a little before the end of a curve, where no shape covers it. */
  function arrowOf(points, width) {
    const [cx, cy, x, y] = points.slice(-4);
    const length = Math.hypot(x - cx, y - cy) || 1;
    const [dx, dy] = [(x - cx) / length, (y - cy) / length];
    const size = 5 + width;
    const [tx, ty] = [x - dx * 17, y - dy * 17];
    return [[tx, ty], [tx - dx * size - (dy * size) / 2, ty - dy * size + (dx * size) / 2], [tx - dx * size + (dy * size) / 2, ty - dy * size - (dx * size) / 2]];
  }

  /* -- as SVG ------------------------------------------------------------------------------------ */

  const tags = {
    curve: ({ points, width, arrow }, colour) => {
      const [x, y, ...rest] = points.map(rounded);
      const path = make("path", { d: `M${x} ${y}C${rest.join(" ")}`, fill: "none", stroke: colour, "stroke-width": rounded(width) });
      const head = arrow && make("path", { d: "M" + arrowOf(points, width).map((corner) => corner.map(rounded).join(" ")).join("L") + "Z", fill: colour });
      return head ? make("g", {}, [path, head]) : path;
    },
    line: ({ points, width }, colour) => make("path", { d: "M" + points.map((point) => point.map(rounded).join(" ")).join("L"), fill: "none", stroke: colour, "stroke-width": rounded(width) }),
    ring: ({ x, y, size, width }, colour) => make("circle", { cx: rounded(x), cy: rounded(y), r: rounded(size), fill: "none", stroke: colour, "stroke-width": rounded(width) }),
    shape: ({ x, y, size, shape }, colour, colours) => make("path", {
      d: Shapes.SHAPES[shape], transform: `translate(${rounded(x)} ${rounded(y)}) scale(${rounded(size)})`,
      fill: colour, stroke: colours.paper, "stroke-width": 0.3, "stroke-linejoin": "round", "paint-order": "stroke",
    }),
    card: ({ x0, y0, x1, y1, radius, width }, colour, colours) => make("rect", { x: rounded(x0), y: rounded(y0), width: rounded(x1 - x0), height: rounded(y1 - y0), rx: rounded(radius), fill: colours.paper, stroke: colour, "stroke-width": rounded(width) }),
    text: ({ text, x, y, size, bold, anchor, halo }, colour, colours) => make("text", {
      x: rounded(x), y: rounded(y), "font-size": rounded(size), "text-anchor": anchor, "dominant-baseline": "central", fill: colour,
      ...(bold ? { "font-weight": 600 } : {}),
      ...(halo ? { stroke: colours.paper, "stroke-width": rounded(halo), "stroke-linejoin": "round", "paint-order": "stroke" } : {}),
    }, [text]),
  };

  function asSvg(mark, colours) {
    const element = tags[mark.form](mark, colours[mark.colour], colours);
    const attribute = mark.form === "card" ? "stroke-opacity" : "opacity";
    if (mark.opacity < 1) element.setAttribute(attribute, rounded(mark.opacity));
    return element;
  }

  /* An element of an SVG; children that are strings become text, in which nothing is markup. */
  function make(tag, attributes = {}, children = []) {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children.map((child) => (typeof child === "string" ? writable(child) : child)));
    return element;
  }

  /* XML has no place for control characters and halves of characters. */
  function writable(text) {
    return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "\ufffd");
  }

  function rounded(number) {
    return Math.round(number * 100) / 100;
  }

  return { screen, paper, onCanvas, asSvg, make };
})();
