import type { LetterLanguage } from "../../authorities/authorities.ts";
import type { ExtensionReason, PassedOnKind, RefusalReason, RightKind } from "./right-kinds.ts";
import type { Origin } from "./right-letter.ts";

/** A letter, ready to be sent by whoever knows the address. */
export interface LetterText {
  readonly subject: string;
  readonly before: readonly string[];
  readonly quoted: readonly string[];
  /** Words of the one link; `null` without one. */
  readonly link: string | null;
  readonly after: readonly string[];
}

/** The prose of the letters about requests in one language. */
export interface RightWords {
  readonly language: LetterLanguage;
  readonly hello: string;
  readonly kinds: Readonly<
    Record<
      RightKind,
      {
        readonly name: string;
        /** As it stands behind "you asked for". */
        readonly what: string;
      }
    >
  >;
  readonly subject: (name: string, sender: string) => string;
  readonly opening: (what: string, sender: string, received: string) => string;
  readonly answerBy: (due: string) => string;
  readonly confirm: {
    readonly subject: (sender: string) => string;
    readonly somebody: (what: string, sender: string, received: string) => string;
    readonly link: string;
    readonly ignore: string;
    readonly why: string;
  };
  readonly extended: Readonly<Record<ExtensionReason, string>> & {
    readonly until: (day: string) => string;
  };
  readonly refused: Readonly<Record<RefusalReason, string>>;
  readonly complain: string;
  readonly complainTo: (authority: string) => string;
  readonly nothingHeld: (sender: string) => string;
  readonly file: {
    readonly ready: (until: string) => string;
    readonly link: string;
    readonly care: string;
  };
  readonly rectified: string;
  readonly erased: {
    readonly done: string;
    readonly stays: string;
    readonly backups: (until: string) => string;
  };
  readonly restricted: string;
  readonly lifted: (on: string) => string;
  readonly objected: (sender: string) => string;
  readonly origin: { readonly intro: string; readonly line: (origin: Origin) => string };
  readonly passedOn: {
    readonly subject: (sender: string) => string;
    readonly opening: (sender: string, address: string) => string;
    readonly ask: Readonly<Record<PassedOnKind, string>>;
    readonly answer: string;
  };
  readonly reference: (reference: string) => string;
  readonly plain: string;
}
