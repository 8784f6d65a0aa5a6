import type { Purpose } from "@consentry/law";

import type { ContactFields } from "../../contacts/contacts/contact.ts";
import type { DemoPerson } from "./people.ts";

/** How an organisation of the demo came to know somebody, and what they said since. */
export interface Life {
  readonly person: DemoPerson;
  readonly relation: ContactFields["relation"];
  readonly came: Coming;
  readonly cameDaysAgo: number;
  readonly later: readonly Later[];
}

/** By the form with these boxes ticked and the others not, or by a source of that name. */
export type Coming =
  | { readonly by: "form"; readonly yes: readonly Purpose[] }
  | { readonly by: "source"; readonly source: string };

export type Later = { readonly daysAgo: number } & (
  | { readonly what: "signs-up"; readonly yes: readonly Purpose[] }
  | { readonly what: "buys"; readonly amount: number }
  /** In the preference centre, as its buttons say it: `no:track.open.individual`, `stop-all`. */
  | { readonly what: "says"; readonly wish: string }
  /** By the button of their mail program. */
  | { readonly what: "one-click" }
  /** What they had agreed to runs out by its own term. */
  | { readonly what: "runs-out"; readonly purpose: Purpose }
);
