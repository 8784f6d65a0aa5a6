import "./handed-in.css";

import type { ReactNode } from "react";

import { AuditPage } from "../audit/page.tsx";
import { HandedIn } from "./parts/handed-in.tsx";

/** The auditor for a member: the same page, and the mails that were handed in to be looked at. */
export function HandedInPage(): ReactNode {
  return <AuditPage more={HandedIn} />;
}
