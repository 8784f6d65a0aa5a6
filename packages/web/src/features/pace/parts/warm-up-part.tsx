import type { Pace } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { Progress } from "../../../ui/progress.tsx";
import { formatDate, formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

type DomainPace = Pace["domains"][number];
type WarmUp = NonNullable<DomainPace["warmUp"]>;

interface Props {
  readonly of: DomainPace;
  readonly usualPlan: readonly number[];
}

/** The plan by which a domain begins, and where it stands. */
export function WarmUpPart({ of, usualPlan }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const mayChange = useMay("write");
  const end = useChange("endWarmUp", { refreshes: ["showPace"] });
  const { warmUp, domain } = of;
  const goesOn = warmUp !== null && warmUp.today !== null;
  return (
    <div className="pace-part">
      <h3>{words.warmUp.title}</h3>
      {warmUp === null ? <p className="pace-lead">{words.warmUp.lead}</p> : <Stand of={warmUp} />}
      {!mayChange ? null : goesOn ? (
        <ConfirmButton
          label={words.warmUp.end}
          title={words.warmUp.endTitle(domain)}
          confirm={words.warmUp.end}
          onConfirm={() => end.mutateAsync({ body: { domain } })}
        >
          <p>{words.warmUp.endText}</p>
        </ConfirmButton>
      ) : (
        <DialogButton
          label={words.warmUp.offer}
          look={of.isNew ? "main" : "plain"}
          title={words.warmUp.offerTitle(domain)}
        >
          {(close) => <WarmUpForm domain={domain} usualPlan={usualPlan} close={close} />}
        </DialogButton>
      )}
    </div>
  );
}

function Stand({ of }: { readonly of: WarmUp }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const number = (count: number): string => formatNumber(count, language);
  if (of.today === null) {
    return (
      <p className="pace-lead">
        {of.endedOn === null
          ? words.warmUp.done
          : words.warmUp.over(formatDate(of.endedOn, language))}
      </p>
    );
  }
  return (
    <>
      <p className="pace-lead">{words.warmUp.reasons[of.because]}</p>
      <Progress
        label={words.warmUp.stand(number(of.day), number(of.plan.length))}
        value={of.sentToday}
        most={of.today}
        told={words.warmUp.today(number(of.sentToday), number(of.today))}
      />
      <p className="faint pace-plan">
        {of.plan.map((mails, index) =>
          index + 1 === of.day ? (
            <strong key={index}>{number(mails)}</strong>
          ) : (
            <span key={index}>{number(mails)}</span>
          ),
        )}
      </p>
    </>
  );
}

interface FormProps {
  readonly domain: string;
  readonly usualPlan: readonly number[];
  readonly close: () => void;
}

const LONGEST_PLAN = 60;

function WarmUpForm({ domain, usualPlan, close }: FormProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [because, setBecause] = useState<WarmUp["because"]>("new-domain");
  const [typed, setTyped] = useState(usualPlan.join(" "));
  const begin = useChange("beginWarmUp", { refreshes: ["showPace"], onDone: close });
  const plan = typed.split(/[\s,;]+/).filter((part) => part !== "");
  const isPlan =
    plan.length > 0 &&
    plan.length <= LONGEST_PLAN &&
    plan.every((day) => /^[1-9]\d{0,7}$/.test(day));
  return (
    <Form
      onSubmit={() => begin.mutate({ body: { domain, because, plan: plan.map(Number) } })}
      problem={begin.error}
    >
      <p>{words.warmUp.offerText}</p>
      <SelectField
        label={words.warmUp.because}
        options={(["new-domain", "new-address"] as const).map((id) => ({
          id,
          label: words.warmUp.reasons[id],
        }))}
        value={because}
        onChange={setBecause}
      />
      <TextField
        label={words.warmUp.plan}
        hint={words.warmUp.planHint}
        error={isPlan ? undefined : words.warmUp.planWrong}
        name="plan"
        value={typed}
        onChange={setTyped}
        rows={3}
      />
      <div className="actions">
        <Button look="main" type="submit" isPending={begin.isPending} isDisabled={!isPlan}>
          {words.warmUp.begin}
        </Button>
      </div>
    </Form>
  );
}
