import { h, button, fill, toast, when } from './dom.js';
import { get, post } from './api.js';
import { openReport, forgetReports } from './source.js';
import { uploads } from './upload.js';
import { showPlace } from './place.js';
import { takeOut, bringBack } from './removal.js';
import { reading } from './reading.js';

/** The library: a grid of places and years that shows what is missing, and what is to be looked after. */
export async function showLibrary(main, side, rest) {
  let [library, me] = await Promise.all([get('/api/library'), get('/api/me').catch(() => ({ role: 'administrator' }))]);
  const body = h('div');
  const filter = h('input', { type: 'search', placeholder: '找地方或文件名', 'aria-label': '找地方或文件名', on: { input: () => draw() } });
  fill(side, filter, h('nav', { 'aria-label': '本页' }, h('ul', { class: 'list' }, sections.map(([id, name]) =>
    h('li', {}, button(name, () => document.getElementById(id)?.scrollIntoView({ block: 'start' }), { class: 'link plain' }))))));
  const page = h('div', { class: 'page library' }, h('h1', { text: '报告库' }), reading(() => reload().catch((error) => toast(error.message))), me.role !== 'reader' && uploads(reload), body);
  fill(main, page);

  async function reload() {
    forgetReports();
    library = await get('/api/library');
    draw();
  }

  const remove = me.role !== 'administrator' ? null : async (report) => { if (await takeOut(report, reload)) await reload(); };

  function draw() {
    const words = filter.value.trim();
    const reports = library.reports.filter((r) => !words || `${r.jurisdiction}${r.title}${r.file}${r.province ?? ''}${r.prefecture ?? ''}`.includes(words));
    fill(body,
      reports.length ? grid(reports, remove) : h('p', { class: 'empty', text: words ? '没有符合的报告。' : '库里还没有报告。把文件拖进上面的方框,或放进报告文件夹。' }),
      h('section', { id: 'findings', 'aria-live': 'polite' }, h('h2', { text: '需要留意的' }), h('p', { class: 'soft pulse', text: '正在逐份检查……' })),
      unreadable(library.unreadable), duplicates(library), withdrawn(library.withdrawn, me.role === 'administrator' ? reload : null));
    findings(body.querySelector('#findings'), reports).catch((error) => toast(error.message));
  }

  draw();
  if (rest) showPlace(page, rest);
}

const sections = [['grid', '各地各年'], ['findings', '需要留意的'], ['unreadable', '读不出来的文件'], ['duplicates', '重复的文件'], ['withdrawn', '已取出的']];

function grid(reports, remove) {
  const years = reports.map((r) => r.year).filter(Boolean);
  const columns = [];
  for (let year = Math.min(...years); year <= Math.max(...years); year++) columns.push(year);
  const hasUnknown = reports.some((r) => !r.year);
  const places = Map.groupBy ? Map.groupBy(reports, placeOf) : group(reports);
  const cell = (name, year) => {
    const found = places.get(name).filter((r) => (r.year ?? null) === year);
    return found.length
      ? h('td', {}, found.map((r) => button(r.isReport ? `${r.figures}个数字` : r.genre, () => openReport(r, 0, 0, { remove: remove && (() => remove(r)) }),
        { class: `cell${r.isReport ? '' : ' other'}`, 'data-id': r.id, title: `${r.title}(${r.file})`, 'aria-label': `${name}${year ?? ''}年:${r.title},${r.figures}个数字` })))
      : h('td', { class: 'gap' }, h('span', { class: 'away', text: '没有' }), h('span', { 'aria-hidden': 'true', text: '缺' }));
  };
  const total = places.size * columns.length;
  const filled = new Set(reports.filter((r) => r.year).map((r) => `${placeOf(r)} ${r.year}`)).size;
  return h('section', { id: 'grid' },
    h('h2', { text: '各地各年' }),
    h('p', { class: 'soft', text: `${reports.length} 份报告,${places.size} 个地方${columns.length > 1 ? `;${total - filled} 处没有报告` : ''}。格子里是读出了多少个数字,点开看报告;点地名看历年变化。` }),
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': '各地各年的报告' }, h('table', { class: 'grid' },
      h('thead', {}, h('tr', {}, h('th', { scope: 'col', text: '地方' }), columns.map((y) => h('th', { scope: 'col', text: `${y}年` })), hasUnknown && h('th', { scope: 'col', text: '年度不明' }))),
      h('tbody', {}, [...places.keys()].map((name) => {
        const one = places.get(name)[0];
        return h('tr', {}, h('th', { scope: 'row' }, one.jurisdiction ? h('a', { href: `#/library/${encodeURIComponent(name)}`, text: name }) : name,
          h('small', { class: 'soft', text: ` ${[one.province, one.prefecture === name ? null : one.prefecture].filter(Boolean).join(' ')}` })),
        columns.map((y) => cell(name, y)), hasUnknown && cell(name, null));
      })))));
}

