"use strict";
/* The help that lists what keys do. */
const Keys = (() => {
  const { make, button } = Dom;
  const { word } = Format;
  const KEYS = [["/", "key_search"], ["F", "key_filters"], ["Esc", "key_clear"], ["← ↑ ↓ →", "key_walk"], ["Enter", "key_read"], ["+ − 0", "key_zoom"], ["?", "key_help"]];

  let dialog;

  function create(element, opener) {
    dialog = element;
    opener.addEventListener("click", open);
  }

  function open() {
    dialog.setAttribute("aria-label", word("keys"));
    dialog.replaceChildren(
      make("header", {}, [make("h2", { text: word("keys") }), button("×", () => dialog.close(), { className: "close", label: word("close"), title: word("close") })]),
      make("dl", { className: "keys" }, KEYS.flatMap(([key, does]) => [make("dt", {}, [make("kbd", { text: key })]), make("dd", { text: word(does) })])),
    );
    dialog.showModal();
  }

  return { create, open };
})();
