import { html, type Html } from "../public/html.ts";

/** The look of the reference: the colours and spaces of the application's own tokens. */
export const REFERENCE_STYLE: Html = html`
  :root { color-scheme: light dark; --ground: #f3f5f3; --sheet: #ffffff; --ink: #12211f; --ink-soft:
  #4a5a57; --rule: #d3dad6; --action: #0a5561; } @media (prefers-color-scheme: dark) { :root {
  --ground: #101615; --sheet: #182120; --ink: #e7ecea; --ink-soft: #a4b1ad; --rule: #2e3a38;
  --action: #86cdd6; } } * { box-sizing: border-box; } body { margin: 0 auto; padding: 2rem 1rem
  4rem; max-width: 50rem; background: var(--ground); color: var(--ink); font: 1rem/1.5
  -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; } h1 {
  font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; } h2 { margin: 3rem 0 .5rem; padding-top:
  .5rem; border-top: 1px solid var(--ink); font-size: 1.44rem; } h3 { margin: 0; font-size: 1.1rem;
  } a { color: var(--action); } code, pre { font-family: ui-monospace, "SF Mono", "Cascadia Mono",
  "Liberation Mono", Menlo, monospace; font-size: .9rem; overflow-wrap: anywhere; } pre { padding:
  .75rem 1rem; overflow-x: auto; background: var(--sheet); border: 1px solid var(--rule);
  border-radius: 3px; } nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 1rem 0 0;
  padding: 0; list-style: none; } article { margin: 1rem 0; padding: 1rem; background: var(--sheet);
  border: 1px solid var(--rule); border-radius: 3px; } article p { margin: .5rem 0; } .path b {
  display: inline-block; min-width: 4.5rem; } .aside { color: var(--ink-soft); font-size: .9rem; }
  summary { cursor: pointer; color: var(--action); } dl { margin: .5rem 0; } dl div { padding:
  .25rem 0; border-top: 1px solid var(--rule); } dt { font-weight: 600; } dd { margin: 0; color:
  var(--ink-soft); overflow-wrap: anywhere; } :target { outline: 2px solid var(--action);
  outline-offset: 4px; } :focus-visible { outline: 2px solid var(--action); outline-offset: 2px; }
`;
