import { keyId, readPublicKey, verifyReceipt, type Receipt } from "@consentry/ledger";
import { useMemo, useState, type ReactNode } from "react";

import { TextField } from "../../../ui/fields/text-field.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { useDelayed } from "../../../ui/use-delayed.ts";
import { KNOWN_WORDS, nameOf } from "../../../words/known/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** As the public page takes them. */
const LONGEST = 256 * 1024;

const TYPING_MS = 300;

/** Checks a receipt in the browser: nothing of it leaves the page. */
export function CheckReceipt({ keys }: { readonly keys: readonly unknown[] }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [text, setText] = useState("");
  const written = useDelayed(text.trim(), TYPING_MS);
  const verdict = useMemo(() => (written === "" ? null : verifyReceipt(written)), [written]);
  const { receipt } = words;
  return (
    <>
      <p>{receipt.lead}</p>
      <TextField
        label={receipt.label}
        value={text}
        onChange={setText}
        rows={4}
        maxLength={LONGEST}
        isCode
      />
      {verdict === null ? null : (
        <output
          className={`ledger-verdict ledger-verdict-${verdict.isValid ? "yes" : "no"}`}
          aria-live="polite"
        >
          <span className="ledger-verdict-title">
            {verdict.isValid ? receipt.valid : receipt.invalid}
          </span>
          {verdict.isValid ? (
            <Said of={verdict.receipt} isOurs={isOneOf(keys, verdict.keyId)} />
          ) : (
            <span>{receipt.faults[verdict.fault]}</span>
          )}
        </output>
      )}
    </>
  );
}

function isOneOf(keys: readonly unknown[], id: string): boolean {
  return keys.some((key) => {
    const read = readPublicKey(key);
    return read !== null && keyId(read) === id;
  });
}

interface SaidProps {
  readonly of: Receipt;
  readonly isOurs: boolean;
}

function Said({ of, isOurs }: SaidProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const { receipt } = words;
  return (
    <>
      <span>
        {isOurs ? (
          <Marked kind="permitted">{receipt.yours}</Marked>
        ) : (
          <Marked kind="unclear">{receipt.notYours}</Marked>
        )}
      </span>
      <span>{receipt.said}</span>
      {of.events.map(({ entry: { event, hash } }) => (
        <span key={hash}>
          <Moment at={event.at} /> · {nameOf(known.actions, event.action)} –{" "}
          {nameOf(known.purposes, event.purpose)}
        </span>
      ))}
    </>
  );
}
