import { h, fill } from './dom.js';
import { get } from './api.js';

const pause = 1000;

/** A line that tells how far the folder of reports is read, for as long as it is; done() when it was read to the end while the page was open. */
export function reading(done) {
  const line = h('div', { class: 'reading', role: 'status', hidden: true });
  let seen = false;
  async function look() {
    const now = await get('/api/library/reading').catch(() => null);
    if (!now) return;
    line.hidden = !now.isReading;
    if (now.isReading) {
      seen = true;
      fill(line, h('span', { text: `正在读入报告:${now.done} / ${now.total} 个文件` }),
        h('progress', { max: Math.max(1, now.total), value: now.done, 'aria-label': '读入报告' }), h('small', { class: 'soft', text: now.file }));
      setTimeout(() => line.isConnected && look(), pause);
    } else if (seen) done();
  }
  look();
  return line;
}
