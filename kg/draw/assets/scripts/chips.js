"use strict";
/* What is on, one chip each, and how much of the graph it leaves in sight. */
const Chips = (() => {
  const { make, button, redraw } = Dom;
  const { word, name } = Format;
  const MOST = 40; // chips; a link may ask for any number of things

  let element;

  function create(given) {
    element = given;
    element.addEventListener("keydown", (event) => {
      if (event.key === "Delete" || event.key === "Backspace") event.target.closest(".chip")?.click();
    });
  }

  function draw(view) {
    const chips = all(view);
    element.hidden = !chips.length;
    element.setAttribute("aria-label", word("chips"));
    const more = chips.length - MOST;
    redraw(
      element,
      make("span", { className: "found-number", role: "status", text: word("found", { n: Format.grouped(Facets.inSight(view).size), all: Format.grouped(Data.all.statements.length) }) }),
      ...chips.slice(0, MOST).map(chip),
      more > 0 ? make("span", { className: "quiet", text: word("more", { n: more }) }) : null,
      button(word("clear_all"), clear, { className: "clear", data: { key: "clear" } }),
    );
  }

  function clear() {
    View.clear();
    document.getElementById("search").focus();
  }

  /* {facet, text, isKnown, off: what takes it away, key} of everything that is on. */
  function all(view) {
    const found = [];
    const add = (facet, text, off, key = facet, isKnown = true) => found.push({ facet, text, off, key, isKnown });
    if (view.words) add("words", word("quoted", { x: view.words }), () => View.change({ words: "" }));
    for (const facet of View.FACETS) {
      for (const value of view[facet]) {
        const isKnown = Facets.knows(facet, value);
        add(facet, isKnown ? Facets.nameOf(facet, value) : value, () => View.toggle(facet, value), facet + " " + value, isKnown);
      }
    }
    if (view.years) add("years", view.years[0] === view.years[1] ? String(view.years[0]) : view.years.join("–"), () => View.change({ years: null }));
    if (view.amount) add("amount", Facets.moneyText(view.amount), () => View.change({ amount: null }), "amount", Facets.currencies().some(({ code }) => code === view.amount.currency));
    if (view.focus) {
      const id = Data.byKey(view.focus.node);
      const around = id === undefined ? view.focus.node : name(Data.node(id));
      add("focus", word("around", { x: around, n: view.focus.depth }), () => View.change({ focus: null }), "focus", id !== undefined);
    }
    const isShape = (kind) => Object.hasOwn(Shapes.SHAPES, kind);
    for (const kind of view.hidden) add("hidden", isShape(kind) ? word(kind) : kind, () => View.toggle("hidden", kind), "hidden " + kind, isShape(kind));
    return found;
  }

  function chip({ facet, text, off, key, isKnown }) {
    const told = isKnown ? text : word("not_here", { x: text });
    return make("button", { type: "button", className: isKnown ? "chip" : "chip unknown", on: off, label: word("remove", { x: word("facet_" + facet) + ": " + told }), data: { key } }, [
      make("span", { className: "of", text: word("facet_" + facet) }),
      make("span", { className: "text", text: told }),
      make("span", { className: "x", text: "×", aria: { hidden: true } }),
    ]);
  }

  return { create, draw };
})();
