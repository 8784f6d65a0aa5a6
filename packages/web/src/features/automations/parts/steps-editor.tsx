import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";

import { useSearchState } from "../../../app/use-search-state.ts";
import { Button } from "../../../ui/button.tsx";
import { later } from "../../../ui/later.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { useNames } from "../../segments/use-names.ts";
import {
  beginHistory,
  changed,
  redone,
  undone,
  type History,
} from "../../writing/blocks/history.ts";
import { useUndoKeys } from "../../writing/use-undo-keys.ts";
import type { Definition } from "../definition.ts";
import { everyStep, findStep, replaceStep } from "../edit-steps.ts";
import { ADD_ID, CARDS, EditingContext, faceId, useEditing, type Editing } from "../editing.ts";
import { FlowDrawing } from "../flow/flow-drawing.tsx";
import { flowOf } from "../flow-of.ts";
import { WORDS } from "../words/words.ts";
import { AddStep } from "./add-step.tsx";
import { HeadCards, TailCard } from "./cards.tsx";
import { StepList } from "./step-list.tsx";
import { useFaces } from "./use-faces.ts";

const MessageWriting = later(async () => (await import("./message-writing.tsx")).MessageWriting);

interface Props {
  /** As it was read; what is changed here is told on, and not read anew. */
  readonly first: Definition;
  readonly onChange: (definition: Definition) => void;
  readonly problems: Editing["problems"];
  readonly people: Editing["people"];
  readonly mayWrite: boolean;
  /** Whether what stands here is kept. */
  readonly saved?: ReactNode;
}

/** The steps of an automation as a list to be changed, and as a drawing that says the same. */
export function StepsEditor({
  first,
  onChange,
  problems,
  people,
  mayWrite,
  saved,
}: Props): ReactNode {
  const [history, setHistory] = useState(() => beginHistory(first));
  const { values, set } = useSearchState("step", "write");
  const names = useNames();
  const [focus, setFocus] = useState<{ readonly id: string } | null>(null);
  useEffect(() => {
    if (focus !== null) document.getElementById(focus.id)?.focus();
  }, [focus]);
  const { present } = history;
  const put = (next: History<Definition>): void => {
    if (next.present === present) return;
    setHistory(next);
    onChange(next.present);
  };
  const undo = (): void => put(undone(history));
  const redo = (): void => put(redone(history));
  // A notice offers it long after it was drawn: what is undone then is the last of all.
  const latestUndo = useRef(undo);
  useEffect(() => {
    latestUndo.current = undo;
  });
  const change: Editing["change"] = (next, of = null, focused) => {
    put(changed(history, next, of));
    if (focused !== undefined) setFocus({ id: focused });
  };
  const editing: Editing = {
    definition: present,
    chosen: values.step,
    choose: (id) => set({ step: id }),
    change,
    changeStep: (step) => change({ ...present, steps: replaceStep(present.steps, step) }, step.id),
    undo: () => latestUndo.current(),
    names,
    problems,
    people,
    write: (id) => set({ write: id, step: id }, true),
    mayWrite,
  };
  const written = values.write === null ? null : findStep(present.steps, values.write);
  return (
    <EditingContext value={editing}>
      {written?.kind === "message" ? (
        <MessageWriting
          key={written.id}
          step={written}
          saved={saved}
          onBack={() => {
            set({ write: null });
            setFocus({ id: faceId(written.id) });
          }}
        />
      ) : (
        <ListAndDrawing
          saved={saved}
          past={history.past.length}
          future={history.future.length}
          undo={undo}
          redo={redo}
          onPoint={(id) => {
            set({ step: id });
            setFocus({ id: faceId(id) });
          }}
        />
      )}
    </EditingContext>
  );
}

interface ListProps {
  readonly saved: ReactNode;
  readonly past: number;
  readonly future: number;
  readonly undo: () => void;
  readonly redo: () => void;
  /** A node of the drawing was pointed at. */
  readonly onPoint: (id: string) => void;
}

function ListAndDrawing({ saved, past, future, undo, redo, onPoint }: ListProps): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const root = useRef<HTMLDivElement>(null);
  const faceOf = useFaces();
  const { definition, chosen, people, mayWrite } = useEditing();
  const { steps } = definition;
  const flow = useMemo(() => flowOf(steps), [steps]);
  useUndoKeys(root, undo, redo);
  const { editor, sides } = words;
  const inIt = people === null ? null : [...people.values()].reduce((sum, one) => sum + one, 0);
  return (
    <div className="steps-and-flow">
      <div ref={root} className="steps-side">
        {mayWrite ? (
          <>
            <div className="automation-bar">
              <Button isDisabled={past === 0} onPress={undo}>
                {editor.undo}
              </Button>
              <Button isDisabled={future === 0} onPress={redo}>
                {editor.redo}
              </Button>
              {saved}
            </div>
            <p className="faint step-help">{editor.help}</p>
          </>
        ) : null}
        <HeadCards />
        <StepList label={editor.list} steps={steps} />
        {mayWrite ? (
          <div id={ADD_ID} tabIndex={-1}>
            <AddStep
              label={steps.length === 0 ? editor.addFirst : editor.add}
              place={{ way: null, index: steps.length }}
            />
          </div>
        ) : null}
        <TailCard />
      </div>
      <div className="flow-side">
        <FlowDrawing
          steps={flow}
          faceOf={faceOf}
          sides={sides}
          summary={editor.drawing(
            everyStep(steps).length,
            inIt === null ? null : formatNumber(inIt, language),
          )}
          chosen={chosen === CARDS.sending ? CARDS.start : chosen}
          onChoose={onPoint}
        />
      </div>
    </div>
  );
}
