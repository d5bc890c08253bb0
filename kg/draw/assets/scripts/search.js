"use strict";
/* The search field with its suggestions: names in either language and codes, choices that the
 * filters have, sums, and at last the words themselves. A combobox with a list, as the ARIA Authoring
 * Practices Guide of the W3C describes it. */
const Search = (() => {
  const { make, icon } = Dom;
  const { word, name, otherName } = Format;
  const [MOST_NAMES, MOST_CHOICES, MOST_SUMS] = [8, 4, 3];
  const SUGGESTED = ["recipient", "sector", "modality", "payer", "stage", "kind", "confidence"]; // facets that have values besides names in the picture
  /* How well a text holds what is typed; the less the better. */
  const [WHOLE, LABEL_START, WORD_START, INSIDE, IN_PARTS] = [0, 1, 2, 3, 5];
  const OTHER_LABEL = 1.5; // a part of a label that is not shown is worth less

  const MOST_READ = 2000; // statements whose words are looked through with every key that is pressed

  let field, list, status;
  let options = []; // {does, element}
  let active = -1;

  function create(input, element) {
    [field, list] = [input, element];
    status = make("span", { className: "unseen", role: "status" });
    field.after(status);
    for (const [attribute, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id, "aria-haspopup": "listbox" })) field.setAttribute(attribute, value);
    list.setAttribute("role", "listbox");
    field.addEventListener("input", type);
    field.addEventListener("keydown", press);
    field.addEventListener("blur", close);
    list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
  }

  function draw(view, before) {
    for (const [element, key] of [[field, "search"], [list, "suggestions"]]) element.setAttribute("aria-label", word(key));
    field.placeholder = word("search");
    if (!before || before.words !== view.words || before.at !== view.at) field.value = view.words;
  }

  /* -- the keyboard ------------------------------------------------------------------------------- */

  function type() {
    if (field.value.trim()) open();
    else {
      close();
      View.change({ words: "" }, { replace: true });
    }
  }

  function press(event) {
    if (event.isComposing) return;
    const isOpen = !list.hidden;
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves && field.value.trim()) {
      event.preventDefault();
      if (event.altKey) return moves[event.key] > 0 ? open() : close();
      if (!isOpen) open();
      // Between the last and the first is the field itself, where nothing is chosen.
      const round = options.length + 1;
      light(((active + 1 + moves[event.key] + round) % round) - 1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      choose(active < 0 || !isOpen ? byWords(field.value.trim()) : options[active].does);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      close();
    } else if (event.key === "Escape") {
      field.value = ""; // and the page clears all
    } else if (event.key === "Home" || event.key === "End") {
      light(-1);
    }
  }

  function light(next) {
    options[active]?.element.setAttribute("aria-selected", "false");
    active = next;
    const element = options[active]?.element;
    element?.setAttribute("aria-selected", "true");
    element?.scrollIntoView({ block: "nearest" });
    if (element) field.setAttribute("aria-activedescendant", element.id);
    else field.removeAttribute("aria-activedescendant");
  }

  function choose(does) {
    close();
    field.value = View.now.words;
    View.change(does);
  }

  function close() {
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    light(-1);
  }

  function open() {
    light(-1);
    const typed = field.value.trim();
    const { found, missed } = suggestions(typed);
    options = found.map((each, i) => ({ ...each, element: option(each, i) }));
    // It cannot be chosen, and the field tells those who listen.
    const note = missed ? [make("li", { className: "nothing", role: "presentation", text: missed })] : [];
    list.replaceChildren(...note, ...options.map(({ element }) => element));
    status.textContent = missed;
    list.hidden = false;
    list.scrollTop = 0;
    field.setAttribute("aria-expanded", "true");
  }

  function option({ kind, text, other, role, n, does }, i) {
    return make("li", { id: "found-" + i, role: "option", className: role, aria: { selected: false }, on: () => choose(does) }, [
      Object.hasOwn(Shapes.SHAPES, kind ?? "") ? icon(kind) : make("span", { className: "icon" }),
      make("span", { className: "text" }, [make("span", { text }), " ", other ? make("span", { className: "other", text: other }) : null]),
      n === undefined ? null : make("span", { className: "number", text: Format.grouped(n), label: Format.count("statement", n), role: "img" }),
    ]);
  }

  /* -- what is suggested -------------------------------------------------------------------------- */

  /* {found: [{kind, text, other, role, n, does: the change of the view}], the best first; missed: what
   * to say where nothing has what is typed, else ""}. Then the nearest names are found. */
  function suggestions(typed) {
    const wanted = Data.folded(typed);
    const found = [...names(wanted), ...choices(wanted), ...sums(typed)];
    const n = Data.all.statements.length <= MOST_READ ? Facets.inSight({ ...View.now, ...byWords(typed) }).size : undefined;
    const words = { role: "by-words", text: word("with_words", { x: typed }), n, does: byWords(typed) };
    if (found.length || n) return { found: [...found, words], missed: "" };
    const near = Nearest.of(typed);
    return { found: [...near.map((node) => named(node)), words], missed: word(near.length ? "missed_near" : "missed", { x: typed }) };
  }

  function byWords(typed) {
    return { words: typed, at: null };
  }

  function names(wanted) {
    const weights = Facets.weights(View.now); // as the filters have it, like the numbers of all choices
    return best(Data.entities.filter(({ id }) => !Data.isNamesake(id)), ({ id }) => Data.labelsOf(id), wanted, ({ id }) => weights.get(id) ?? 0, MOST_NAMES).map(({ it, n }) => named(it, n));
  }

  function named(node, n) {
    return { role: "name", kind: node.group, text: name(node), other: otherName(node), n, does: { at: { node: Data.keyOf(node.id) } } };
  }

  /* Values of facets that are chosen by rather than read: areas, groups, sectors … */
  function choices(wanted) {
    const all = SUGGESTED.flatMap((facet) => [...Facets.counts(View.now, facet)]
      .map(([value, n]) => ({ facet, value, n, thing: Facets.thing(facet, value) }))
      .filter(({ value }) => facet !== "recipient" || Data.area(value)));
    return best(all, ({ facet, value }) => Facets.textOf(facet, value), wanted, ({ n }) => n, MOST_CHOICES, LABEL_START + OTHER_LABEL).map(({ it: { facet, value, thing }, n }) => ({
      role: "choice",
      kind: thing?.group ?? thing?.kind,
      text: word("only", { facet: word("facet_" + facet), x: Facets.nameOf(facet, value) }),
      other: thing ? otherName(thing) : "",
      n,
      does: { [facet]: [...new Set([...View.now[facet], value])], at: null },
    }));
  }

  function sums(typed) {
    const found = Amounts.range(typed, Facets.currencies());
    if (!found) return [];
    const codes = found.currencies.length ? found.currencies : Facets.currencies().map(({ code }) => code);
    return codes
      .map((currency) => ({ currency, from: found.from, to: found.to }))
      .map((amount) => ({ amount, n: Facets.amountCount(View.now, amount) }))
      .filter(({ n }) => n || found.currencies.length)
      .slice(0, MOST_SUMS)
      .map(({ amount, n }) => ({ role: "choice", text: word("only", { facet: word("facet_amount"), x: Facets.moneyText(amount) }), n, does: { amount, at: null } }));
  }

  /* The best `most` of `all`, none that holds what is wanted worse than `worst`: [{it, n}]. */
  function best(all, textOf, wanted, weigh, most, worst = IN_PARTS) {
    const parts = wanted.split(/\s+/).filter(Boolean);
    const found = [];
    for (const it of all) {
      const rank = rankOf(textOf(it), wanted, parts);
      if (rank <= worst) found.push({ it, rank, n: weigh(it) });
    }
    found.sort((a, b) => a.rank - b.rank || b.n - a.n);
    return found.slice(0, most);
  }

  /* `text` has a label a line, first the names in both languages. In Chinese a word may begin
   * anywhere. */
  function rankOf(text, wanted, parts) {
    let at = text.indexOf(wanted);
    if (at < 0) return parts.length > 1 && parts.every((part) => text.includes(part)) ? IN_PARTS : Infinity;
    const endOfNames = text.indexOf("\n", text.indexOf("\n") + 1);
    const isChinese = /^\p{Script=Han}/u.test(wanted);
    let best = Infinity;
    for (; at >= 0 && best > WHOLE; at = text.indexOf(wanted, at + 1)) {
      const [before, after] = [text[at - 1] ?? "\n", text[at + wanted.length] ?? "\n"];
      const isWordStart = isChinese || !/[\p{L}\p{N}]/u.test(before);
      const rank = before !== "\n" ? (isWordStart ? WORD_START : INSIDE) : after === "\n" ? WHOLE : LABEL_START;
      best = Math.min(best, rank === WHOLE || endOfNames < 0 || at < endOfNames ? rank : rank + OTHER_LABEL);
    }
    return best;
  }

  return { create, draw };
})();
