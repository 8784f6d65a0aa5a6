import type { LedgerVerification } from "@consentry/client";
import type { ReactNode } from "react";

import { useChange, useRead } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Progress } from "../../../ui/progress.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { formatNumber } from "../../../words/format.ts";
import { nameOf } from "../../../words/known/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** How often to look how far a check is. */
const WAIT_MS = 1_000;

/** Whether the ledger is whole, as it was last found; and a button to find out. */
export function LedgerVerdict(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { fail } = useToasts();
  const first = useRead("showLedgerVerification", {});
  const isRunning = first.data?.isRunning === true;
  const shown = useRead("showLedgerVerification", {}, { every: isRunning && WAIT_MS });
  const verify = useChange("verifyLedger", { refreshes: ["showLedgerVerification"] });
  const { verify: said } = words.ledger;
  return (
    <Loaded of={shown}>
      {(found) => (
        <>
          {found.isRunning ? <Running of={found} /> : <Verdict of={found} />}
          <Button
            look="main"
            isDisabled={found.isRunning || verify.isPending}
            onPress={() => void verify.mutateAsync({}).catch(fail)}
          >
            {found.verdict === null ? said.button : said.again}
          </Button>
        </>
      )}
    </Loaded>
  );
}

function Running({ of: { checked, entries } }: { readonly of: LedgerVerification }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { verify } = words.ledger;
  const told = verify.of(formatNumber(checked ?? 0, language), formatNumber(entries, language));
  return <Progress label={verify.running} value={checked} most={entries} told={told} />;
}

function Verdict({ of }: { readonly of: LedgerVerification }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { verify, faults } = words.ledger;
  const number = (value: number): string => formatNumber(value, language);
  const { verdict, checkedAt, entries } = of;
  if (verdict === null || checkedAt === null) {
    return (
      <div className="ledger-verdict">
        <p className="ledger-verdict-title">{verify.never}</p>
        <p>{verify.neverNext(number(entries))}</p>
      </div>
    );
  }
  const since = entries - verdict.entries;
  const kind = verdict.isWhole ? "ledger-verdict-yes" : "ledger-verdict-no";
  return (
    <output className={`ledger-verdict ${kind}`}>
      <span className="ledger-verdict-title">{verdict.isWhole ? verify.whole : verify.broken}</span>
      {verdict.isWhole ? (
        <span>{verify.wholeText(number(verdict.entries), number(verdict.checkpoints ?? 0))}</span>
      ) : (
        <>
          <span>
            {verdict.entry === null
              ? verify.brokenCheckpoint(number(verdict.checkpoint ?? 0))
              : verify.brokenEntry(number(verdict.entry), number(verdict.entries))}{" "}
            {nameOf(faults, verdict.fault ?? "")}
          </span>
          <span>{verify.brokenNext}</span>
        </>
      )}
      <span className="faint">
        {verify.at} <Moment at={checkedAt} />.{" "}
        {verdict.isWhole && since > 0 ? verify.more(number(since)) : null}
      </span>
    </output>
  );
}
