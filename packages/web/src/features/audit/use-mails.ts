import type { AuditDocument } from "@consentry/audit";
import { assertNever } from "@consentry/kernel";
import { useCallback, useEffect, useReducer, useRef, useState } from "react";

import type { PageLanguage } from "../../words/words.ts";
import { MAX_FILE_BYTES, MAX_FILES } from "./limits.ts";
import { MailReader } from "./mail-reader.ts";

/** A mail somebody handed over, before it is read. */
export interface Handed {
  readonly name: string | null;
  readonly mail: Blob;
}

export type Failure = "empty" | "not-a-message" | "too-large" | "broken";

export type Reading =
  | { readonly state: "reading" }
  | { readonly state: "read"; readonly document: AuditDocument }
  | { readonly state: "failed"; readonly failure: Failure };

export interface Mail extends Handed {
  readonly id: number;
  readonly reading: Reading;
}

interface State {
  readonly mails: readonly Mail[];
  readonly chosenId: number | null;
  readonly wasCut: boolean;
}

type Change =
  | { readonly kind: "handed"; readonly mails: readonly Mail[]; readonly wasCut: boolean }
  | { readonly kind: "read"; readonly id: number; readonly reading: Reading }
  | { readonly kind: "chosen"; readonly id: number }
  | { readonly kind: "cleared" };

const NOTHING: State = { mails: [], chosenId: null, wasCut: false };

function change(state: State, happened: Change): State {
  switch (happened.kind) {
    case "handed": {
      const { mails, wasCut } = happened;
      return { mails, wasCut, chosenId: mails[0]?.id ?? null };
    }
    case "read": {
      const { id, reading } = happened;
      const mails = state.mails.map((mail) => (mail.id === id ? { ...mail, reading } : mail));
      return { ...state, mails };
    }
    case "chosen":
      return { ...state, chosenId: happened.id };
    case "cleared":
      return NOTHING;
    default:
      return assertNever(happened);
  }
}

export interface Mails extends State {
  readonly chosen: Mail | null;
  readonly reader: MailReader;
  readonly take: (handed: readonly Handed[]) => void;
  readonly choose: (id: number) => void;
  readonly clear: () => void;
}

/** The mails on the page: handed over, being read, read. Another language reads them again. */
export function useMails(language: PageLanguage): Mails {
  const [state, dispatch] = useReducer(change, NOTHING);
  const [reader] = useState(() => new MailReader());
  const lastId = useRef(0);

  const read = useCallback(
    async (mail: Mail) => {
      const reading = await readMail(mail, language, reader);
      dispatch({ kind: "read", id: mail.id, reading });
    },
    [language, reader],
  );
  const take = useCallback(
    (handed: readonly Handed[]) => {
      if (handed.length === 0) return;
      reader.stop();
      const mails = handed.slice(0, MAX_FILES).map(({ name, mail }): Mail => {
        lastId.current += 1;
        return { id: lastId.current, name, mail, reading: { state: "reading" } };
      });
      dispatch({ kind: "handed", mails, wasCut: handed.length > MAX_FILES });
      for (const mail of mails) void read(mail);
    },
    [read, reader],
  );

  const held = useRef(state.mails);
  useEffect(() => {
    held.current = state.mails;
  });
  useEffect(() => {
    for (const mail of held.current) void read(mail);
  }, [read]);
  useEffect(() => () => reader.stop(), [reader]);

  return {
    ...state,
    chosen: state.mails.find(({ id }) => id === state.chosenId) ?? null,
    reader,
    take,
    choose: (id) => dispatch({ kind: "chosen", id }),
    clear: () => {
      reader.stop();
      dispatch({ kind: "cleared" });
    },
  };
}

async function readMail(
  { name, mail }: Mail,
  language: PageLanguage,
  reader: MailReader,
): Promise<Reading> {
  if (mail.size > MAX_FILE_BYTES) return { state: "failed", failure: "too-large" };
  if (mail.size === 0) return { state: "failed", failure: "empty" };
  const answer = await reader.ask({ kind: "read", mail, file: name, language });
  if (!answer.ok) return { state: "failed", failure: "broken" };
  const document = answer.value;
  return document.error
    ? { state: "failed", failure: document.error.code }
    : { state: "read", document };
}
