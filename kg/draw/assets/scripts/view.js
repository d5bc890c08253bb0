"use strict";
/* What the reader looks at, as one value, and as the fragment of the page's address.
 *
 * Everything on the page is drawn from this value, and whatever the reader does changes it through
 * `change`. It names things by what stays the same when the graph is built again (the ends of
 * IRIs, codes), so that a link to a view outlives the file that it was copied from:
 *
 *     #show=table&donor=country/CHN&recipient=group/LDC&years=2015-2018&at=meeting/focac-2018
 */
const View = (() => {
  /* Lists of values that a statement must have one of, by facet. */
  const FACETS = ["kind", "stage", "modality", "donor", "recipient", "forum", "meeting", "initiative", "sector", "payer", "confidence"];
  const EMPTY = Object.freeze({
    lang: null, //      "en" or "zh"; null as the page was made
    show: "picture", // or "table"
    words: "", //       what is searched for
    years: null, //     [first, last] of the announcement, inclusive
    amount: null, //    {currency: code, from: decimal string or "", to: the same}
    focus: null, //     {node: key, depth: steps from it}: nothing but its surroundings
    at: null, //        what is read: {node}, {from, to}, {statement} or {more}, all keys
    hidden: [], //      kinds of nodes that are not drawn
    opened: [], //      keys of clusters that are open
    sort: null, //      {column: name, down: boolean} of the table
    ...Object.fromEntries(FACETS.map((facet) => [facet, []])),
  });
  const ASKING = [...FACETS, "words", "years", "amount", "focus"]; // what keeps statements out of sight
  const FILTERS = [...ASKING, "hidden"]; // what keeps anything out of sight: Escape clears it

  const opening = Data.all.start ?? ""; // a fragment, where the page is made to open at something

  let view = EMPTY;
  const listeners = [];

  /* Take over a part of a view; `replace` leaves no step for the browser's Back button. */
  function change(part, { replace = false } = {}) {
    const next = keeping({ ...view, ...part });
    if (write(next) === write(view)) return;
    const before = view;
    view = next;
    note(address(view), replace);
    tell(before);
  }

  /* A view in which what says the same as before is the same: listeners compare parts by identity. */
  function keeping(next) {
    const same = Object.keys(EMPTY).filter((name) => JSON.stringify(next[name]) === JSON.stringify(view[name]));
    return Object.freeze({ ...next, ...Object.fromEntries(same.map((name) => [name, view[name]])) });
  }

  function note(address, replace) {
    const steps = history.state?.steps ?? 0;
    try {
      if (replace) history.replaceState({ steps }, "", address);
      else history.pushState({ steps: steps + 1 }, "", address);
    } catch (error) {
      // Some browsers refuse to note very many changes in a short time; the next one tells all.
      if (error.name !== "SecurityError") throw error;
    }
  }

  /* A step back on this page; where the page was opened at what is read, up to the overview. */
  function back() {
    if (history.state?.steps) history.back();
    else change({ at: null });
  }

  function clear() {
    change({ at: null, ...Object.fromEntries(FILTERS.map((name) => [name, EMPTY[name]])) });
  }

  /* How many things of a view keep anything out of sight. */
  function asked(given) {
    const many = [...FACETS, "hidden"].reduce((n, name) => n + given[name].length, 0);
    return many + ["words", "years", "amount", "focus"].filter((name) => given[name]).length;
  }

  /* Put a value into a facet, or take it out. */
  function toggle(facet, value) {
    const now = view[facet];
    change({ [facet]: now.includes(value) ? now.filter((other) => other !== value) : [...now, value] });
  }

  /* `listener(view, before)` is called after each change, and at the start with no view before. */
  function follow(listener) {
    listeners.push(listener);
  }

  function tell(before) {
    for (const listener of listeners) listener(view, before);
  }

  /* -- the fragment ------------------------------------------------------------------------------ */

  /* A link that somebody made up is no reason to draw without end. */
  const [MOST_VALUES, LONGEST, FARTHEST] = [200, 500, 9];

  const list = {
    read: (text) => [...new Set(text.split(",", MOST_VALUES).map(decode).filter(Boolean))],
    write: (values) => values.map(encode).join(","),
  };
  const one = { read: decode, write: encode };
  const FORMS = {
    lang: { read: (text) => (["en", "zh"].includes(text) ? text : null), write: encode },
    show: { read: (text) => (text === "table" ? "table" : "picture"), write: encode },
    words: one,
    years: {
      read(text) {
        const [, first, last = first] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(text) ?? [];
        return Number(first) <= Number(last) ? [Number(first), Number(last)] : null;
      },
      write: ([first, last]) => first + "-" + last,
    },
    amount: {
      read(text) {
        const found = /^([^:]+):(\d{1,30}(?:\.\d{1,6})?)?-(\d{1,30}(?:\.\d{1,6})?)?$/.exec(text);
        if (!found || Number(found[2] ?? 0) > Number(found[3] ?? Infinity)) return null;
        const currency = decode(found[1]);
        return currency ? { currency, from: found[2] ?? "", to: found[3] ?? "" } : null;
      },
      write: ({ currency, from, to }) => encode(currency).replaceAll(":", "%3A") + ":" + from + "-" + to,
    },
    focus: {
      read(text) {
        const [node, depth] = text.split("~").map(decode);
        return node && { node, depth: Math.min(Math.max(Number.parseInt(depth, 10) || 1, 1), FARTHEST) };
      },
      write: ({ node, depth }) => encode(node) + (depth > 1 ? "~" + depth : ""),
    },
    at: {
      read(text) {
        const [kind, ...keys] = text.split("~").map(decode);
        if (kind === "line") return keys.length === 2 && keys.every(Boolean) ? { from: keys[0], to: keys[1] } : null;
        return ["node", "statement", "more"].includes(kind) && keys[0] ? { [kind]: keys[0] } : null;
      },
      write(at) {
        if ("from" in at) return ["line", at.from, at.to].map(encode).join("~");
        const [[kind, key]] = Object.entries(at);
        return kind + "~" + encode(key);
      },
    },
    hidden: list,
    opened: list,
    sort: {
      read: (text) => (text ? { column: decode(text.replace(/^-/, "")), down: text.startsWith("-") } : null),
      write: ({ column, down }) => (down ? "-" : "") + encode(column),
    },
    ...Object.fromEntries(FACETS.map((facet) => [facet, list])),
  };

  /* A link is read by people and cut by mail programs: nothing that needs no escape is escaped, and
   * a space is a plus. Half of a surrogate pair cannot stand in an address. */
  function encode(text) {
    return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"))
      .replace(/%(2F|3A)/g, (code) => decodeURIComponent(code))
      .replace(/~/g, "%7E")
      .replace(/%20/g, "+");
  }

  function decode(text) {
    try {
      return decodeURIComponent(text.replace(/\+/g, " ")).slice(0, LONGEST);
    } catch {
      return "";
    }
  }

  function write(given) {
    return Object.keys(EMPTY)
      .filter((name) => JSON.stringify(given[name]) !== JSON.stringify(EMPTY[name]))
      .map((name) => name + "=" + FORMS[name].write(given[name]))
      .join("&");
  }

  /* What a fragment says; what it says wrongly counts as not said. */
  function read(fragment) {
    const given = {};
    for (const pair of fragment.replace(/^#/, "").split("&")) {
      const [name, ...rest] = pair.split("=");
      if (!Object.hasOwn(FORMS, name) || !rest.length) continue;
      given[name] = FORMS[name].read(rest.join("=")) || EMPTY[name];
    }
    return Object.freeze({ ...EMPTY, ...given });
  }

  /* The fragment of a view's address. An address without one opens at what the page was made to
   * open at: then a view of everything says something that holds of it. */
  function address(given) {
    return "#" + (write(given) || (opening ? "show=" + FORMS.show.write(EMPTY.show) : ""));
  }

  /* Read the address, or what the page was made to open at, and again whenever the reader goes back or pastes another one. */
  function start() {
    const opened = () => keeping(read(location.hash || opening));
    const reread = () => {
      const before = view;
      view = opened();
      if (write(view) !== write(before)) tell(before);
    };
    addEventListener("popstate", reread);
    addEventListener("hashchange", reread);
    view = opened();
    tell(null);
  }

  return { EMPTY, FACETS, ASKING, change, back, clear, toggle, asked, follow, start, read, write, address, get now() { return view; } };
})();
