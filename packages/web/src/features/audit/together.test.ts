import { expect, test } from "vitest";

import { LANGUAGES } from "../../words/words.ts";
import { OWN_DAY } from "./occasion.ts";
import { auditedSample, TABLE } from "./testing/audited-sample.ts";
import { lookTogether, ofSameSender } from "./together.ts";
import type { Mail, Reading } from "./use-mails.ts";

const { mail, document } = auditedSample(TABLE);
const speaker = { words: LANGUAGES.en.report.parties, language: "en" } as const;

function aMail(id: number, reading: Reading): Mail {
  return { id, name: `${id}.eml`, mail, reading, occasion: OWN_DAY, beside: null };
}

function read(from: string | null): Reading {
  const message = { ...document.message, from };
  return { state: "read", document: { ...document, message }, comparison: null };
}

test("mails are counted by their verdicts, and those that were not read apart", () => {
  const mails = [
    aMail(1, read("a@shop.example")),
    aMail(2, read("a@shop.example")),
    aMail(3, { state: "failed", failure: "empty" }),
    aMail(4, { state: "reading" }),
  ];
  const together = lookTogether(mails, speaker);
  expect(together).toMatchObject({ tracked: 2, untracked: 0, unclear: 0, unread: 1 });
  expect(together.told[0]).toEqual(["Counting Inc.", 2]);
});

test("a dossier is offered for mails of one sender's domain, and for no other's", () => {
  const one = aMail(1, read("a@Shop.example"));
  const same = aMail(2, read("b@shop.example"));
  const near = aMail(3, read("a@notshop.example"));
  const nobody = aMail(4, read(null));
  expect(ofSameSender(one, [one, same, near, nobody]).map(({ id }) => id)).toEqual([2]);
  expect(ofSameSender(nobody, [one, nobody]).map(({ id }) => id)).toEqual([]);
});
