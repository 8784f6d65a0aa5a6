import { withOrganisation, type Database } from "../../database/database.ts";
import { statement } from "../../database/statement.ts";
import type { MeasureToken } from "../tokens/measure-token.ts";

/** How long a link is taken to be as it was read: a campaign that was removed leads on no longer. */
const FRESH_MS = 60_000;

/** Links remembered at once: some megabytes. Above, all are read anew. */
const MOST_REMEMBERED = 10_000;

/** Where measured links lead: to what their author wrote, and to nothing else. */
export class RegisteredLinks {
  readonly #database: Database;
  readonly #clock: () => number;
  readonly #known = new Map<string, { readonly target: string | null; readonly since: number }>();

  /** @param clock milliseconds, running evenly */
  constructor(database: Database, clock: () => number) {
    this.#database = database;
    this.#clock = clock;
  }

  /** The value of `Location` for a token's link; `null` when its campaign has no such link. */
  async targetOf(token: MeasureToken): Promise<string | null> {
    const key = `${token.organisation} ${token.campaign} ${token.link}`;
    const known = this.#known.get(key);
    if (known !== undefined && this.#clock() - known.since < FRESH_MS) return known.target;
    const [row] = await withOrganisation(this.#database, token.organisation, (tx) =>
      tx.rows(LINK, [token.organisation, token.campaign, token.link]),
    );
    const target = row === undefined ? null : locationOf(row.url);
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
    this.#known.set(key, { target, since: this.#clock() });
    return target;
  }
}

const LINK = statement<{ readonly url: string }>(
  "campaign_links.find",
  `select url from campaign_links
    where organisation_id = $1 and campaign_id = $2 and number = $3`,
);

/**
 * An author's address as a header may hold it: the very octets, and those that RFC 3986 knows only
 * encoded (spaces, letters beyond ASCII) encoded. `null` for what no browser should be sent to.
 */
export function locationOf(url: string): string | null {
  if (!LEADS_TO_A_PAGE.test(url) || !url.isWellFormed()) return null;
  return url.replace(NOT_IN_AN_ADDRESS, (letters) => encodeURIComponent(letters));
}

const LEADS_TO_A_PAGE = /^https?:\/\/[^/]/i;
/** Control characters with it: none can end the header. */
const NOT_IN_AN_ADDRESS = /[^\x21-\x7e]+/g;
