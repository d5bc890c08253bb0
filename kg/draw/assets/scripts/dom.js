"use strict";
/* Elements of the page. Every text is put there as a text node, never as markup. */
const Dom = (() => {
  const SVG = "http://www.w3.org/2000/svg";

  /* An element with text and children; `on` is what a click does, `aria` the attributes aria-… */
  function make(tag, { text, on, label, pressed, lang, data = {}, aria = {}, ...rest } = {}, children = []) {
    const element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    if (on) element.addEventListener("click", on);
    if (label !== undefined) element.setAttribute("aria-label", label);
    if (pressed !== undefined) element.setAttribute("aria-pressed", String(pressed));
    if (lang) element.lang = lang;
    for (const [name, value] of Object.entries(aria)) element.setAttribute("aria-" + name, String(value));
    Object.assign(element.dataset, data);
    Object.assign(element, rest);
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  }

  function button(text, on, rest = {}) {
    return make("button", { type: "button", text, on, ...rest });
  }

  /* The shape of a kind, as in the picture. */
  function icon(kind) {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "-1.25 -1.25 2.5 2.5");
    svg.setAttribute("class", "icon " + kind);
    svg.setAttribute("aria-hidden", "true");
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", Shapes.SHAPES[kind]);
    svg.append(path);
    return svg;
  }

  /* Draw anew what is in an element, and give the focus back to what had it, known by its data-key. */
  function redraw(element, ...children) {
    const key = element.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
    element.replaceChildren(...children.filter((child) => child !== null && child !== undefined));
    if (key !== undefined) [...element.querySelectorAll("[data-key]")].find((it) => it.dataset.key === key)?.focus();
  }

  return { make, button, icon, redraw };
})();
