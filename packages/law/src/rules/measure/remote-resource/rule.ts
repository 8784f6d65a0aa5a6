import { makeRule } from "../../make-rule.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";
import { CONSENT_STANDARD_FROM } from "../terminal.ts";

/** A picture common to all is no tracker, yet its host learns an IP address and a time. */
export const remoteResource: Rule = makeRule({
  id: "X-M-REMOTE",
  title: said("A remote picture common to all", "Une image distante commune à tous"),
  jurisdiction: "any",
  role: "ground",
  subject: { act: "measure", purposes: ["remote.resource"] },
  need: "information-objection",
  from: CONSENT_STANDARD_FROM,
  status: "soft_law",
  confidence: "secondary",
  sources: ["gdpr:13", "gdpr:44", "lg-muenchen-3-o-17493-20:fonts", "edpb-2-2023:54-55"],
  ask: ({ facts: { measure } }) =>
    measure.perRecipient === false && measure.ipKept === false
      ? {
          effect: "permits",
          because: said(
            "The picture is the same for all and no IP address is kept; its host still learns the address and the time of the reader.",
            "L'image est la même pour tous et aucune adresse IP n'est conservée ; l'hôte apprend toutefois l'adresse et l'heure du lecteur.",
          ),
          conditions: [
            said("say which hosts are contacted", "indiquer les hôtes contactés"),
            said(
              "check the transfer to each host's country",
              "vérifier le transfert vers le pays de chaque hôte",
            ),
          ],
        }
      : {
          effect: "refuses",
          because: said(
            "The picture is not shown to be common to all without the IP address: it counts as an open pixel.",
            "Rien n'établit une image commune à tous sans adresse IP : elle compte comme un pixel d'ouverture.",
          ),
        },
});
