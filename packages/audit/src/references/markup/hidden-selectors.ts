import { hidingOf, type Hiding } from "../../css/hiding.ts";
import type { CssContext } from "../../css/scan-css.ts";
import type { OpenElement } from "./open-elements.ts";

/** Conditions that hold on every screen; a rule for phones or paper hides nothing for certain. */
const ALWAYS = /^(?:only )?(?:all|screen)$/;

/** The last compound of `div .x`, `img.x`, `#y`: enough for what mail templates write. */
const LAST_COMPOUND = /^[\w-]*([.#][\w-]+)$/;

const HIDING_PROPERTIES = new Set(["display", "visibility", "opacity"]);

/** Class and id rules of style sheets that hide what they match. Resolves no cascade. */
export class HiddenSelectors {
  readonly #reasons = new Map<string, Hiding>();
  /** The selector last read for each reason: a rule may say the same thing many times over. */
  readonly #lastRead = new Map<Hiding, string>();
  readonly #known = new Map<OpenElement, readonly Hiding[]>();

  /** Takes one declaration of a style sheet into account. */
  read(property: string, value: string, { selector, media }: CssContext): void {
    if (!HIDING_PROPERTIES.has(property) || (media !== null && !ALWAYS.test(media))) return;
    const hiding = hidingOf(property, value);
    if (hiding === null || hiding === "overflow-hidden") return;
    if (this.#lastRead.get(hiding) === selector) return;
    this.#lastRead.set(hiding, selector);
    for (const one of selector.split(",")) {
      const last =
        one
          .trim()
          .split(/[\s>+~]+/)
          .at(-1) ?? "";
      const match = LAST_COMPOUND.exec(last);
      if (match?.[1]) this.#reasons.set(match[1], hiding);
    }
  }

  /** Why rules hide an element: its own classes and ids, and those of the elements around. */
  reasonsFor(selectors: string, around: OpenElement | null): readonly Hiding[] {
    if (this.#reasons.size === 0) return NONE;
    return this.#added(selectors, around === null ? NONE : this.#reasonsAround(around));
  }

  #reasonsAround(element: OpenElement): readonly Hiding[] {
    const known = this.#known.get(element);
    if (known) return known;
    // No deeper than elements are kept open.
    const outer = element.around === null ? NONE : this.#reasonsAround(element.around);
    const reasons = this.#added(element.selectors, outer);
    this.#known.set(element, reasons);
    return reasons;
  }

  #added(selectors: string, before: readonly Hiding[]): readonly Hiding[] {
    if (selectors === "") return before;
    const reasons = new Set(before);
    for (const selector of selectors.split(" ")) {
      const reason = this.#reasons.get(selector);
      if (reason) reasons.add(reason);
    }
    return reasons.size === before.length ? before : [...reasons];
  }
}

const NONE: readonly Hiding[] = [];
