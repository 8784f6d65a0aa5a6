import { err, ok, type Result } from "@consentry/kernel";

import type { FlagKind } from "../../flags.ts";
import { visible } from "../../terminal/visible.ts";

/** What `--resolve` and the flags beside it ask for. */
export interface ResolveRequest {
  /** More messages than this are refused before anything is asked. */
  readonly limit: number;
  /** Tables of networks to mount (MMDB). */
  readonly networks: readonly string[];
}

export const RESOLVE_FLAGS = {
  resolve: "switch",
  "resolve-limit": "value",
  networks: "values",
} as const satisfies Record<string, FlagKind>;

/** So many mails a person looks into by hand; more is a decision, and is to be said. */
const USUAL_LIMIT = 10;

/** Beyond this a study should ask the sender, not their servers. */
const MOST_LIMIT = 1_000;

/** Reads what was said about looking outside; `null`: nothing is asked of anybody. */
export function parseResolve(
  isAsked: boolean,
  limit: string | undefined,
  networks: readonly string[] = [],
): Result<ResolveRequest | null, string> {
  const left = limit === undefined ? (networks.length === 0 ? null : "networks") : "resolve-limit";
  if (!isAsked) return left === null ? ok(null) : err(`--${left} is only used with --resolve`);
  const count = Number(limit ?? USUAL_LIMIT);
  const isCount = /^\d{1,4}$/.test(limit ?? "1") && count >= 1 && count <= MOST_LIMIT;
  return isCount
    ? ok({ limit: count, networks })
    : err(
        `--resolve-limit "${visible(limit ?? "")}" is not a number of messages from 1 to ${MOST_LIMIT}`,
      );
}
