import type { Point } from "./layout.ts";

/** In the drawing's units. */
const ROUND = 8;

/** A way as the `d` of a path, its corners rounded as far as the parts beside them are long. */
export function pathOf(points: readonly Point[]): string {
  const [first, ...rest] = points.filter((point, index) => !isSame(point, points[index - 1]));
  if (first === undefined) return "";
  const parts = rest.map((point, index) => {
    const before = rest[index - 1] ?? first;
    const after = rest[index + 1];
    if (after === undefined) return `L${point.x} ${point.y}`;
    const into = towards(point, before);
    const from = towards(point, after);
    return `L${into.x} ${into.y}Q${point.x} ${point.y} ${from.x} ${from.y}`;
  });
  return `M${first.x} ${first.y}${parts.join("")}`;
}

/** A little way from a corner to the next point. */
function towards(corner: Point, next: Point): Point {
  const [dx, dy] = [next.x - corner.x, next.y - corner.y];
  const length = Math.abs(dx) + Math.abs(dy);
  const part = Math.min(ROUND, length / 2) / length;
  return { x: corner.x + dx * part, y: corner.y + dy * part };
}

function isSame(one: Point, other: Point | undefined): boolean {
  return other !== undefined && one.x === other.x && one.y === other.y;
}
