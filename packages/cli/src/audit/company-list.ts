import { readFileSync, statSync } from "node:fs";

import { parseCompanyList, type ListedHost } from "@consentry/audit";
import { err, type Result } from "@consentry/kernel";

import { visible } from "../terminal/visible.ts";

/** The longest list that is read has a hundred thousand lines, of some hundred bytes each. */
const LARGEST_LIST_BYTES = 32 * 1024 * 1024;

/** Reads the table that `--companies` names; the error is a sentence that names file and place. */
export function readCompanyList(path: string): Result<readonly ListedHost[], string> {
  const named = `--companies ${visible(path)}`;
  let text: string;
  try {
    if (statSync(path).size > LARGEST_LIST_BYTES) return err(`${named}: over 32 MiB is not read`);
    text = readFileSync(path, "utf8");
  } catch {
    return err(`${named} cannot be read; name a list of companies (JSON)`);
  }
  const list = parseCompanyList(text);
  return list.ok ? list : err(`${named}: ${list.error}`);
}
