/** What was looked at. */
export const CHECKS = [
  "configuration",
  "node",
  "folder",
  "disk",
  "secret",
  "port",
  "address",
  "certificate",
  "database",
  "schema",
  "connections",
  "replication",
  "vacuum",
  "clock",
  "keys",
  "relay",
  "texts",
  "queues",
  "ledger",
  "retention",
  "backups",
  "alerts",
] as const;
export type CheckName = (typeof CHECKS)[number];

/** One thing that was looked at, and how it is. */
export interface Finding {
  readonly check: CheckName;
  /** `look`: it works, and will not for ever, or cannot be told from here. */
  readonly state: "fine" | "look" | "sick";
  /** A sentence; holds no password, no address of a person and nothing of what is kept. */
  readonly what: string;
  /** What to do: a command or a setting; `null` where nothing is to be done. */
  readonly advice: string | null;
}

export function fine(check: CheckName, what: string): Finding {
  return { check, state: "fine", what, advice: null };
}

export function look(check: CheckName, what: string, advice: string): Finding {
  return { check, state: "look", what, advice };
}

export function sick(check: CheckName, what: string, advice: string): Finding {
  return { check, state: "sick", what, advice };
}
