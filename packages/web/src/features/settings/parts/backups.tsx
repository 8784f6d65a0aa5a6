import type { Backups } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useChange, useRead } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { CopyText } from "../../../ui/copy-text.tsx";
import { Empty } from "../../../ui/empty.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { NumberField } from "../../../ui/fields/number-field.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Day, Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { formatBytes, formatDate } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

type Item = Backups["items"][number];

/** While one is made, how often the server is asked how it stands. */
const LOOK_AGAIN_MS = 2000;

/** Copies of the whole installation, and whether they come back. */
export function BackupsPart(): ReactNode {
  const [isWaiting, setWaiting] = useState(false);
  const backups = useRead("listBackups", {}, isWaiting ? { every: LOOK_AGAIN_MS } : {});
  return (
    <Loaded of={backups}>
      {(data) => {
        const isUnderWay = data.items.some(({ state }) => state === "asked" || state === "making");
        if (isUnderWay !== isWaiting) setWaiting(isUnderWay);
        return <Everything backups={data} isUnderWay={isUnderWay} />;
      }}
    </Loaded>
  );
}

interface Props {
  readonly backups: Backups;
}

function Everything({ backups, isUnderWay }: Props & { readonly isUnderWay: boolean }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <>
      {backups.items.length === 0 ? <Empty {...words.backups.off} /> : <Now backups={backups} />}
      <AskForOne isUnderWay={isUnderWay} />
      {backups.recipients.length === 0 ? null : <Key backups={backups} />}
      {backups.items.length === 0 ? null : <All backups={backups} />}
      <HowLong key={`${backups.dailyDays} ${backups.monthlyMonths}`} backups={backups} />
      <PuttingBack backups={backups} />
    </>
  );
}

function Now({ backups }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { items, folder, keysWrittenAt } = backups;
  const last = items.find(({ state }) => state === "made");
  const facts: [label: string, value: ReactNode][] = [
    [words.backups.last, last?.madeAt ? moment(last.madeAt) : words.backups.none],
    [words.backups.trial, trial(items.find(({ triedAt }) => triedAt !== null))],
  ];
  if (last?.bytes) facts.push([words.backups.size, formatBytes(last.bytes, language)]);
  if (folder !== null) facts.push([words.backups.folder, code(folder)]);
  if (keysWrittenAt !== null) facts.push([words.backups.keysWritten, moment(keysWrittenAt)]);
  return (
    <>
      <Facts items={facts} />
      {keysWrittenAt === null ? null : <p className="faint">{words.backups.keysWrittenWhy}</p>}
    </>
  );

  function trial(tried: Item | undefined): ReactNode {
    return tried === undefined ? words.backups.notTried : <Trial of={tried} />;
  }
}

function moment(at: string): ReactNode {
  return <Moment at={at} />;
}

function code(text: string): ReactNode {
  return <code>{text}</code>;
}

function Trial({ of }: { readonly of: Item }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  if (of.triedAt === null) return null;
  return of.trialFault === null ? (
    <Marked kind="permitted">
      <Moment at={of.triedAt} />: {words.backups.cameBack}
    </Marked>
  ) : (
    <>
      <Marked kind="refused">{words.backups.didNot}</Marked>
      <p>{of.trialFault}</p>
    </>
  );
}

function AskForOne({ isUnderWay }: { readonly isUnderWay: boolean }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell, fail } = useToasts();
  const ask = useChange("askForBackup", {
    refreshes: ["listBackups"],
    onDone: () => tell(words.backups.asked),
  });
  return (
    <div className="actions">
      <Button
        look="main"
        isDisabled={isUnderWay || ask.isPending}
        onPress={() => ask.mutate({}, { onError: fail })}
      >
        {words.backups.now}
      </Button>
      {isUnderWay ? <output>{words.backups.asking}</output> : null}
    </div>
  );
}

function Key({ backups }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { fail } = useToasts();
  const note = useChange("noteBackupKeyKept", { refreshes: ["listBackups", "showHome"] });
  const { identityIsHere, identityKeptAt, recipients } = backups;
  return (
    <Section title={words.backups.keyTitle}>
      <p>{identityIsHere ? words.backups.keyIsHere : words.backups.keyElsewhere}</p>
      {identityIsHere && identityKeptAt !== null ? (
        <Marked kind="permitted">
          {words.backups.keyKeptSince(formatDate(identityKeptAt, language))}
        </Marked>
      ) : null}
      {identityIsHere && identityKeptAt === null ? (
        <div className="actions">
          <Button onPress={() => note.mutate({}, { onError: fail })} isDisabled={note.isPending}>
            {words.backups.keyConfirm}
          </Button>
        </div>
      ) : null}
      {recipients.map((recipient) => (
        <CopyText key={recipient} label={words.backups.recipients} text={recipient} />
      ))}
    </Section>
  );
}

function All({ backups }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <Section title={words.backups.listTitle}>
      <ul className="setting-rows">
        {backups.items.map((item) => (
          <li key={item.id}>
            <Row item={item} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Row({ item }: { readonly item: Item }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  if (item.state !== "made" || item.madeAt === null) {
    return (
      <div>
        <p>
          <Moment at={item.beganAt} />
        </p>
        {item.failure === null ? (
          <p className="faint">{words.backups.making}</p>
        ) : (
          <>
            <Marked kind="refused">{words.backups.failed}</Marked>
            <p>{item.failure}</p>
          </>
        )}
      </div>
    );
  }
  return (
    <div>
      <p>
        <strong>
          <Moment at={item.madeAt} />
        </strong>
        {item.bytes === null ? null : `, ${formatBytes(item.bytes, language)}`}
      </p>
      <p className="faint">
        <code>{item.file}</code>
      </p>
      {item.keepUntil === null ? null : (
        <p className="faint">
          {words.backups.columns.kept} <Day on={item.keepUntil} />
          {item.keptAs === "monthly" ? ` (${words.backups.monthly})` : ""}
        </p>
      )}
      <Trial of={item} />
    </div>
  );
}

function HowLong({ backups }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const [days, setDays] = useState<number | null>(backups.dailyDays);
  const [months, setMonths] = useState<number | null>(backups.monthlyMonths);
  const keep = useChange("keepBackups", {
    refreshes: ["listBackups"],
    onDone: () => tell(words.saved),
  });
  const submit = (): void =>
    keep.mutate({ body: { dailyDays: days ?? 0, monthlyMonths: months ?? 0 } });
  return (
    <Section title={words.backups.keepTitle}>
      <Form onSubmit={submit} problem={keep.error}>
        <NumberField
          label={words.backups.dailyDays}
          name="dailyDays"
          least={1}
          most={90}
          value={days}
          onChange={setDays}
        />
        <NumberField
          label={words.backups.monthlyMonths}
          hint={words.backups.monthlyHint}
          name="monthlyMonths"
          least={0}
          most={12}
          value={months}
          onChange={setMonths}
        />
        <div className="actions">
          <Button type="submit" isDisabled={keep.isPending}>
            {words.save}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

function PuttingBack({ backups }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const last = backups.items.find(({ file }) => file !== null);
  const file = `${backups.folder ?? "."}/${last?.file ?? "FILE.backup"}`;
  return (
    <Section title={words.backups.restoreTitle}>
      <CopyText
        label={words.backups.restoreText}
        text={`npx consentry restore \\\n  ${file} \\\n  --identity backup-identity`}
      />
      <p>{words.backups.restoreAfter}</p>
    </Section>
  );
}
