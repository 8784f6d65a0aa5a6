/** What the documents to begin from say. Written to be replaced, and fit to be sent as they are. */
export const EN = {
  greeting: 'Dear {{ contact.first_name | default: "reader" }},',
  newsletter: {
    title: "News from {{ organisation.name }}",
    lead: "What happened this month, and what comes next. It takes three minutes to read.",
    first: "The story of the month",
    firstText:
      "Say in two or three sentences what happened, and why it matters to those who read it.",
    more: "Read the whole story",
    twoTitle: "In short",
    left: "One thing",
    leftText: "A sentence or two about something smaller.",
    right: "Another thing",
    rightText: "A sentence or two about something else.",
    quote: "Words of somebody who was there say more than ours.",
    by: "Who said it",
  },
  announcement: {
    title: "Something new",
    text: "Say first what changes, then from when, then what it means for those who read this.",
    points: ["What changes", "From when", "What to do, if anything"],
    button: "See what is new",
  },
  invitation: {
    title: "You are invited",
    text: "We would be glad to see you.",
    when: "When",
    whenText: "Day and hour",
    where: "Where",
    whereText: "Place and street",
    button: "I am coming",
    close: "You cannot come? A short answer to this mail is enough.",
  },
};

export type StarterWords = typeof EN;
