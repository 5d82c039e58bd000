import { h, fill } from './dom.js';
import { showList } from './sidebar.js';

/** Texts that are being written. */
export async function showDrafts(main, side) {
  showList(side, { kind: 'draft', home: '#/drafts', newText: '新的稿子', none: '还没有稿子。' });
  fill(main, h('div', { class: 'page' }, h('h1', { text: '起草' }), h('p', {}, h('a', { href: '#/', text: '到提问里说要写什么。' }))));
}
