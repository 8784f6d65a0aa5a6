import type { RetentionHold } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useChange, useRead, useReadPages } from "../../../api/use-api.ts";
import { useSearchState } from "../../../app/use-search-state.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Empty } from "../../../ui/empty.tsx";
import { DateField } from "../../../ui/fields/date-field.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { Link } from "../../../ui/link.tsx";
import { Day } from "../../../ui/moment.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

type Kind = RetentionHold["kind"];

/** What stays although its day has come, and until when. */
export function HoldsPart(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const holds = useRead("listRetentionHolds", {});
  const { values } = useSearchState("contact");
  return (
    <>
      <p>{words.holds.lead}</p>
      <div className="actions">
        <DialogButton label={words.holds.add} look="main" title={words.holds.addTitle}>
          {(close) => <AddHold contact={values.contact} close={close} />}
        </DialogButton>
      </div>
      <Loaded of={holds}>
        {({ items }) =>
          items.length === 0 ? <Empty {...words.holds.none} /> : <HoldTable holds={items} />
        }
      </Loaded>
    </>
  );
}

function HoldTable({ holds }: { readonly holds: readonly RetentionHold[] }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const end = useChange("removeRetentionHold", {
    refreshes: ["listRetentionHolds", "planRetention", "listPeopleDue"],
    onDone: () => tell(words.holds.ended),
  });
  const { columns } = words.holds;
  return (
    <div className="retention-table">
      <table className="table">
        <caption className="visually-hidden">{words.tabs.holds}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.reason}</th>
            <th scope="col">{columns.until}</th>
            <th scope="col">
              <span className="visually-hidden">{words.holds.end}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {holds.map((hold) => (
            <tr key={hold.id}>
              <td>
                <What hold={hold} />
              </td>
              <td>{hold.reason}</td>
              <td>
                <Day on={hold.until} />
              </td>
              <td aria-label={words.holds.end}>
                <ConfirmButton
                  label={words.holds.end}
                  look="link"
                  title={words.holds.endTitle}
                  confirm={words.holds.end}
                  onConfirm={() => end.mutateAsync({ params: { id: hold.id } })}
                >
                  <p>{words.holds.endWhat}</p>
                </ConfirmButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const PLACES: Readonly<Record<Kind, string | null>> = {
  contact: "/contacts",
  campaign: "/campaigns",
  source: null,
  everything: null,
};

function What({ hold: { kind, about } }: { readonly hold: RetentionHold }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const name = words.holds.kinds[kind];
  const place = PLACES[kind];
  return place === null || about === null ? name : <Link href={`${place}/${about}`}>{name}</Link>;
}

interface AddProps {
  /** Of the person whose page led here. */
  readonly contact: string | null;
  readonly close: () => void;
}

function AddHold({ contact, close }: AddProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { holds } = words;
  const { tell } = useToasts();
  const kinds: readonly Kind[] = [
    ...(contact === null ? [] : (["contact"] as const)),
    "source",
    "campaign",
    "everything",
  ];
  const [kind, setKind] = useState<Kind>(kinds[0] ?? "everything");
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState<string | null>(null);
  const add = useChange("addRetentionHold", {
    refreshes: ["listRetentionHolds", "planRetention", "listPeopleDue"],
    onDone: () => {
      tell(holds.added);
      close();
    },
  });
  const about = kind === "everything" ? null : kind === "contact" ? contact : chosen;
  const isWhole =
    reason.trim() !== "" && until !== null && (kind === "everything" || about !== null);
  return (
    <Form
      onSubmit={() => {
        if (until !== null) add.mutate({ body: { kind, about, reason, until } });
      }}
      problem={add.error}
    >
      <SelectField
        label={holds.kind}
        options={kinds.map((id) => ({
          id,
          label: id === "contact" ? holds.thisPerson : holds.kinds[id],
        }))}
        value={kind}
        onChange={(next) => {
          setKind(next);
          setChosen(null);
        }}
      />
      {kind === "source" ? <SourceField value={chosen} onChange={setChosen} /> : null}
      {kind === "campaign" ? <CampaignField value={chosen} onChange={setChosen} /> : null}
      <TextField
        name="reason"
        label={holds.reason}
        hint={holds.reasonHint}
        maxLength={1000}
        isRequired
        value={reason}
        onChange={setReason}
      />
      <DateField
        name="until"
        label={holds.until}
        hint={holds.untilHint}
        value={until}
        onChange={setUntil}
      />
      <Button type="submit" look="main" isDisabled={!isWhole || add.isPending}>
        {holds.save}
      </Button>
    </Form>
  );
}

interface ChoiceProps {
  readonly value: string | null;
  readonly onChange: (id: string) => void;
}

function SourceField(props: ChoiceProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const sources = useRead("listSources", {});
  const options = (sources.data?.items ?? []).map(({ id, name }) => ({ id, label: name }));
  return <SelectField label={words.holds.source} options={options} {...props} />;
}

function CampaignField(props: ChoiceProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { items } = useReadPages("listCampaigns", { query: { limit: 200 } });
  const options = items.map(({ id, name }) => ({ id, label: name }));
  return <SelectField label={words.holds.campaign} options={options} {...props} />;
}
