import type { Register } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { Link } from "../../../ui/link.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** Whether somebody confirmed the register, and whether it still says the same. */
export function Standing({ of }: { readonly of: Register }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { state } = words;
  const { confirmed, drift, open } = of;
  const number = (value: number): string => formatNumber(value, language);
  const isSame = confirmed !== null && drift.length === 0;
  return (
    <div className="sheet register-standing">
      <div>
        <Marked kind={isSame ? "permitted" : "held"}>
          {confirmed === null ? (
            state.never
          ) : (
            <>
              {state.since} <Moment at={confirmed.at} />.{" "}
              {isSame ? state.same : state.drift(drift.length, number(drift.length))}
            </>
          )}
        </Marked>
        {confirmed === null ? <p className="faint">{state.neverWhy}</p> : null}
        {drift.length > 0 ? (
          <p>
            <Link href="/register/changes">{state.see}</Link>
          </p>
        ) : null}
        {open.length > 0 ? (
          <p className="faint">
            {state.open(open.length, number(open.length))}{" "}
            <Link href="/register/questions">{state.answer}</Link>
          </p>
        ) : null}
      </div>
      {isSame ? null : <Confirm of={of} />}
    </div>
  );
}

function Confirm({ of: { hash, open } }: { readonly of: Register }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { state } = words;
  const { tell } = useToasts();
  const confirm = useChange("confirmRegister", {
    refreshes: ["showRegister", "showHome"],
    onDone: () => tell(state.confirmed),
  });
  if (!useMay("rights")) return null;
  return (
    <ConfirmButton
      label={state.confirm}
      look="main"
      title={state.confirmTitle}
      confirm={state.confirmAct}
      onConfirm={() => confirm.mutateAsync({ body: { hash } })}
    >
      <p>{state.confirmText}</p>
      {open.length > 0 ? <p>{state.confirmOpen(formatNumber(open.length, language))}</p> : null}
    </ConfirmButton>
  );
}
