import { ruleById } from "@consentry/law";
import { audienceTable, withOrganisation, type AudienceTable } from "@consentry/platform";

import { now } from "../clock.ts";
import type { Io } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { jsonLine } from "../store/json-line.ts";
import { onCampaign } from "./one-campaign.ts";

/** `consentry campaign audience CAMPAIGN`: who would get it now, who would not, and why. */
export function audienceCommand(args: readonly string[], io: Io): Promise<number> {
  return onCampaign(args, {}, io, async ({ database, organisation, campaign, isJson }) => {
    const table = await withOrganisation(database, organisation.id, (tx) =>
      audienceTable(tx, organisation, campaign, now()),
    );
    if (!table.ok) {
      io.stderr(`consentry campaign: it cannot be told (${table.error.kind})\n`);
      return EXIT.no;
    }
    io.stdout(isJson ? jsonLine("consentry.audience/1", table.value) : audiencePage(table.value));
    return EXIT.done;
  });
}

const HELD = {
  suppression: "not to be written to",
  reach: "not to be reached",
  errand: "not asked or told now",
} as const;

type Row = readonly [people: number, what: string];

function audiencePage({ people, gets, heldBack, open, click }: AudienceTable): string {
  const held: readonly Row[] = heldBack.map(({ because, people: some }) => [
    some,
    "rule" in because ? named(because.rule) : `${HELD[because.by]}: ${because.reason}`,
  ]);
  const bases: readonly Row[] = gets.byBasis.map(({ need, rule, people: some }) => [
    some,
    `${need}: ${named(rule)}`,
  ]);
  return [
    `For ${count(people)} ${people === 1 ? "person" : "people"}.\n`,
    `\nGet it: ${count(gets.people)}\n`,
    table(bases),
    `\nDo not get it: ${count(people - gets.people)}\n`,
    table(held),
    `\nMeasured, of those who get it\n`,
    table([
      ...Object.entries(open.levels).map(([level, some]): Row => [some, `opens: ${level}`]),
      ...Object.entries(click.levels).map(([level, some]): Row => [some, `clicks: ${level}`]),
    ]),
    coverage("Opens", open.coverage),
    coverage("Clicks", click.coverage),
  ].join("");
}

function named(rule: string): string {
  const title = ruleById(rule)?.title.en;
  return title === undefined ? rule : `${rule} ${title}`;
}

function table(rows: readonly Row[]): string {
  const width = Math.max(0, ...rows.map(([people]) => count(people).length));
  return rows.map(([people, what]) => `  ${count(people).padStart(width)}  ${what}\n`).join("");
}

function coverage(signal: string, share: number | null): string {
  if (share === null) return "";
  return `${signal} of each reader: ${Math.round(share * 100)} % agreed.\n`;
}

function count(people: number): string {
  return people.toLocaleString("en-GB");
}
