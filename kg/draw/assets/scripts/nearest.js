"use strict";
/* The names that are written nearly like what was typed, where nothing is written like it: a slip of
 * the finger should not look as if the graph knew nothing. */
const Nearest = (() => {
  const MOST = 4; // names
  const LONGEST = 40; // characters that are compared; what is longer is no name mistyped
  const HALF = 0.5; // a name whose beginning is near is a little farther than one that is near as a whole

  /* The nodes whose names are nearest to what was typed, the nearest and then the heaviest first. */
  function of(typed) {
    const wanted = Data.folded(typed).trim();
    const most = slipsIn(wanted);
    if (!most) return [];
    const found = [];
    for (const node of Data.entities) {
      if (Data.isNamesake(node.id)) continue;
      const off = Math.min(...Data.labelsOf(node.id).split("\n").map((label) => distance(wanted, label, most)));
      if (off <= most) found.push({ node, off });
    }
    found.sort((a, b) => a.off - b.off || b.node.weight - a.node.weight);
    return found.slice(0, MOST).map(({ node }) => node);
  }

  /* How many slips leave a word what it is: none in a short one, where any is another word. */
  function slipsIn(text) {
    const { length } = text;
    if (/\p{Script=Han}/u.test(text)) return length >= 3 && length <= LONGEST ? 1 : 0;
    if (length < 4 || length > LONGEST) return 0;
    return length < 6 ? 1 : length < 10 ? 2 : 3;
  }

  /* From what is wanted to a label, to any word of it, or to the beginning of either. */
  function distance(wanted, label, most) {
    const words = wanted.includes(" ") ? [label] : [label, ...label.split(/[^\p{L}\p{N}]+/u)];
    let least = Infinity;
    for (const word of words) {
      if (word.length < wanted.length - most) continue;
      if (word.length <= wanted.length + most) least = Math.min(least, slips(wanted, word));
      if (word.length > wanted.length) least = Math.min(least, slips(wanted, word.slice(0, wanted.length)) + HALF);
    }
    return least;
  }

  /* The least number of letters that are too many, missing, wrong or swapped with the next
   * (optimal string alignment). */
  function slips(one, other) {
    let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, j) => j)];
    for (let i = 1; i <= one.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= other.length; j += 1) {
        const same = one[i - 1] === other[j - 1] ? 0 : 1;
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      [before, last] = [last, row];
    }
    return last[other.length];
  }

  return { of };
})();
