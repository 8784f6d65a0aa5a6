import { html, Markup } from "../report/html/markup.ts";

/** A bar that says with its length what the table beside it says in numbers. */
export function bar(share: number | null, kind: "here" | "there" = "here"): Markup {
  const width = rounded(100 * Math.min(1, Math.max(0, share ?? 0)));
  return new Markup(
    `<svg class="bar ${kind}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">` +
      `<rect class="all" width="100" height="10"/><rect class="part" width="${width}" height="10"/></svg>`,
  );
}

export interface Column {
  readonly label: string;
  /** 0 to 1. */
  readonly share: number;
  readonly shown: string;
}

const COLUMN_WIDTH = 64;
const GAP = 16;
const HEIGHT = 160;
const ABOVE = 24;
const BELOW = 28;

/** Shares over time, a column a year. It stands beside its table, which says the same. */
export function timeline(columns: readonly Column[], title: string): Markup {
  const width = columns.length * COLUMN_WIDTH;
  const lines = [0, 0.5, 1].map((at) => {
    const y = ABOVE + HEIGHT * (1 - at);
    return html`<line class="grid" x1="0" x2="${width}" y1="${y}" y2="${y}" />`;
  });
  const drawn = columns.map(({ label, share, shown }, index) => {
    const height = rounded(HEIGHT * share);
    const left = index * COLUMN_WIDTH;
    const middle = left + COLUMN_WIDTH / 2;
    const top = ABOVE + HEIGHT - height;
    return html`<rect
        class="part"
        x="${left + GAP / 2}"
        y="${top}"
        width="${COLUMN_WIDTH - GAP}"
        height="${height}"
      /><text x="${middle}" y="${top - 7}">${shown}</text
      ><text class="axis" x="${middle}" y="${ABOVE + HEIGHT + 20}">${label}</text>`;
  });
  return html`<svg
    class="timeline"
    viewBox="0 0 ${width} ${ABOVE + HEIGHT + BELOW}"
    style="max-width:${width}px"
    role="img"
    aria-label="${title}"
  >
    ${lines}${drawn}
  </svg>`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
