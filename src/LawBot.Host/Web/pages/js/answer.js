import { h, button, copy } from './dom.js';
import { showFigures } from './figures.js';
import { openSource, placeOf } from './source.js';
import { thumbs } from './feedback.js';

const kinds = { nearest: '最接近的写法', refusal: '没有答案', draft: '草稿' };
const markPattern = /\[(\d+)\]/g;

/** The line that names a source. */
export const nameOf = (s) => `${s.jurisdiction ?? s.file} ${s.year ? `${s.year}年` : ''} ${s.section.join(' > ')}`.trim();

/** Text with its marks as buttons. citationOf(number) gives what a mark opens, or null. */
export function showText(text, open, nameFor = () => '') {
  return text.split('\n').map((line) => {
    const kind = /^(原文|出处|来源)[::]/.test(line) ? 'quote' : /^\d+\. /.test(line) ? 'item' : null;
    return line.trim() ? h('p', { class: kind }, marked(line, open, nameFor)) : null;
  });
}

function marked(line, open, nameFor) {
  const nodes = [];
  let from = 0;
  for (const mark of line.matchAll(markPattern)) {
    nodes.push(line.slice(from, mark.index));
    const number = Number(mark[1]);
    const act = open(number);
    nodes.push(act
      ? button(mark[1], act, { class: 'mark', 'aria-label': `出处 ${number}:${nameFor(number)}`, title: nameFor(number) })
      : h('sup', { class: 'mark', text: mark[1] }));
    from = mark.index + mark[0].length;
  }
  nodes.push(line.slice(from));
  return nodes;
}

/** The whole answer of a turn. act.choose(text) sends a next step. */
export function showAnswer(reply, act) {
  const { answer, figures, draft } = reply;
  const citations = answer.citations;
  const open = (number) => {
    const at = citations.findIndex((c) => c.number === number);
    return at < 0 ? null : () => openSource(citations, at);
  };
  const nameFor = (number) => nameOf(citations.find((c) => c.number === number)?.source ?? { section: [] });
  const hasTable = figures && figures.rows.length > 1;
  const { said, listed } = hasTable ? split(answer.answer, figures) : { said: answer.answer, listed: '' };
  return h('div', { class: `answer ${answer.kind}` },
    kinds[answer.kind] && h('p', { class: 'kind', text: kinds[answer.kind] }),
    draft ? h('div', { class: 'drafted' }, showDraft(draft.text)) : showText(said, open, nameFor),
    hasTable && showFigures(reply),
    listed && h('details', {}, h('summary', { text: '逐条文字' }), showText(listed, open, nameFor)),
    reply.exported && h('p', {}, h('a', { class: 'button', href: reply.exported.address, download: reply.exported.name, text: `下载 ${reply.exported.name}` })),
    answer.warnings.length > 0 && h('ul', { class: 'notes', 'aria-label': '提示' }, answer.warnings.map((text) => h('li', { text }))),
    sources(citations, draft ? '参照' : '出处'),
    reply.choices.length > 0 && h('div', { class: 'choices', role: 'group', 'aria-label': '接着可以' },
      reply.choices.map((text) => button(text, () => act.choose(text)))),
    tools(reply, act));
}

// Lines that only repeat a row of the table stand apart from what is concluded of them.
function split(text, figures) {
  const heads = new Set(figures.rows.map((r) => `${r.jurisdiction}${r.year ? `${r.year}年` : ''}`));
  const lines = text.split('\n');
  const isRow = (line) => [':', ':'].some((colon) => heads.has(line.split(colon)[0])) || /^原文[::]/.test(line);
  return { said: lines.filter((l) => !isRow(l)).join('\n'), listed: lines.filter(isRow).join('\n') };
}

/** A draft's text with what is still to be filled in or checked made visible. */
export function showDraft(text) {
  return text.split('\n').filter((line) => line.trim()).map((line) => h('p', {}, line.split(/(【[^】]*】)/).map((part) =>
    part.startsWith('【') ? h('mark', { class: part === '【核实】' ? 'check' : 'blank', text: part }) : part)));
}

function sources(citations, name) {
  if (!citations.length) return null;
  return h('details', { class: 'sources' },
    h('summary', { text: `${name}(${citations.length})` }),
    h('ol', {}, citations.map((c, at) => h('li', { value: c.number },
      button(`${nameOf(c.source)}`, () => openSource(citations, at), { class: 'link' }),
      h('small', { class: 'soft', text: ` ${placeOf(c.source)}` }),
      h('blockquote', {}, around(c.source.before), c.source.quote, around(c.source.after))))));
}

// The neighbouring sentences, so that nobody reads the quotation alone.
const around = (text) => (text ? h('span', { class: 'soft around', text }) : null);

/** The answer as plain text. */
export function plain(reply, withSources) {
  const { answer, draft } = reply;
  const text = draft ? draft.text : answer.answer;
  if (!withSources) return text.replace(markPattern, '');
  const lines = answer.citations.map((c) => `[${c.number}] ${nameOf(c.source)}(${c.source.file},${placeOf(c.source)})`);
  return lines.length ? `${text}\n\n${draft ? '参照' : '出处'}:\n${lines.join('\n')}` : text;
}

function tools(reply, act) {
  const hasSources = reply.answer.citations.length > 0;
  return h('div', { class: 'tools', role: 'group', 'aria-label': '这个回答' },
    button('复制', () => copy(plain(reply, false), '已复制(不带出处)'), { title: '只要文字,不带出处' }),
    hasSources && button('连同出处复制', () => copy(plain(reply, true), '已复制(带出处)')),
    reply.answer.kind !== 'chat' && h('a', { class: 'button', href: `/api/receipts/${reply.receipt}/files/word`, download: '', text: '存成 Word' }),
    button('打印', () => window.print()),
    reply.answer.kind !== 'chat' && thumbs(reply, act.given?.get(reply.receipt)),
    h('small', { class: 'soft', text: `回执 ${reply.receipt}` }));
}
