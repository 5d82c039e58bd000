import { h, button, fill } from './dom.js';
import { get } from './api.js';
import { openReport } from './source.js';

/** The reports by place and year. */
export async function showLibrary(main, side) {
  fill(side);
  const { reports } = await get('/api/library');
  fill(main, h('div', { class: 'page' }, h('h1', { text: '报告库' }),
    h('ul', { class: 'list' }, reports.map((r) => h('li', {}, button(`${r.jurisdiction ?? '未知'} ${r.year ?? ''} ${r.title}`, () => openReport(r), { class: 'link' }))))));
}
