import "./deliverability.css";
import type { SendingDomainSummary } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../api/session.ts";
import { useChange, useRead } from "../../api/use-api.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Link } from "../../ui/link.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Loaded } from "../../ui/state.tsx";
import { useToasts } from "../../ui/toasts.tsx";
import { formatNumber } from "../../words/format.ts";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { DeliverabilityFrame } from "./frame.tsx";
import { StateMark } from "./parts/state-mark.tsx";
import { WORDS } from "./words/words.ts";

/** A look takes seconds. */
const WAITING_MS = 2_000;

/** The domains that mails are from. */
export function SendingDomainsPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const domains = useRead(
    "listSendingDomains",
    {},
    {
      every: (answer) =>
        answer?.items.some(({ isWaiting }) => isWaiting) === true ? WAITING_MS : false,
    },
  );
  const { columns } = words;
  return (
    <DeliverabilityFrame tab="domains" lead={words.lead}>
      <Loaded of={domains}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty
              title={words.none.title}
              next={words.none.next}
              action={<LinkButton href="/settings/senders">{words.none.action}</LinkButton>}
            />
          ) : (
            <table className="table">
              <caption className="visually-hidden">{words.table}</caption>
              <thead>
                <tr>
                  <th scope="col">{columns.domain}</th>
                  <th scope="col">{columns.state}</th>
                  <th scope="col">{columns.senders}</th>
                  <th scope="col">{columns.looked}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((item) => (
                  <DomainRow key={item.domain} item={item} />
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </DeliverabilityFrame>
  );
}

function DomainRow({ item }: { readonly item: SendingDomainSummary }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { domain, senders, state, lookedAt, wrong, improvable } = item;
  const counts = [
    wrong > 0 && words.wrong(formatNumber(wrong, language), wrong),
    improvable > 0 && words.improvable(formatNumber(improvable, language), improvable),
  ].filter(Boolean);
  return (
    <tr>
      <th scope="row">
        <Link href={`/deliverability/domains/${domain}`}>{domain}</Link>
      </th>
      <td>
        {state === null ? (
          <span className="faint">{words.neverLooked}</span>
        ) : (
          <StateMark state={state} />
        )}{" "}
        <span className="faint">{counts.join(" · ")}</span>
      </td>
      <td>{senders.join(", ")}</td>
      <td>{lookedAt === null ? <FirstLook item={item} /> : <Moment at={lookedAt} />}</td>
    </tr>
  );
}

/** By itself it comes within the hour, and not at all where mail stays on this machine. */
function FirstLook({ item }: { readonly item: SendingDomainSummary }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const mayWrite = useMay("write");
  const { fail } = useToasts();
  const { domain, isWaiting } = item;
  const look = useChange("lookAtSendingDomain", { refreshes: ["listSendingDomains"] });
  if (isWaiting || look.isPending) return words.page.looking;
  if (!mayWrite) return "–";
  return (
    <Button
      aria-label={`${words.page.look}: ${domain}`}
      onPress={() => look.mutate({ params: { domain } }, { onError: fail })}
    >
      {words.page.look}
    </Button>
  );
}
