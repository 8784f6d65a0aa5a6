import { exemptCell } from "../cell.ts";
import { inJurisdiction } from "../consent-cells.ts";
import { allOf, isAuthentication, storesNothing, usedOnlyFor } from "../exemption-conditions.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";
import { CONSENT_STANDARD_FROM } from "../terminal.ts";

/** The clause of each jurisdiction that exempts what a requested service strictly needs. */
const CITES: Readonly<Record<string, readonly string[]>> = {
  FR: ["lil:82", "cnil-2026-042:3.2"],
  NL: ["tw:11.7a(3)(a)", "eprivacy:5(3)"],
  IT: ["codice-privacy:122", "garante-284-2026:5(2)"],
  DE: ["tdddg:25", "eprivacy:5(3)"],
  AT: ["tkg-2021:165(3)", "eprivacy:5(3)"],
  ES: ["lssi:22(2)", "eprivacy:5(3)"],
  EU: ["eprivacy:5(3)"],
};

/** A reset or code mail may check the known device, if that is all it does. */
export const security: readonly Rule[] = Object.entries(CITES).map(([jurisdiction, sources]) =>
  exemptCell(
    {
      id: `${jurisdiction}-M-SECURITY`,
      jurisdiction,
      title: inJurisdiction(
        said("Security of a login", "Sécurité de l'authentification"),
        jurisdiction,
      ),
      purposes: ["security.authentication"],
      from: CONSENT_STANDARD_FROM,
      status: "in_force",
      confidence: "secondary",
      sources,
      conditions: [said("people are informed of it", "les personnes en sont informées")],
    },
    allOf(isAuthentication, storesNothing, usedOnlyFor("security", "authentication")),
  ),
);
