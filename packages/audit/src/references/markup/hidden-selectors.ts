import { hidingOf, type Hiding } from "../../css/hiding.ts";
import type { CssContext } from "../../css/scan-css.ts";

/** Conditions that hold on every screen; a rule for phones or paper hides nothing for certain. */
const ALWAYS = /^(?:only )?(?:all|screen)$/;

/** The last compound of `div .x`, `img.x`, `#y`: enough for what mail templates write. */
const LAST_COMPOUND = /^[\w-]*([.#][\w-]+)$/;

const HIDING_PROPERTIES = new Set(["display", "visibility", "opacity"]);

/** Class and id rules of style sheets that hide what they match. Resolves no cascade. */
export class HiddenSelectors {
  readonly #reasons = new Map<string, Hiding>();

  /** Takes one declaration of a style sheet into account. */
  read(property: string, value: string, { selector, media }: CssContext): void {
    if (!HIDING_PROPERTIES.has(property) || (media !== null && !ALWAYS.test(media))) return;
    const hiding = hidingOf(property, value);
    if (hiding === null || hiding === "overflow-hidden") return;
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

  /** @param selectors classes and ids of an element and its ancestors, separated by spaces */
  reasonsFor(selectors: string): readonly Hiding[] {
    if (this.#reasons.size === 0 || selectors === "") return NONE;
    return selectors.split(" ").flatMap((selector) => this.#reasons.get(selector) ?? []);
  }
}

const NONE: readonly Hiding[] = [];
