import { h, button, copy, save, fill } from './dom.js';
import { openSource, placeOf } from './source.js';

const columns = [
  { name: '地方', of: (r) => r.jurisdiction, key: (r) => r.jurisdiction },
  { name: '年度', of: (r) => (r.year ? `${r.year}年` : '未写明'), key: (r) => r.year ?? 0, isFixed: true },
  { name: '数字', of: (r) => r.text, key: (r) => r.value, isNumber: true },
  { name: '口径(报告原词)', of: (r) => r.metric + (r.planned ? '(计划)' : ''), key: (r) => r.metric },
];

/** The table behind an answer. */
export const showFigures = (reply) => showRows(reply.figures, {
  name: `LawBot-${reply.receipt}`, files: (format) => `/api/receipts/${reply.receipt}/files/${format}`, isChartOpen: false,
});

/** A table of figures: sorts, copies, exports, draws. Every number opens its source.
 * @param {{name, files, isChartOpen}} how What files are called, where they are to be had by format (null: none), whether the chart is shown at once. */
export function showRows(figures, how) {
  const hasScope = figures.rows.some((r) => r.scope);
  const shown = hasScope ? [...columns, { name: '范围', of: (r) => r.scope ?? '', key: (r) => r.scope ?? '' }] : columns;
  let rows = [...figures.rows];
  let sorted = { column: null, isUp: true };
  const body = h('tbody');
  const heads = shown.map((column) => h('th', { scope: 'col', class: column.isNumber ? 'number' : null },
    button(column.name, () => sort(column), { class: 'plain', title: '点一下排序' })));

  function sort(column) {
    const isUp = sorted.column === column ? !sorted.isUp : !column.isNumber;
    sorted = { column, isUp };
    rows = [...figures.rows].sort((a, b) => {
      const [x, y] = [column.key(a), column.key(b)];
      return (typeof x === 'number' ? x - y : x.localeCompare(y, 'zh-CN')) * (isUp ? 1 : -1);
    });
    heads.forEach((head, i) => (shown[i] === column ? head.setAttribute('aria-sort', isUp ? 'ascending' : 'descending') : head.removeAttribute('aria-sort')));
    draw();
  }

  function draw() {
    const list = rows.map((r, i) => ({ number: i + 1, source: r.source }));
    fill(body, rows.map((r, i) => h('tr', {}, shown.map((column) => (column.isNumber
      ? h('td', { class: 'number' }, button(column.of(r), () => openSource(list, i), { class: 'link', title: '看原文', 'aria-label': `${r.jurisdiction}${column.of(r)},看原文` }))
      : h('td', { class: column.isFixed ? 'fixed' : null, text: column.of(r) }))))));
  }

  // As numbers, so that a spreadsheet can count with them.
  const cells = () => [[...shown.map((c) => c.name), '数值', '单位', '出处'],
    ...rows.map((r) => [...shown.map((c) => c.of(r)), r.value, r.unit, `${r.source.file} ${placeOf(r.source)}`])];
  const tsv = () => cells().map((row) => row.map((c) => String(c).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
  const html = () => h('table', {}, cells().map((row) => h('tr', {}, row.map((c) => h('td', { text: String(c) }))))).outerHTML;
  // A cell that begins like a formula would be counted by a spreadsheet.
  const quoted = (c) => `"${String(c).replace(/^[=+@-](?!\d)/, "'$&").replaceAll('"', '""')}"`;
  const csv = () => new Blob(['\uFEFF', cells().map((row) => row.map(quoted).join(',')).join('\r\n')], { type: 'text/csv' });

  draw();
  const chart = h('div', { class: 'chart', hidden: true });
  const draws = button('看图', () => {
    chart.hidden = !chart.hidden;
    draws.textContent = chart.hidden ? '看图' : '收起图';
    draws.setAttribute('aria-expanded', String(!chart.hidden));
    if (!chart.hidden && !chart.firstChild) showChart(chart, figures, how);
  }, { 'aria-expanded': 'false' });
  if (how.isChartOpen) draws.click();
  return h('figure', { class: 'figures' },
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': '数字表' },
      h('table', {}, h('caption', { text: figures.metric || '数字' }), h('thead', {}, h('tr', {}, heads)), body)),
    h('div', { class: 'tools', role: 'group', 'aria-label': '这张表' },
      button('复制表格', () => copy(tsv(), '表格已复制,可直接粘贴到 Excel 或 WPS', html())),
      how.files && h('a', { class: 'button', href: how.files('excel'), download: '', text: '存成 Excel' }),
      button('存成 CSV', () => save(`${how.name}.csv`, csv())),
      how.files && draws),
    chart);
}

function showChart(chart, figures, how) {
  const address = how.files('chart');
  const picture = h('img', {
    src: `${address}${address.includes('?') ? '&' : '?'}inline=true`, alt: `${figures.metric}的图,数字见上表`, on: { error: () => fill(chart, h('p', { class: 'soft', text: '这些数字单位不一,画不成一张图。' })) },
  });
  fill(chart, picture, h('div', { class: 'tools' },
    button('下载图片(PNG)', () => savePng(picture, `${how.name}.png`)),
    h('a', { class: 'button', href: address, download: '', text: '下载矢量图(SVG)' })));
}

function savePng(picture, name) {
  const scale = 2;
  const canvas = h('canvas', { width: picture.naturalWidth * scale, height: picture.naturalHeight * scale });
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => blob && save(name, blob), 'image/png');
}
