/** Colours by meaning. Without colour each returns its text: nothing may be said by colour alone. */
export interface Ink {
  readonly bad: (text: string) => string;
  readonly unsure: (text: string) => string;
  readonly good: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
}

const PLAIN: Ink = {
  bad: (text) => text,
  unsure: (text) => text,
  good: (text) => text,
  strong: (text) => text,
  quiet: (text) => text,
};

const COLOURED: Ink = {
  bad: sgr(31, 39),
  unsure: sgr(33, 39),
  good: sgr(32, 39),
  strong: sgr(1, 22),
  quiet: sgr(2, 22),
};

export function inkFor(hasColour: boolean): Ink {
  return hasColour ? COLOURED : PLAIN;
}

/** ECMA-48 "select graphic rendition", one code on and one off. */
function sgr(on: number, off: number): (text: string) => string {
  return (text) => `\x1b[${on}m${text}\x1b[${off}m`;
}
