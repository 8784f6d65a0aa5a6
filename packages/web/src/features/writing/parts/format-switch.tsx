import type { Writing } from "@consentry/client";
import { useRef, useState, type ReactNode } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";

import { api } from "../../../api/client.ts";
import { Button } from "../../../ui/button.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

type Format = Writing["format"];
type Loss = "blocks" | "look" | "columns" | "brevity";

const FORMATS = ["blocks", "mjml", "html", "markdown"] as const satisfies readonly Format[];

interface Asked {
  readonly to: Format;
  /** `null`: there is no way to it. */
  readonly source: string | null;
  readonly lost: readonly Loss[];
}

interface Props {
  readonly writing: Writing;
  readonly onChange: (writing: Writing) => void;
  /** Those to choose from; left out: all. */
  readonly formats?: readonly Format[];
}

/**
 * Another format for the same words. What it loses is said first; what was there before stays at
 * hand until the page is left.
 */
export function FormatSwitch({ writing, onChange, formats = FORMATS }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { fail } = useToasts();
  const [asked, setAsked] = useState<Asked | null>(null);
  const before = useRef(new Map<Format, string>());
  const go = (to: Format, source: string): void => {
    before.current.set(writing.format, writing.source);
    setAsked(null);
    onChange({ ...writing, format: to, source });
  };
  const ask = async (to: Format): Promise<void> => {
    if (to === writing.format) return;
    const kept = before.current.get(to);
    if (writing.source.trim() === "") go(to, kept ?? "");
    else if (kept !== undefined) go(to, kept);
    else if (to === "blocks") setAsked({ to, source: null, lost: [] });
    else setAsked({ to, ...(await api("convertWriting", { body: { writing, to } })) });
  };
  return (
    <>
      <SelectField
        label={words.format}
        options={formats.map((id) => ({
          id,
          label: words.formats[id],
          hint: words.formatHints[id],
        }))}
        value={writing.format}
        onChange={(to) => void ask(to).catch(fail)}
      />
      <ModalOverlay
        className="overlay"
        isDismissable
        isOpen={asked !== null}
        onOpenChange={() => setAsked(null)}
      >
        <Modal className="modal">
          {asked === null ? null : (
            <Dialog className="dialog">
              <Heading slot="title" level={2}>
                {words.switching.title(words.formats[asked.to])}
              </Heading>
              <Losses asked={asked} />
              <div className="actions">
                <Button look="main" onPress={() => go(asked.to, asked.source ?? "")}>
                  {words.switching.confirm(words.formats[asked.to])}
                </Button>
              </div>
            </Dialog>
          )}
        </Modal>
      </ModalOverlay>
    </>
  );
}

function Losses({ asked }: { readonly asked: Asked }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { switching } = words;
  return (
    <div className="dialog-body">
      {asked.source === null ? (
        <p>{switching.nothing}</p>
      ) : (
        <>
          <p>{switching.keeps}</p>
          <ul className="plain-list">
            {asked.lost.map((loss) => (
              <li key={loss}>{switching.lost[loss]}</li>
            ))}
          </ul>
        </>
      )}
      <p>{switching.back}</p>
    </div>
  );
}
