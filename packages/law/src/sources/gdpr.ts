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
    "6(1)(a)": {
      heading: "Consent as a basis",
      paraphrase:
        "Processing is lawful where the person consented to it for one or more specific purposes.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "6(1)(b)": {
      heading: "Contract",
      paraphrase: "Processing needed to perform a contract with the person is lawful.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "6(1)(c)": {
      heading: "Legal obligation",
      paraphrase:
        "Processing needed to comply with a legal obligation of the controller is lawful.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "6(1)(e)": {
      heading: "Task in the public interest",
      paraphrase:
        "Processing needed for a task in the public interest or in official authority is lawful.",
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
    "9": {
      heading: "Special categories",
      paraphrase:
        "Data on health, belief, opinion, origin, sexual life, union membership, genetics or biometrics may be processed under further conditions only.",
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
    "12(5)": {
      heading: "Unfounded or excessive requests",
      paraphrase:
        "Answers are free; a request that is manifestly unfounded or excessive may be refused, and the controller shows that it is.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "12(6)": {
      heading: "Doubts about who asks",
      paraphrase:
        "Where there are reasonable doubts about who asks, further information needed to confirm it may be asked for.",
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
    "15(4)": {
      heading: "Access: rights of others",
      paraphrase: "A copy does not harm the rights and freedoms of others.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "16": {
      heading: "Rectification",
      paraphrase: "A person has wrong data about them corrected and incomplete data completed.",
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
    "17(3)": {
      heading: "Erasure: exceptions",
      paraphrase:
        "Data are not erased as far as a legal duty, a legal claim or the freedom of expression needs them.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "18": {
      heading: "Restriction",
      paraphrase:
        "At the person's request data are kept and not used otherwise without their consent, save for legal claims; they are told before that ends.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "19": {
      heading: "Telling the recipients",
      paraphrase:
        "Whoever received the data is told of a correction, an erasure or a restriction, unless it is impossible or disproportionate.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "20": {
      heading: "Portability",
      paraphrase:
        "A person receives the data they provided in a structured, common, machine-readable format.",
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
    "22(1)": {
      heading: "Decisions by machines alone",
      paraphrase:
        "Nobody is subject to a decision by machines alone that has legal effect on them or weighs as much.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "26": {
      heading: "Joint controllers",
      paraphrase:
        "Those who decide together what data are for, and how, say among themselves who does what.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "27": {
      heading: "Representative",
      paraphrase:
        "A controller or processor outside the Union whom the regulation covers names a representative in it.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "28(3)": {
      heading: "Contract with a processor",
      paraphrase:
        "A processor works under a contract that binds it to instructions, secrecy, security, and to terms for its own processors.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "30(1)": {
      heading: "Register of the controller",
      paraphrase:
        "Names, purposes, categories of people, data and recipients, transfers, time limits and security measures, in writing.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "30(2)": {
      heading: "Register of the processor",
      paraphrase:
        "A processor records for whom it works, the categories of processing, transfers and security measures.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "32": {
      heading: "Security",
      paraphrase: "Measures fit the risk.",
      inForceFrom: "2018-05-25",
      read: "recalled",
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
    "33(3)": {
      heading: "What the authority is told",
      paraphrase:
        "The nature of the breach, how many people and records, a contact, likely consequences, and measures.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "33(4)": {
      heading: "In phases",
      paraphrase: "What is not known at once may be told later, without further delay.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "33(5)": {
      heading: "Every breach is written down",
      paraphrase: "Its facts, effects and what was done, so that the authority can check.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "34(1)": {
      heading: "Telling the people concerned",
      paraphrase: "Without undue delay where the risk to them is likely high.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "34(2)": {
      heading: "What they are told",
      paraphrase: "In plain language: what happened, a contact, likely consequences, and measures.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "34(3)": {
      heading: "When they need not be told one by one",
      paraphrase:
        "The data cannot be understood by others, the high risk was averted, or it would take disproportionate effort: then in public.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "35(1)": {
      heading: "Assessing beforehand",
      paraphrase: "Processing likely to be a high risk to people is assessed before it begins.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "35(2)": {
      heading: "The officer is asked",
      paraphrase: "The data protection officer, where there is one, gives advice.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "35(3)": {
      heading: "Always assessed",
      paraphrase:
        "Systematic evaluation with effects in law, special data on a large scale, public places watched on a large scale.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "35(7)": {
      heading: "What an assessment holds",
      paraphrase:
        "The processing, its necessity and proportion, the risks to people, and the measures.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "35(9)": {
      heading: "Asking the people concerned",
      paraphrase: "Where fitting, their views are sought.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "35(11)": {
      heading: "Looking again",
      paraphrase:
        "When the risk changes, it is checked whether the processing still fits its assessment.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "36": {
      heading: "Prior consultation",
      paraphrase: "The authority answers within eight weeks, prolonged by at most six.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "36(1)": {
      heading: "A high risk that stays",
      paraphrase:
        "Where a high risk would stay, the authority is consulted before the processing begins.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "37": {
      heading: "Data-protection officer",
      paraphrase:
        "Public bodies, and those who regularly observe people or handle special categories on a large scale, name an officer.",
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
