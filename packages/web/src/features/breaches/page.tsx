import "./breaches.css";
import type { Breach } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../api/session.ts";
import { useRead } from "../../api/use-api.ts";
import { Empty } from "../../ui/empty.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Link } from "../../ui/link.tsx";
import { Marked } from "../../ui/marked.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { Loaded } from "../../ui/state.tsx";
import { formatNumber } from "../../words/format.ts";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { OpenBreach } from "./parts/open-breach.tsx";
import { MARK_OF } from "./parts/marks.ts";
import { WORDS } from "./words/words.ts";

/** The register of breaches, with its clocks. */
export function BreachesPage(): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const mayRights = useMay("rights");
  const breaches = useRead("listBreaches", {});
  const paper = `/api/v1/breaches-register?language=${language}`;
  return (
    <Page title={words.title} lead={words.lead} actions={mayRights ? <OpenBreach /> : undefined}>
      <Loaded of={breaches}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={words.empty.title} next={words.empty.next} />
          ) : (
            <>
              <Table items={items} />
              <Section title={words.register}>
                <div className="actions">
                  {(["html", "pdf", "json"] as const).map((format) => (
                    <LinkButton
                      key={format}
                      href={`${paper}&format=${format}`}
                      download={`breaches.${format}`}
                    >
                      {words.formats[format]}
                    </LinkButton>
                  ))}
                </div>
              </Section>
            </>
          )
        }
      </Loaded>
      <p className="faint">{words.notAdvice}</p>
    </Page>
  );
}

function Table({ items }: { readonly items: readonly Breach[] }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { table } = words;
  return (
    <div className="breaches-list">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{table.name}</th>
            <th scope="col">{table.standing}</th>
            <th scope="col">{table.aware}</th>
            <th scope="col">{table.due}</th>
            <th scope="col">{table.people}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, content, clock, awareAt, closedAt }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={`/breaches/${id}`}>{content.title}</Link>
              </th>
              <td data-label={table.standing}>
                <Marked kind={MARK_OF[clock.standing]}>
                  {words.standings[clock.standing]}
                  {closedAt === null ? "" : `, ${words.closed}`}
                </Marked>
              </td>
              <td data-label={table.aware}>
                <Moment at={awareAt} />
              </td>
              <td data-label={table.due}>
                {clock.dueAt === null ? "–" : <Moment at={clock.dueAt} />}
              </td>
              <td data-label={table.people}>
                {content.peopleCount === null ? "?" : formatNumber(content.peopleCount, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
