"use strict";
/* All statements in sight as a table, which is what the canvas shows to those who do not see it.
 * Rows are put on the page as they are reached, so that a large graph stays usable. */
const Table = (() => {
  const { word } = Format;
  const { make, button } = Dom;
  const AT_ONCE = 200; // rows

  const { statements, concepts } = Data.all;
  const { names } = Format;
  const concept = (number) => (number === undefined ? "" : Format.name(concepts[number]));
  const quotes = (place) => Data.details(place).evidence ?? [];
  const documents = (place) => [...new Set(quotes(place).map((evidence) => Format.name({ names: Data.all.documents[evidence.document] })))];
  const channels = (statement) => [...(statement.initiative ?? []), ...(statement.through ?? [])];
  const currency = (statement) => concepts[statement.amount?.currency]?.code ?? "";
  const stated = (given) => (given === undefined ? null : given.value ?? given.low ?? given.high ?? null);

  /* Each column: its word, what stands in a cell, and what it is sorted by (the same, mostly).
   * Sums are sorted currency by currency: one cannot be compared with another. */
  const COLUMNS = {
    date: { head: "announced", text: (statement) => statement.announced ?? "" },
    donor: { head: "donor", text: (statement) => names(statement.donor) },
    recipient: { head: "recipients", text: (statement) => names(statement.recipients) },
    what: { head: "what", text: (statement) => Format.headline(statement) },
    confidence: { head: "confidence_head", number: true, cell: (statement) => Doubt.mark(statement) ?? Doubt.figure(statement), value: ({ confidence }) => confidence },
    amount: { head: "amount", number: true, cell: (statement) => exact(statement.amount), text: currency, value: (statement) => stated(statement.amount) },
    currency: { head: "currency", text: currency },
    usd: { head: "usd", number: true, cell: (statement) => dollars(statement.amount?.usd), value: (statement) => stated(statement.amount?.usd) },
    form: { head: "modality", text: (statement) => concept(statement.modality) },
    stage: { head: "stage", text: (statement) => concept(statement.stage) },
    type: { head: "kind", text: (statement) => word(statement.kind) },
    meeting: { head: "meeting", text: (statement) => names(statement.meeting) },
    initiative: { head: "initiative_or_channel", text: (statement) => names(channels(statement)) },
    sector: { head: "sectors", text: (statement) => Format.list((statement.sectors ?? []).map(concept)) },
    years: { head: "period", text: (statement) => Format.period(statement) },
    document: { head: "document_head", text: (_, place) => documents(place).join(", ") },
    quote: { head: "quote", text: (_, place) => quotes(place)[0]?.quote ?? "" },
  };

  let frame;
  let rest = []; // rows that are not yet on the page
  let body;
  let more;
  let shown = []; // the rows in their order

  function create(element) {
    frame = element;
    frame.addEventListener("scroll", () => {
      if (frame.scrollTop + frame.clientHeight > frame.scrollHeight - 600) grow();
      tellWidth();
    }, { passive: true });
    new ResizeObserver(tellWidth).observe(frame);
  }

  /* Whether columns are left at the right, which an edge tells: not every system shows a scroll bar. */
  function tellWidth() {
    frame.classList.toggle("goes-on", frame.scrollLeft + frame.clientWidth < frame.scrollWidth - 1);
  }

  /* The places of the statements in sight, in the order that the view asks for. */
  function inOrder(places, sort) {
    const column = sort && Object.hasOwn(COLUMNS, sort.column) ? COLUMNS[sort.column] : null;
    if (!column) return [...places];
    const collator = new Intl.Collator(Format.lang, { numeric: true });
    const rows = [...places].map((place) => {
      const statement = statements[place];
      const value = column.value?.(statement);
      return { place, text: column.text?.(statement, place) ?? "", value: value ? Decimal.parse(value) : null };
    });
    const missing = (row) => (column.value ? row.value === null : row.text === "");
    const way = sort.down ? -1 : 1;
    rows.sort((a, b) => {
      if (missing(a) !== missing(b)) return missing(a) ? 1 : -1; // what says nothing comes last
      const byText = collator.compare(a.text, b.text);
      if (column.value) return (byText || (a.value && b.value ? way * Decimal.compare(a.value, b.value) : 0)) || a.place - b.place;
      return way * byText || a.place - b.place;
    });
    return rows.map(({ place }) => place);
  }

  function show(places, view) {
    shown = inOrder(places, view.sort);
    const told = Describe.line(view);
    const caption = make("caption", {}, [
      make("strong", { text: word("in_sight", { n: Format.grouped(String(shown.length)), all: Format.grouped(String(statements.length)) }) }),
      told ? make("span", { className: "quiet", text: told }) : null,
    ]);
    const kept = { left: frame.scrollLeft };
    body = make("tbody");
    body.addEventListener("click", open);
    more = button("", () => grow(true), { className: "more" });
    rest = shown;
    Dom.redraw(
      frame,
      make("table", {}, [caption, make("thead", {}, [make("tr", {}, Object.keys(COLUMNS).map((name) => head(name, view.sort)))]), body]),
      shown.length ? more : make("p", { className: "note", text: word(statements.length ? "nothing_shown" : "empty") }),
    );
    grow();
    frame.scrollTo({ top: 0, left: kept.left });
    mark(view);
    tellWidth();
  }

  function head(name, sort) {
    const column = COLUMNS[name];
    const on = sort?.column === name;
    const arrow = make("span", { className: "arrow", text: on ? (sort.down ? "▼" : "▲") : "" , aria: { hidden: true } });
    const next = on ? (sort.down ? null : { column: name, down: true }) : { column: name, down: false };
    const press = button("", () => View.change({ sort: next }, { replace: true }), { data: { key: "sort-" + name } });
    press.append(word(column.head), arrow);
    const aria = on ? { sort: sort.down ? "descending" : "ascending" } : {};
    return make("th", { scope: "col", className: column.number ? "figure" : "", aria }, [press]);
  }

  /* Put the next rows on the page; the focus goes to the first of them where a button asked. */
  function grow(asked = false) {
    const next = rest.slice(0, AT_ONCE);
    rest = rest.slice(AT_ONCE);
    const rows = next.map(row);
    body.append(...rows);
    more.hidden = !rest.length;
    more.dataset.rest = rest.length ? word("not_printed", { n: Format.grouped(body.children.length), all: Format.grouped(shown.length) }) : "";
    more.textContent = word("show_more", { n: Math.min(AT_ONCE, rest.length) });
    if (asked) rows[0]?.querySelector("button").focus();
  }

  /* So many rows, as paper needs them; what is left off is told. */
  function growTo(most) {
    while (rest.length && body.children.length < most) grow();
  }

  function row(place) {
    const statement = statements[place];
    const cells = Object.entries(COLUMNS).map(([name, { number, cell, text }]) => {
      if (name === "what") return make("th", { scope: "row", className: "of-what" }, [button(text(statement, place), undefined, { className: "link", data: { key: "row-" + place } })]);
      const content = cell ? cell(statement, place) : make("span", { text: text(statement, place), dir: "auto" });
      return make("td", { className: number ? "figure" : "of-" + name }, [content]);
    });
    return make("tr", { data: { place, kind: statement.kind } }, cells);
  }

  function open(event) {
    const place = event.target.closest("tr")?.dataset.place;
    // Whoever marks text to copy it does not want to leave.
    if (place === undefined || String(getSelection())) return;
    View.change({ at: { statement: Data.keyOfStatement(Number(place)) } });
  }

  /* Mark the row of the statement that is read. */
  function mark({ at }) {
    for (const row of body.querySelectorAll(".on")) {
      row.classList.remove("on");
      row.querySelector("button").removeAttribute("aria-current");
    }
    const place = at?.statement === undefined ? undefined : Data.statementByKey(at.statement);
    const row = place === undefined ? null : body.querySelector(`tr[data-place="${place}"]`);
    row?.classList.add("on");
    row?.querySelector("button").setAttribute("aria-current", "true");
  }

  /* A sum to its last digit, with a sign for its qualifier and the word of it for those who listen. */
  function exact(amount) {
    if (!amount) return "";
    const { value, low, high } = amount;
    if (value === undefined && low !== undefined && high !== undefined) return Format.grouped(low) + "–" + Format.grouped(high);
    const qualifier = value !== undefined ? Format.qualifierOf(amount) : low !== undefined ? "at-least" : "up-to";
    return signed(qualifier, Format.grouped(value ?? low ?? high ?? ""));
  }

  function signed(qualifier, number) {
    const sign = { "at-least": "≥", "up-to": "≤", nearly: "≲", about: "≈" }[qualifier];
    if (!sign) return number;
    const [before, after] = word(qualifier, { x: "\n" }).split("\n");
    return make("span", {}, [
      make("span", { text: sign + "\u2009", aria: { hidden: true } }),
      before ? make("span", { className: "unseen", text: before }) : null,
      number,
      after ? make("span", { className: "unseen", text: after }) : null,
    ]);
  }

  /* Whole dollars: a converted sum has no cents worth telling. */
  function dollars(usd) {
    const whole = (text) => Format.grouped(Decimal.write(Decimal.round(Decimal.parse(text))));
    if (!usd) return "";
    if (usd.value === undefined && usd.low !== undefined && usd.high !== undefined) return whole(usd.low) + "–" + whole(usd.high);
    const given = stated(usd);
    return given === null ? "" : whole(given);
  }

  return { create, show, mark, growTo, inOrder, get rows() { return shown; } };
})();
