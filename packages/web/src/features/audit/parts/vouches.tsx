import type { AuditDocument, AuthenticationClaim, Signature } from "@consentry/audit";
import type { ReactNode } from "react";

import { Section } from "../../../ui/section.tsx";
import { formatBytes } from "../../../words/format.ts";
import { useWords, type PageLanguage, type Words } from "../../../words/words.ts";
import { MOST_CLAIMS } from "../limits.ts";

/** What vouches for the copy: signatures read and not verified, claims of servers as claims. */
export function Vouches({ document }: { readonly document: AuditDocument }): ReactNode {
  const { language, words } = useWords();
  const { vouches: say } = words.report;
  const { signatures, claims, leaving } = document.authentication;
  const isBare = signatures.length + claims.length === 0;
  return (
    <Section title={say.title}>
      {isBare ? <p>{say.nothing}</p> : null}
      <dl className="vouches">
        {signatures.length === 0 ? null : (
          <div>
            <dt>{say.signed}</dt>
            {signatures.slice(0, MOST_CLAIMS).map((signature) => (
              <dd key={`${signature.kind} ${signature.domain} ${signature.selector}`}>
                {signer(signature, say, language)}
              </dd>
            ))}
            <dd className="faint">{say.notVerified}</dd>
          </div>
        )}
        {leaving.isCovered === null ? null : (
          <div>
            <dt>{say.leaving}</dt>
            <dd>{leaving.isCovered ? say.covered : say.notCovered}</dd>
          </div>
        )}
        {claims.length === 0 ? null : (
          <div>
            <dt>{say.claimed}</dt>
            {fieldsOf(claims, say)
              .slice(0, MOST_CLAIMS)
              .map(({ head, said }) => (
                <dd key={head}>
                  <span className="term">{head}</span> {said.join(", ")}
                </dd>
              ))}
            <dd className="faint">{say.anybody}</dd>
          </div>
        )}
      </dl>
    </Section>
  );
}

type Say = Words["report"]["vouches"];

function signer(
  { kind, domain, isAligned, bodyLength }: Signature,
  say: Say,
  language: PageLanguage,
): string {
  const by = kind === "arc" ? say.relay(domain) : isAligned ? say.own(domain) : say.other(domain);
  return bodyLength === null ? by : `${by}; ${say.upTo(formatBytes(bodyLength, language))}`;
}

interface Field {
  readonly head: string;
  readonly said: readonly string[];
}

/** What one header field says, on one line. */
function fieldsOf(claims: readonly AuthenticationClaim[], say: Say): readonly Field[] {
  const fields = Map.groupBy(claims, ({ field, by, isTopmost }) => `${field} ${by} ${isTopmost}`);
  return [...fields.values()].map((of) => {
    const [{ by, isTopmost, field }] = of as [AuthenticationClaim, ...AuthenticationClaim[]];
    const near = isTopmost && field === "authentication-results" ? ` (${say.nearest})` : "";
    return {
      head: `${by ?? say.nobody}${near}:`,
      said: of.map(({ method, result, domain }) => say.said(say.method[method], result, domain)),
    };
  });
}
