import { keyId, readPublicKey } from "@consentry/ledger";
import type { ReactNode } from "react";

import { CopyText } from "../../../ui/copy-text.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** The public keys of the organisation, each with its fingerprint to be published. */
export function SigningKeys({ of }: { readonly of: readonly unknown[] }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { ledger } = words;
  const keys = of.map(readPublicKey).filter((key) => key !== null);
  if (keys.length === 0) return <p>{ledger.noKeys}</p>;
  return (
    <>
      <p className="faint">{ledger.keysLead}</p>
      {keys.map((key) => (
        <div key={key.x} className="form-part">
          <CopyText label={ledger.fingerprint} text={keyId(key)} />
          <CopyText label={ledger.publicKey} text={JSON.stringify(key, null, 2)} />
        </div>
      ))}
    </>
  );
}
