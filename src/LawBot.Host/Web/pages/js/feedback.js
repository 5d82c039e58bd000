import { h, button, ask, toast } from './dom.js';
import { post } from './api.js';

const drawn = 'M7 10v10H3V10h4Zm2 0 4-8c1.7 0 2.6 1.2 2.3 2.8L14.5 9H20a2 2 0 0 1 2 2.4l-1.4 7A2 2 0 0 1 18.6 20H9V10Z';

// Drawn, since not every machine has a typeface with 👍.
function thumb(isUp) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [name, value] of Object.entries({ viewBox: '0 0 24 24', width: 18, height: 18, 'aria-hidden': 'true', class: isUp ? 'up' : 'down' })) svg.setAttribute(name, value);
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', drawn);
  svg.append(path);
  return svg;
}

/** 👍 and 👎 for an answer; 👎 asks why. given: what was said before, or null. */
export function thumbs(reply, given) {
  let said = given ?? null;
  const good = button(thumb(true), () => say(true), { class: 'thumb', 'aria-label': '这个回答有用', title: '有用' });
  const bad = button(thumb(false), () => say(false), { class: 'thumb', 'aria-label': '这个回答不对或没用', title: '不对或没用' });
  const paint = () => {
    good.setAttribute('aria-pressed', String(said?.good === true));
    bad.setAttribute('aria-pressed', String(said?.good === false));
  };

  async function say(isGood) {
    let reason = '';
    if (!isGood) {
      const typed = await ask('哪里不对?', { text: '写一句就够,例如:数字不对、漏了某县、答非所问。可以不写。', fields: [{ name: 'reason', label: '原因', rows: 3, value: said?.reason ?? '' }], yes: '提交' });
      if (!typed) return;
      reason = typed.reason;
    }
    try {
      said = await post(`/api/receipts/${reply.receipt}/feedback`, { good: isGood, reason });
      paint();
      toast('谢谢,已记下');
    } catch (error) {
      toast(error.message);
    }
  }

  paint();
  return h('span', { class: 'thumbs', role: 'group', 'aria-label': '评价' }, good, bad);
}
