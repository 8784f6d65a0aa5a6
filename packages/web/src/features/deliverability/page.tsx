import "./deliverability.css";
import type { ReactNode } from "react";

import { useRead } from "../../api/use-api.ts";
import { Empty } from "../../ui/empty.tsx";
import { Link } from "../../ui/link.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Loaded } from "../../ui/state.tsx";
import { formatNumber } from "../../words/format.ts";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { DeliverabilityFrame } from "./frame.tsx";
import { StateMark } from "./parts/state-mark.tsx";
import { WORDS } from "./words/words.ts";

/** The domains that mails are from. */
export function SendingDomainsPage(): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const domains = useRead("listSendingDomains", {});
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
                {items.map(({ domain, senders, state, lookedAt, wrong, improvable }) => (
                  <tr key={domain}>
                    <th scope="row">
                      <Link href={`/deliverability/domains/${domain}`}>{domain}</Link>
                    </th>
                    <td>
                      {state === null ? (
                        <span className="faint">{words.neverLooked}</span>
                      ) : (
                        <StateMark state={state} />
                      )}
                      {wrong + improvable === 0 ? null : (
                        <span className="faint">
                          {" "}
                          {[
                            wrong > 0 && words.wrong(formatNumber(wrong, language), wrong),
                            improvable > 0 &&
                              words.improvable(formatNumber(improvable, language), improvable),
                          ]
                            .filter(Boolean)
                            .join(" · ")}
                        </span>
                      )}
                    </td>
                    <td>{senders.join(", ")}</td>
                    <td>{lookedAt === null ? "–" : <Moment at={lookedAt} />}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </DeliverabilityFrame>
  );
}
