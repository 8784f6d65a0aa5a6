import type { WholeRightsRequest } from "@consentry/client";
import type { ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { formatDate } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { today } from "../today.ts";
import { WORDS } from "../words/words.ts";
import { CarryOutForm } from "./carry-out-form.tsx";
import { AsideForm, ExtendForm, ProofForm, RefuseForm } from "./other-forms.tsx";
import { useRequestChange } from "./use-request-change.ts";

interface Props {
  readonly request: WholeRightsRequest;
}

/** The one thing to do now with a request, and below it what else is possible. */
export function NextStep({ request }: Props): ReactNode {
  if (request.state.kind !== "open") return <Settled request={request} />;
  const { kind, proof } = request;
  const isShown = proof.kind === "mailbox" || proof.kind === "member";
  return (
    <div className="sheet">
      {isShown || kind === "objection" ? <Do request={request} /> : <Ask request={request} />}
      <Otherwise request={request} isShown={isShown} />
    </div>
  );
}

function Settled({ request }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { state, steps } = request;
  const { settled } = words;
  if (state.kind === "open") return null;
  const wasTold = steps.some(
    ({ kind, about }) => kind === "letter" && about["letter"] !== "confirm",
  );
  const isGone = state.because === "person-gone";
  return (
    <div className="sheet">
      <p>
        <Marked kind={state.kind === "done" ? "permitted" : "note"}>
          {isGone ? settled.gone : settled[state.kind]}
        </Marked>
      </p>
      {state.fileUntil === null ? null : (
        <p>{settled.file(formatDate(state.fileUntil, language))}</p>
      )}
      {wasTold || state.kind === "set-aside" ? null : <p className="faint">{settled.notTold}</p>}
    </div>
  );
}

function Ask({ request }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { next } = words;
  const { id, address, proof } = request;
  const ask = useRequestChange("askForProof", next.ask.asked);
  const press = (): void => ask.mutate({ params: { id } });
  const proofDialog = (
    <DialogButton label={next.prove.button} title={next.prove.title}>
      {(close) => <ProofForm request={request} close={close} />}
    </DialogButton>
  );
  if (address === null) {
    return (
      <>
        <p>{next.noAddress}</p>
        <div className="actions">{proofDialog}</div>
      </>
    );
  }
  const wasAsked = proof.kind === "asked" && proof.at !== null;
  return (
    <>
      <p>
        {wasAsked
          ? next.waiting(formatDate((proof.at ?? "").slice(0, 10), language))
          : next.ask.text}
      </p>
      <div className="actions">
        <Button look={wasAsked ? "plain" : "main"} isDisabled={ask.isPending} onPress={press}>
          {wasAsked ? next.ask.again : next.ask.button}
        </Button>
        {proofDialog}
      </div>
    </>
  );
}

function Do({ request }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { kind, contact } = request;
  const does = words.next.does[kind];
  const file = { access: "copy", portability: "portable" } as const;
  const path = kind === "access" || kind === "portability" ? file[kind] : null;
  return (
    <>
      <p>{does.text}</p>
      <div className="actions">
        <DialogButton look="main" label={does.button} title={words.kinds[kind]}>
          {(close) => <CarryOutForm request={request} close={close} />}
        </DialogButton>
        {path === null || contact === null ? null : (
          <LinkButton href={`/api/v1/contacts/${contact}/${path}`} download={`${contact}.zip`}>
            {words.next.look}
          </LinkButton>
        )}
      </div>
    </>
  );
}

function Otherwise({ request, isShown }: Props & { readonly isShown: boolean }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { next } = words;
  const { extension, dueOn, refusals, address } = request;
  const isInTime = today() <= dueOn;
  const reasons = refusals.filter((reason) => (reason === "identity") !== isShown);
  return (
    <div className="actions">
      <span className="faint">{next.otherwise}</span>
      {extension === null && isInTime && address !== null && request.kind !== "objection" ? (
        <DialogButton look="link" label={next.extend.button} title={next.extend.title}>
          {(close) => <ExtendForm request={request} close={close} />}
        </DialogButton>
      ) : null}
      {reasons.length === 0 ? null : (
        <DialogButton look="link" label={next.refuse.button} title={next.refuse.title}>
          {(close) => <RefuseForm request={request} reasons={reasons} close={close} />}
        </DialogButton>
      )}
      <DialogButton look="link" label={next.aside.button} title={next.aside.title}>
        {(close) => <AsideForm request={request} close={close} />}
      </DialogButton>
    </div>
  );
}
