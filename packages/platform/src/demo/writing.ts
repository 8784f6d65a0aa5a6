import type { Writing } from "@consentry/mail";

/** What the demo's choir writes. Every link is its own; the footer is ours. */
export const DEMO_WRITING: Writing = {
  format: "mjml",
  language: "en",
  subject: "Four evenings of song this winter",
  preheader: "Dates, the programme, and how to come and sing along",
  text: null,
  source: `<mjml>
  <mj-head>
    <mj-attributes>
      <mj-all font-family="Georgia, 'Times New Roman', serif" />
      <mj-text font-size="17px" line-height="1.5" color="#12211f" />
    </mj-attributes>
  </mj-head>
  <mj-body background-color="#f3f5f3">
    <mj-section background-color="#0a5561" padding="36px 24px">
      <mj-column>
        <mj-text color="#ffffff" font-size="30px" line-height="1.2">The Quayside Choir</mj-text>
        <mj-text color="#d7eaec">Four evenings of song this winter</mj-text>
      </mj-column>
    </mj-section>
    <mj-section background-color="#ffffff" padding="24px">
      <mj-column>
        <mj-text>Dear {{ contact.first_name | default: "friend of the choir" }},</mj-text>
        <mj-text>From December to March we sing on the first Friday of each month, in the old
          warehouse by the river: carols, Brahms, a programme of women composers, and an evening of
          songs that you choose.</mj-text>
        <mj-text><a href="https://choir.example.org/winter/programme">Read the whole programme</a>,
          or see <a href="https://choir.example.org/visit?from=river&amp;by=foot">how to find
          us</a>. The doors open at seven; whoever wants to sing along comes at six.</mj-text>
        <mj-button href="https://choir.example.org/tickets" background-color="#0a5561"
          border-radius="3px" font-size="17px">Reserve a seat</mj-button>
      </mj-column>
    </mj-section>
    <mj-section padding="24px">
      <mj-column>
        <mj-text font-size="14px" color="#4a5a57">{% footer %}</mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>
`,
};
