"use strict";
/* The picture by keyboard and for screen readers.
 *
 * A canvas holds nothing that a screen reader could tell. Over it lies a list box with one stop for
 * the Tab key, in which the arrows go from name to name. That is the pattern screen readers know
 * best of those that keep the arrow keys for themselves: they tell of each option as it becomes the
 * active descendant, with its place in its column. role="application" would leave it to us to tell
 * of everything, and a live region speaks a second time, or too late, and keeps no place. Only the
 * option that is current is in the page, and says how many there are; reading all of them at once
 * is what the lists of the panel and the table are for.
 */
const Walk = (() => {
  let box, group, help, picture;
  let keyed = false; // whether the keyboard is used here; after a click, its ring would be in the way
  let told = 0; // every option gets an id of its own, or a change of it may go unnoticed

  /* `given`: {layout(), current(), selected(), moveTo(id), leave(), choose({node}), zoom(factor), fit()}. */
  function create(container, given) {
    picture = given;
    box = document.createElement("div");
    box.className = "walk";
    box.tabIndex = 0;
    box.setAttribute("role", "listbox");
    group = document.createElement("div");
    group.setAttribute("role", "group");
    help = Object.assign(document.createElement("span"), { id: "walk-help", hidden: true });
    box.setAttribute("aria-describedby", help.id);
    box.append(group);
    container.append(box, help);
    box.addEventListener("keydown", press);
    box.addEventListener("focus", () => {
      keyed = box.matches(":focus-visible");
      if (keyed && !isEmpty()) picture.moveTo(current().id);
    });
    box.addEventListener("blur", () => {
      keyed = false;
      picture.leave();
    });
  }

  /* -- where one is ------------------------------------------------------------------------------ */

  const column = (x) => picture.layout().items.filter((item) => item.x === x);

  /* Where the keyboard is; first at what is selected, or at the first donor. */
  function current() {
    const { byId, items } = picture.layout();
    return byId.get(picture.current()) ?? byId.get(picture.layout().standIn(picture.selected()?.node)) ?? items[0];
  }

  const isEmpty = () => !picture.layout()?.items.length;

  /* -- keys -------------------------------------------------------------------------------------- */

  const KEYS = {
    ArrowDown: (item) => step(item, 1),
    ArrowUp: (item) => step(item, -1),
    ArrowLeft: (item) => across(item, -1),
    ArrowRight: (item) => across(item, 1),
    Home: (item) => column(item.x)[0],
    End: (item) => column(item.x).at(-1),
  };
  const DEEDS = {
    Enter: (item) => picture.choose({ node: item.id }),
    " ": (item) => picture.choose({ node: item.id }),
    "+": () => picture.zoom(1.3),
    "=": () => picture.zoom(1.3), // the key of the plus sign, without Shift
    "-": () => picture.zoom(1 / 1.3),
    "0": () => picture.fit(),
  };

  function press(event) {
    if (isEmpty() || event.ctrlKey || event.metaKey || event.altKey) return;
    keyed = true;
    if (Object.hasOwn(KEYS, event.key)) picture.moveTo(KEYS[event.key](current()).id);
    else if (Object.hasOwn(DEEDS, event.key)) DEEDS[event.key](current());
    else return;
    event.preventDefault();
  }

  function step(item, by) {
    const here = column(item.x);
    return here[here.indexOf(item) + by] ?? item;
  }

  /* To the side along the heaviest edge; where there is none, to what stands at the same height. */
  function across(item, side) {
    const { byId, edges, columns } = picture.layout();
    const ends = edges.filter(({ from, to }) => from === item.id || to === item.id)
      .map(({ from, to, weight }) => ({ other: byId.get(from === item.id ? to : from), weight }))
      .filter(({ other }) => (other.x - item.x) * side > 0);
    if (ends.length) return ends.reduce((best, end) => (end.weight > best.weight ? end : best)).other;
    const x = columns.map((each) => each.x).filter((each) => (each - item.x) * side > 0).sort((a, b) => side * (a - b))[0];
    if (x === undefined) return item;
    return column(x).reduce((best, other) => (Math.abs(other.y - item.y) < Math.abs(best.y - item.y) ? other : best));
  }

  /* -- what is told ------------------------------------------------------------------------------ */

  function refresh() {
    box.hidden = isEmpty();
    if (box.hidden) return;
    const item = current();
    const here = column(item.x);
    const option = document.createElement("div");
    told += 1;
    option.id = "walk-" + told;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", String(picture.layout().standIn(picture.selected()?.node) === item.id));
    option.setAttribute("aria-setsize", here.length);
    option.setAttribute("aria-posinset", here.indexOf(item) + 1);
    const kind = Format.word(Layout.isCluster(item) ? "More" : item.node.group);
    option.textContent = [Labels.nameOf(item), kind, ...(Layout.isCluster(item) ? [] : [Format.count("statement", item.weight)])].join(Format.lang === "zh" ? "，" : ", ");
    group.setAttribute("aria-label", Format.word("column_" + item.column));
    group.replaceChildren(option);
    box.setAttribute("aria-label", Format.word("walk"));
    box.setAttribute("aria-activedescendant", option.id);
    help.textContent = Format.word("walk_keys");
  }

  return { create, refresh, hasRing: () => keyed, focus: () => box.focus({ preventScroll: true }) };
})();
