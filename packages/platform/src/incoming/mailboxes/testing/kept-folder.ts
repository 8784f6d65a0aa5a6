import type { Instant } from "@consentry/kernel";

import type { OpenMailbox } from "../open-mailbox.ts";

/** A folder in memory that keeps the promises of a server's: numbers, sizes, what was put away. */
export interface KeptFolder extends OpenMailbox {
  uidValidity: number;
  readonly putAwayNumbers: number[];
  /** Numbers in the order in which they were read. */
  readonly readNumbers: number[];
  add(bytes: Uint8Array, at?: Instant): number;
}

export function aFolder(now: Instant): KeptFolder {
  const mails: { readonly number: number; readonly bytes: Uint8Array; readonly at: Instant }[] = [];
  const folder: KeptFolder = {
    uidValidity: 1,
    mails: 0,
    putAwayNumbers: [],
    readNumbers: [],
    add(bytes, at = now) {
      mails.push({ number: mails.length + 1, bytes, at });
      return mails.length;
    },
    numbersAfter: (number, since) =>
      Promise.resolve(
        mails
          .filter((mail) => mail.number > number && (since === null || mail.at >= since))
          .map((mail) => mail.number),
      ),
    sizesOf: (numbers) =>
      Promise.resolve(new Map(numbers.map((n) => [n, mails[n - 1]?.bytes.length ?? 0]))),
    read(number) {
      folder.readNumbers.push(number);
      return Promise.resolve(mails[number - 1]?.bytes ?? null);
    },
    putAway(number) {
      folder.putAwayNumbers.push(number);
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
  return folder;
}
