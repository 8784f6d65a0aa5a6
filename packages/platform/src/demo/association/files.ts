import { onlyAddress } from "../../contacts/import/mapping.ts";
import type { Chance } from "../chance.ts";
import type { DemoFile } from "../organisation.ts";
import { csv } from "../people/csv.ts";
import { makePeople } from "../people/people.ts";

const NEARBY = { shares: { NL: 90, BE: 10, DE: 0, FR: 0, IT: 0 }, belgian: "nl" } as const;

/** What somebody took along from the tool before: names, and nothing that shows a yes. */
export function associationFiles(chance: Chance): readonly DemoFile[] {
  const people = makePeople(chance, 18, NEARBY);
  return [
    {
      name: "oud-mailprogramma.csv",
      source: "old-tool",
      daysAgo: 20,
      isApplied: true,
      wording: {
        language: "nl",
        question: "Ja, stuur mij de seizoensbrief.",
        explanation: "Vier keer per jaar. In elke mail kunt u ermee stoppen.",
        shownAs: null,
      },
      content: csv(
        ["email", "voornaam", "land", "toestemming", "op"],
        people.map(({ email, firstName, country }, index) => [
          // Nobody of them is among those whom the association knows by itself.
          email.replace("@", `.${index + 10}@`),
          firstName,
          country,
          "ja",
          "",
        ]),
      ),
      mapping: (list) => ({
        ...onlyAddress("email"),
        country: "land",
        kind: "b2c",
        attributes: [{ column: "voornaam", name: "first_name", type: "text" }],
        lists: [list],
        consents: [
          {
            purpose: "send.newsletter",
            channel: "email",
            column: "toestemming",
            yes: ["ja"],
            at: "op",
            requestedAt: null,
            evidence: [],
            wording: null,
          },
        ],
      }),
    },
  ];
}
