/** What the research could not settle; a rule names those that touch it. */
export const OPEN_QUESTIONS: Readonly<Record<string, string>> = {
  U1: "France: whether anonymous common counts of opens are exempt. The final recommendation lists two exemptions, and this is none of them; its draft had exempted it, and others still do.",
  U2: "France: whether one consent may carry the mailing and the pixel, or two are needed.",
  U3: "France: how long the tolerance for addresses collected before 14 April 2026 lasts.",
  U4: "France: whether a pixel may prove that a notice the law demands was read.",
  U5: "Tracked links: the French authority says the law on devices applies; which links are strictly necessary is seen case by case.",
  U6: "Free accounts as a sale: the Court of Justice reads it widely, the French and Dutch authorities narrowly.",
  U7: "Netherlands: generic addresses, and donors.",
  U8: "Netherlands: whether the exemption for quality and effectiveness reaches e-mail; no authority has said.",
  U9: "The EU-US framework: the appeal C-703/25 P is pending.",
  U10: "The Digital Omnibus, a proposal, may move access to devices into the GDPR.",
  U11: "Italy: whether existing processing had to be adapted by 28 or 29 October 2026.",
  U12: "Some numbers of decisions are known from memory and are to be checked.",
  U13: "France: how the recommendation divides the duties between who owns a list and who advertises to it was not seen.",
};
