"use strict";
/* A statement with all that is told of it: the words it rests on, where they stand, what it is
 * tied to, what contradicts it. */
const Cards = (() => {
  const { word, count } = Format;
  const { make, icon } = Dom;
  const { link, statementLink, statementLine, facts, grow, AT_ONCE } = Lists;
  const { statements, concepts, documents } = Data.all;

  const conceptName = (place) => Format.name(concepts[place]);

  /* -- a list, by year ---------------------------------------------------------------------------- */

  function list(places) {
    const years = make("div", { className: "by-year" });
    grower(years, places);
    return make("section", { className: "statements" }, [make("h3", { text: count("statement", places.length) }), years]);
  }

  /* Cards under their years; the next ones on demand. */
  function grower(years, places, from = 0) {
    const next = places.slice(from, from + AT_ONCE);
    for (const place of next) {
      const year = yearOf(statements[place]);
      let group = years.lastElementChild;
      if (group?.dataset.year !== year) {
        group = make("section", { data: { year } }, [make("h4", { className: "year", text: year || word("undated") }), make("ol")]);
        years.append(group);
      }
      group.lastElementChild.append(make("li", {}, [card(place)]));
    }
    const rest = places.length - from - next.length;
    if (!rest) return;
    const more = Dom.button(word("show_more", { n: Math.min(AT_ONCE, rest) }), () => {
      more.remove();
      grower(years, places, from + AT_ONCE);
      document.getElementById("statement-" + places[from + AT_ONCE]).focus();
    }, { className: "more" });
    years.append(more);
  }

  /* The year by which it stands in the order of time. */
  function yearOf({ announced, start, end }) {
    return (announced ?? start ?? end ?? "").slice(0, 4);
  }

  /* -- one statement ------------------------------------------------------------------------------ */

  /* `isAlone` where its headline stands above it already. */
  function card(place, { isAlone = false } = {}) {
    const statement = statements[place];
    const { evidence = [], rule, decisions = [], dollars } = Data.details(place);
    return make("article", { className: "statement", id: "statement-" + place, tabIndex: -1 }, [
      isAlone ? null : make("h5", { className: "headline" }, [Format.headline(statement)]),
      make("p", { className: "marks" }, [mark(statement.kind), ...flags(place)]),
      ...evidence.map((given) => quote(given)),
      evidence.length ? null : make("p", { className: "quiet", text: word("no_quote") }),
      facts([
        [word("donor"), statement.donor ? statement.donor.map(link) : [word("unnamed")]],
        ...["recipients", "through", "meeting", "initiative"].map((role) => [word(role), (statement[role] ?? []).map(link)]),
        [word("announced"), one(statement.announced)],
        [word("period"), one(Format.period(statement))],
        ...["modality", "stage", "payer"].map((field) => [word("facet_" + field), one(statement[field]).map(conceptName)]),
        [word("sectors"), (statement.sectors ?? []).map(conceptName)],
        [word("goals"), (statement.goals ?? []).map(conceptName)],
        [word("usd"), one(dollars?.[Format.lang])],
        ...ties(place),
        [word("found_by"), one(foundBy(statement, rule))],
      ]),
      told(word("readings", { n: evidence.length }), evidence.length > 1 || decisions.length ? decisions.map((decision) => decision[Format.lang]) : []),
      ...contradictions(place),
      Share.citing(place),
    ]);
  }

  function one(value) {
    return value === undefined || value === "" ? [] : [value];
  }

  /* The rule and the confidence; where that is low, what it means, which a mark tells the pointer alone. */
  function foundBy(statement, rule) {
    const { confidence } = statement;
    const told = [rule ? word("rule", { x: rule }) : "", confidence ? word("confidence", { x: confidence }) : ""];
    return [...told, Doubt.isIn(statement) ? Doubt.meaning(statement) : ""].filter(Boolean).join(" · ");
  }

  function mark(kind) {
    return make("span", { className: "mark " + kind, text: word(kind) });
  }

  function flags(place) {
    const contradicted = Data.contradictionsOf(place).length ? make("span", { className: "mark flag", text: word("contradicted") }) : null;
    return [contradicted, Doubt.mark(statements[place], word("doubtful"))].filter(Boolean).flatMap((flag) => [" ", flag]);
  }

  /* The sentence with the quote in it marked, and where it stands. */
  function quote({ before = "", quote: words, after = "", document: number, start, end }) {
    const { title, ...names } = documents[number];
    return make("figure", {}, [
      make("blockquote", { dir: "auto" }, [before, make("mark", { text: words }), after]),
      make("figcaption", {}, [
        title ? make("cite", { text: title[Format.lang] }) : null,
        make("span", { className: "where", text: [names[Format.lang], start === undefined ? "" : word("offsets", { start, end })].filter(Boolean).join(" · ") }),
      ]),
    ]);
  }

  /* What it is tied to, from either side. */
  function ties(place) {
    const statement = statements[place];
    const parts = Data.partsOf(place);
    const holders = (statement.held ?? []).filter((other) => !statement.part_of?.includes(other));
    const both = ["restates", "revises", "fulfils"].flatMap((tie) => [
      [word(tie), statement[tie] ?? []],
      [word(tie + "_by"), Data.tiedTo(tie, place)],
    ]);
    const rows = [[word("part_of"), statement.part_of ?? []], [word("parts"), parts], ...both, [word("held_in"), holders]];
    return rows.map(([term, places]) => [term, places.map(statementLink)]);
  }

  /* Why readings were taken for one, or tied to another. */
  function told(heading, reasons) {
    if (!reasons.length) return null;
    return make("div", { className: "why" }, [
      make("p", { className: "quiet", text: heading }),
      make("ul", {}, reasons.map((reason) => make("li", { text: reason }))),
    ]);
  }

  function contradictions(place) {
    return Data.contradictionsOf(place).map((each) => {
      const missing = each.sides - each.statements.length;
      const others = each.statements.filter((other) => other !== place);
      return make("div", { className: "against " + each.severity }, [
        make("p", {}, [make("strong", { text: word(each.severity) + (Format.lang === "zh" ? "：" : ": ") }), each.message[Format.lang]]),
        others.length ? make("ul", {}, others.map((other) => make("li", {}, [statementLine(other)]))) : null,
        missing > 0 ? make("p", { className: "quiet", text: word("sides_elsewhere", { n: missing }) }) : null,
      ]);
    });
  }

  return { card, list, quote };
})();
