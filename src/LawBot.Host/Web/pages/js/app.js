import { h, fill, ask } from './dom.js';
import { showChat } from './chat.js';
import { closeSource } from './source.js';
import { get } from './api.js';

const main = document.getElementById('main');
const side = document.getElementById('side');
const menu = document.getElementById('menu');

const views = {
  chat: { title: '提问', show: (rest) => showChat(main, side, rest) },
  library: { title: '报告库', show: async (rest) => (await import('./library.js')).showLibrary(main, side, rest) },
  drafts: { title: '起草', show: async (rest) => (await import('./drafts.js')).showDrafts(main, side, rest) },
};

const account = { title: '账号', show: async () => (await import('./people.js')).showPeople(main, side) };
let leave = null;

async function route() {
  const [, name = '', rest = ''] = location.hash.split('/');
  const view = name === 'people' ? account : views[name] ?? views.chat;
  for (const link of document.querySelectorAll('.tabs a')) {
    if (views[link.dataset.view] === view) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  document.title = `${view.title} · 法治报告助手`;
  document.body.dataset.view = Object.keys(views).find((key) => views[key] === view) ?? 'people';
  toggleSide(false);
  closeSource();
  leave?.();
  leave = null;
  main.scrollTop = 0;
  window.scrollTo(0, 0);
  try {
    leave = await view.show(decodeURIComponent(rest)) ?? null;
  } catch (error) {
    fill(main, h('div', { class: 'page' }, h('p', { class: 'fault', role: 'alert', text: error.message }), h('p', {}, h('a', { href: '#/', text: '回到提问' }))));
  }
}

function toggleSide(isOpen) {
  document.body.classList.toggle('side-open', isOpen);
  menu.setAttribute('aria-expanded', String(isOpen));
  menu.setAttribute('aria-label', isOpen ? '收起列表' : '打开列表');
}

const keys = [
  ['/', '写问题'], ['Enter', '发送(Shift+Enter 换行)'], ['Alt+N', '新对话'], ['Alt+1、2、3', '提问、报告库、起草'],
  ['[ 和 ]', '原文:上一处、下一处'], ['Esc', '停止回答,或关掉原文'], ['?', '这张表'],
];

document.addEventListener('keydown', (e) => {
  const isTyping = e.target.matches?.('input, textarea, select, [contenteditable="true"]');
  if (e.key === 'Escape' && document.body.classList.contains('side-open')) toggleSide(false);
  else if (e.altKey && e.code === 'KeyN') { e.preventDefault(); location.hash = '#/chat/new'; }
  else if (e.altKey && e.code.startsWith('Digit') && '123'.includes(e.code.at(-1))) {
    e.preventDefault();
    location.hash = ['#/', '#/library', '#/drafts'][Number(e.code.at(-1)) - 1];
  } else if (isTyping || e.ctrlKey || e.metaKey || document.querySelector('dialog[open]')) return;
  else if (e.key === '/') { e.preventDefault(); document.querySelector('main textarea, main input')?.focus(); }
  else if (e.key === '?') ask('键盘', { text: keys.map(([key, what]) => `${key}:${what}`).join('\n'), yes: '知道了' });
});

// A file that is dropped beside the box would be opened by the browser in place of the page.
for (const event of ['dragover', 'drop']) document.addEventListener(event, (e) => { if (e.dataTransfer?.types.includes('Files')) e.preventDefault(); });

menu.addEventListener('click', () => toggleSide(!document.body.classList.contains('side-open')));
main.addEventListener('click', () => toggleSide(false));
window.addEventListener('hashchange', route);
route();

get('/api/me').then((me) => fill(document.getElementById('who'), h('a', { href: '#/people', text: me.signsIn ? me.name : '账号' })), () => { /* Said where it matters. */ });
