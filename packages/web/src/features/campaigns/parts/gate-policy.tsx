import type { GatePolicy } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange, useRead } from "../../../api/use-api.ts";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** Where an organisation is stricter or less strict than by itself; what is fixed is not here. */
export function GatePolicyForm(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell, fail } = useToasts();
  const mayChange = useMay("rights");
  const policy = useRead("getGatePolicy", {});
  const change = useChange("changeGatePolicy", {
    refreshes: ["getGatePolicy", "getCampaign", "listCampaigns"],
    onDone: () => tell(words.gate.policyDone),
  });
  if (policy.data === undefined) return null;
  const entries = Object.entries(policy.data) as [keyof GatePolicy, "block" | "warn"][];
  return (
    <details className="campaign-details">
      <summary>{words.gate.policy}</summary>
      <p className="faint">{words.gate.policyLead}</p>
      <div className="gate-policy">
        {entries.map(([code, severity]) => (
          <SelectField
            key={code}
            label={words.gate.codes[code].title}
            options={[
              { id: "block", label: words.gate.block },
              { id: "warn", label: words.gate.warn },
            ]}
            value={severity}
            isDisabled={!mayChange || change.isPending}
            onChange={(chosen) => change.mutate({ body: { [code]: chosen } }, { onError: fail })}
          />
        ))}
      </div>
    </details>
  );
}
