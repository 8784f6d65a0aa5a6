import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const gdpr: Source = instrument({
  id: "gdpr",
  kind: "statute",
  jurisdiction: "EU",
  title: "General Data Protection Regulation (EU) 2016/679",
  identifier: "Regulation (EU) 2016/679",
  permalink: "http://data.europa.eu/eli/reg/2016/679/oj",
  reviewedOn: "2026-11-21",
  provisions: {
    "4(11)": {
      heading: "What consent is",
      paraphrase:
        "Freely given, specific, informed and unambiguous, by a statement or a clear affirmative act.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "5(1)(a)": {
      heading: "Lawful, fair, transparent",
      paraphrase: "Data are processed lawfully, fairly and in a way the person can see.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "5(1)(e)": {
      heading: "Kept no longer than needed",
      paraphrase: "Data that identify a person are kept no longer than their purpose needs.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "5(2)": {
      heading: "Accountability",
      paraphrase: "The controller must be able to show that it keeps to the principles.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "6(1)(b)": {
      heading: "Contract",
      paraphrase: "Processing needed to perform a contract with the person is lawful.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "6(1)(f)": {
      heading: "Legitimate interest",
      paraphrase:
        "Processing for a legitimate interest is lawful unless the person's interests weigh more.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "7(1)": {
      heading: "Showing consent",
      paraphrase: "The controller must be able to show that the person consented.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "7(2)": {
      heading: "Consent stands apart",
      paraphrase: "A request for consent is told apart from everything else on the page.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "7(3)": {
      heading: "Withdrawing consent",
      paraphrase: "Consent can be withdrawn at any time, as easily as it was given.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "8": {
      heading: "Children",
      paraphrase:
        "Below the national age, a child's consent to an online service needs the holder of parental responsibility.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "12(3)": {
      heading: "One month to answer",
      paraphrase:
        "A request is answered within one month of receipt; two more if it is complex and the person is told within the first.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "12(4)": {
      heading: "One month to refuse",
      paraphrase: "A refusal and its reasons are told within one month.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "13": {
      heading: "Informing the person asked",
      paraphrase:
        "Whoever collects data from a person tells them who, why, how long, to whom and with what rights.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "14": {
      heading: "Informing the person not asked",
      paraphrase:
        "Data obtained elsewhere: the person is informed within a month and at the latest with the first message.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "14(2)(f)": {
      heading: "Naming the origin",
      paraphrase: "The person is told where the data came from.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "15": {
      heading: "Access",
      paraphrase: "A person may have a copy of their data and be told its source.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "15(1)(c)": {
      heading: "Access: recipients",
      paraphrase: "The person may know the recipients or kinds of recipients of their data.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "15(1)(g)": {
      heading: "Access: origin",
      paraphrase: "Data not collected from the person: they may know what is known of the origin.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "15(2)": {
      heading: "Access: transfers",
      paraphrase: "The person may know the safeguards of a transfer to a third country.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "17(1)": {
      heading: "Erasure",
      paraphrase:
        "Data are erased when no longer needed, when consent is withdrawn and no other ground is left, or after an objection.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "21(2)": {
      heading: "Objecting to direct marketing",
      paraphrase: "A person may object to direct marketing at any time, without giving a reason.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "21(3)": {
      heading: "Objection ends it",
      paraphrase:
        "After an objection the data are no longer used for direct marketing, profiling for it included.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "32": {
      heading: "Security",
      paraphrase: "Measures fit the risk.",
      inForceFrom: "2018-05-25",
      read: "recalled",
      background: true,
    },
    "33(1)": {
      heading: "Telling the authority of a breach",
      paraphrase: "Within 72 hours of becoming aware of it.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "33(2)": {
      heading: "Processor tells controller",
      paraphrase: "A processor tells the controller of a breach without undue delay.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "36": {
      heading: "Prior consultation",
      paraphrase: "The authority answers within eight weeks, prolonged by at most six.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "44": {
      heading: "Transfers in general",
      paraphrase: "Data leave for a third country only under the conditions of this chapter.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "45": {
      heading: "Adequacy",
      paraphrase: "No further authorisation is needed for a country found to protect adequately.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "46": {
      heading: "Safeguards",
      paraphrase:
        "Without adequacy, appropriate safeguards such as standard contractual clauses or binding rules.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "49(1)(a)": {
      heading: "Explicit consent to a transfer",
      paraphrase: "A narrow exception, after the person was told of the risks.",
      inForceFrom: "2018-05-25",
      read: "recalled",
      background: true,
    },
    "77(1)": {
      heading: "Complaining to an authority",
      paraphrase:
        "A person may complain to a supervisory authority, in particular where they live or work or where it happened.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
  },
});
