import { err, ok, type Result } from "@consentry/kernel";
import {
  listCampaigns,
  readCampaign,
  withOrganisation,
  type Campaign,
  type CampaignLine,
} from "@consentry/platform";

import type { Io } from "../command.ts";
import { FORMATS, withLongOutput } from "../consent/flags.ts";
import { inOrganisation, type OpenOrganisation } from "../consent/open-organisation.ts";
import { EXIT } from "../exit-code.ts";
import { oneOf, parseFlags, type FlagKind, type Flags } from "../flags.ts";
import { visible } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";

export const NAME = { name: "campaign" };

/** A campaign in an open database. */
export interface OpenCampaign extends OpenOrganisation {
  readonly campaign: Campaign;
  readonly format: string;
  readonly isJson: boolean;
}

/** What the work of a word is given: the flags it knows, and the campaign it was given. */
export interface OneCampaign<Flag extends string> extends OpenCampaign {
  readonly flags: Flags<Flag | CommonFlag>;
}

type CommonFlag = keyof typeof COMMON;
const COMMON = { organisation: "value", format: "value" } as const satisfies Record<
  string,
  FlagKind
>;

/** More than a person looks through for a name; an id finds any. */
const MOST_LOOKED_THROUGH = 1_000;

/**
 * Opens the database and finds the campaign that is named, by its id or its name.
 *
 * @param formats those that the word can print
 */
export async function onCampaign<Flag extends string>(
  args: readonly string[],
  kinds: Readonly<Record<Flag, FlagKind>>,
  io: Io,
  work: (open: OneCampaign<Flag>) => Promise<number>,
  formats: readonly string[] = FORMATS,
): Promise<number> {
  const refuse = (problem: string): number => usageError(NAME, `${problem}.`, io);
  const flags = parseFlags<Flag | CommonFlag>(withLongOutput(args), { ...kinds, ...COMMON });
  if (!flags.ok) return refuse(flags.error);
  const { positionals, values } = flags.value;
  const [named, ...more] = positionals;
  if (named === undefined || more.length > 0) return refuse("name one campaign, by name or id");
  const given: Readonly<Partial<Record<string, string>>> = values;
  const format = oneOf("format", given["format"] ?? "text", formats);
  if (!format.ok) return refuse(format.error);
  return inOrganisation(given["organisation"], io, async (open) => {
    const campaign = await campaignNamed(open, named);
    if (!campaign.ok) {
      io.stderr(`consentry campaign: ${campaign.error}\n`);
      return EXIT.usage;
    }
    const isJson = format.value === "json";
    const found = { campaign: campaign.value, format: format.value, isJson };
    return work({ ...open, ...found, flags: flags.value });
  });
}

async function campaignNamed(
  { database, organisation }: OpenOrganisation,
  named: string,
): Promise<Result<Campaign, string>> {
  return withOrganisation(database, organisation.id, async (tx) => {
    const page = { after: null, limit: MOST_LOOKED_THROUGH };
    const lines = await listCampaigns(tx, organisation.id, page);
    const [one, other] = lines.filter(({ id, name }) => id === named || name === named);
    if (other !== undefined) {
      return err(`several campaigns are named “${visible(named)}”: give its id`);
    }
    // An id that is none would be an error of the database's.
    const id = one?.id ?? (IS_ID.test(named) ? named : null);
    const campaign = id === null ? null : await readCampaign(tx, organisation.id, id);
    return campaign === null ? err(nothingNamed(named, lines)) : ok(campaign);
  });
}

const IS_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function nothingNamed(named: string, lines: readonly CampaignLine[]): string {
  const there = lines.slice(0, 5).map(({ name }) => `“${visible(name)}”`);
  const hint = there.length === 0 ? "There is none yet." : `The latest are ${there.join(", ")}.`;
  return `there is no campaign “${visible(named)}”. ${hint}`;
}
