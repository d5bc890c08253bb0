"use strict";
/* One shape a kind, within a circle of radius 1: colour tells the family, shape the kind. */
const Shapes = (() => {
  const CIRCLE = "M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0Z";
  const SHAPES = {
    Country: CIRCLE,
    Region: polygon(6, 0),
    CountryGroup: CIRCLE + "M.52 0A.52 .52 0 1 0 -.52 0A.52 .52 0 1 0 .52 0Z",
    Organisation: "M-.84-.84H.84V.84H-.84Z",
    Fund: polygon(4, 0),
    Forum: polygon(3, 90),
    Meeting: polygon(3, -90),
    Initiative: star(5),
    Project: "M-.36-.95H.36V-.36H.95V.36H.36V.95H-.36V.36H-.95V-.36H-.36Z",
    Channel: ring(1.15, 0.92) + "M-.5-.5H.5V.5H-.5Z", // any shape in a ring; a body stands for all
    More: CIRCLE + [-0.5, 0, 0.5].map((x) => `M${x + 0.17} 0A.17 .17 0 1 0 ${x - 0.17} 0A.17 .17 0 1 0 ${x + 0.17} 0Z`).join(""),
    Open: CIRCLE + "M-.55-.16V.16H.55V-.16Z",
  };
  const PATHS = Object.fromEntries(Object.entries(SHAPES).map(([kind, d]) => [kind, new Path2D(d)]));

  /* A regular polygon whose first corner points to `degrees` (0 is right, 90 is down). */
  function polygon(corners, degrees) {
    return outline(Array.from({ length: corners }, (_, i) => [(i / corners) * 360 + degrees, 1.1]));
  }

  function ring(outer, inner) {
    const circle = (r, sweep) => `M${r} 0A${r} ${r} 0 1 ${sweep} ${-r} 0A${r} ${r} 0 1 ${sweep} ${r} 0Z`;
    return circle(outer, 1) + circle(inner, 0);
  }

  function star(points) {
    return outline(Array.from({ length: points * 2 }, (_, i) => [(i / points) * 180 - 90, i % 2 ? 0.5 : 1.15]));
  }

  function outline(corners) {
    const points = corners.map(([degrees, r]) => {
      const angle = (degrees * Math.PI) / 180;
      return (r * Math.cos(angle)).toFixed(3) + " " + (r * Math.sin(angle)).toFixed(3);
    });
    return "M" + points.join("L") + "Z";
  }

  return { SHAPES, PATHS };
})();
