// How an HTML report looks: on a light screen, on a dark one, on paper.
import { customProperties, themes } from '../drawing/themes.ts';
import { codeLetters, letters } from './fonts.ts';

export const findingsStyle = `
:root { color-scheme: light dark; ${customProperties(themes.light)} }
@media (prefers-color-scheme: dark) { :root { ${customProperties(themes.dark)} } }
@media print { :root { color-scheme: light; ${customProperties(themes.print)} } }
* { box-sizing: border-box; }
html { scroll-padding-top: 24px; }
body {
  margin: 0 auto; padding: 64px 32px 96px; max-width: 1120px;
  color: var(--ink); background: var(--surface);
  font: 15px/1.55 ${letters}; font-variant-numeric: tabular-nums;
  -webkit-print-color-adjust: exact; print-color-adjust: exact;
}
h1, h2, h3, h4, p, ul, dl, dd { margin: 0; padding: 0; }
h1 { font-size: 40px; line-height: 1.15; font-weight: 600; letter-spacing: -0.01em; overflow-wrap: anywhere; }
h2 { font-size: 24px; line-height: 1.25; font-weight: 600; margin-bottom: 16px; }
h3 { font-size: 17px; line-height: 1.35; font-weight: 600; }
h4 { font-size: 15px; font-weight: 600; overflow-wrap: anywhere; }
h2 .quiet, h4 .quiet, summary .quiet { font-weight: 400; font-size: 15px; margin-left: 6px; }
h4 .quiet { font-size: 13px; }
p, li, dd { max-width: 46em; overflow-wrap: anywhere; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--line-strong); text-underline-offset: 3px; }
a:hover { text-decoration-color: currentColor; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
b { font-weight: 600; }
small { font-size: 12px; color: var(--ink-quiet); }
code, .code { font-family: ${codeLetters}; font-weight: 600; }
code { font-size: 12.5px; color: var(--ink-quiet); overflow-wrap: anywhere; }
svg { display: block; flex: none; }
svg text { font-kerning: none; white-space: pre; }
svg a { text-decoration: none; }
.symbols { position: absolute; }
.quiet { color: var(--ink-quiet); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.cover { padding-bottom: 32px; border-bottom: 2px solid var(--ink); }
.kind { color: var(--ink-quiet); margin-bottom: 8px; }
.properties { display: flex; flex-wrap: wrap; gap: 8px 48px; margin-top: 28px; }
.properties dt { color: var(--ink-quiet); font-size: 13px; }
.properties dd { font-weight: 600; }
main > section { margin-top: 56px; }

.tally { list-style: none; display: flex; flex-wrap: wrap; gap: 12px; margin: 20px 0 32px; }
.tally li > * { display: flex; align-items: center; gap: 8px; padding: 10px 16px 10px 12px; border: 1px solid var(--line); border-radius: 8px; text-decoration: none; }
.tally a:hover { background: var(--hover); }
.tally b { font-size: 20px; line-height: 1; }

table { border-collapse: collapse; width: 100%; text-align: left; }
th { font-weight: 400; font-size: 13px; color: var(--ink-quiet); padding: 6px 16px 6px 0; border-bottom: 1px solid var(--line-strong); vertical-align: bottom; }
td { padding: 8px 16px 8px 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
th:last-child, td:last-child { padding-right: 0; }
.glance td { vertical-align: middle; padding-top: 3px; padding-bottom: 3px; }
.glance td:first-child { width: 56px; }
.glance td:nth-child(2) { width: 88px; }
.glance td:nth-child(3) { width: 40%; }
.glance td:last-child { font-size: 13px; line-height: 1.45; }
.glance td:last-child a { text-decoration: none; }
.glance td:last-child a:hover { text-decoration: underline; }
.flows { font-size: 13px; line-height: 1.45; margin-top: 14px; table-layout: fixed; }
.flows th:nth-child(1) { width: 26%; }
.flows th:nth-child(2) { width: 25%; }
.flows th:nth-child(3) { width: 14%; }
.flows th:nth-child(4) { width: 9%; }
.flows th:nth-child(5) { width: 14%; }
.flows tr:last-child td { border-bottom: 0; padding-bottom: 0; }
.flows td:last-child { font-weight: 600; }
.flows td:last-child small { font-weight: 400; }
.flows td:last-child svg { display: inline-block; vertical-align: -3px; }
.clear { color: var(--clear); }
.encrypted { color: var(--encrypted); }
.signed { color: var(--signed); }
.undecided, .not-known { color: var(--undecided); }

.inventory { font-size: 13px; line-height: 1.45; margin-top: 16px; }
.inventory td { overflow-wrap: break-word; }
.inventory tbody th { padding-top: 20px; color: var(--ink); font-weight: 600; }
.inventory tbody th small { margin-left: 6px; font-weight: 400; }

.note { margin-top: 8px; font-size: 12px; color: var(--ink-quiet); max-width: none; }
sup { font-size: 75%; line-height: 0; padding-left: 1px; }
.network { position: relative; left: 50%; translate: -50%; width: calc(100vw - 64px); height: auto; }
.legend { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 24px 40px; margin-top: 24px; padding-top: 20px; border-top: 1px solid var(--line); font-size: 13px; }
.legend > div { max-width: 340px; }
.legend h3 { font-size: 13px; margin-bottom: 8px; }
.legend ul { list-style: none; }
.legend li { display: flex; align-items: center; gap: 10px; min-height: 30px; line-height: 1.35; }
.numbers { display: flex; flex-wrap: wrap; gap: 2px; margin: 4px 0 2px -2px; }
.legend a svg { width: 28px; height: 28px; }
.legend p { margin-top: 8px; font-size: 12px; width: 0; min-width: 100%; }

.severity > h2 { padding-bottom: 12px; border-bottom: 2px solid var(--ink); }
.areas { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 10px 40px; margin-bottom: 32px; }
.areas dt { color: var(--ink-quiet); font-size: 13px; }
.areas dd a { display: inline-block; min-width: 24px; }

.rule > header > h3 { display: flex; align-items: center; gap: 8px; margin-left: -8px; }
.rule { margin-top: 32px; }
.rule + .rule { margin-top: 48px; }
.rule > header > p, h4 + p { margin-top: 6px; }
.facts { display: grid; gap: 6px; margin-top: 12px; }
.facts > div { display: grid; grid-template-columns: 88px 1fr; gap: 12px; }
.facts dt { color: var(--ink-quiet); font-size: 13px; line-height: 23px; }
.finding { display: grid; grid-template-columns: 20px 1fr; gap: 16px; margin-top: 20px; padding-top: 20px; border-top: 1px solid var(--line); }
.finding > div { min-width: 0; }
.finding:target, .rule:target > header { background: var(--hover); box-shadow: 0 0 0 12px var(--hover); border-radius: 2px; }

.evidence { margin-top: 10px; font-size: 13px; }
.evidence summary { padding: 2px 0; color: var(--ink-quiet); }
section > details { border-bottom: 1px solid var(--line); }
summary { padding: 10px 0; cursor: pointer; }
details ul { padding: 0 0 16px; }
ul:not([class]) { padding-left: 20px; }
.legend ul:not([class]) { padding-left: 0; }
#not-judged h3 { margin: 20px 0 6px; font-size: 15px; }

@media (max-width: 760px) {
  body { padding: 32px 16px 64px; }
  table { display: block; overflow-x: auto; }
  .flows th { min-width: 96px; }
  .glance th:nth-child(2), .glance td:nth-child(2) { display: none; }
  .glance td:nth-child(3) { width: 50%; }
}
@page { size: A4; margin: 15mm 16mm; }
@page diagram { size: A4 landscape; margin: 12mm; }
@media print {
  body { padding: 0; max-width: none; font-size: 9pt; line-height: 1.45; background: none; }
  h1 { font-size: 26pt; }
  h2 { font-size: 16pt; margin-bottom: 3mm; }
  h3 { font-size: 12pt; }
  h4 { font-size: 9pt; }
  .flows, .inventory, .legend, h4 .quiet, .glance td:last-child, th, .facts dt { font-size: 8pt; }
  small, code, .note, .legend p { font-size: 7.5pt; }
  td { padding-top: 1.2mm; padding-bottom: 1.2mm; }
  .flows { margin-top: 2mm; }
  .note { margin-top: 1mm; }
  .facts dt { line-height: inherit; }
  .facts { gap: 1mm; margin-top: 2mm; }
  main > section { margin-top: 12mm; }
  .rule, .rule + .rule { margin-top: 8mm; }
  .finding { margin-top: 4mm; padding-top: 4mm; }
  .tally { margin: 4mm 0; }
  .tally li > * { padding: 1.5mm 3mm 1.5mm 2mm; }
  .tally b { font-size: 12pt; }
  .glance { font-size: 9pt; }
  .glance td { padding-top: 0; padding-bottom: 0; }
  .glance td svg { width: 7mm; height: 7mm; }
  /* Pages are filled: a finding may go on overleaf, its paragraphs and rows do not. */
  h2, h2 + p, h3, h4, thead, summary, .rule > header { break-after: avoid; }
  p, tr, li, .tally, .facts, .legend > div, .rule > header { break-inside: avoid; }
  .note { break-before: avoid; }
  /* A grid would not keep its heading with what follows. */
  .finding { display: block; position: relative; padding-left: 9mm; }
  .finding > .mark { position: absolute; left: 0; }
  thead { display: table-header-group; }
  #diagram > h2, .network { page: diagram; }
  #diagram { margin-top: 0; }
  .network { position: static; translate: none; width: 100%; max-height: 168mm; }
  .legend { border-top: 0; break-inside: avoid; }
  .finding:target, .rule:target > header { background: none; box-shadow: none; }
  a { text-decoration: none; }
  summary { list-style: none; }
  .evidence:not([open]) { display: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
}
`;
