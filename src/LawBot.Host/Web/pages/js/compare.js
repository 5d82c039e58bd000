import { h } from './dom.js';

// Beyond this many comparisons a changed passage is shown as a whole.
const most = 4_000_000;

// Equal stretches shorter than this between two changes are chance: 的 in two other words.
const chance = 2;

/** What became of a text: stretches in order, each {kind: 'same' | 'gone' | 'new', text}. Sentences are compared first, then the characters of what changed. */
export function changes(before, after) {
  const parts = [];
  for (const hunk of hunks(sentences(before), sentences(after))) {
    if (hunk.same) parts.push({ kind: 'same', text: hunk.same });
    else parts.push(...within(hunk.gone, hunk.added));
  }
  return joined(parts);
}

/** The same, to be read: what went is struck, what came is underlined. */
export function comparison(before, after) {
  const parts = changes(before, after);
  const count = (kind) => parts.filter((p) => p.kind === kind).reduce((sum, p) => sum + p.text.replace(/\s/g, '').length, 0);
  const [added, gone] = [count('new'), count('gone')];
  return h('div', { class: 'compare', role: 'region', 'aria-label': '两稿的不同', tabindex: 0 },
    h('p', { class: 'soft', role: 'status', text: added || gone ? `加了 ${added} 字,去掉 ${gone} 字。加的有底线,去掉的划线。` : '两稿一样。' }),
    h('div', { class: 'compare-text' }, parts.map((p) => (p.kind === 'same' ? p.text : h(p.kind === 'new' ? 'ins' : 'del', { text: p.text })))));
}

const sentences = (text) => text.match(/[^。！？；\n]*[。！？；\n]|[^。！？；\n]+$/g) ?? [];
const letters = (text) => text.match(/\d[\d,.]*%?|[\s\S]/g) ?? [];

function within(gone, added) {
  const [a, b] = [letters(gone), letters(added)];
  if (!a.length || !b.length || a.length * b.length > most) return [{ kind: 'gone', text: gone }, { kind: 'new', text: added }].filter((p) => p.text);
  const parts = hunks(a, b).flatMap((hunk) => (hunk.same ? [{ kind: 'same', text: hunk.same }]
    : [{ kind: 'gone', text: hunk.gone }, { kind: 'new', text: hunk.added }].filter((p) => p.text)));
  const isChance = (p, i) => p.kind === 'same' && p.text.length < chance && i > 0 && i < parts.length - 1;
  return gathered(parts.flatMap((p, i) => (isChance(p, i) ? [{ kind: 'gone', text: p.text }, { kind: 'new', text: p.text }] : [p])));
}

// Between two equal stretches first all that went, then all that came.
function gathered(parts) {
  const out = [];
  let [gone, added] = ['', ''];
  const close = () => {
    if (gone) out.push({ kind: 'gone', text: gone });
    if (added) out.push({ kind: 'new', text: added });
    [gone, added] = ['', ''];
  };
  for (const p of parts) {
    if (p.kind === 'gone') gone += p.text;
    else if (p.kind === 'new') added += p.text;
    else { close(); out.push(p); }
  }
  close();
  return out;
}

function joined(parts) {
  const out = [];
  for (const p of parts) {
    if (out.at(-1)?.kind === p.kind) out.at(-1).text += p.text;
    else out.push({ ...p });
  }
  return out;
}

// The longest common subsequence of two lists, as stretches that are the same and stretches that are not.
function hunks(a, b) {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [x, y] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const width = y.length + 1;
  const longest = new Uint16Array((x.length + 1) * width);
  for (let i = x.length - 1; i >= 0; i--) {
    for (let j = y.length - 1; j >= 0; j--) {
      longest[i * width + j] = x[i] === y[j] ? longest[(i + 1) * width + j + 1] + 1 : Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
  }
  const out = [];
  const add = (same, gone, added) => {
    const last = out.at(-1);
    if (last && !last.same === !same) { last.same += same; last.gone += gone; last.added += added; } else out.push({ same, gone, added });
  };
  if (head) add(a.slice(0, head).join(''), '', '');
  for (let i = 0, j = 0; i < x.length || j < y.length;) {
    if (i < x.length && j < y.length && x[i] === y[j]) { add(x[i], '', ''); i++; j++; }
    else if (j >= y.length || (i < x.length && longest[(i + 1) * width + j] >= longest[i * width + j + 1])) add('', x[i++], '');
    else add('', '', y[j++]);
  }
  if (tail) add(a.slice(a.length - tail).join(''), '', '');
  return out;
}
