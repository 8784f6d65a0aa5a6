/** A line of two texts beside each other: in both, or only in the one. */
export interface DiffLine {
  readonly in: "both" | "before" | "after";
  readonly text: string;
}

/** A longer text is told whole, as gone and come: comparing takes the product of both lengths. */
const MOST_LINES = 2_000;

/** What became of a text, line by line, with as few lines as can be said to have changed. */
export function diffLines(before: string, after: string): readonly DiffLine[] {
  const [one, other] = [before.split("\n"), after.split("\n")];
  if (Math.max(one.length, other.length) > MOST_LINES) {
    return [...only("before", one), ...only("after", other)];
  }
  const common = commonTails(one, other);
  const width = other.length + 1;
  const told: DiffLine[] = [];
  let [from, to] = [0, 0];
  while (from < one.length && to < other.length) {
    const [line = "", next = ""] = [one[from], other[to]];
    const withoutLine = common[(from + 1) * width + to] ?? 0;
    const withoutNext = common[from * width + to + 1] ?? 0;
    if (line === next) {
      told.push({ in: "both", text: line });
      from++;
      to++;
    } else if (withoutLine >= withoutNext) {
      told.push({ in: "before", text: line });
      from++;
    } else {
      told.push({ in: "after", text: next });
      to++;
    }
  }
  return [...told, ...only("before", one.slice(from)), ...only("after", other.slice(to))];
}

/** How many lines two texts have in common from a line of each on, in order. */
function commonTails(one: readonly string[], other: readonly string[]): Uint16Array {
  const width = other.length + 1;
  const common = new Uint16Array((one.length + 1) * width);
  for (let from = one.length - 1; from >= 0; from--) {
    for (let to = other.length - 1; to >= 0; to--) {
      const skipped = Math.max(
        common[(from + 1) * width + to] ?? 0,
        common[from * width + to + 1] ?? 0,
      );
      const both = one[from] === other[to] ? (common[(from + 1) * width + to + 1] ?? 0) + 1 : 0;
      common[from * width + to] = Math.max(skipped, both);
    }
  }
  return common;
}

function only(place: DiffLine["in"], lines: readonly string[]): readonly DiffLine[] {
  return lines.map((text) => ({ in: place, text }));
}

/** What changed between two texts, with what stands around it; nothing where they are the same. */
export function changedLines(before: string, after: string): readonly DiffLine[] {
  return before === after ? [] : shortened(diffLines(before, after));
}

/** Lines around a change that say where it is. */
const AROUND = 2;

/** Without what stayed the same far from any change. */
function shortened(lines: readonly DiffLine[]): readonly DiffLine[] {
  const changed = lines.flatMap((line, at) => (line.in === "both" ? [] : [at]));
  return lines.flatMap((line, at): readonly DiffLine[] => {
    const distance = Math.min(...changed.map((one) => Math.abs(one - at)));
    if (distance <= AROUND) return [line];
    return distance === AROUND + 1 ? [{ in: "both", text: "…" }] : [];
  });
}
