import type { Writing } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { Preview } from "./parts/preview.tsx";
import { usePreview, type Copy } from "./use-preview.ts";
import "./writing.css";

/** What something written becomes, for somebody who may not change it. */
export function WritingPreview({ writing }: { readonly writing: Writing }): ReactNode {
  const [copy, setCopy] = useState<Copy>({ open: "none", click: "none", contact: null });
  const drawn = usePreview(writing, copy, null);
  return <Preview drawn={drawn} copy={copy} onCopy={setCopy} campaign={null} />;
}
