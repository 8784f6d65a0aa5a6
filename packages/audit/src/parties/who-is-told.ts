import type { Day } from "@consentry/kernel";

import type { Transfer } from "../document.ts";
import type { HeaderField } from "../mime/message.ts";
import type { Judged } from "../trackers/judge-message.ts";
import { transfersOf } from "../transfers/transfers.ts";
import type { ListedHost } from "./listed-host.ts";
import { partiesOf } from "./parties-of.ts";
import type { Party } from "./party.ts";
import { siteOf } from "./site.ts";
import { headerHosts, toldHosts } from "./told-host.ts";

export interface Told {
  readonly parties: readonly Party[];
  /** Of the hosts that opening or a counted click asks; those that the header names are left out. */
  readonly transfers: readonly Transfer[];
}

export interface TellingMessage {
  readonly judged: Judged;
  readonly header: readonly HeaderField[];
  /** The author's address; `null` when there is none. */
  readonly from: string | null;
  readonly on: Day | null;
  readonly listed: readonly ListedHost[];
}

/** Who learns of the reader through a message, and what the rules of its day say of that. */
export function whoIsTold({ judged, header, from, on, listed }: TellingMessage): Told {
  const told = toldHosts(judged, headerHosts(header, judged.links));
  const parties = partiesOf(told, (url) => formOf(judged, url), {
    site: siteOf(from?.split("@").at(-1) ?? ""),
    on,
    listed,
  });
  const asked = told.filter(({ isOpen, isClick }) => isOpen || isClick).map(({ host }) => host);
  return { parties, transfers: transfersOf(asked, parties, on) };
}

/** A general form of address names nobody alone. */
function formOf(judged: Judged, url: string) {
  return judged.factsOf(url).shape.matches.find(({ generic }) => !generic)?.platform ?? null;
}
