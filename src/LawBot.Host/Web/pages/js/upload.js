import { h, button, fill } from './dom.js';
import { send } from './api.js';

const results = { added: '已读入', updated: '已更新', unchanged: '库里已有,没有变化', failed: '没有读入' };

/** The box that files are dropped into, with what became of each. done() is told after each lot. */
export function uploads(done) {
  const list = h('ul', { class: 'uploads', 'aria-live': 'polite' });
  const picker = h('input', { type: 'file', multiple: true, class: 'away', id: 'files', tabindex: -1, 'aria-label': '选择报告文件', on: { change: () => take(picker.files) } });
  const box = h('div', { class: 'drop' },
    h('p', {}, '把报告文件拖到这里,或 ', button('选择文件', () => picker.click(), { class: 'primary' })),
    h('p', { class: 'soft', text: 'docx、pdf、doc、wps、ofd、html、txt、xlsx、邮件、压缩包、扫描图片都可以,一次可放多个。' }), picker);
  for (const event of ['dragenter', 'dragover']) box.addEventListener(event, (e) => { e.preventDefault(); box.classList.add('over'); });
  for (const event of ['dragleave', 'drop']) box.addEventListener(event, () => box.classList.remove('over'));
  box.addEventListener('drop', (e) => { e.preventDefault(); take(e.dataTransfer.files); });
  let queue = Promise.resolve();

  function take(files) {
    // One after the other: each is told for itself, and a hundred scans do not crowd the machine.
    const lines = [...files].map((file) => ({ file, line: waiting(file) }));
    list.prepend(...lines.map((l) => l.line));
    picker.value = '';
    for (const { file, line } of lines) queue = queue.then(() => one(file, line));
    queue = queue.then(done);
  }

  const waiting = (file) => h('li', {}, h('strong', { text: file.name }), h('span', { class: 'soft', text: '排队中……' }));

  async function one(file, line) {
    const bar = h('progress', { max: 1, value: 0, 'aria-label': `上传 ${file.name}` });
    const state = h('span', { class: 'soft', text: '上传中……' });
    fill(line, h('strong', { text: file.name }), bar, state);
    try {
      const outcome = await send(`/api/library/files?name=${encodeURIComponent(file.name)}`, file, (share) => {
        bar.value = share;
        if (share >= 1) { state.textContent = '正在读……'; bar.removeAttribute('value'); }
      });
      tell(line, file, outcome);
    } catch (error) {
      line.className = 'failed';
      fill(line, h('strong', { text: file.name }), h('span', { text: error.message }), button('再传一次', () => { queue = queue.then(() => one(file, line)).then(done); }, { class: 'link' }));
    }
  }

  function tell(line, file, outcome) {
    line.className = outcome.result;
    const reports = outcome.reports.map((r) => `${r.jurisdiction ?? outcome.file ?? ''} ${r.year ? `${r.year}年` : '年度不明'}《${r.title}》:${r.sections} 个标题,${r.figures} 个数字`);
    const notes = [...(outcome.error ? [outcome.error] : []), ...outcome.reports.flatMap((r) => r.doubts), ...outcome.notes];
    fill(line, h('strong', { text: file.name }), h('span', { class: 'state', text: results[outcome.result] ?? outcome.result }),
      h('div', { class: 'what' }, reports.map((text) => h('p', { text })), notes.map((text) => h('p', { class: 'note', text }))));
  }

  return h('section', { 'aria-label': '放入报告' }, box, list);
}
