import type { ReactNode } from "react";

import { useWords } from "../../../words/words.ts";

/** What stands above the drop zone before the first mail: the question, and its answer drawn. */
export function Opening(): ReactNode {
  const { intake } = useWords().words.audit;
  return (
    <div className="opening">
      <div>
        <h1>{intake.headline}</h1>
        <p className="lead">{intake.lead}</p>
      </div>
      <figure className="specimen" aria-hidden="true">
        <Letter />
        <ol>
          {intake.specimen.map((note, index) => (
            <li key={note}>
              <b className="number">{index + 1}</b>
              {note}
            </li>
          ))}
        </ol>
      </figure>
    </div>
  );
}

/** A letter with what it hides: a pixel in its head, a followed button, a pixel at its foot. */
function Letter(): ReactNode {
  return (
    <svg viewBox="0 0 250 250" role="presentation">
      <path className="letter-sheet" d="M20.5.5h180v249h-180z" />
      <g className="letter-text">
        <path d="M40 34h52v14H40zM40 72h118v8H40zM40 94h140v4H40zM40 105h132v4H40zM40 116h138v4H40zM40 127h74v4H40zM40 191h140v4H40zM40 202h96v4H40z" />
        <path className="letter-button" d="M40 148h84v24H40z" />
      </g>
      <g className="letter-leader">
        <path d="M190 16h60M124 160h126M190 232h60" />
        <circle cx="183" cy="16" r="7" />
        <circle cx="183" cy="232" r="7" />
      </g>
      <g className="letter-pixel">
        <path d="M181 14h4v4h-4zM181 230h4v4h-4z" />
        <path d="M52 159h60v2H52z" />
      </g>
    </svg>
  );
}
