import "../design/tokens.css";
import "../design/base.css";
import "../ui/ui.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { AuditPage } from "../features/audit/page.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { WordsProvider } from "../words/words-provider.tsx";

// The auditor by itself, from whatever folder of whatever web host it was put in.
const root = document.querySelector("#root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <WordsProvider>
        <PageFrame home="./">
          <AuditPage />
        </PageFrame>
      </WordsProvider>
    </StrictMode>,
  );
}
