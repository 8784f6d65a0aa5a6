import { err, ok, type Result } from "@consentry/kernel";

import { isOneLine, type FieldProblem } from "../../contacts/field-problem.ts";
import type { MailboxSettings } from "./mailbox.ts";

/** As the table bounds them. */
export const LONGEST_NAME = 200;
export const LONGEST_HOST = 253;
export const LONGEST_FOLDER = 200;
/** Addresses and tokens have less; the column is sealed and says nothing of it. */
export const LONGEST_LOGIN = 1_000;

/** A name or a number of a server: nothing that would be a path or a login. */
const HOST = /^[\w.:-]+$/;

const THIS_MACHINE: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "::1"]);

/** Checks what somebody says of a mailbox; every problem. Does not look whether it is there. */
export function checkMailbox(
  draft: MailboxSettings,
): Result<MailboxSettings, readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const expect = (isSo: boolean, path: string, expected: string): void => {
    if (!isSo) problems.push({ path, expected });
  };
  const host = draft.host.trim().toLowerCase();
  const isLine = (text: string, most: number): boolean =>
    text.trim() !== "" && text.length <= most && isOneLine(text);
  expect(isLine(draft.name, LONGEST_NAME), "name", `a line of at most ${LONGEST_NAME} characters`);
  expect(
    HOST.test(host) && host.length <= LONGEST_HOST,
    "host",
    "the name of a server such as imap.example.org",
  );
  expect(
    draft.security !== "none" || THIS_MACHINE.has(host),
    "security",
    "tls or starttls: unencrypted only on this machine",
  );
  expect(isLine(draft.user, LONGEST_LOGIN), "user", "the name to sign in with");
  expect(isLine(draft.password, LONGEST_LOGIN), "password", "the password to sign in with");
  expect(isLine(draft.folder, LONGEST_FOLDER), "folder", "the name of a folder such as INBOX");
  const moves = draft.afterwards === "move";
  expect(
    moves ? isLine(draft.moveTo ?? "", LONGEST_FOLDER) && draft.moveTo !== draft.folder : true,
    "moveTo",
    "another folder",
  );
  if (problems.length > 0) return err(problems);
  return ok({ ...draft, name: draft.name.trim(), host, moveTo: moves ? draft.moveTo : null });
}
