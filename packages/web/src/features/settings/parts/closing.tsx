import type { Closing, Organisation } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useChange, useRead } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Section } from "../../../ui/section.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { formatDate } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

const REFRESHES = ["showClosing", "getOrganisation"] as const;

/** Everything as a file, and the end of the organisation. */
export function ClosingSection({ of }: { readonly of: Organisation }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const closing = useRead("showClosing", {});
  return (
    <>
      <Section title={words.closing.exportTitle}>
        <p>{words.closing.exportLead}</p>
        <div className="actions">
          <LinkButton href="/api/v1/organisation/export" download="organisation.zip">
            {words.closing.export}
          </LinkButton>
        </div>
      </Section>
      <Section title={words.closing.title}>
        <Loaded of={closing}>
          {(known) =>
            known.closed === null ? (
              <Open name={of.name} closing={known} />
            ) : (
              <Closed closed={known.closed} />
            )
          }
        </Loaded>
      </Section>
    </>
  );
}

interface OpenProps {
  readonly name: string;
  readonly closing: Closing;
}

function Open({ name, closing: { wouldGoOn } }: OpenProps): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const day = formatDate(wouldGoOn, language);
  return (
    <>
      <p>{words.closing.lead}</p>
      <div className="actions">
        <DialogButton label={words.closing.close} title={words.closing.closeTitle(name)}>
          {(done) => (
            <>
              <ul>
                {words.closing.what(day).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              <Naming name={name} done={done} />
            </>
          )}
        </DialogButton>
      </div>
    </>
  );
}

function Naming({ name, done }: { readonly name: string; readonly done: () => void }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const [written, setWritten] = useState("");
  const close = useChange("closeOrganisation", {
    refreshes: REFRESHES,
    onDone: () => {
      tell(words.closing.isClosed);
      done();
    },
  });
  return (
    <Form onSubmit={() => close.mutate({ body: { name: written } })} problem={close.error}>
      <TextField
        name="name"
        label={words.closing.writeName}
        example={name}
        value={written}
        onChange={setWritten}
      />
      <Button type="submit" look="main" isDisabled={written !== name || close.isPending}>
        {words.closing.closeNow}
      </Button>
    </Form>
  );
}

function Closed({ closed }: { readonly closed: NonNullable<Closing["closed"]> }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const reopen = useChange("reopenOrganisation", { refreshes: REFRESHES });
  const day = formatDate(closed.goesOn, language);
  return (
    <>
      <p>
        <strong>{words.closing.closed(day)}</strong>
      </p>
      <div className="actions">
        <ConfirmButton
          label={words.closing.reopen}
          title={words.closing.reopenTitle}
          confirm={words.closing.reopen}
          onConfirm={async () => {
            await reopen.mutateAsync({});
            tell(words.closing.isOpen);
          }}
        >
          <p>{words.closing.reopenWhat}</p>
        </ConfirmButton>
      </div>
    </>
  );
}
