import { h, fill, toast, when } from './dom.js';
import { get, post, stream, newId } from './api.js';
import { showList } from './sidebar.js';
import { inputs } from './draftForm.js';
import { editor } from './draftText.js';
import { comparison } from './compare.js';

/** Texts that are being written: instruction and facts side by side, then the text with its versions. */
export async function showDrafts(main, side, id) {
  const conversation = id && id !== 'new' ? id : newId();
  const list = showList(side, { kind: 'draft', home: '#/drafts', newText: '新的稿子', none: '还没有稿子。' });
  const result = h('div', { class: 'draft-result' });
  const form = inputs({ write, stop: () => post(`/api/conversations/${conversation}/stop`).catch((e) => toast(e.message)) });
  const page = h('div', { class: 'page drafts' }, h('h1', { text: '起草' }), h('div', { class: 'draft-columns' }, form.element, result));
  fill(main, page);
  let versions = [];
  let shown = null;

  /** Sends a wish: a new text from instruction and facts, or a change of the last one. */
  async function write(text, { isNew, facts = '' }) {
    await shown?.save();
    form.busy(true);
    result.setAttribute('aria-busy', 'true');
    const state = h('p', { class: 'soft pulse', role: 'status', text: '正在起草……' });
    result.prepend(state);
    if (location.hash !== `#/drafts/${conversation}`) history.replaceState(null, '', `#/drafts/${conversation}`);
    await follow(`/api/conversations/${conversation}/turns`, { text, kind: 'draft', isNew, facts }, state);
  }

  async function follow(address, wish, state) {
    try {
      await stream(address, wish, (name, data) => {
        if (name === 'text') state.textContent = `正在起草……已写 ${data.text.length} 字`;
        else if (name === 'reply') take(data);
        else if (name === 'fault') problem(data.error);
      });
    } catch (error) {
      problem(error.message);
    } finally {
      state.remove();
      form.busy(false);
      result.removeAttribute('aria-busy');
      list.refresh(conversation);
    }
  }

  const problem = (text) => result.prepend(h('p', { class: 'fault', role: 'alert', text }));

  function take(reply) {
    result.querySelectorAll('.fault, .said').forEach((old) => old.remove());
    if (!reply.draft) {
      result.prepend(h('p', { class: 'said answer', text: reply.answer.answer }));
      return;
    }
    versions.push({ reply, text: reply.draft.text, name: `第 ${versions.filter((v) => !v.isByHand).length + 1} 稿`, note: reply.question });
    form.show(reply.wishes);
    show(versions.length - 1);
    if (matchMedia('(max-width: 60rem)').matches) result.scrollIntoView({ block: 'start' });
  }

  function show(at) {
    const version = versions[at];
    shown = editor(version.reply, version.text, {
      change: (text) => write(text, { isNew: false }),
      save: async (text) => {
        const saved = await post(`/api/drafts/${conversation}/versions`, { receipt: version.reply.receipt, text });
        keep(version, saved);
      },
      word: (text) => word(version.reply, text),
    });
    const picker = h('select', { 'aria-label': '版本', on: { change: async () => { await shown.save(); show(Number(picker.value)); } } },
      versions.map((v, i) => h('option', { value: i, selected: i === at, text: `${v.name}:${v.note.length > 24 ? `${v.note.slice(0, 24)}…` : v.note}` })));
    picker.value = String(at);
    fill(result, h('div', { class: 'row version' }, h('h2', { text: version.reply.wishes?.title ?? '稿子' }), picker), compareBar(at), shown.element);
  }

  // What changed from another version to the one that is shown, as it stands now; the versions are those of the moment it is opened.
  function compareBar(at) {
    const box = h('div');
    const bar = h('details', { class: 'compare-bar', hidden: at === 0 && versions.length < 2, on: { toggle: () => bar.open && choose() } }, h('summary', { text: '和另一稿比较' }), box);
    async function choose(from = null) {
      await shown.save();
      const others = versions.map((v, i) => i).filter((i) => i !== at);
      if (!others.length) return;
      const base = from ?? others.findLast((i) => i < at) ?? others[0];
      const picker = h('select', { 'aria-label': '和哪一稿比较', on: { change: () => choose(Number(picker.value)) } },
        others.map((i) => h('option', { value: i, text: `${versions[i].name}:${versions[i].note.length > 24 ? `${versions[i].note.slice(0, 24)}…` : versions[i].note}` })));
      picker.value = String(base);
      fill(box, h('label', { class: 'row' }, '从', picker, `到${versions[at].name}`), comparison(versions[base].text, document.getElementById('draft-text')?.value ?? versions[at].text));
    }
    return bar;
  }

  function keep(version, saved) {
    const known = versions.find((v) => v.no === saved.no);
    if (known) Object.assign(known, { text: saved.text, note: when(saved.at) });
    else versions.push({ reply: version.reply, text: saved.text, no: saved.no, isByHand: true, name: `${version.name.replace('·手改', '')}·手改`, note: when(saved.at) });
    result.querySelector('.compare-bar')?.removeAttribute('hidden');
  }

  async function word(reply, text) {
    const response = await fetch(`/api/drafts/${conversation}/word`, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ receipt: reply.receipt, text }),
    });
    if (!response.ok) throw new Error((await response.json().catch(() => null))?.error ?? '没有存成 Word,请再试一次。');
    return { name: `${reply.wishes?.title || '稿子'}.docx`, blob: await response.blob() };
  }

  if (id && id !== 'new') {
    const kept = await get(`/api/drafts/${conversation}`);
    form.set(kept.instruction, kept.facts);
    for (const reply of kept.turns.filter((t) => t.draft)) {
      versions.push({ reply, text: reply.draft.text, name: `第 ${versions.filter((v) => !v.isByHand).length + 1} 稿`, note: reply.question });
    }
    for (const saved of kept.versions) {
      const version = versions.find((v) => v.reply.receipt === saved.receipt);
      if (version) keep(version, saved);
    }
    if (versions.length) {
      form.show(versions.at(-1).reply.wishes);
      show(versions.length - 1);
    }
    if (kept.running) {
      const state = h('p', { class: 'soft pulse', role: 'status', text: '正在起草……' });
      result.prepend(state);
      follow(`/api/conversations/${conversation}/running`, null, state);
    }
  }
  list.refresh(conversation);
  return () => { shown?.save(); };
}

