"use strict";
/* What is on, one chip each, and how much of the graph it leaves in sight. */
const Chips = (() => {
  const { make, button, redraw } = Dom;
  const { word } = Format;
  const MOST = 40; // chips; a link may ask for any number of things

  let element, found, list;
  let after; // has the focus when the last one is gone

  function create(given, next) {
    [element, after] = [given, next];
    found = make("span", { className: "found-number", role: "status" }); // stays, so that it is read out
    list = make("div", { className: "list" });
    element.append(found, list);
    element.addEventListener("keydown", (event) => {
      if (event.key === "Delete" || event.key === "Backspace") event.target.closest(".chip")?.click();
    });
  }

  function draw(view) {
    const chips = Describe.choices(view);
    const had = [...element.querySelectorAll("button")].indexOf(document.activeElement);
    element.hidden = !chips.length;
    element.setAttribute("aria-label", word("chips"));
    const more = chips.length - MOST;
    found.textContent = chips.length ? word("found", { n: Format.grouped(Facets.inSight(view).size), all: Format.grouped(Data.all.statements.length) }) : "";
    redraw(
      list,
      ...chips.slice(0, MOST).map(chip),
      more > 0 ? make("span", { className: "quiet", text: word("more", { n: more }) }) : null,
      button(word("clear_all"), View.clear, { className: "clear", data: { key: "clear" } }),
    );
    // Whoever takes one chip off after another stays in the row, and beside it at the end.
    if (had >= 0 && !element.contains(document.activeElement)) element.querySelectorAll(".chip")[Math.min(had, chips.length - 1)]?.focus();
    if (had >= 0 && !chips.length) after.focus();
  }

  function chip({ facet, key, text, isKnown, without }) {
    const told = isKnown ? text : word("not_here", { x: text });
    return make("button", { type: "button", className: isKnown ? "chip" : "chip unknown", on: () => View.change(without), label: word("remove", { x: word("facet_" + facet) + ": " + told }), data: { key } }, [
      make("span", { className: "of", text: word("facet_" + facet) }),
      make("span", { className: "text", text: told }),
      make("span", { className: "x", text: "×", aria: { hidden: true } }),
    ]);
  }

  return { create, draw };
})();
