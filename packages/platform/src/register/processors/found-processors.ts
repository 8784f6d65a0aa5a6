import type { ActivityId } from "@consentry/law";

import type { Configuration } from "../configuration/configuration.ts";
import { hostOf, isOwnNetwork } from "../configuration/host-of.ts";
import type { ProcessorUse } from "../fact.ts";
import type { RegisterOwn } from "../own.ts";

/** A firm, or a machine of one, that the configuration shows data to go to. */
export interface FoundProcessor {
  readonly key: string;
  readonly name: string;
  readonly host: string | null;
  readonly uses: readonly { readonly use: ProcessorUse; readonly name: string }[];
}

/** Whoever runs the machine reaches what is on it, whatever else is set up. */
const MACHINE: FoundProcessor = {
  key: "machine",
  name: "",
  host: null,
  uses: [{ use: "machine", name: "" }],
};

/**
 * Everybody whom the configuration shows to get data: each host once with all it is used for. What
 * lies on this machine or in a network of its own is with whoever runs the machine.
 */
export function foundProcessors(
  { relays, mailboxes, textCarriers, webhooks, signOn, sources }: Configuration,
  { places }: Pick<RegisterOwn, "places">,
): readonly FoundProcessor[] {
  const uses: { readonly host: string; readonly use: ProcessorUse; readonly name: string }[] = [
    ...[...new Set([places.database ?? [], places.copies ?? []].flat())].map((host) => ({
      host,
      use: "database" as const,
      name: "",
    })),
    // With relays of its own an organisation's mail goes nowhere else.
    ...(relays.length > 0 || places.relay === null
      ? []
      : [{ host: places.relay, use: "relay" as const, name: "" }]),
    ...relays.map(({ host, name }) => ({ host, name, use: "relay" as const })),
    ...mailboxes.map(({ host, name }) => ({ host, name, use: "mailbox" as const })),
    ...(textCarriers.length > 0 || (places.textCarrier ?? null) === null
      ? []
      : [{ host: places.textCarrier ?? "", use: "text-carrier" as const, name: "" }]),
    ...textCarriers.map(({ host, name }) => ({ host, name, use: "text-carrier" as const })),
    ...webhooks.map(({ host, name }) => ({ host, name, use: "webhook" as const })),
    ...(signOn === null ? [] : [{ host: hostOf(signOn) ?? "", use: "sign-on" as const, name: "" }]),
  ];
  const byHost = new Map<string, FoundProcessor>();
  const here = uses.filter(({ host }) => isOwnNetwork(host));
  for (const { host, use, name } of uses) {
    if (isOwnNetwork(host)) continue;
    const known = byHost.get(host) ?? { key: `host:${host}`, name: host, host, uses: [] };
    byHost.set(host, { ...known, uses: [...known.uses, { use, name }] });
  }
  return [
    { ...MACHINE, uses: [...MACHINE.uses, ...here.map(({ use, name }) => ({ use, name }))] },
    ...byHost.values(),
    ...sources
      .filter(({ kind }) => kind === "partner" || kind === "purchased")
      .map(({ id, name }) => ({
        key: `source:${id}`,
        name,
        host: null,
        uses: [{ use: "partner" as const, name }],
      })),
  ];
}

const MAIL: readonly ActivityId[] = ["mailing", "automations", "messages", "consent", "requests"];
const EVERYTHING: readonly ActivityId[] = [
  ...MAIL,
  "measurement",
  "objections",
  "answers",
  "staff",
  "handed-in",
];

const TAKES_PART: Readonly<Record<ProcessorUse, readonly ActivityId[]>> = {
  machine: EVERYTHING,
  database: EVERYTHING,
  relay: MAIL,
  mailbox: ["answers", "requests"],
  webhook: ["mailing", "automations", "messages", "consent"],
  "sign-on": ["staff"],
  "text-carrier": ["mailing", "automations", "messages"],
  partner: [],
  stated: [],
};

/** Which of the activities that are done somebody takes part in. */
export function activitiesOf(
  { uses }: Pick<FoundProcessor, "uses">,
  done: readonly ActivityId[],
): readonly ActivityId[] {
  return done.filter((id) => uses.some(({ use }) => TAKES_PART[use].includes(id)));
}
