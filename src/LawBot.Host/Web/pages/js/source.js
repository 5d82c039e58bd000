import { h, button, fill } from './dom.js';
import { get } from './api.js';

const pane = document.getElementById('source');
const kept = new Map();
let shown = null;
let before = null;

/** Where in its file a source stands: 第3页第41段. */
export const placeOf = (s) => (s.page ? `第${s.page}页` : '') + (s.paragraph ? `第${s.paragraph}段` : '');

/** Opens a report beside what is read, at a citation's sentence.
 * @param {{number, source}[]} citations The sources that can be stepped through. @param {number} at Which. */
export async function openSource(citations, at) {
  if (pane.hidden) before = document.activeElement;
  const mine = shown = { citations, at };
  pane.hidden = false;
  document.body.classList.add('source-open');
  const { source, number } = citations[at];
  fill(pane, head(source, number), h('p', { class: 'soft pulse', role: 'status', text: '正在打开报告……' }));
  try {
    const report = await reportOf(source.reportId);
    if (shown === mine) show(report, source, number);
  } catch (error) {
    if (shown === mine) fill(pane, head(source, number), h('p', { class: 'fault', role: 'alert', text: error.message }), h('blockquote', { text: source.quote }));
  }
}

/** Closes it; the focus goes back to where it was. */
export function closeSource() {
  if (pane.hidden) return;
  pane.hidden = true;
  shown = null;
  document.body.classList.remove('source-open');
  fill(pane);
  before?.isConnected && before.focus();
}

/** Opens a report at its beginning, or at a stretch of its text. act.remove() takes it out of the library. */
export function openReport(report, start = 0, end = 0, act = null) {
  const { title, jurisdiction, year, file } = report;
  return openSource([{ number: null, act, source: { reportId: report.id, title, jurisdiction, year, file, section: [], start, end, quote: '' } }], 0);
}

async function reportOf(id) {
  if (!kept.has(id)) {
    if (kept.size > 8) kept.delete(kept.keys().next().value);
    kept.set(id, get(`/api/reports/${id}`));
    kept.get(id).catch(() => kept.delete(id));
  }
  return kept.get(id);
}

/** Lets a report be fetched anew, since it changed or went. */
export const forgetReports = () => kept.clear();

function head(source, number, file = null) {
  const { citations, at } = shown;
  return h('header', { class: 'source-head' },
    h('div', { class: 'row' },
      h('strong', { text: `${number ? `[${number}] ` : ''}${source.jurisdiction ?? source.file} ${source.year ? `${source.year}年` : ''}` }),
      citations.length > 1 && button('‹', () => step(-1), { class: 'plain', 'aria-label': '上一处出处', disabled: at === 0 }),
      citations.length > 1 && h('small', { class: 'soft', text: `${at + 1}/${citations.length}` }),
      citations.length > 1 && button('›', () => step(1), { class: 'plain', 'aria-label': '下一处出处', disabled: at === citations.length - 1 }),
      button('关闭', closeSource, { class: 'plain close' })),
    (source.section.length > 0 || source.page) && h('p', { class: 'soft path', text: [...source.section, source.page && `第${source.page}页`].filter(Boolean).join(' › ') }), file);
}

// Beside the words that are cited, wherever the report is scrolled to: the file itself, a PDF at its page.
function fileLine({ id, file }, source, act) {
  const original = `/api/reports/${id}/original`;
  return h('p', { class: 'soft file' }, file, ' · ', h('a', { href: original, download: file, text: '下载原件' }),
    /\.pdf$/i.test(file) && ' · ',
    /\.pdf$/i.test(file) && h('a', {
      href: `${original}?open=true${source.page ? `#page=${source.page}` : ''}`, target: '_blank', rel: 'noopener', class: 'at-page', text: source.page ? `打开原件第 ${source.page} 页` : '打开原件',
    }),
    act?.remove && ' · ', act?.remove && button('取出这份报告', act.remove, { class: 'link' }));
}

const step = (by) => shown && shown.citations[shown.at + by] && openSource(shown.citations, shown.at + by);

