import type { Place } from "@consentry/audit";
import { useState, type ReactNode } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";

import { Button } from "../../../ui/button.tsx";
import { useWords } from "../../../words/words.ts";
import { FIRST_PLACES, MOST_SHOWN } from "../limits.ts";
import { findMark, type Mark } from "../marks.ts";

interface Props {
  readonly places: readonly Place[];
  readonly marks: readonly Mark[];
  readonly chosen: Place | null;
  readonly onChoose: (place: Place | null) => void;
}

/** Where a finding stands; choosing one shows it in the mail and in the source. */
export function Places({ places, marks, chosen, onChoose }: Props): ReactNode {
  const { findings: words } = useWords().words.audit;
  const [isOpen, setOpen] = useState(false);
  if (places.length === 0) return null;
  const shown = places.slice(0, isOpen ? MOST_SHOWN : FIRST_PLACES);
  return (
    <div className="places">
      <span className="term">{words.places}</span>
      {shown.map((place) => {
        const number = findMark(marks, place)?.number ?? null;
        return (
          <ToggleButton
            key={`${place.part} ${place.offset}`}
            className="place"
            isSelected={chosen === place}
            onChange={(isSelected) => onChoose(isSelected ? place : null)}
          >
            {number === null ? null : (
              <>
                <span className="visually-hidden">{words.mark} </span>
                <b className="number">{number}</b>
              </>
            )}{" "}
            {words.line(place.line)}
          </ToggleButton>
        );
      })}
      {!isOpen && places.length > shown.length ? (
        <Button look="link" onPress={() => setOpen(true)}>
          {words.more(places.length - shown.length)}
        </Button>
      ) : null}
    </div>
  );
}
