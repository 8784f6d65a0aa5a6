import { parseCompanyList, type AuditOptions, type ListedHost } from "@consentry/audit";
import { err, ok, type Result } from "@consentry/kernel";

import { readAtMost } from "../read-at-most.ts";
import { unreadable, wrong, type Refusal } from "../refusal.ts";
import { visible } from "../terminal/visible.ts";

/** The longest list that is read has a hundred thousand lines, of some hundred bytes each. */
const LARGEST_LIST_BYTES = 32 * 1024 * 1024;

const WHY_UNREAD = {
  "too-large": ": over 32 MiB is not read",
  "not-readable": " cannot be read; name a list of companies (JSON)",
} as const;

interface WithCompanies {
  /** The file that `--companies` names; `null`: only what the auditor knows. */
  readonly companies: string | null;
  readonly options: Pick<AuditOptions, "companies">;
}

/** The same request with the table it names among its options. */
export function withCompanies<Request extends WithCompanies>(
  request: Request,
): Result<Request, Refusal> {
  if (request.companies === null) return ok(request);
  const companies = readCompanyList(request.companies);
  if (!companies.ok) return companies;
  return ok({ ...request, options: { ...request.options, companies: companies.value } });
}

/** Reads the table that `--companies` names; the refusal names file and place. */
function readCompanyList(path: string): Result<readonly ListedHost[], Refusal> {
  const named = `--companies ${visible(path)}`;
  const read = readAtMost(path, LARGEST_LIST_BYTES);
  if (!read.ok) return err(unreadable(`${named}${WHY_UNREAD[read.error]}`));
  const list = parseCompanyList(read.value.toString("utf8"));
  return list.ok ? list : err(wrong(`${named}: ${list.error}`));
}
