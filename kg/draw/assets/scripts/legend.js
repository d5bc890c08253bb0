"use strict";
/* What the shapes of the picture mean, how many of each there are, and a switch that hides them. */
const Legend = (() => {
  const { make, icon, redraw } = Dom;
  const { word } = Format;
  const KINDS = Object.keys(Shapes.SHAPES).filter((kind) => kind !== "More" && Data.entities.some(({ group }) => group === kind));

  let element;

  function create(given) {
    element = given;
  }

  function draw(view) {
    const numbers = new Map();
    for (const id of Facets.weights(view).keys()) {
      const { group } = Data.node(id);
      numbers.set(group, (numbers.get(group) ?? 0) + 1);
    }
    element.setAttribute("aria-label", word("legend"));
    redraw(element, ...KINDS.map((kind) => make("button", {
      type: "button", className: "kind", pressed: !view.hidden.includes(kind), data: { key: kind, kind }, on: () => View.toggle("hidden", kind),
    }, [icon(kind), make("span", { text: word(kind) }), make("span", { className: "number", text: String(numbers.get(kind) ?? 0) })])), channels(view));
  }

  /* What the ring means: a part that is played, and no kind, so that there is nothing to hide. */
  function channels(view) {
    const n = [...Facets.weights(view).keys()].filter(Data.isChannel).length;
    return n ? make("span", { className: "kind role", title: word("channel_meaning") }, [icon("Channel"), make("span", { text: word("channel") }), make("span", { className: "number", text: String(n) })]) : null;
  }

  return { create, draw };
})();
