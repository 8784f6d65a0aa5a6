import type { ApiProblem, MessageTemplatePreview, MessageText } from "@consentry/client";
import type { UseQueryResult } from "@tanstack/react-query";

import { useRead } from "../../api/use-api.ts";
import { useSettled } from "../writing/use-preview.ts";

/**
 * Fills in what stands before its author, a moment after it last changed.
 *
 * @param data `null`: what is there is no object yet, and nothing is asked
 */
export function useTextPreview(
  template: string,
  text: MessageText,
  data: Readonly<Record<string, unknown>> | null,
): UseQueryResult<MessageTemplatePreview, ApiProblem> {
  const body = useSettled({ text, data });
  return useRead(
    "previewMessageTemplate",
    { params: { id: template }, body: { text: body.text, data: body.data ?? {} } },
    { when: body.data !== null },
  );
}
