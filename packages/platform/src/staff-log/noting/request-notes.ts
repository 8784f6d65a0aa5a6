import type { Instant } from "@consentry/kernel";

import { withOrganisation } from "../../database/database.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Caller } from "../../http/api/authenticate.ts";
import type { ApiRoute } from "../../http/api/route.ts";
import type { Installation } from "../../installation.ts";
import { keysOf } from "../../organisations/keys.ts";
import type { StaffNote } from "../staff-note.ts";
import { rememberLooks } from "./looked-already.ts";
import { noteOfRefusal, noteOfRequest, type Asked } from "./note-of-request.ts";
import { noteStaffAct } from "./note-staff-act.ts";

/** A request that was let in, with the text by which its page is told from others. */
export interface NotedRequest extends Omit<Asked, "by"> {
  readonly url: string;
  readonly body: unknown;
}

/** Writes down requests of the interface; what was looked at a moment ago is not doubled. */
export interface RequestNotes {
  /**
   * In the transaction of the request: what cannot be written down is not done.
   *
   * @param answer what it answers, as far as that is known already
   * @returns to be called once that transaction is kept
   */
  note(
    tx: Tx,
    declared: ApiRoute,
    caller: Caller,
    request: NotedRequest,
    answer: unknown,
  ): Promise<() => void>;
  /** That somebody asked for what their role does not allow. */
  noteRefusal(declared: ApiRoute, caller: Caller): Promise<void>;
}

export function requestNotes({
  database,
  secret,
  now,
}: Pick<Installation, "database" | "secret" | "now">): RequestNotes {
  const looks = rememberLooks();
  const write = (tx: Tx, { organisation }: Caller, note: StaffNote, at: Instant) =>
    noteStaffAct(tx, { organisation, keys: keysOf(secret, organisation), now: at }, note);
  return {
    async note(tx, declared, caller, { url, body, ...asked }, answer) {
      const note = noteOfRequest(declared, { ...asked, by: caller.by }, answer);
      if (note === null) return nothing;
      const [at, of] = [now(), JSON.stringify([url, body])];
      const nowMs = Date.parse(at);
      if (looks.has(note, of, nowMs)) return nothing;
      await write(tx, caller, note, at);
      return () => looks.remember(note, of, nowMs);
    },
    async noteRefusal(declared, caller) {
      const [note, at] = [noteOfRefusal(declared, caller.by), now()];
      const nowMs = Date.parse(at);
      if (looks.has(note, "", nowMs)) return;
      looks.remember(note, "", nowMs);
      await withOrganisation(database, caller.organisation, (tx) => write(tx, caller, note, at));
    },
  };
}

function nothing(): void {}
