import { assertNever } from "@consentry/kernel";
import { useCallback, useEffect, useReducer, useRef, useState } from "react";

import type { PageLanguage } from "../../words/words.ts";
import { fileKind } from "./file-kind.ts";
import { MAX_FILE_BYTES, MAX_FILES } from "./limits.ts";
import { MailReader } from "./mail-reader.ts";
import { OWN_DAY, type Occasion } from "./occasion.ts";
import type { Audited } from "./reading.ts";

/** A mail somebody handed over, before it is read. */
export interface Handed {
  readonly name: string | null;
  readonly mail: Blob;
}

export type Failure = "empty" | "not-a-message" | "too-large" | "outlook" | "archive" | "broken";

export type Reading =
  | { readonly state: "reading" }
  | ({ readonly state: "read" } & Audited)
  | { readonly state: "failed"; readonly failure: Failure };

export interface Mail extends Handed {
  readonly id: number;
  readonly reading: Reading;
  readonly occasion: Occasion;
  /** The mail it is read against, as another copy of the same mailing. */
  readonly beside: Blob | null;
}

/** A mail that was read to its end. */
export type ReadMail = Mail & { readonly reading: { readonly state: "read" } & Audited };

interface State {
  readonly mails: readonly Mail[];
  readonly chosenId: number | null;
  readonly wasCut: boolean;
}

type Change =
  | { readonly kind: "handed"; readonly mails: readonly Mail[]; readonly wasCut: boolean }
  | { readonly kind: "read"; readonly id: number; readonly reading: Reading }
  | { readonly kind: "altered"; readonly mails: readonly Mail[] }
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
    case "altered":
      return { ...state, mails: happened.mails };
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
  /** Reads one mail again, by other rules or of another day. */
  readonly judge: (id: number, occasion: Occasion) => void;
  /** Reads two mails against each other, or apart again. */
  readonly compare: (isWanted: boolean) => void;
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
  const handedLast = useRef<readonly Handed[]>([]);
  const take = useCallback(
    (handed: readonly Handed[]) => {
      if (handed.length === 0) return;
      reader.stop();
      handedLast.current = handed;
      void unpacked(handed, reader).then((single) => {
        if (handedLast.current !== handed) return;
        const mails = single.slice(0, MAX_FILES).map(({ name, mail }): Mail => {
          lastId.current += 1;
          return {
            id: lastId.current,
            name,
            mail,
            reading: { state: "reading" },
            occasion: OWN_DAY,
            beside: null,
          };
        });
        dispatch({ kind: "handed", mails, wasCut: single.length > MAX_FILES });
        for (const mail of mails) void read(mail);
      });
    },
    [read, reader],
  );
  const alter = (altered: (mail: Mail) => Mail): void => {
    const mails = state.mails.map(altered);
    dispatch({ kind: "altered", mails });
    mails.forEach((mail, index) => {
      if (mail !== state.mails[index]) void read(mail);
    });
  };

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
    judge: (id, occasion) => alter((mail) => (mail.id === id ? { ...mail, occasion } : mail)),
    compare: (isWanted) => {
      const [one, other] = state.mails;
      if (!one || !other) return;
      alter((mail) => ({ ...mail, beside: isWanted ? (mail === one ? other : one).mail : null }));
    },
    clear: () => {
      reader.stop();
      handedLast.current = [];
      dispatch({ kind: "cleared" });
    },
  };
}

/** Mails one by one: what is a mailbox is taken apart. */
async function unpacked(handed: readonly Handed[], reader: MailReader): Promise<readonly Handed[]> {
  const apart = await Promise.all(
    handed.map(async ({ name, mail }): Promise<readonly Handed[]> => {
      const isMailbox = mail.size <= MAX_FILE_BYTES && (await fileKind(mail)) === "mbox";
      const split = isMailbox ? await reader.ask({ kind: "split", mail }) : null;
      if (!split?.ok || split.value.length === 0) return [{ name, mail }];
      const isOne = split.value.length === 1;
      return split.value.map((single, index) => ({
        name: isOne || name === null ? name : `${name} · ${index + 1}`,
        mail: single,
      }));
    }),
  );
  return apart.flat();
}

async function readMail(
  { name, mail, occasion, beside }: Mail,
  language: PageLanguage,
  reader: MailReader,
): Promise<Reading> {
  if (mail.size > MAX_FILE_BYTES) return { state: "failed", failure: "too-large" };
  if (mail.size === 0) return { state: "failed", failure: "empty" };
  const kind = await fileKind(mail);
  if (kind === "outlook" || kind === "archive") return { state: "failed", failure: kind };
  const asked = { kind: "read", mail, file: name, language, occasion, beside } as const;
  const answer = await reader.ask(asked);
  if (!answer.ok) return { state: "failed", failure: "broken" };
  const { document } = answer.value;
  return document.error
    ? { state: "failed", failure: document.error.code }
    : { state: "read", ...answer.value };
}
