import { h, button, fill, copy, save as download, toast } from './dom.js';
import { openSource } from './source.js';
import { nameOf } from './answer.js';

const origins = { facts: '您的材料', own: '本地报告', borrowed: '借鉴写法', quoted: '引用原文', phrase: '通用表述' };
const changes = ['再短一点', '再长一点', '分三点写', '语气坚决一点'];
const pause = 1500;

/** A draft's text to be changed by hand: what is to be filled in is coloured, and each sentence says where it comes from.
 * act: change(words), save(text), word(text) → {name, blob}. */
export function editor(reply, text, act) {
  const { draft, answer } = reply;
  const area = h('textarea', { class: 'draft-text', value: text, spellcheck: 'false', 'aria-label': '稿子正文', id: 'draft-text' });
  const back = h('div', { class: 'draft-back', 'aria-hidden': 'true' });
  const state = h('small', { class: 'soft', role: 'status' });
  const blanks = button('', nextBlank, { class: 'blanks' });
  const ledger = h('ol', { class: 'ledger' });
  let kept = text;
  let timer = 0;

  function paint() {
    fill(back, area.value.split(/(【[^】]*】)/).map((part) => (part.startsWith('【')
      ? h('mark', { class: part === '【核实】' ? 'check' : 'blank', text: part }) : document.createTextNode(part))), document.createTextNode('\n'));
    area.style.height = `${Math.max(back.offsetHeight, 220)}px`;
    const left = area.value.match(/【[^】]*】/g)?.length ?? 0;
    blanks.textContent = left ? `下一处待填(${left})` : '没有待填的';
    blanks.disabled = !left;
    sources();
  }

  function sources() {
    const caret = area.selectionStart;
    fill(ledger, draft.ledger.map((one) => {
      const at = area.value.indexOf(one.sentence);
      const isHere = at >= 0 && document.activeElement === area && caret >= at && caret <= at + one.sentence.length;
      return h('li', { class: `${one.from}${at < 0 ? ' gone' : ''}${isHere ? ' here' : ''}` },
        h('span', { class: 'origin', text: at < 0 ? '已改写' : origins[one.from] ?? one.from }),
        button(one.sentence, () => select(at, at + one.sentence.length), { class: 'plain sentence', disabled: at < 0, title: '选中这一句' }),
        one.sources.map((source, i) => button(nameOf(source), () => openSource(one.sources.map((s, n) => ({ number: n + 1, source: s })), i), { class: 'link' })));
    }));
  }

  function select(start, end) {
    area.focus();
    area.setSelectionRange(start, end);
    // A text area does not show its selection by itself; the layer behind it knows where the words stand.
    const range = document.createRange();
    const walker = document.createTreeWalker(back, NodeFilter.SHOW_TEXT);
    for (let from = 0, node = walker.nextNode(); node; from += node.length, node = walker.nextNode()) {
      if (start < from + node.length) {
        range.setStart(node, start - from);
        (range.startContainer.parentElement === back ? markAt(range) : range.startContainer.parentElement).scrollIntoView({ block: 'center' });
        break;
      }
    }
    sources();
  }

  const markAt = (range) => { const box = range.getBoundingClientRect(); return { scrollIntoView: () => area.closest('main').scrollBy({ top: box.top - window.innerHeight / 2 }) }; };

  function nextBlank() {
    const from = area.selectionEnd;
    const found = [...area.value.matchAll(/【[^】]*】/g)];
    const next = found.find((m) => m.index >= from) ?? found[0];
    if (next) select(next.index, next.index + next[0].length);
  }

  async function save() {
    clearTimeout(timer);
    if (area.value === kept) return;
    const now = area.value;
    try {
      await act.save(now);
      kept = now;
      state.textContent = '已保存';
    } catch (error) {
      state.textContent = `没有保存:${error.message}`;
    }
  }

  area.addEventListener('input', () => {
    paint();
    state.textContent = '未保存';
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  });
  for (const event of ['click', 'keyup']) area.addEventListener(event, sources);
  area.addEventListener('keydown', (e) => {
    if ((e.ctrlKey || e.metaKey) && e.key === 's') { e.preventDefault(); save(); }
  });

  const wish = h('input', { type: 'text', id: 'change', placeholder: '怎么改?例如:再短一点;不要提败诉', maxlength: 1000, 'aria-label': '怎么改' });
  const element = h('div', {},
    h('div', { class: 'tools', role: 'group', 'aria-label': '稿子' }, blanks,
      button('复制', () => copy(area.value)),
      button('存成 Word', async () => {
        try {
          await save();
          const { name, blob } = await act.word(area.value);
          download(name, blob);
        } catch (error) { toast(error.message); }
      }), button('打印', () => window.print()), state),
    h('div', { class: 'draft-paper' }, back, area),
    answer.warnings.length > 0 && h('ul', { class: 'notes', 'aria-label': '提示' }, answer.warnings.map((t) => h('li', { text: t }))),
    draft.missing.length > 0 && h('p', { class: 'missing' }, h('strong', { text: '通常还会写到、材料里没有的数字:' }), draft.missing.join('、')),
    h('form', { class: 'row', on: { submit: (e) => { e.preventDefault(); if (wish.value.trim()) act.change(wish.value.trim()); } } }, wish, h('button', { type: 'submit', text: '改' })),
    h('div', { class: 'choices', role: 'group', 'aria-label': '常用的改法' }, changes.map((t) => button(t, () => act.change(t)))),
    h('h3', { text: '每句话从哪来' }), ledger,
    draft.exemplars.length > 0 && h('details', { class: 'sources' }, h('summary', { text: `参照的报告(${draft.exemplars.length})` }),
      h('ul', {}, draft.exemplars.map((source, i) => h('li', {}, button(nameOf(source), () => openSource(draft.exemplars.map((s, n) => ({ number: n + 1, source: s })), i), { class: 'link' }))))));
  requestAnimationFrame(paint);
  new ResizeObserver(() => { area.style.height = `${Math.max(back.offsetHeight, 220)}px`; }).observe(back);
  return { element, save };
}