const placeOf = (report) => report.jurisdiction ?? '地方不明';

function group(reports) {
  const places = new Map();
  for (const report of reports) places.set(placeOf(report), [...(places.get(placeOf(report)) ?? []), report]);
  return places;
}

// Whole reports are read for this, a few at a time; what was found stands at the report's cell too.
async function findings(section, reports) {
  const list = h('ul', { class: 'finds' });
  for (let i = 0; i < reports.length; i += 20) {
    const some = reports.slice(i, i + 20);
    for (const found of await post('/api/library/findings', { ids: some.map((r) => r.id) })) {
      const report = some.find((r) => r.id === found.id);
      const name = `${report.jurisdiction ?? report.file}${report.year ? `${report.year}年` : ''}`;
      for (const one of found.inconsistencies) {
        list.append(h('li', {}, h('strong', { text: `${name}前后不一致:` }), one.message, ' ',
          [one.first, one.second].map((place) => button(`“${place.quote.length > 40 ? `${place.quote.slice(0, 40)}…` : place.quote}”`, () => openReport(report, place.start, place.end), { class: 'link' }))));
      }
      for (const doubt of found.doubts) list.append(h('li', {}, h('strong', { text: `${name}:` }), doubt, ' ', button('看报告', () => openReport(report), { class: 'link' })));
      const count = found.inconsistencies.length + found.doubts.length;
      if (count) document.querySelector(`[data-id="${found.id}"]`)?.append(h('span', { class: 'flag', title: `有 ${count} 处需要留意`, text: '!' }));
    }
    if (!section.isConnected) return;
  }
  fill(section, h('h2', { text: '需要留意的' }), list.children.length ? list : h('p', { class: 'soft', text: '没有发现前后矛盾或拿不准的地方。' }));
}

const unreadable = (files) => h('section', { id: 'unreadable' }, h('h2', { text: '读不出来的文件' }), files.length
  ? h('ul', { class: 'finds' }, files.map((f) => h('li', {}, h('strong', { text: f.file }), ` ${f.error}`)))
  : h('p', { class: 'soft', text: '没有。' }));

function duplicates({ duplicates: files, reports }) {
  const nameOf = (id) => { const r = reports.find((one) => one.id === id); return r ? `${r.jurisdiction ?? ''}${r.year ? `${r.year}年` : ''}(${r.file})` : id; };
  return h('section', { id: 'duplicates' }, h('h2', { text: '重复的文件' }), files.length
    ? h('ul', { class: 'finds' }, files.map((f) => h('li', {}, h('strong', { text: f.file }), f.olderVersion ? ` 是较早的版本,以 ${nameOf(f.reportId)} 为准。` : ` 与 ${nameOf(f.reportId)} 是同一份报告,只存了一份。`)))
    : h('p', { class: 'soft', text: '没有。' }));
}

const withdrawn = (files, reload) => h('section', { id: 'withdrawn' }, h('h2', { text: '已取出的' }), files.length
  ? h('ul', { class: 'finds' }, files.map((w) => h('li', {}, h('strong', { text: w.label }), ` ${w.file},${w.by} ${when(w.at)} 取出。文件没有改动就不再读入。`,
    reload && button('恢复', () => bringBack(w.reportId, reload), { class: 'link' }))))
  : h('p', { class: 'soft', text: '没有。' }));
