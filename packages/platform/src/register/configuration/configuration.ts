import type { MeasurePurpose, Relation } from "@consentry/law";

import type { AudiencePurpose } from "../../contacts/contacts/audience.ts";
import type { OriginKind } from "../../contacts/sources/source.ts";

/** What an organisation does here, as its own tables show it on a day. Numbers and names of things. */
export interface Configuration extends Done, People {
  readonly senders: readonly Sender[];
  readonly sources: readonly SourceInUse[];
  /** Servers that mail leaves by, and those where it comes back. */
  readonly relays: readonly Server[];
  readonly mailboxes: readonly Server[];
  /** Who carries texts on, with the numbers they go to. */
  readonly textCarriers: readonly Pick<Server, "name" | "host">[];
  readonly webhooks: readonly Receiver[];
  /** The issuer that signs members in; `null`: they sign in here. */
  readonly signOn: string | null;
  readonly switchedOff: readonly MeasurePurpose[];
  /** Hosts that writings name, the most recent writings first. */
  readonly hostsInWritings: readonly string[];
}

/** Whether each kind of thing is there at all. */
export interface Done {
  readonly hasPeople: boolean;
  readonly hasAutomations: boolean;
  readonly hasMessages: boolean;
  readonly hasConsents: boolean;
  readonly hasSuppressions: boolean;
  readonly hasAnswers: boolean;
  readonly hasRequests: boolean;
  readonly hasMembers: boolean;
  readonly hasHandedIn: boolean;
  /** What campaigns were sent for that were not only written. */
  readonly sentFor: readonly AudiencePurpose[];
  /** Levels and purposes that campaigns measured: `open:individual`. */
  readonly levels: readonly string[];
  readonly measuredFor: readonly MeasurePurpose[];
  readonly restsInactive: boolean;
  readonly keepsNetworkAddress: boolean;
  /** From this day on nobody works here by a password alone; `null`: whoever likes. */
  readonly secondFactorFrom: string | null;
}

/** What is known of people in kinds, of those who came last. */
export interface People {
  readonly relations: readonly Relation[];
  readonly kinds: readonly string[];
  readonly countries: readonly string[];
  /** Names of what is kept of people besides, never a value. */
  readonly attributes: readonly string[];
}

export interface Sender {
  readonly name: string;
  readonly domain: string;
  readonly legalIdentity: string;
}

export interface SourceInUse {
  readonly id: string;
  readonly kind: OriginKind;
  readonly name: string;
  /** Nobody from there is written to, by a rule. */
  readonly isHeldBack: boolean;
}

/** A server with a name somebody gave it. */
export interface Server {
  readonly name: string;
  readonly host: string;
  readonly isEncrypted: boolean;
}

export interface Receiver {
  readonly name: string;
  readonly host: string;
  /** Why it is told addresses of people; `null`: it is told numbers alone. */
  readonly addressWhy: string | null;
}
