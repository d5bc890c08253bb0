"use strict";
/* Which statements are likelier wrong than right, as far as their confidence tells, and the mark that
 * says so wherever one of them is told: who cites a sum should know what to read first. */
const Doubt = (() => {
  const { make } = Dom;
  const { word } = Format;
  const LIMIT = 0.5; // below it, fewer than half of those like it are right

  function isIn({ confidence }) {
    return Number(confidence) < LIMIT; // what has none is not judged
  }

  /* The choices that a statement's confidence gives, as values of a facet. */
  function values(statement) {
    if (statement.confidence === undefined) return [];
    return [isIn(statement) ? "doubtful" : "likelier"];
  }

  /* What the confidence means, in a sentence. */
  function meaning({ confidence }) {
    return word("doubt_meaning", { n: Math.round(Number(confidence) * 100) });
  }

  /* A mark with the figure, null where there is no doubt; `text` stands before the figure. */
  function mark(statement, text = "?") {
    if (!isIn(statement)) return null;
    return make("span", { className: "mark doubt", title: meaning(statement) }, [
      text === "?" ? make("span", { className: "unseen", text: word("doubtful") + " " }) : null,
      make("span", text === "?" ? { text, aria: { hidden: true } } : { text }),
      " " + figure(statement),
    ]);
  }

  /* The confidence in hundredths, as it is measured. */
  function figure({ confidence }) {
    return confidence === undefined ? "" : Number(confidence).toFixed(2);
  }

  /* How many of some statements are doubtful, in words; "" for none. */
  function among(places) {
    const n = places.filter((place) => isIn(Data.all.statements[place])).length;
    return n ? word("doubtful_among", { n: Format.grouped(n) }) : "";
  }

  return { isIn, values, meaning, mark, figure, among };
})();
