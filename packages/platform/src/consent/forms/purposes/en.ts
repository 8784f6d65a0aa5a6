import type { AllPurposeWords } from "./purpose-words.ts";

export const EN: AllPurposeWords = {
  "send.newsletter": {
    name: "Newsletter",
    question: "Yes, send me the newsletter.",
    explanation: "You get our news by e-mail. You can stop it in every mail.",
  },
  "send.commercial": {
    name: "Offers",
    question: "Yes, send me offers.",
    explanation: "You get advertising for what we sell by e-mail. You can stop it in every mail.",
  },
  "send.charity": {
    name: "Appeals for donations",
    question: "Yes, write to me about donations.",
    explanation:
      "We write when we collect for a cause and what became of it. You can stop it in every mail.",
  },
  "send.political": {
    name: "Political messages",
    question: "Yes, write to me about our political work.",
    explanation:
      "We write about our positions and campaigns. Being on that list can say something about your opinions.",
  },
  "track.open.individual": {
    name: "Seeing that you opened a mail",
    question: "Yes, you may see when I open a mail.",
    explanation:
      "An invisible picture tells us that you, by name, opened a mail, and when. The mails come without it too.",
  },
  "track.click.individual": {
    name: "Seeing what you click",
    question: "Yes, you may see which links I open.",
    explanation:
      "Links lead through our server, which notes that you, by name, opened them. Without a yes they lead straight to their page.",
  },
  "track.open.aggregate": {
    name: "Counting openings without names",
    question: "Yes, count that a mail was opened.",
    explanation: "A picture that is the same for everybody counts openings. It does not know who.",
  },
  "track.click.aggregate": {
    name: "Counting clicks without names",
    question: "Yes, count that a link was opened.",
    explanation: "Links that are the same for everybody count visits. They do not know who.",
  },
  "hygiene.inactive": {
    name: "Stopping when you no longer read",
    question: "Yes, keep the day of my last opening, to stop when I no longer read.",
    explanation: "Only the day of the last opening is kept, and used for nothing else.",
  },
  "frequency.performance": {
    name: "Writing as often as suits you",
    question: "Yes, use what I open to write less or more often.",
    explanation: "How often you open our mails decides how often we write to you.",
  },
  "personalise.by_opens": {
    name: "Content by what you open",
    question: "Yes, choose content by what I open.",
    explanation: "Which mails you open decides what we show you in the next ones.",
  },
  "personalise.by_clicks": {
    name: "Content by what you click",
    question: "Yes, choose content by what I click.",
    explanation: "Which links you open decides what we show you in the next mails.",
  },
  "optimise.campaign": {
    name: "Improving our mails",
    question: "Yes, use what I open to improve the mails.",
    explanation: "We compare which version of a mail is read more.",
  },
  "profile.cross_channel": {
    name: "A profile across our services",
    question: "Yes, put together what I do in your mails, shop and site.",
    explanation: "What you do in different places is joined into one picture of your interests.",
  },
  "share.partners": {
    name: "Passing your address to partners",
    question: "Yes, give my address to the partners named here.",
    explanation: "They then write to you themselves. Each must stop when you tell them.",
  },
};
