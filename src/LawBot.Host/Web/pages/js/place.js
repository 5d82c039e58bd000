import { h, button, fill } from './dom.js';
import { get } from './api.js';
import { showRows } from './figures.js';

/** One place over the years: what it reports, as a line and a table. */
export async function showPlace(page, name) {
  const section = h('section', { class: 'place', 'aria-label': `${name}历年` }, h('h2', { text: `${name}历年` }), h('p', { class: 'soft pulse', text: '正在读……' }));
  page.querySelector('h1').after(section);
  section.scrollIntoView({ block: 'start' });
  try {
    const place = await get(`/api/places/${encodeURIComponent(name)}`);
    const words = h('input', { type: 'search', id: 'series', placeholder: '要看哪个数字?例如 受理行政复议申请', list: 'metrics' });
    const result = h('div', { 'aria-live': 'polite' });
    const look = () => words.value.trim() && series(result, name, words.value.trim());
    const many = place.metrics.filter((m) => m.years > 1);
    const shown = (many.length ? many : place.metrics).slice(0, 10);
    fill(section, h('div', { class: 'row' }, h('h2', { text: `${name}历年` }), button('收起', () => { location.hash = '#/library'; }, { class: 'plain' })),
      h('p', { class: 'soft', text: `有 ${place.reports.map((r) => `${r.year ?? '年度不明'}${r.year ? '年' : ''}`).join('、')}的报告。` }),
      h('form', { class: 'row', on: { submit: (e) => { e.preventDefault(); look(); } } },
        h('label', { for: 'series', class: 'away', text: '要看哪个数字' }), words,
        h('datalist', { id: 'metrics' }, place.metrics.map((m) => h('option', { value: m.name }))),
        h('button', { type: 'submit', class: 'primary', text: '看历年' })),
      h('div', { class: 'choices', role: 'group', 'aria-label': '各年都写到的数字' }, shown.map((m) => button(m.name, () => { words.value = m.name; look(); }))),
      result);
  } catch (error) {
    fill(section, h('h2', { text: name }), h('p', { class: 'fault', role: 'alert', text: error.message }));
  }
}

async function series(result, name, words) {
  fill(result, h('p', { class: 'soft pulse', text: '正在查……' }));
  try {
    const address = `/api/places/${encodeURIComponent(name)}/series`;
    const query = `words=${encodeURIComponent(words)}`;
    const table = await get(`${address}?${query}`);
    const files = (format) => `${address}/${format}?${query}`;
    fill(result, table.rows.length
      ? showRows(table, { name: `${name}${words}`, files, isChartOpen: true })
      : h('p', { class: 'empty', text: `${name}的报告里没有找到“${words}”的数字。换个说法再试,例如报告里的原词。` }),
    table.computed.map((c) => h('p', { text: c.text })),
    table.nearest.length > 0 && h('p', { class: 'soft', text: '最接近的写法:' }),
    table.nearest.length > 0 && showRows({ ...table, rows: table.nearest, metric: '最接近的写法' }, { name: '最接近', files: null, isChartOpen: false }));
  } catch (error) {
    fill(result, h('p', { class: 'fault', role: 'alert', text: error.message }));
  }
}
