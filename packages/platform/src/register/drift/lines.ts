import { createHash } from "node:crypto";

import type { Text } from "@consentry/law";
import { canonicalJson } from "@consentry/ledger";

import { countryName } from "../export/parts/cell.ts";
import type { Say } from "../export/sheets.ts";
import { EXPORT_WORDS, STATUS_WORDS } from "../export/words.ts";
import type { Processor, RegisterFacts, Transfer } from "../fact.ts";
import { said } from "../said.ts";

/** What of a register is compared with the day it was confirmed. */
export const LINE_KINDS = [
  "country",
  "activity",
  "purpose",
  "data",
  "basis",
  "processor",
  "transfer",
  "exposure",
  "retention",
  "measure",
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** One thing the configuration says. Two lines of one kind and id are the same if their codes are. */
export interface Line {
  readonly kind: LineKind;
  readonly id: string;
  readonly code: string;
  readonly name: Text;
  /** What the code says, for reading; empty where being there is all. */
  readonly value: Text;
}

/**
 * A register as lines, without what was answered: where an answer changes what is compared (the
 * country of a firm, a basis), what follows from it does.
 */
export function linesOf({
  controller,
  activities,
  processors,
  exposures,
  measures,
}: RegisterFacts): readonly Line[] {
  return [
    {
      ...line("country", "", same(controller.name), controller.country ?? "?"),
      value: inBoth((say) => countryName(controller.country, say)),
    },
    ...activities.flatMap((activity): readonly Line[] => {
      const { id, title, purposes, data, bases, retention } = activity;
      return [
        line("activity", id, title),
        ...purposes.map((text) => line("purpose", `${id}/${text.en}`, text)),
        ...data.map((one) => line("data", `${id}/${one.id}`, one.title)),
        ...bases.map((one) =>
          line("basis", `${id}/${one.basis}/${one.rule ?? ""}/${one.about?.en ?? ""}`, one.title),
        ),
        ...retention.map(({ rule, length, unit, text }) => ({
          ...line("retention", `${id}/${rule}`, title, `${length ?? ""}${unit}`),
          value: text,
        })),
      ];
    }),
    ...processors.filter(({ isGone }) => !isGone).flatMap(ofProcessor),
    ...exposures.map(({ host, country, status }) =>
      placed(line("exposure", host, same(host)), country, status),
    ),
    ...measures.map(({ id, title, state }) => ({
      ...line("measure", id, title, state),
      value: STATE_WORDS[state],
    })),
  ];
}

/** SHA-256 of lines, which a person confirms: what they looked at is what is kept. */
export function hashOfLines(lines: readonly Line[]): string {
  const codes = lines.map(({ kind, id, code }) => [kind, id, code]);
  return createHash("sha256").update(canonicalJson(codes)).digest("hex");
}

function ofProcessor({
  key,
  name,
  host,
  country,
  transfer,
  isRecipient,
}: Processor): readonly Line[] {
  const title =
    name === "" ? said("Who runs this machine", "Qui exploite cette machine") : same(name);
  return [
    line("processor", key, title, host ?? ""),
    ...(isRecipient ? [placed(line("transfer", key, title), country, transfer.status)] : []),
  ];
}

/** Where something is, and what the law of the day says of that place. */
function placed(line: Line, country: string | null, status: Transfer["status"]): Line {
  const value = inBoth((say) =>
    country === null
      ? say(STATUS_WORDS.unknown)
      : `${countryName(country, say)} – ${say(STATUS_WORDS[status])}`,
  );
  return { ...line, code: `${country ?? "?"} ${status}`, value };
}

function inBoth(tell: (say: Say) => string): Text {
  return said(
    tell(({ en }) => en),
    tell(({ fr }) => fr),
  );
}

const STATE_WORDS = {
  active: EXPORT_WORDS.active,
  missing: EXPORT_WORDS.missing,
  unknown: EXPORT_WORDS.notSeen,
} as const;

function line(kind: LineKind, id: string, name: Text, code = ""): Line {
  return { kind, id, code, name, value: same(code) };
}

function same(text: string): Text {
  return said(text, text);
}
