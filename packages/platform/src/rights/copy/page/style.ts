/** Of the page a person reads: ink on paper, in the fonts that are there; it fetches nothing. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c1b19; --faint: #5f5b54; --paper: #fbfaf7; --sheet: #fff;
  --line: #dcd8cf; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ece9e2; --faint: #a5a096; --paper: #191815; --sheet: #22211d; --line: #3b3933; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.5;
  font: 1rem/1.55 "Source Serif 4", Charter, "Liberation Serif", Georgia, serif; }
main { max-width: 52rem; margin: 0 auto; padding: 2.5rem 1.25rem 5rem; }
h1 { font-size: 1.9rem; line-height: 1.2; font-weight: 600; margin: 0 0 .4rem; text-wrap: balance; }
h2 { font-size: 1.25rem; font-weight: 600; margin: 0 0 .3rem; }
.of { font-size: 1.1rem; margin: 0 0 1.5rem; overflow-wrap: anywhere; }
.faint, .why { color: var(--faint); }
.why { margin: 0 0 1rem; max-width: 40rem; }
nav { border-block: 1px solid var(--line); padding: 1rem 0; margin: 2rem 0; }
nav ol { columns: 18rem; column-gap: 2rem; margin: .3rem 0 0; padding-left: 1.6rem; }
nav li { break-inside: avoid; padding: .1rem 0; }
a { color: inherit; text-decoration-color: var(--faint); text-underline-offset: .15em; }
section { margin: 0 0 3rem; scroll-margin-top: 1rem; }
dl { display: grid; grid-template-columns: minmax(8rem, 13rem) 1fr; gap: .35rem 1.25rem; margin: 0; }
dt { color: var(--faint); }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
dd ul { margin: 0; padding-left: 1.1rem; }
dd ul, dd dl, .scroll { white-space: normal; }
dd dl > dd { white-space: pre-wrap; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .94rem; }
th { text-align: left; font-weight: 400; color: var(--faint); vertical-align: bottom; }
th, td { padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--line); }
td { vertical-align: top; overflow-wrap: break-word; min-width: 4.5rem; }
td ul { margin: 0; padding-left: 1rem; }
dd table { font-size: .9rem; }
.card { background: var(--sheet); border: 1px solid var(--line); border-radius: .4rem;
  margin: 0 0 .6rem; padding: .7rem 1rem; }
summary { cursor: pointer; }
summary b { font-weight: 600; }
details[open] > summary { margin-bottom: .8rem; }
footer { border-top: 1px solid var(--line); padding-top: 1rem; color: var(--faint); }
footer ul { padding-left: 1.1rem; }
@media (max-width: 40rem) {
  main { padding-top: 1.5rem; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .6rem; }
}
@media print { nav { display: none; } .card { break-inside: avoid; } }
`;
