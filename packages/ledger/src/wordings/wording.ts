import { canonicalJson } from "../canonical/canonical-json.ts";
import { textHash, type Hash, type Sha256 } from "../hashing.ts";

/** Exactly what a person was shown when asked, in the language it was shown in. */
export interface Wording {
  /** BCP 47: `fr`, `nl-BE`. */
  readonly language: string;
  /** The question beside the box, as it stood there. */
  readonly question: string;
  /** What was explained around it: for what, by whom, how to take it back. */
  readonly explanation: string;
  /** The form as it was drawn: its HTML, without what a visitor typed. `null` off the web. */
  readonly shownAs: string | null;
}

/** Names a wording by its content: another comma is another wording. */
export function wordingHash(wording: Wording, sha256?: Sha256): Hash {
  return textHash(
    canonicalJson({
      schema: "consentry.wording/1",
      language: wording.language,
      question: wording.question,
      explanation: wording.explanation,
      shownAs: wording.shownAs,
    }),
    sha256,
  );
}
