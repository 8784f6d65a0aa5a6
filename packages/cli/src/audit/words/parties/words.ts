/** How the map of parties is put in words. */
export interface PartyWords {
  /** Who wrote the mail, by the domain in From. */
  readonly sender: (site: string) => string;
  readonly ownedBy: string;
  readonly through: string;
  readonly law: string;
  readonly knownBy: string;
  readonly since: (day: string) => string;
  readonly until: (day: string) => string;
  /** After a fact that nothing but general knowledge gives. */
  readonly hearsay: string;
  /** Hosts that no opening and no click tells. */
  readonly headerOnly: (parties: string) => string;
  /** What the tier rests on; nothing known (T3) is said once, among the limits. */
  readonly tier: Readonly<Record<"T1" | "T2", (country: string) => string>>;
  /** How a host came to stand for the company, by the beginning of the evidence. */
  readonly evidence: Readonly<Record<EvidenceKind, (host: string, target: string) => string>>;
}

export type EvidenceKind =
  | "platform"
  | "host"
  | "hearsay"
  | "cname"
  | "ns"
  | "network"
  | "storage"
  | "list"
  | "from"
  | "program";
