/** Elements that hold nothing (WHATWG HTML §13.1.2). */
const VOID = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);

/** Elements that another of their kind ends (WHATWG HTML §13.1.2.4): a row of them is not deep. */
const ENDED_BY_OTHERS = new Set(
  "p li dt dd option optgroup tr td th thead tbody tfoot colgroup".split(" "),
);

export function isVoid(name: string): boolean {
  return VOID.has(name);
}

/** Whether an element that begins lies within all that began before. */
export function countsAsDepth(name: string): boolean {
  return !VOID.has(name) && !ENDED_BY_OTHERS.has(name);
}
