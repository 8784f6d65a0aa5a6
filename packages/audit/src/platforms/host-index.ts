/**
 * Values by host: `list-manage.com` also answers for every host below it, and `#` stands for
 * a run of digits, since platforms number their domains (`cmail19.com`, `cmail20.com`).
 */
export class HostIndex<T> {
  readonly #exact = new Map<string, T[]>();
  readonly #numbered = new Map<string, T[]>();

  add(suffix: string, value: T): void {
    const map = suffix.includes("#") ? this.#numbered : this.#exact;
    const values = map.get(suffix);
    if (values) values.push(value);
    else map.set(suffix, [value]);
  }

  /** Calls `visit` with the values of the host and of its parents, the longest suffix first. */
  visit(host: string, visit: (value: T) => void): void {
    visitSuffixes(this.#exact, host, visit);
    if (DIGIT.test(host)) visitSuffixes(this.#numbered, host.replace(DIGITS, "#"), visit);
  }
}

const DIGIT = /\d/;
const DIGITS = /\d+/g;

function visitSuffixes<T>(map: Map<string, T[]>, host: string, visit: (value: T) => void): void {
  const whole = map.get(host);
  if (whole) whole.forEach(visit);
  const last = host.lastIndexOf(".");
  for (let dot = host.indexOf("."); dot >= 0 && dot < last; dot = host.indexOf(".", dot + 1)) {
    const found = map.get(host.slice(dot + 1));
    if (found) found.forEach(visit);
  }
}
