"use strict";
/* Watches a page from before its first script: when its picture has been painted, and how many
 * frames a second it paints while it is dragged. It looks at our page and at that of stock pyvis in
 * the same way: both clear their canvas once for each frame. */
globalThis.probe = (() => {
  let frames = 0;
  const { clearRect } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.clearRect = function counted(...box) {
    frames += 1;
    return clearRect.apply(this, box);
  };

  const nextFrame = () => new Promise(requestAnimationFrame);
  const isOurs = () => typeof Picture !== "undefined";
  const nodes = () => (isOurs() ? Picture.size() : network.body.nodeIndices.length);
  const isThere = () => (isOurs() || (typeof network !== "undefined" && network?.body)) && nodes() > 0;

  /* Milliseconds from the navigation to the end of the frame in which everything stands. */
  const painted = (async () => {
    while (!isThere()) await nextFrame();
    await nextFrame();
    await new Promise((resolve) => setTimeout(resolve));
    return performance.now();
  })();

  /* The same, to when the physics of stock pyvis have come to rest; null where that takes longer. */
  async function settled(most) {
    await painted;
    while (performance.now() < most) {
      if (network.physics.stabilized) return performance.now();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return null;
  }

  /* Frames a second while the pointer drags the picture in circles, a step a frame. */
  async function dragged(milliseconds) {
    const canvas = document.querySelector("canvas");
    const { x, y, width, height } = canvas.getBoundingClientRect();
    const told = (type, step) => canvas.dispatchEvent(new PointerEvent(type, {
      bubbles: true, pointerId: 1, isPrimary: true, pointerType: "mouse", button: type === "pointermove" ? -1 : 0, buttons: type === "pointerup" ? 0 : 1,
      clientX: x + width / 2 + 150 * Math.sin(step / 9), clientY: y + height / 2 + 90 * Math.cos(step / 9),
    }));
    told("pointerdown", 0);
    await nextFrame();
    const [before, start] = [frames, performance.now()];
    let step = 0;
    while (performance.now() - start < milliseconds) {
      told("pointermove", (step += 1));
      await nextFrame();
    }
    const rate = ((frames - before) * 1000) / (performance.now() - start);
    told("pointerup", step);
    return rate;
  }

  /* Milliseconds from a change to the end of the frame in which the page shows what it leaves. */
  async function shown(change) {
    await nextFrame();
    const start = performance.now();
    change();
    await nextFrame();
    await new Promise((resolve) => setTimeout(resolve));
    return performance.now() - start;
  }

  /* How soon filters answer, on our page: with the drawer open, the first values of its lists are
   * chosen one after another and left again, then all is cleared. */
  async function answered() {
    await painted;
    Filters.toggle(true);
    const times = [];
    for (const facet of ["donor", "recipient", "kind"]) {
      const box = () => document.querySelector(`#drawer [data-facet=${facet}] input[type=checkbox]`);
      times.push(await shown(() => box().click()), await shown(() => box().click()));
    }
    return [...times, await shown(() => View.clear())];
  }

  return { painted, settled, dragged, answered, nodes };
})();
