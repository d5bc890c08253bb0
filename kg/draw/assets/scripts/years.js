"use strict";
/* The choice of years: a small histogram, and two handles on one line below it. */
const Years = (() => {
  const { make } = Dom;
  const { word } = Format;
  const SVG = "http://www.w3.org/2000/svg";
  const [WIDTH, HEIGHT] = [100, 36]; // of the drawing, which is stretched to the drawer

  const told = Data.all.statements.flatMap((_, place) => Facets.spanOf(place) ?? []);
  const least = told.reduce((a, b) => Math.min(a, b), Infinity);
  const most = told.reduce((a, b) => Math.max(a, b), -Infinity);
  const isUseful = least < most;

  let bars, handles, said, undated;

  function create() {
    bars = document.createElementNS(SVG, "svg");
    bars.setAttribute("viewBox", `0 0 ${WIDTH} ${HEIGHT}`);
    bars.setAttribute("preserveAspectRatio", "none");
    bars.setAttribute("class", "bars");
    bars.setAttribute("aria-hidden", "true");
    handles = ["first_year", "last_year"].map((key) => make("input", { type: "range", min: least, max: most, step: 1, className: "handle", label: word(key), data: { key } }));
    for (const handle of handles) {
      handle.addEventListener("input", () => { keepApart(handle); tell(chosen()); });
      handle.addEventListener("change", () => {
        const [first, last] = chosen();
        const years = first === least && last === most ? null : [first, last];
        // A handle that is moved year by year leaves one step for the browser's Back button.
        View.change({ years }, { replace: Boolean(years && View.now.years) });
      });
    }
    said = make("output", { className: "said" });
    undated = make("p", { className: "quiet" });
    return make("div", { className: "years" }, [bars, make("div", { className: "slider" }, handles), said, undated]);
  }

  function chosen() {
    return handles.map((handle) => Number(handle.value));
  }

  /* The handle that is moved stops at the other one. */
  function keepApart(moved) {
    const [first, last] = handles;
    if (Number(first.value) > Number(last.value)) moved.value = moved === first ? last.value : first.value;
  }

  function tell([first, last]) {
    said.textContent = first === last ? String(first) : first + " – " + last;
    handles[0].classList.toggle("above", first > (least + most) / 2); // else it could be buried under the other
    for (const bar of bars.children) {
      const year = Number(bar.dataset.year);
      bar.classList.toggle("out", year < first || year > last);
    }
  }

  function draw(view) {
    const { years, undated: without } = Facets.yearCounts(view);
    const highest = years.reduce((high, [, n]) => Math.max(high, n), 1);
    const step = WIDTH / (most - least + 1);
    bars.replaceChildren(...years.map(([year, n]) => {
      const bar = document.createElementNS(SVG, "rect");
      const height = Math.max((n / highest) * HEIGHT, 1.5);
      for (const [name, value] of Object.entries({ x: (year - least + 0.1) * step, y: HEIGHT - height, width: step * 0.8, height })) bar.setAttribute(name, value.toFixed(2));
      bar.dataset.year = year;
      return bar;
    }));
    const [first, last] = (view.years ?? [least, most]).map((year) => Math.min(Math.max(year, least), most));
    [handles[0].value, handles[1].value] = [first, last];
    tell([first, last]);
    undated.textContent = [word("years_meaning"), without ? word("without_year", { n: without }) : ""].filter(Boolean).join(" · ");
  }

  return { create, draw, isUseful };
})();
