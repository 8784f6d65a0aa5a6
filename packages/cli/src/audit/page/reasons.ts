import { visible } from "../../terminal/visible.ts";
import type { Words } from "../words/words.ts";

/** `1x1`, `?x2`: a declared size, with `?` where none was declared. */
const SIZE = /^[\d?]+x[\d?]+$/;

/** Says a machine reason (`token:path:entropy`) in words; one without words is shown as it is. */
export function reasonInWords(code: string, because: Words["because"]): string {
  const steps = SIZE.test(code) ? ["size", code.replace("x", " × ")] : code.split(":");
  for (let kept = steps.length; kept > 0; kept--) {
    const words = because[steps.slice(0, kept).join(":")];
    if (words !== undefined) {
      const rest = visible(steps.slice(kept).join(":"));
      // "a code of its own ({})" of a parameter without a name.
      return rest === "" ? words.replace(/ ?\(?\{\}\)?/, "") : words.replace("{}", () => rest);
    }
  }
  return visible(code);
}
