import { consentOn } from "../../../consents/consent-on.ts";
import { describeConsent } from "../../../consents/describe-consent.ts";
import { refused, permitted } from "../../grounds/ground.ts";
import { makeRule } from "../../make-rule.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Addresses go to others only with a consent that was informed about them. */
export const sharing: Rule = makeRule({
  id: "EU-09",
  title: said("Passing addresses to partners", "Transmission à des partenaires"),
  jurisdiction: "EU",
  role: "ground",
  subject: { act: "share" },
  need: "consent",
  from: "2018-05-25",
  status: "in_force",
  confidence: "recalled",
  sources: ["gdpr:4(11)", "gdpr:7(1)", "gdpr:13"],
  ask: ({ facts, on }) => {
    const wanted = { purpose: "share.partners", channel: null, on, mayBeJoint: false } as const;
    const standing = consentOn(facts.consents, wanted);
    const consent = describeConsent(standing, wanted);
    if (standing.kind === "given" && facts.partnersNamed === true) return permitted(consent);
    const named = facts.partnersNamed === true ? "" : " The partners are not shown to be named.";
    const nommes =
      facts.partnersNamed === true ? "" : " Les partenaires ne sont pas établis comme nommés.";
    return refused(said(consent.en + named, consent.fr + nommes));
  },
});
