import { h, button, ask, fill, toast, when } from './dom.js';
import { get, post, remove } from './api.js';

/** The list of conversations of a kind ('chat' or 'draft'), with search, new, rename and delete.
 * @returns {{refresh: Function}} refresh(current): reads the list again and marks one. */
export function showList(side, { kind, home, newText, none }) {
  let current = '';
  const list = h('ul', { class: 'list' });
  const words = h('input', { type: 'search', placeholder: '搜索', 'aria-label': '搜索标题和提问', on: { input: () => later() } });
  let timer = 0;
  const later = () => { clearTimeout(timer); timer = setTimeout(load, 150); };

  async function load() {
    try {
      const entries = await get(`/api/conversations?kind=${kind}&words=${encodeURIComponent(words.value.trim())}`);
      fill(list, entries.length ? entries.map(item) : h('li', { class: 'soft', text: words.value ? '没有找到。' : none }));
    } catch (error) {
      fill(list, h('li', { class: 'fault', text: error.message }));
    }
  }

  const item = (entry) => h('li', {},
    h('a', { href: `${home}/${entry.id}`, 'aria-current': entry.id === current ? 'page' : null, title: entry.title },
      h('span', { class: 'cut', text: entry.title }), h('small', { text: when(entry.changedAt) })),
    button('✎', () => rename(entry), { class: 'plain', 'aria-label': `给“${entry.title}”改名`, title: '改名' }),
    button('✕', () => forget(entry), { class: 'plain', 'aria-label': `删除“${entry.title}”`, title: '删除' }));

  async function rename(entry) {
    const typed = await ask('改名', { fields: [{ name: 'title', label: '名称', value: entry.title }], yes: '保存' });
    if (!typed?.title) return;
    await attempt(() => post(`/api/conversations/${entry.id}/title`, typed));
  }

  async function forget(entry) {
    if (!await ask('删除', { text: `“${entry.title}”和其中的提问、回答都会删掉,不能恢复。`, yes: '删除' })) return;
    await attempt(() => remove(`/api/conversations/${entry.id}`));
    if (entry.id === current) location.hash = home;
  }

  async function attempt(act) {
    try { await act(); await load(); } catch (error) { toast(error.message); }
  }

  fill(side, h('a', { class: 'button primary wide', href: `${home}/new`, text: newText }), words, h('nav', { 'aria-label': '以前的' }, list));
  load();
  return { refresh: (id) => { current = id; return load(); } };
}
