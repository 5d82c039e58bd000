// Elements are made of text only: no string of a report or an answer is ever read as HTML.

// Controls and what turns the direction of writing round: a file called 告\u202Etxt.exe must not read as another one.
const unsafe = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text as it is shown: each unsafe character is U+FFFD, so that offsets stay. */
const shown = (text) => (typeof text === 'string' ? text.replace(unsafe, '\uFFFD') : text);

/** Makes an element. props: attributes; `on` an object of listeners; `text` its text. Children: nodes, strings, null (left out). */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'on') for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    else if (name === 'text') element.textContent = shown(value);
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : shown(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false).map(shown));
  return element;
}

/** A button that does something. */
export const button = (text, act, props = {}) => h('button', { type: 'button', on: { click: act }, ...props }, text);

/** Says something for a moment; `action` may be offered with it. */
export function toast(text, action = null, lasts = 6000) {
  const line = h('div', { class: 'toast' }, h('span', { text }));
  const gone = setTimeout(() => line.remove(), action ? 15000 : lasts);
  if (action) {
    line.append(button(action.text, () => {
      clearTimeout(gone);
      line.remove();
      action.act();
    }, { class: 'link' }));
  }
  document.getElementById('toasts').append(line);
}

/** Asks in a dialog. fields: [{name, label, value, rows}]; without fields it is a question of yes or no.
 * @returns {Promise<object|null>} What was typed by name; null when it was left. */
export function ask(title, { text = '', fields = [], yes = '确定' } = {}) {
  return new Promise((resolve) => {
    const inputs = fields.map((f) => h(f.rows ? 'textarea' : 'input', { id: `ask-${f.name}`, name: f.name, rows: f.rows, type: f.type, value: f.value ?? '', maxlength: 2000 }));
    const form = h('form', { method: 'dialog' },
      h('h2', { id: 'ask-title', text: title }),
      text && h('p', { text }),
      fields.map((f, i) => h('label', { for: `ask-${f.name}` }, f.label, inputs[i])),
      h('div', { class: 'row end' },
        button('取消', () => dialog.close()),
        h('button', { type: 'submit', class: 'primary', text: yes })));
    const dialog = h('dialog', { 'aria-labelledby': 'ask-title' }, form);
    let answer = null;
    form.addEventListener('submit', () => { answer = Object.fromEntries(inputs.map((i) => [i.name, i.type === 'password' ? i.value : i.value.trim()])); });
    dialog.addEventListener('close', () => { dialog.remove(); resolve(answer); });
    document.body.append(dialog);
    dialog.showModal();
    (inputs[0] ?? form.querySelector('.primary')).focus();
    inputs[0]?.select?.();
  });
}

/** Puts text on the clipboard, as a table too where `html` is given; says that it did. */
export async function copy(text, said = '已复制', html = null) {
  try {
    if (html && window.ClipboardItem) {
      await navigator.clipboard.write([new ClipboardItem({
        'text/plain': new Blob([text], { type: 'text/plain' }), 'text/html': new Blob([html], { type: 'text/html' }),
      })]);
    } else {
      await navigator.clipboard.writeText(text);
    }
  } catch {
    // Without a secure connection there is no clipboard but the old one.
    const area = h('textarea', { class: 'away', value: text, 'aria-hidden': 'true' });
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
  toast(said);
}

/** Saves a file that was made in the page. */
export function save(name, blob) {
  const link = h('a', { href: URL.createObjectURL(blob), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/** The day and time, short. */
export const when = (iso) => new Date(iso).toLocaleString('zh-CN', { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' });

/** Puts nodes in place of what an element holds. */
export const fill = (element, ...nodes) => element.replaceChildren(...nodes.flat().filter(Boolean).map(shown));
