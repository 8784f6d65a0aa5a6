/** What the summary's page adds to the style of the reports to keep. */
export const SUMMARY_STYLE = `
.sentence{margin-top:clamp(1rem,3vw,2.5rem)}
.lead{max-width:60rem;margin-top:.75rem;color:var(--ink-soft)}
.note{max-width:44rem;color:var(--ink-soft);font-size:.9rem}
table{table-layout:auto}
thead th:first-child,thead th:nth-child(2):not(:last-child),thead th:nth-child(4){width:auto}
th,td{vertical-align:middle}
tbody th{font-weight:400}
td.number-cell,th.number-cell{width:1%;min-width:5.5rem;padding-left:1rem;text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
td.bar-cell,th.bar-cell{width:34%;padding-left:1rem;padding-right:0}
td.share-cell{font-weight:600}
tr.finer th{padding-left:1.5rem;color:var(--ink-soft)}
.bar{display:block;width:100%;height:.7rem;border-radius:2px}
.bar .all{fill:var(--rule)}
.bar .part,.timeline .part{fill:var(--tracked)}
.bar.there .part{fill:var(--note)}
.timeline{display:block;width:100%;height:auto}
.timeline .grid{stroke:var(--rule);stroke-width:1}
.timeline text{fill:var(--ink);font:600 13px var(--face);text-anchor:middle}
.timeline .axis{fill:var(--ink-soft);font-weight:400}
.studies{display:grid;gap:1.75rem}
.study h4{font-size:1rem}
.study .pair-of-bars{display:grid;grid-template-columns:7rem 6.5rem minmax(0,1fr);gap:.3rem 1rem;align-items:center;margin-block:.5rem}
.pair-of-bars b{font-variant-numeric:tabular-nums;text-align:right;white-space:nowrap}
.study p{max-width:44rem;color:var(--ink-soft);font-size:.9rem}
.study p b{color:var(--ink);font-weight:600}
@media screen and (max-width:48rem){
table{display:table}thead{display:table-header-group;position:static;clip-path:none;height:auto}
tbody{display:table-row-group}tr{display:table-row;padding:0}th,td{display:table-cell;padding:.5rem .5rem .5rem 0;border-bottom:1px solid var(--rule)}
td.bar-cell,th.bar-cell,.minor{display:none}
td.number-cell,th.number-cell{min-width:0;padding-left:.5rem}
.study .pair-of-bars{grid-template-columns:5.5rem 5.5rem minmax(0,1fr)}
}
@media print{.bar,.timeline{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`.trim();
