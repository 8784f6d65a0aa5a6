import type { ApiProblem, CampaignPreview, Measuring, Writing } from "@consentry/client";
import type { UseQueryResult } from "@tanstack/react-query";
import { useEffect, useState } from "react";

import { useRead } from "../../api/use-api.ts";

/** A campaign that a writing belongs to. */
export interface WrittenFor {
  readonly id: string;
  /** Which of its writings. */
  readonly of: "writing" | "trial";
  readonly measuring: Pick<Measuring, "open" | "click">;
}

export type OpenLevel = "none" | Measuring["open"][number];
export type ClickLevel = "none" | Measuring["click"][number];

/** Which copy is looked at. */
export interface Copy {
  readonly open: OpenLevel;
  readonly click: ClickLevel;
  /** Whose data fill it in; `null`: nobody's. */
  readonly contact: string | null;
}

/** Long enough not to draw every letter. */
const PAUSE_MS = 400;

/** Draws what is written now, a moment after it last changed; what was drawn last stays meanwhile. */
export function usePreview(
  writing: Writing,
  { open, click, contact }: Copy,
  campaign: WrittenFor | null,
): UseQueryResult<CampaignPreview, ApiProblem> {
  const asked = useSettled(writing);
  const body = { writing: asked, open, click, contact };
  const alone = useRead("previewWriting", { body }, { when: campaign === null });
  const within = useRead(
    "previewCampaign",
    {
      params: { id: campaign?.id ?? "" },
      body: { ...body, of: campaign?.of ?? "writing" },
    },
    { when: campaign !== null },
  );
  return campaign === null ? alone : within;
}

/** A value once it has stayed the same for a moment. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
