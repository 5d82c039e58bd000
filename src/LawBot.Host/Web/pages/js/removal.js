import { ask, toast } from './dom.js';
import { post, remove } from './api.js';
import { closeSource } from './source.js';

/** Takes a report out after asking; offers to undo. @returns {Promise<boolean>} True when it went. */
export async function takeOut(report, reload) {
  const name = `${report.jurisdiction ?? report.file}${report.year ? `${report.year}年` : ''}《${report.title}》`;
  if (!await ask('取出这份报告', { text: `取出${name}后,提问不再用到它。原来的文件不删;文件没有改动就不再读入。`, yes: '取出' })) return false;
  try {
    await remove(`/api/reports/${report.id}`);
  } catch (error) {
    toast(error.message);
    return false;
  }
  closeSource();
  toast(`已取出${name}`, { text: '撤销', act: () => bringBack(report.id, reload) });
  return true;
}

/** Brings a report back in. */
export async function bringBack(id, reload) {
  try {
    const outcome = await post(`/api/reports/${id}/undo`);
    toast(outcome.result === 'failed' ? outcome.error : '已恢复');
    await reload();
  } catch (error) {
    toast(error.message);
  }
}
