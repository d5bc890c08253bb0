"use strict";
/* The drawer: what statements can be chosen by, with how many each choice would leave. */
const Filters = (() => {
  const { make, button, icon, redraw } = Dom;
  const { word, name } = Format;
  const AT_ONCE = 8; // values of a facet; more on demand
  const MORE = 40;
  const WORTH_FINDING = 10; // from so many values on, there is a field to find one in
  const ORDER = ["kind", "years", "donor", "recipient", "forum", "meeting", "initiative", "amount", "modality", "stage", "sector", "payer", "confidence"];
  const OF_AREAS = ["Region", "CountryGroup"];
  const NARROW = matchMedia("(max-width: 820px)");

  let drawer, opener, list;
  let isOpen = false;
  const sections = new Map(); // by facet: {element, number, body, draw}
  const unfolded = new Set(["kind", "years", "donor", "recipient"]);
  const shown = new Map(); // how many values of a list are shown, by its key
  const wanted = new Map(); // what is typed to find a value, by facet

  function create(element, given) {
    drawer = element;
    opener = given;
    opener.addEventListener("click", () => toggle());
    NARROW.addEventListener("change", () => setOpen(isOpen));
    setOpen(false);
  }

  /* -- open and closed ---------------------------------------------------------------------------- */

  /* On a narrow window the drawer lies over the page: what is below it cannot be reached. */
  function setOpen(open) {
    isOpen = open;
    const isSheet = open && NARROW.matches;
    drawer.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
    for (const other of [...document.body.children, ...drawer.parentElement.children]) {
      if (other !== drawer && !other.contains(drawer)) other.inert = isSheet;
    }
    drawer.setAttribute("role", isSheet ? "dialog" : "region");
    drawer.ariaModal = isSheet ? "true" : null;
  }

  function toggle(open = !isOpen) {
    setOpen(open);
    if (open) {
      draw(View.now);
      drawer.querySelector(NARROW.matches ? ".close" : "summary, input").focus();
    } else {
      opener.focus();
    }
  }

  /* Closes the drawer where it lies over the page, or where the reader is in it; tells whether it
   * did. Who leaves it by Escape wants to see what the choices left, not to lose them. */
  function leave() {
    if (!isOpen || !(NARROW.matches || drawer.contains(document.activeElement))) return false;
    toggle(false);
    return true;
  }

  /* -- drawing ------------------------------------------------------------------------------------ */

  let drawnIn = null; // the language of the frame
  function draw(view) {
    const n = View.asked(view);
    opener.replaceChildren(make("span", { text: word("filters") }), n ? make("span", { className: "badge", text: String(n) }) : "");
    opener.setAttribute("aria-label", word("filters") + (n ? " (" + n + ")" : ""));
    if (!isOpen) return;
    if (drawnIn !== Format.lang) frame();
    for (const section of sections.values()) section.draw(view);
    drawer.querySelector(".apply").textContent = word("show_found", { n: Facets.inSight(view).size });
  }

  /* Everything that stays while choices are made. */
  function frame() {
    drawnIn = Format.lang;
    sections.clear();
    drawer.setAttribute("aria-label", word("filters"));
    for (const facet of ORDER) {
      const section = facet === "years" ? yearsSection() : facet === "amount" ? amountSection() : facetSection(facet);
      if (section) sections.set(facet, section);
    }
    list = make("div", { className: "facets" }, [...sections.values()].map((section) => section.element));
    drawer.replaceChildren(
      make("header", {}, [make("h2", { text: word("filters") }), button("×", () => toggle(false), { className: "close", label: word("close"), title: word("close") })]),
      list,
      make("footer", {}, [button("", () => toggle(false), { className: "apply" })]),
    );
  }

  function fold(facet, body) {
    const number = make("span", { className: "number" });
    const element = make("details", { className: "facet", open: unfolded.has(facet), data: { facet } }, [
      make("summary", {}, [make("span", { text: word("facet_" + facet) }), number]),
      body,
    ]);
    element.addEventListener("toggle", () => {
      if (unfolded.has(facet) === element.open) return;
      unfolded[element.open ? "add" : "delete"](facet);
      if (element.open) sections.get(facet).draw(View.now);
    });
    return { element, number };
  }

  /* -- a list of values --------------------------------------------------------------------------- */

  function facetSection(facet) {
    const body = make("div", { className: "values" });
    const { element, number } = fold(facet, body);
    const finder = make("input", { type: "search", className: "find-value", placeholder: word("find_value"), label: word("find_in", { x: word("facet_" + facet) }), value: wanted.get(facet) ?? "" });
    const lists = (facet === "recipient" ? ["areas", "names"] : ["names"]).map((part) => ({
      part,
      head: part === "areas" ? make("h3", { text: word("areas") }) : facet === "recipient" ? make("h3", { text: word("countries_and_others") }) : null,
      values: make("ul", { label: word("facet_" + facet) }),
    }));
    body.append(finder, ...lists.flatMap(({ head, values }) => [head, values].filter(Boolean)));
    finder.addEventListener("input", () => {
      wanted.set(facet, finder.value);
      drawValues(View.now);
    });
    finder.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !finder.value) return;
      event.preventDefault(); // what is typed is cleared before what is chosen
      finder.value = "";
      finder.dispatchEvent(new Event("input"));
    });

    function drawValues(view) {
      const chosen = view[facet].filter((value) => Facets.knows(facet, value));
      const counts = Facets.counts(view, facet);
      const rows = [...new Set([...counts.keys(), ...chosen])].map((value) => row(facet, value, counts.get(value) ?? 0));
      element.hidden = !rows.length;
      number.textContent = chosen.length ? word("chosen", { n: chosen.length }) : String(rows.length);
      number.classList.toggle("on", chosen.length > 0);
      if (!element.open) return;
      finder.hidden = rows.length <= WORTH_FINDING && !finder.value;
      const parts = Data.folded(finder.value).split(/\s+/).filter(Boolean);
      const found = parts.length ? rows.filter(({ value }) => parts.every((part) => Facets.textOf(facet, value).includes(part))) : rows;
      found.sort((a, b) => b.n - a.n || (a.label < b.label ? -1 : 1));
      for (const { part, head, values } of lists) {
        const here = facet === "recipient" ? found.filter(({ isArea }) => isArea === (part === "areas")) : found;
        fill(values, facet + "-" + part, here, chosen);
        if (head) head.hidden = !here.length;
      }
      if (parts.length && !found.length) lists.at(-1).values.replaceChildren(make("li", { className: "quiet", text: word("nothing_found") }));
    }
    return { element, draw: drawValues };
  }

  function row(facet, value, n) {
    const thing = Facets.thing(facet, value);
    const label = Facets.nameOf(facet, value);
    const kind = thing?.group ?? thing?.kind;
    return { facet, value, n, label, kind, isArea: isArea(value, kind) };
  }

  /* What stands for others: a region, a group, a body with members; a country never does. */
  function isArea(value, kind) {
    return OF_AREAS.includes(kind) || (kind !== "Country" && Data.area(value) !== undefined);
  }

  /* The heaviest first; what is chosen is shown even where it would be further down. */
  function fill(values, key, rows, chosen) {
    const most = shown.get(key) ?? AT_ONCE;
    const first = rows.filter(({ value }, i) => i < most || chosen.includes(value));
    const rest = rows.length - first.length;
    redraw(
      values,
      ...first.map((each) => make("li", {}, [box(each, chosen)])),
      rest ? make("li", {}, [button(word("show_more", { n: Math.min(rest, MORE) }), () => { shown.set(key, most + MORE); sections.get(rows[0].facet).draw(View.now); values.children[most]?.querySelector("input")?.focus(); }, { className: "link", data: { key: "more" } })]) : null,
    );
  }

  function box({ facet, value, n, label, kind }, chosen) {
    const input = make("input", { type: "checkbox", checked: chosen.includes(value), data: { key: value } });
    input.addEventListener("change", () => View.toggle(facet, value));
    return make("label", { className: "value" + (n ? "" : " none") }, [
      input,
      Object.hasOwn(Shapes.SHAPES, kind ?? "") ? icon(kind) : null,
      make("span", { className: "text", text: label }),
      make("span", { className: "number", text: String(n) }),
    ]);
  }

  /* -- years and sums ----------------------------------------------------------------------------- */

  function yearsSection() {
    if (!Years.isUseful) return null;
    const { element } = fold("years", Years.create());
    return { element, draw: Years.draw };
  }

  function amountSection() {
    const currencies = Facets.currencies();
    if (!currencies.length) return null;
    const currency = make("select", { label: word("currency") }, currencies.map((each) => make("option", { value: each.code, text: each.code + " · " + name(each) })));
    const [from, to] = ["from", "to"].map((end) => make("input", { type: "text", inputMode: "text", autocomplete: "off", label: word("amount_" + end), placeholder: word("amount_" + end), data: { key: "amount_" + end } }));
    const hint = make("p", { className: "quiet", text: word("amount_hint") });
    const found = make("p", { className: "quiet", role: "status" });
    const form = make("form", { className: "amount" }, [currency, make("div", { className: "ends" }, [from, make("span", { text: "–" }), to]), hint, found]);

    function ask() {
      const numbers = [from, to].map((field) => (field.value.trim() ? Amounts.number(field.value) : ""));
      const isRight = numbers.map((number) => number !== null);
      if (isRight[0] && isRight[1] && !Amounts.isNoMore(...numbers)) isRight.fill(false);
      [from, to].forEach((field, i) => field.setAttribute("aria-invalid", String(!isRight[i])));
      found.textContent = isRight.includes(false) ? word("amount_wrong") : "";
      if (!isRight.includes(false)) View.change({ amount: { currency: currency.value, from: numbers[0], to: numbers[1] } });
    }
    for (const field of [currency, from, to]) field.addEventListener("change", ask);
    form.addEventListener("submit", (event) => { event.preventDefault(); ask(); });

    const { element, number } = fold("amount", form);
    let drawn; // what is being typed stays while other choices are made
    return {
      element,
      draw({ amount }) {
        number.textContent = amount ? word("chosen", { n: 1 }) : "";
        number.classList.toggle("on", Boolean(amount));
        if (JSON.stringify(amount) === drawn) return;
        drawn = JSON.stringify(amount);
        if (amount) currency.value = amount.currency;
        for (const [field, end] of [[from, "from"], [to, "to"]]) {
          field.value = amount?.[end] ? Format.number(amount[end]) : "";
          field.removeAttribute("aria-invalid");
        }
        found.textContent = "";
      },
    };
  }

  return { create, draw, toggle, leave };
})();
