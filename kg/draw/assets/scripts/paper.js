"use strict";
/* What is printed: the title, what is shown and its address above, the picture as a drawing that is
 * sharp on paper and dark on white, all rows of the table. */
const Paper = (() => {
  const { word } = Format;
  const { make } = Dom;
  const MOST_ROWS = 2000;

  function create(element) {
    addEventListener("beforeprint", () => element.replaceChildren(...head(), picture()));
    addEventListener("afterprint", () => element.replaceChildren());
  }

  function head() {
    const view = View.now;
    const told = [Describe.reading(view), Describe.line(view), word("in_sight", { n: Format.grouped(Facets.inSight(view).size), all: Format.grouped(Data.all.statements.length) })];
    const file = decodeURIComponent(location.pathname.split("/").at(-1));
    return [
      make("h1", { text: Data.all.title || word("title") }),
      make("p", { text: told.filter(Boolean).join(" · ") }),
      make("p", { className: "address", text: [file + View.address(view), Cite.source()].join(" · ") }),
    ];
  }

  /* The drawing, or what the table needs. */
  function picture() {
    if (View.now.show === "table") {
      Table.growTo(MOST_ROWS);
      return "";
    }
    const drawing = new DOMParser().parseFromString(Vector.svg({ filters: Describe.line(View.now) }), "image/svg+xml");
    return make("div", { className: "drawing" }, [document.importNode(drawing.documentElement, true)]);
  }

  return { create };
})();