function show(report, source, number) {
  const { show: known, paragraphs } = report;
  const { act } = shown.citations[shown.at];
  const text = h('article', { class: 'report', lang: 'zh-CN' });
  const paint = painter(known.text, source.start, source.end);
  let table = null;
  for (const p of paragraphs) {
    if (p.kind === 'row' || p.kind === 'head') {
      if (!table) { table = h('tbody'); text.append(h('div', { class: 'scroll' }, h('table', {}, table))); }
      table.append(cells(known.text, p, paint));
      continue;
    }
    table = null;
    const tag = p.kind === 'title' ? 'h2' : p.kind === 'heading' ? 'h3' : 'p';
    text.append(h(tag, { class: p.kind, id: `at-${p.start}` }, paint(p.start, p.end)));
  }
  const outline = h('details', { class: 'outline' }, h('summary', { text: `目录(${known.outline.length})` }),
    h('ul', {}, known.outline.map((o) => h('li', { class: `level-${Math.min(o.level, 4)}` },
      button(`${o.number}${o.heading}`, () => goTo(text, paragraphs, o.start), { class: 'link' })))));
  const notes = [...known.doubts, ...known.inconsistencies.map((i) => `${i.message}:“${i.first}”与“${i.second}”`)];
  fill(pane, head(source, number, fileLine(known.report, source, act)),
    act && understood(known),
    notes.length > 0 && h('details', { class: 'notes' }, h('summary', { text: `请留意(${notes.length})` }), h('ul', {}, notes.map((note) => h('li', { text: note })))),
    known.outline.length > 0 && outline, text);
  const mark = text.querySelector('mark.cited');
  if (mark) {
    mark.scrollIntoView({ block: 'center' });
    mark.setAttribute('tabindex', '-1');
    mark.focus({ preventScroll: true });
  } else {
    pane.scrollTop = 0;
  }
}

// What was read of the report and which of its words say so, to be checked at a glance.
const understood = ({ report, understood: u, outline, figures, recognitionConfidence }) => h('dl', { class: 'understood' },
  [['地方', `${report.jurisdiction ?? '不明'}${u.jurisdictionFrom ? `(来自${u.jurisdictionFrom})` : ''}`],
    ['年度', `${report.year ? `${report.year}年` : '不明'}${u.yearFrom ? `(来自${u.yearFrom})` : ''}`],
    ['内容', `${outline.length} 个标题,${figures.length} 个数字,${u.tables} 张表`],
    recognitionConfidence ? ['识别', `扫描件,识别把握 ${Math.round(recognitionConfidence)}%`] : null,
  ].filter(Boolean).map(([name, text]) => h('div', {}, h('dt', { text: name }), h('dd', { text }))));

// Pieces of a stretch of the text; what is cited is marked, with the offsets that it covers.
function painter(text, start, end) {
  return (from, to) => {
    const [a, b] = [Math.max(from, start), Math.min(to, end)];
    if (a >= b) return [text.slice(from, to)];
    return [text.slice(from, a), h('mark', { class: 'cited', 'data-start': a, 'data-end': b, text: text.slice(a, b) }), text.slice(b, to)];
  };
}

function cells(text, p, paint) {
  const row = h('tr');
  let from = p.start;
  for (const cell of text.slice(p.start, p.end).split('\t')) {
    row.append(h(p.kind === 'head' ? 'th' : 'td', { scope: p.kind === 'head' ? 'col' : null }, paint(from, from + cell.length)));
    from += cell.length + 1;
  }
  return row;
}

function goTo(text, paragraphs, start) {
  const p = paragraphs.findLast((one) => one.start <= start);
  text.querySelector(`#at-${p?.start}`)?.scrollIntoView({ block: 'start' });
}

document.addEventListener('keydown', (e) => {
  if (!shown || e.target.matches?.('input, textarea') || document.querySelector('dialog[open]')) return;
  if (e.key === 'Escape') closeSource();
  else if (e.key === '[') step(-1);
  else if (e.key === ']') step(1);
});
