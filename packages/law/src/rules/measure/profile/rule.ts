import { said } from "../../text.ts";
import type { Rule } from "../../rule.ts";
import { consentCells } from "../consent-cells.ts";

/** Opens that feed a profile beyond the mailing need a consent of their own, never a joint one. */
export const profile: readonly Rule[] = consentCells({
  key: "PROFILE",
  title: said("Profiles beyond the mailing", "Profils au-delà de l'envoi"),
  purposes: ["profile.cross_channel"],
  cites: {
    FR: ["cnil-2026-042:4", "edpb-2-2023:50-51", "gdpr:21(3)"],
    NL: ["edpb-2-2023:50-51", "gdpr:21(3)"],
    IT: ["garante-284-2026:6", "edpb-2-2023:50-51", "gdpr:21(3)"],
    DE: ["edpb-2-2023:50-51", "gdpr:21(3)"],
    AT: ["edpb-2-2023:50-51", "gdpr:21(3)"],
    ES: ["edpb-2-2023:50-51", "gdpr:21(3)"],
    EU: ["edpb-2-2023:50-51", "gdpr:21(3)"],
  },
});
