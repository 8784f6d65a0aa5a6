import { readFileSync } from "node:fs";
import { join } from "node:path";

/** One labelled message of a corpus: a line of its `labels.jsonl`. */
export interface LabelledMessage {
  readonly file: string;
  readonly labels: {
    readonly open_pixels: readonly string[];
    readonly aggregate_pixels: readonly string[];
    readonly personalised_images: readonly string[];
    readonly negatives: readonly string[];
    readonly tracked_links: { readonly count: number };
    readonly untracked_links: number;
    readonly esp: string | null;
    readonly has_html_part: boolean;
    readonly has_text_part: boolean;
    readonly text_hollow: boolean | null;
    readonly recipient_leak: readonly { readonly surface: string; readonly where: string }[];
  };
  readonly rules: {
    readonly tracked: readonly string[];
    readonly functional: readonly string[];
    readonly ambiguous: readonly string[];
  };
}

export function readLabels(folder: string): LabelledMessage[] {
  return readFileSync(join(folder, "labels.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as LabelledMessage);
}
