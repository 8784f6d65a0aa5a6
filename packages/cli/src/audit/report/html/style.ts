/**
 * The design of the auditor's page, for a file that stands alone. Colours and spaces are those of
 * `web/src/design/tokens.css`; a test holds them equal.
 */
export const STYLE = `
:root{color-scheme:light dark;
--ground:#f3f5f3;--sheet:#ffffff;--ink:#12211f;--ink-soft:#4a5a57;--rule:#d3dad6;--rule-strong:#12211f;
--action:#0a5561;--tracked:#b3261b;--untracked:#1b6a41;--unclear:#7a5600;--contested:#2f549c;--note:#4a5a57;
--tracked-ground:#fbeae7;
--face:-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;
--face-source:ui-monospace,"SF Mono","Cascadia Mono","Liberation Mono",Menlo,monospace}
@media screen and (prefers-color-scheme:dark){:root{
--ground:#101615;--sheet:#182120;--ink:#e7ecea;--ink-soft:#a4b1ad;--rule:#2e3a38;--rule-strong:#c4ceca;
--action:#86cdd6;--tracked:#ff8d7d;--untracked:#7fd0a1;--unclear:#e4bd5b;--contested:#a0bcf6;--note:#a4b1ad;
--tracked-ground:#371c19}}
*,*::before,*::after{box-sizing:border-box}
html{background:var(--ground);color:var(--ink);font:1rem/1.5 var(--face);text-size-adjust:100%;-webkit-text-size-adjust:100%}
body,h1,h2,h3,h4,p,dl,dd,ul,ol,figure,pre{margin:0;padding:0}
ul,ol{list-style:none}
code,pre{font-family:var(--face-source);font-size:.875em;overflow-wrap:anywhere}
a{color:var(--action);text-underline-offset:.18em}
a:focus-visible,summary:focus-visible{outline:2px solid var(--action);outline-offset:2px}
summary{cursor:pointer}
.soft{color:var(--ink-soft)}
.small{font-size:.8333rem}

.top,main,footer{max-width:82rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,3rem)}
.top{display:flex;align-items:center;gap:.5rem;padding-block:1rem;font-size:1.2rem;letter-spacing:-.02em}
.top h1{margin-left:.5rem;padding-left:1rem;border-left:1px solid var(--rule);color:var(--ink-soft);font-size:1rem;font-weight:400;letter-spacing:0}
.logo{width:1.9rem;height:1.9rem}
.logo-pixel{fill:var(--tracked)}
footer{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin-top:4rem;padding-block:1.5rem 3rem;border-top:1px solid var(--rule);color:var(--ink-soft);font-size:.8333rem}

.sign{flex:none;width:.95em;height:.95em;margin-right:.4em;vertical-align:-.1em}
.mark{font-weight:600}
.mark-large{font-size:1.2rem}
.mark.tracked,.figures .tracked strong{color:var(--tracked)}
.mark.untracked{color:var(--untracked)}
.mark.unclear,.figures .unclear strong{color:var(--unclear)}
.mark.contested{color:var(--contested)}
.mark.note{color:var(--note)}
.number{display:inline-block;min-width:1.45em;margin-right:.5em;padding:0 .3em;border-radius:2px;background:var(--tracked);color:var(--sheet);font-size:.8125em;font-variant-numeric:tabular-nums;line-height:1.45;text-align:center}

.message>header{padding-top:clamp(1rem,3vw,2.5rem)}
.message+.message{margin-top:4rem;border-top:4px solid var(--rule-strong)}
.sentence{max-width:26em;margin-top:.5rem;font-size:clamp(1.6rem,1rem + 2.2vw,2.5rem);font-weight:700;line-height:1.12;letter-spacing:-.025em;text-wrap:balance}
.sentence+.soft{margin-top:.75rem}
h3,h4{font-size:1.2rem;font-weight:700;line-height:1.3;letter-spacing:-.01em}
h4{text-wrap:balance}
header .facts{margin-top:1.5rem}
.facts{display:grid;gap:.25rem}
.facts>div{display:grid;grid-template-columns:8.5rem minmax(0,1fr);gap:0 1rem}
.facts dt,.terms dt{color:var(--ink-soft)}
.facts dd{overflow-wrap:anywhere}
.figures{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));margin-top:2rem;border-block:1px solid var(--rule-strong)}
.figures li{padding:1rem 1rem 1rem 0}
.figures li+li{padding-left:1rem;border-left:1px solid var(--rule)}
.figures strong{display:block;font-size:2.5rem;font-variant-numeric:tabular-nums;letter-spacing:-.03em;line-height:1.1}
.figures span{display:block;max-width:15em;color:var(--ink-soft);line-height:1.35}
.text-state{margin-top:1rem}

.pair{display:grid;grid-template-columns:minmax(0,1.25fr) minmax(0,1fr);gap:2rem;align-items:start;margin-top:3rem}
.drawing{position:sticky;top:1rem}
iframe{display:block;width:100%;height:min(calc(100vh - 7rem),60rem);min-height:30rem;margin-top:.75rem;border:1px solid var(--rule);border-radius:3px;background:#fff}
.finding{margin-top:.75rem;padding-block:1rem 1.5rem;border-top:1px solid var(--rule)}
h3+.finding{border-top-color:var(--rule-strong)}
.finding+.finding{margin-top:0}
.kind{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:baseline;color:var(--ink-soft);font-size:.8333rem}
.kind>code{margin-left:auto}
.kind .number{margin-right:-.4rem}
.finding h4{margin-block:.25rem .5rem}
.terms{display:grid;gap:.25rem;margin-top:.75rem}
.terms>div{display:grid;grid-template-columns:7.5rem minmax(0,1fr);gap:0 1rem}
.law{font-size:.9rem}
.law code{color:var(--ink-soft);margin-right:.35em}
.places{display:flex;flex-wrap:wrap;gap:.4rem .5rem;align-items:center;margin-top:.75rem;color:var(--ink-soft)}
.place{padding:.1rem .5rem;border:1px solid var(--rule);border-radius:3px;background:var(--sheet);color:var(--ink);font-size:.8333rem;font-variant-numeric:tabular-nums}
figure{margin-top:.75rem}
figcaption,.finding summary,.limit{color:var(--ink-soft);font-size:.8333rem}
.finding details,.limit{margin-top:.75rem}
.limit b{color:var(--ink)}
pre{margin-top:.25rem;padding:.75rem;border-left:3px solid var(--ink);background:var(--sheet);color:var(--ink-soft);font-size:.8125rem;line-height:1.5;white-space:pre-wrap;word-break:break-all;tab-size:4}
pre mark{background:var(--tracked-ground);color:var(--ink)}

.part{display:grid;grid-template-columns:13rem minmax(0,1fr);gap:1rem 2rem;margin-top:3rem;padding-top:1rem;border-top:1px solid var(--rule-strong)}
.part-body{display:grid;gap:1rem;min-width:0}
.part-body>ul{display:grid;gap:.5rem;max-width:44rem}
.part-body>ul:not(.unread)>li{display:list-item;margin-left:1em;list-style:"– "}
.unread{padding-left:1rem;border-left:3px solid var(--unclear)}
.observed+.observed{padding-top:1rem;border-top:1px solid var(--rule)}
.observed .url{display:block;margin-block:.25rem .5rem;overflow-wrap:anywhere}
table{width:100%;border-collapse:collapse;table-layout:fixed}
thead th:first-child{width:30%}
thead th:nth-child(2):not(:last-child){width:28%}
thead th:nth-child(4){width:12%}
th,td{padding:.5rem 1rem .5rem 0;border-bottom:1px solid var(--rule);font-weight:400;text-align:left;vertical-align:baseline;overflow-wrap:anywhere}
thead th{padding-top:0;color:var(--ink-soft);font-size:.8333rem}
tbody th{font-weight:600}
.contents{margin-top:1rem;padding-bottom:2rem}
.contents h2{padding-bottom:.75rem;border-bottom:1px solid var(--rule-strong);font-size:1.44rem;letter-spacing:-.015em}
.contents h2 span{font-weight:400}
.contents li{display:grid;grid-template-columns:9rem minmax(0,3fr) minmax(0,2fr);gap:1rem;padding-block:.5rem;border-bottom:1px solid var(--rule);overflow-wrap:anywhere}
.contents+.message{border-top:4px solid var(--rule-strong)}

@media screen and (max-width:60rem){
.pair,.part{grid-template-columns:minmax(0,1fr)}
.drawing{position:static}
iframe{height:70vh}
}
@media screen and (max-width:48rem){
.figures{grid-template-columns:repeat(2,minmax(0,1fr))}
.figures li:nth-child(3){padding-left:0;border-left:0}
.figures li:nth-child(n+3){border-top:1px solid var(--rule)}
table,tbody,tr,th,td{display:block}
thead{position:absolute;clip-path:inset(50%);height:1px;overflow:hidden}
tr{padding-block:.75rem;border-bottom:1px solid var(--rule)}
th,td{padding:0 0 .25rem;border:0}
td[data-label]::before{content:attr(data-label) ": ";color:var(--ink-soft)}
td .sign{margin-right:.2em}
.facts>div,.terms>div,.contents li{grid-template-columns:minmax(0,1fr)}
.contents li{gap:0}
}
@media print{
:root{--ground:#fff}
html{font-size:10pt}
.top,main,footer{max-width:none;padding-inline:0}
.pair{grid-template-columns:minmax(0,1fr)}
.drawing{position:static}
iframe{height:22cm;min-height:0;break-inside:avoid}
.part{grid-template-columns:minmax(0,1fr);gap:.5rem}
h3,h4,figcaption,.kind{break-after:avoid}
.observed,tr,.figures{break-inside:avoid}
.message+.message,.contents+.message{break-before:page;border-top:0}
details::details-content{display:block;content-visibility:visible;height:auto}
.number,pre mark,pre,.place{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`.trim();
