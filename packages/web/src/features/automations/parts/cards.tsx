import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS as CAMPAIGN_WORDS } from "../../campaigns/words/words.ts";
import { CARDS, useEditing } from "../editing.ts";
import { sayGoals, sayTrigger } from "../say-step.ts";
import { WORDS } from "../words/words.ts";
import { Card } from "./card.tsx";
import { GoalFields } from "./goal-fields.tsx";
import { SendingFields } from "./sending-fields.tsx";
import { TriggerFields } from "./trigger-fields.tsx";

/** Who comes in, and what is said of all the mails: before the first step. */
export function HeadCards(): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { words: campaign } = useFeatureWords(CAMPAIGN_WORDS);
  const { definition, names, mayWrite } = useEditing();
  const { kinds, sending: say } = words;
  const { trigger, sending } = definition;
  const senders = useRead("listIdentities", {}).data?.items ?? [];
  const sender = senders.find(({ id }) => id === sending.identity)?.name ?? say.nobody;
  return (
    <>
      <Card
        id={CARDS.start}
        place={null}
        kind={kinds.start}
        gist={sayTrigger(trigger, names, language)}
        look="card"
      >
        {mayWrite ? <TriggerFields /> : <p>{words.trigger.from}</p>}
      </Card>
      <Card
        id={CARDS.sending}
        place={null}
        kind={kinds.sending}
        gist={say.gist(campaign.purposes[sending.purpose], sender)}
        look="card"
      >
        {mayWrite ? <SendingFields /> : <p>{say.title}</p>}
      </Card>
    </>
  );
}

/** Who leaves before the end: behind the last step. */
export function TailCard(): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { definition, mayWrite } = useEditing();
  return (
    <Card
      id={CARDS.end}
      place={null}
      kind={words.kinds.end}
      gist={sayGoals(definition.leaveWhen, language)}
      look="card"
    >
      {mayWrite ? <GoalFields /> : <p>{words.goals.lead}</p>}
    </Card>
  );
}
