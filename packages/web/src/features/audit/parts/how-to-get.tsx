import type { ReactNode } from "react";

import { useWords } from "../../../words/words.ts";

export function HowToGet(): ReactNode {
  const { intake } = useWords().words.audit;
  return (
    <section className="how" aria-labelledby="how-title">
      <h2 id="how-title">{intake.howTitle}</h2>
      <dl>
        {intake.how.map(([program, steps]) => (
          <div key={program}>
            <dt>{program}</dt>
            <dd>{steps}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
