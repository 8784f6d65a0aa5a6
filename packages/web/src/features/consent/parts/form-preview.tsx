import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { RadioField } from "../../../ui/fields/radio-field.tsx";
import { MailFrame } from "../../../ui/mail-frame.tsx";
import { Failed, Loading } from "../../../ui/state.tsx";
import { useDelayed } from "../../../ui/use-delayed.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { withoutBlanks, type Definition, type FormLanguage } from "./form-draft.ts";
import { selfContained } from "./self-contained.ts";

/** What is typed is drawn when a hand rests. */
const TYPING_MS = 400;

const PHONE_WIDTH = 390;

interface Props {
  readonly of: Definition;
  readonly language: FormLanguage;
}

/** The form as its page shows it, drawn by the server from what is being written. */
export function FormPreview({ of, language }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { form } = words;
  const [device, setDevice] = useState<"desk" | "phone">("desk");
  const definition = withoutBlanks(useDelayed(of, TYPING_MS));
  const drawn = useRead("previewForm", { body: { definition, language } });
  const style = useQuery({ queryKey: ["public.css"], queryFn: readStyle, staleTime: Infinity });
  return (
    <section className="form-part" aria-live="off">
      <h2>{form.preview}</h2>
      <div className="preview-choices">
        <RadioField
          label={form.width}
          options={[
            { id: "desk", label: form.desk },
            { id: "phone", label: form.phone },
          ]}
          value={device}
          onChange={setDevice}
        />
      </div>
      {drawn.error !== null ? (
        <Failed problem={drawn.error} />
      ) : drawn.data === undefined || style.data === undefined ? (
        <Loading />
      ) : (
        <MailFrame
          html={selfContained(drawn.data.page, style.data)}
          title={form.frame}
          height={760}
          {...(device === "phone" && { width: PHONE_WIDTH })}
        />
      )}
    </section>
  );
}

/** The style of the public pages; the frame itself may fetch nothing. */
async function readStyle(): Promise<string> {
  const answer = await fetch("/public.css");
  return answer.ok ? answer.text() : "";
}
