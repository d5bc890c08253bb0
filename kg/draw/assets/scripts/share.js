"use strict";
/* Ways to keep what is shown: a link to it, the table as a file, paper, citations. */
const Share = (() => {
  const { word } = Format;
  const { make, button, redraw } = Dom;

  let frame;
  let ways = []; // [word, what it does, whether it can be done now]
  let isOpen = false;

  function create(element, given) {
    frame = element;
    ways = given;
    document.addEventListener("click", (event) => {
      if (isOpen && !event.composedPath().includes(frame)) toggle(false);
    });
  }

  function show() {
    const opener = button(word("share"), () => toggle(!isOpen), { className: "button opener", aria: { expanded: isOpen, controls: "share-ways" }, data: { key: "share" } });
    const items = ways.filter(({ when }) => !when || when()).map(({ key, run }) => make("li", {}, [
      button(word(key), () => { close(); run(); }, { data: { key } }),
    ]));
    redraw(frame, opener, make("ul", { id: "share-ways", className: "ways", hidden: !isOpen }, items));
  }

  function toggle(open) {
    isOpen = open;
    show();
  }

  /* Close the menu, wherever the focus is; was it open? */
  function close() {
    if (!isOpen) return false;
    toggle(false);
    frame.querySelector("button").focus();
    return true;
  }

  /* The address of this view. It names the file as the reader has it: send the file along. */
  function copyLink() {
    Clip.copy(location.href, word("link_copied"));
  }

  function saveTable() {
    const places = Table.inOrder(Facets.inSight(View.now), View.now.sort);
    Clip.save(StatementsCsv.file(places), Describe.fileName({ ...View.now, at: null }, ".csv"), "text/csv;charset=utf-8");
  }

  function textsOfPicture() {
    return { filters: Describe.line(View.now) };
  }

  async function savePng() {
    Clip.save(await Vector.png(2, textsOfPicture()), Describe.fileName(View.now, ".png"));
  }

  function saveSvg() {
    Clip.save(Vector.svg(textsOfPicture()), Describe.fileName(View.now, ".svg"), "image/svg+xml");
  }

  /* The buttons below a statement. */
  function citing(place) {
    return make("p", { className: "citing" }, [
      button(word("cite"), () => Clip.copy(Cite.plain(place), word("citation_copied")), { className: "small", data: { key: "cite-" + place } }),
      button("BibTeX", () => Clip.copy(Cite.bibtex(place), word("citation_copied")), { className: "small", label: word("cite_as", { x: "BibTeX" }), data: { key: "bibtex-" + place } }),
    ]);
  }

  return { create, show, close, copyLink, saveTable, savePng, saveSvg, citing };
})();
