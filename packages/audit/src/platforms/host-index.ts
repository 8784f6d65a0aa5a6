/**
 * Values by host: `list-manage.com` also answers for every host below it, and `#` stands for
 * a run of digits, since platforms number their domains (`cmail19.com`, `cmail20.com`).
 */
export class HostIndex<T> {
  readonly #exact = new Map<string, T[]>();
  readonly #numbered = new Map<string, T[]>();
  /** The links of a mailing go to the same host mostly: the last answer serves again. */
  #last: { readonly host: string; readonly found: readonly T[] } | null = null;

  add(suffix: string, value: T): void {
    this.#last = null;
    const map = suffix.includes("#") ? this.#numbered : this.#exact;
    const values = map.get(suffix);
    if (values) values.push(value);
    else map.set(suffix, [value]);
  }

  /** The values of the host and of its parents, the longest suffix first. */
  find(host: string): readonly T[] {
    if (this.#last?.host !== host) this.#last = { host, found: this.#lookUp(host) };
    return this.#last.found;
  }

  #lookUp(host: string): readonly T[] {
    const exact = suffixes(this.#exact, host);
    if (!DIGIT.test(host)) return exact;
    const numbered = suffixes(this.#numbered, host.replace(DIGITS, "#"));
    return numbered.length === 0 ? exact : [...exact, ...numbered];
  }
}

const DIGIT = /\d/;
const DIGITS = /\d+/g;
const NOTHING: readonly never[] = [];

function suffixes<T>(map: ReadonlyMap<string, readonly T[]>, host: string): readonly T[] {
  let found = map.get(host) ?? NOTHING;
  const last = host.lastIndexOf(".");
  for (let dot = host.indexOf("."); dot >= 0 && dot < last; dot = host.indexOf(".", dot + 1)) {
    const more = map.get(host.slice(dot + 1));
    if (more) found = found.length === 0 ? more : [...found, ...more];
  }
  return found;
}
