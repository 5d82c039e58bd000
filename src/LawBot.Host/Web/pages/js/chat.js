import { h, button, fill, toast } from './dom.js';
import { get, post, stream, newId } from './api.js';
import { showAnswer, showText } from './answer.js';
import { showList } from './sidebar.js';
import { reading } from './reading.js';

const examples = ['各地行政复议受理了多少件?', '行政机关负责人出庭应诉,别的县怎么做的?', '库里有哪些报告?', '帮我写一段行政复议体制改革的内容'];

/** The conversation. @returns {Function} What to do on leaving. */
export async function showChat(main, side, id) {
  let conversation = id && id !== 'new' ? id : newId();
  let running = false;
  const given = new Map();
  const list = showList(side, { kind: 'chat', home: '#/chat', newText: '新对话', none: '还没有对话。' });
  const turns = h('div', { class: 'turns' });
  const input = h('textarea', { rows: 1, id: 'question', placeholder: '问做法、查数字、写一段……', 'aria-label': '问题', maxlength: 20000 });
  const go = button('发送', () => send(input.value), { class: 'primary' });
  const stop = button('停止', () => post(`/api/conversations/${conversation}/stop`).catch((e) => toast(e.message)), { class: 'stop', hidden: true });
  const bar = h('form', { class: 'composer', on: { submit: (e) => { e.preventDefault(); send(input.value); } } }, input, stop, go);
  fill(main, h('div', { class: 'chat' }, h('h1', { class: 'away', text: '提问' }), turns, bar));

  const fit = () => { input.style.height = 'auto'; input.style.height = `${Math.min(input.scrollHeight + 2, 240)}px`; };
  input.addEventListener('input', fit);
  input.addEventListener('keydown', (e) => {
    if (e.key === 'Enter' && !e.shiftKey && !e.isComposing) { e.preventDefault(); send(input.value); }
  });
  const escape = (e) => { if (e.key === 'Escape' && running) stop.click(); };
  document.addEventListener('keydown', escape);

  function busy(isBusy) {
    running = isBusy;
    stop.hidden = !isBusy;
    go.disabled = isBusy;
    turns.setAttribute('aria-busy', String(isBusy));
  }

  function begin(question) {
    turns.querySelector('.welcome')?.remove();
    const body = h('div', { class: 'answer waiting' }, h('p', { class: 'soft pulse', role: 'status', text: '正在查阅报告……' }));
    const turn = h('article', { class: 'turn' }, h('div', { class: 'asked' }, h('p', { text: question })), body);
    turns.append(turn);
    turn.scrollIntoView({ block: 'start' });
    return { turn, body };
  }

  async function follow(address, wish, { turn, body }, question) {
    busy(true);
    let isOver = false;
    // With the answer, not with the end of the stream: whoever reads the answer may ask on at once.
    const over = () => {
      if (isOver) return;
      isOver = true;
      busy(false);
      list.refresh(conversation);
    };
    try {
      await stream(address, wish, (name, data) => {
        if (name === 'text') fill(body, showText(data.text, () => null));
        else if (name === 'reply') { over(); finish(turn, data); }
        else if (name === 'fault') { over(); failed(body, data.error, question); }
      });
    } catch (error) {
      if (!isOver) failed(body, error.message, question);
    } finally {
      over();
    }
  }

  function failed(body, message, question) {
    body.classList.remove('waiting');
    fill(body, h('p', { class: 'fault', role: 'alert', text: message }), button('再问一次', () => {
      body.parentElement.remove();
      send(question);
    }));
  }

  async function send(text) {
    text = text.trim();
    if (!text || running) return;
    input.value = '';
    fit();
    if (location.hash !== `#/chat/${conversation}`) history.replaceState(null, '', `#/chat/${conversation}`);
    await follow(`/api/conversations/${conversation}/turns`, { text }, begin(text), text);
  }

  // Asking in other words takes back this turn and what followed.
  function edit(turn, reply) {
    const asked = turn.querySelector('.asked');
    const area = h('textarea', { rows: 2, value: reply.question, 'aria-label': '改问题', maxlength: 20000 });
    const again = async () => {
      if (!area.value.trim() || running) return;
      try {
        await post(`/api/conversations/${conversation}/rewind`, { receipt: reply.receipt });
      } catch (error) {
        toast(error.message);
        return;
      }
      while (turn.nextSibling) turn.nextSibling.remove();
      turn.remove();
      send(area.value);
    };
    area.addEventListener('keydown', (e) => {
      if (e.key === 'Enter' && !e.shiftKey && !e.isComposing) { e.preventDefault(); again(); }
      if (e.key === 'Escape') finish(turn, reply);
    });
    fill(asked, area, h('div', { class: 'row end' }, button('取消', () => finish(turn, reply)), button('重新提问', again, { class: 'primary' })));
    area.focus();
  }

  function finish(turn, reply) {
    const isLast = !turn.nextElementSibling;
    fill(turn,
      h('div', { class: 'asked' }, h('p', { text: reply.question }),
        button('改一改再问', () => edit(turn, reply), { class: 'link tool', title: '改写这个问题;它后面的对话会收回' })),
      showAnswer(reply, { choose: send, given }));
    if (isLast) turn.scrollIntoView({ block: 'start' });
  }

  if (id && id !== 'new') {
    const [kept, opinions] = await Promise.all([get(`/api/conversations/${conversation}`), get(`/api/conversations/${conversation}/feedback`)]);
    for (const one of opinions) given.set(one.receipt, one);
    for (const reply of kept.turns) {
      const turn = h('article', { class: 'turn' });
      turns.append(turn);
      finish(turn, reply);
    }
    turns.lastElementChild?.scrollIntoView({ block: 'start' });
    if (kept.running) follow(`/api/conversations/${conversation}/running`, null, begin(kept.running), kept.running);
  } else {
    welcome(turns, send);
  }
  list.refresh(conversation);
  if (matchMedia('(hover: hover)').matches) input.focus({ preventScroll: true });
  return () => document.removeEventListener('keydown', escape);
}

async function welcome(turns, send) {
  const state = h('p', { class: 'soft', text: ' ' });
  turns.append(h('section', { class: 'welcome' },
    h('h2', { text: '想看哪里的做法,或查哪个数字?' }), state, reading(count),
    h('ul', { class: 'examples' }, examples.map((text) => h('li', {}, button(text, () => send(text)))))));
  await count();

  async function count() {
    try {
      const { reports } = await get('/api/library');
      const places = new Set(reports.map((r) => r.jurisdiction)).size;
      fill(state, reports.length
        ? `库里有 ${reports.length} 份报告,来自 ${places} 个地方。每个数字、每句原话都能点开出处。`
        : h('span', {}, '库里还没有报告。先到', h('a', { href: '#/library', text: '报告库' }), '放入报告文件。'));
    } catch (error) {
      fill(state, error.message);
    }
  }
}
