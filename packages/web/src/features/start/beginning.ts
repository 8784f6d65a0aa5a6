import type { PageLanguage } from "../../words/words.ts";

export const STEPS = ["organisation", "sender", "you"] as const;
export type Step = (typeof STEPS)[number];

/** What the first start asks, as the server takes it. */
export interface Beginning {
  readonly organisation: {
    readonly name: string;
    readonly country: string;
    readonly locale: string;
    readonly contact: string;
  };
  readonly identity: {
    readonly name: string;
    readonly address: string;
    readonly legalIdentity: string;
    readonly timeZone: string;
  };
  readonly member: { readonly name: string; readonly email: string };
  readonly code: string;
}

export function emptyBeginning(language: PageLanguage): Beginning {
  return {
    organisation: { name: "", country: "", locale: language, contact: "" },
    identity: { name: "", address: "", legalIdentity: "", timeZone: ownTimeZone() },
    member: { name: "", email: "" },
    code: "",
  };
}

function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
