import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange, useRead } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { sayWho } from "./say-act.ts";

/** Who read people's data in bulk; nothing where nobody did. */
export function StaffAlerts(): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const alerts = useRead("listStaffAlerts", {});
  const see = useChange("seeStaffAlert", { refreshes: ["listStaffAlerts", "showHome"] });
  const mayAnswer = useMay("rights");
  const items = alerts.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={words.alerts}>
      <p className="faint">{words.alertsLead}</p>
      <ul className="staff-log-alerts">
        {items.map((alert) => (
          <li key={alert.id}>
            <Marked kind={alert.seenAt === null ? "held" : "note"}>
              {words.alert(
                sayWho(alert, words),
                alert.people === null ? null : formatNumber(alert.people, language),
              )}
            </Marked>
            <Moment at={alert.at} />
            {alert.seenAt === null && mayAnswer ? (
              <Button onPress={() => see.mutate({ params: { id: alert.id } })}>{words.seen}</Button>
            ) : (
              <span className="faint">{words.wasSeen}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
