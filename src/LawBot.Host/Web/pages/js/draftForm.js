import { h, button, fill, toast } from './dom.js';
import { send } from './api.js';

const tones = [['usual', '一般'], ['firm', '坚决'], ['gentle', '委婉'], ['plain', '朴实']];

// Each field says itself in words, so that what is asked for is the same as when it is typed.
const fields = [
  { name: 'maxChars', label: '字数', type: 'number', of: (w) => w.maxChars ?? '', say: (v) => (v ? `${v}字以内` : ''), min: 20, max: 20000 },
  { name: 'points', label: '分几点', type: 'number', of: (w) => w.points ?? '', say: (v) => (v ? `分${v}点` : ''), min: 1, max: 12 },
  { name: 'headings', label: '小标题数', type: 'number', of: (w) => w.headings || '', say: (v) => (v ? `用${v}个小标题` : '不要小标题'), min: 0, max: 12 },
  { name: 'tone', label: '语气', options: tones, of: (w) => w.tone, say: (v) => (v === 'usual' ? '' : `语气${Object.fromEntries(tones)[v]}一点`) },
  { name: 'model', label: '参照哪个县', type: 'text', of: (w) => w.model ?? '', say: (v) => (v ? `参照${v}的结构` : '') },
  { name: 'exclude', label: '不要提到', type: 'text', of: (w) => w.exclude.join('、'), say: (v) => (v ? `不要提${v}` : '') },
  { name: 'noBlanks', label: '不留【】', type: 'checkbox', of: (w) => w.noBlanks, say: (v) => (v ? '不要留空' : '') },
  { name: 'usesOwnReport', label: '用本地报告里的数字', type: 'checkbox', of: (w) => w.usesOwnReport, say: (v) => (v ? '用我们自己报告里的数字' : '') },
];

/** Instruction and facts side by side, and the wishes as fields. act.write(text, {isNew, facts}), act.stop(). */
export function inputs(act) {
  const instruction = h('textarea', { id: 'instruction', rows: 3, maxlength: 4000, placeholder: '写哪一节、多长、分几点,例如:写一段行政复议,300字以内,分三点' });
  const facts = h('textarea', { id: 'facts', rows: 8, maxlength: 100000, placeholder: '把本地的数字和做法贴在这里,一行一条。没有写到的数字会留成【】,不会编。' });
  const picker = h('input', { type: 'file', class: 'away', tabindex: -1, 'aria-label': '选择材料文件', on: { change: () => picker.files[0] && read(picker.files[0]) } });
  const wishes = h('fieldset', { class: 'wishes', hidden: true });
  const go = h('button', { type: 'submit', class: 'primary', text: '起草' });
  const stop = button('停止', act.stop, { class: 'stop', hidden: true });
  let before = null;
  const controls = new Map();

  async function read(file) {
    try {
      const { text } = await send(`/api/drafts/facts?name=${encodeURIComponent(file.name)}`, file, () => {});
      facts.value = [facts.value.trim(), text].filter(Boolean).join('\n');
      toast(`已读入 ${file.name},请看一眼是否需要删改`);
    } catch (error) {
      toast(error.message);
    }
    picker.value = '';
  }

  function submit(e) {
    e.preventDefault();
    const text = instruction.value.trim();
    if (!text) { instruction.focus(); return; }
    // Only what was changed in the fields is said besides the instruction.
    const said = before ? fields.map((f) => [f, valueOf(f)]).filter(([f, v]) => v !== before[f.name]).map(([f, v]) => f.say(v)).filter(Boolean) : [];
    const whole = [text.replace(/[,,。;;\s]+$/, ''), ...said].join(',');
    instruction.value = whole;
    act.write(whole, { isNew: true, facts: facts.value.trim() });
  }

  const valueOf = (f) => { const c = controls.get(f.name); return f.type === 'checkbox' ? c.checked : c.value.trim(); };

  function show(w) {
    if (!w) return;
    wishes.hidden = false;
    examples.remove();
    fill(wishes, h('legend', { text: '要求(改了再点重新起草)' }), fields.map((f) => {
      const control = f.options ? h('select', { id: `wish-${f.name}` }, f.options.map(([value, text]) => h('option', { value, text })))
        : h('input', { id: `wish-${f.name}`, type: f.type, min: f.min, max: f.max });
      if (f.type === 'checkbox') control.checked = f.of(w);
      else control.value = String(f.of(w));
      controls.set(f.name, control);
      return h('label', { for: `wish-${f.name}`, class: f.type === 'checkbox' ? 'check' : null }, f.type === 'checkbox' ? [control, f.label] : [f.label, control]);
    }));
    before = Object.fromEntries(fields.map((f) => [f.name, valueOf(f)]));
    go.textContent = '重新起草';
  }

  const examples = h('div', { class: 'choices', role: 'group', 'aria-label': '可以这样写' },
    ['写一段行政复议,300字以内,分三点', '写存在的问题,分四点', '列一个整篇报告的提纲', '写下一步打算,200字左右'].map((text) => button(text, () => { instruction.value = text; instruction.focus(); })));
  const element = h('form', { class: 'draft-inputs', on: { submit } },
    h('div', { class: 'pair' },
      h('div', {}, h('label', { for: 'instruction', text: '写什么' }), instruction),
      h('div', {}, h('div', { class: 'row' }, h('label', { for: 'facts', class: 'grow', text: '本地的材料' }), button('从文件读入', () => picker.click(), { class: 'link' })), picker, facts)),
    examples, wishes, h('div', { class: 'row' }, go, stop));
  return {
    element, show,
    set: (text, own) => { instruction.value = text; facts.value = own; },
    busy: (is) => { go.disabled = is; stop.hidden = !is; },
  };
}
