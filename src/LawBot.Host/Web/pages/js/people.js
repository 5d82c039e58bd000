import { h, fill, button, ask, toast, copy } from './dom.js';
import { get, post, remove } from './api.js';

const roles = { reader: '查阅(提问、起草)', contributor: '收录(再加上传报告)', administrator: '管理员' };
const actions = {
  ask: '提问或起草', add: '上传报告', remove: '移除报告', restore: '恢复报告', export: '导出', 'sign-in': '登录', join: '设置账号', invite: '邀请', role: '改角色', reset: '重置密码',
  key: '密钥', delete: '删除', link: '连接 Telegram', unlink: '断开 Telegram', figures: '查数字', draft: '起草', sources: '看出处', request: '申请使用', approve: '批准使用', revoke: '收回权限',
};
const via = (from) => from === 'page' ? '网页' : from === 'command-line' ? '命令行' : from.startsWith('telegram:') ? 'Telegram' : from;
const day = (moment) => new Date(moment).toLocaleString('zh-CN', { dateStyle: 'medium', timeStyle: 'short' });

/** The own account; for administrators everybody's too. */
export async function showPeople(main, side) {
  fill(side, h('p', { class: 'soft', text: '账号、密钥和使用记录。' }));
  const page = h('div', { class: 'page people' });
  fill(main, page);
  const me = await get('/api/me');
  fill(page, own(me), me.signsIn ? await keys() : null, data(), me.role === 'administrator' && me.signsIn ? await everybody() : null, me.role === 'administrator' ? await log() : null);
}

const again = () => window.dispatchEvent(new HashChangeEvent('hashchange'));

async function tried(work) {
  try {
    await work();
  } catch (error) {
    toast(error.message);
  }
}

function own(me) {
  if (!me.signsIn) {
    return h('section', {}, h('h2', { text: '账号' }), h('p', { text: '现在只有本机能打开这个页面,不用登录。要让同事也能用,请管理员在设置里写明 Web:Listen 和证书。' }));
  }
  return h('section', {}, h('h2', { text: me.name }), h('p', { text: `角色:${roles[me.role]}` }),
    h('div', { class: 'row' },
      button('改密码', () => tried(async () => {
        const typed = await ask('改密码', { fields: [{ name: 'old', label: '现在的密码', type: 'password' }, { name: 'new', label: '新密码(至少 10 位)', type: 'password' }] });
        if (!typed) return;
        await post('/api/me/password', typed);
        toast('密码已改,请用新密码登录。');
        location.replace('/signin.html');
      })),
      me.telegram
        ? button('断开 Telegram', () => tried(async () => { await remove('/api/me/telegram'); again(); }))
        : button('连接 Telegram', () => tried(async () => {
          const link = await post('/api/me/telegram');
          await ask('连接 Telegram', { text: `请在 ${link.expiresInMinutes} 分钟内把这一行发给机器人:\n${link.message}`, yes: '好的' });
        })),
      button('退出', () => tried(async () => { await post('/api/sign-out'); location.replace('/signin.html'); }))));
}

async function keys() {
  const list = await get('/api/keys');
  const section = h('section', {}, h('h2', { text: '给程序用的密钥' }),
    h('p', { class: 'soft', text: '别的程序用密钥以您的名义提问(地址 /api/ask、/v1/chat/completions,说明见 /api/openapi.json)。' }),
    list.length ? h('div', { class: 'scroll' }, h('table', {}, h('tbody', {}, list.map((k) => h('tr', {},
      h('td', { text: k.label }), h('td', { text: `${day(k.createdAt)} 生成` }), h('td', { text: k.usedAt ? `${day(k.usedAt)} 用过` : '没用过' }),
      h('td', {}, button('收回', () => tried(async () => { await remove(`/api/keys/${k.id}`); again(); })))))))) : null,
    h('p', {}, button('生成密钥', () => tried(async () => {
      const typed = await ask('生成密钥', { fields: [{ name: 'label', label: '给什么程序用' }] });
      if (!typed) return;
      const made = await post('/api/keys', typed);
      section.append(h('p', { text: '请现在就抄下来,以后不再显示:' }), h('p', { class: 'secret', text: made.key }), button('复制', () => copy(made.key)));
    }))));
  return section;
}

function data() {
  return h('section', {}, h('h2', { text: '我的数据' }), h('p', { text: '您的全部对话和回答,连接了 Telegram 的也包括在内:可以下载一份,也可以全部删除。' }),
    h('div', { class: 'row' }, h('a', { class: 'button', href: '/api/me/export', text: '下载', download: '' }),
      button('全部删除', () => tried(async () => {
        if (!await ask('删除我的全部对话?', { text: '删除后找不回来。报告不受影响。', yes: '删除' })) return;
        const { deleted } = await remove('/api/me/data');
        toast(`已删除 ${deleted} 个对话。`);
      }))));
}

async function everybody() {
  const list = await get('/api/people');
  const section = h('section', {}, h('h2', { text: '使用的人' }),
    h('div', { class: 'scroll' }, h('table', {},
      h('thead', {}, h('tr', {}, ['姓名', '角色', '从哪里用', '加入', ''].map((text) => h('th', { scope: 'col', text })))),
      h('tbody', {}, list.map((p) => h('tr', {}, h('td', { text: p.name }), h('td', {}, choice(p.role, `${p.name}的角色`, (role) => tried(async () => {
        try { await post(`/api/people/${p.id}/role`, { role }); toast('已改。'); } finally { again(); }
      }))), h('td', { text: [p.signsIn && '网页', p.telegram && 'Telegram'].filter(Boolean).join('、') || '还没有' }),
      h('td', { text: `${day(p.createdAt)},${p.createdBy}` }),
      h('td', {}, h('div', { class: 'row' },
        button(p.signsIn ? '重置密码' : '也让用网页', () => tried(async () => show(await post(`/api/people/${p.id}/reset`), `把这个链接交给${p.name},用它设${p.signsIn ? '新' : ''}密码:`))),
        button('移除', () => tried(async () => {
          if (!await ask(`移除${p.name}?`, { text: '账号、密钥、网页和 Telegram 上的全部对话都会删除,Telegram 也不能再用,找不回来。', yes: '移除' })) return;
          await remove(`/api/people/${p.id}`);
          again();
        }))))))))));
  const invite = choice('reader', '受邀人的角色', () => {});
  section.append(h('div', { class: 'row' }, invite, button('生成邀请链接', () => tried(async () => show(await post('/api/invitations', { role: invite.value }), '把这个链接交给受邀的人,只能用一次:')))));
  const show = (link, text) => {
    const address = new URL(link.path, location.href).href;
    section.append(h('p', { text: `${text}(${link.expiresInDays} 天内有效)` }), h('p', { class: 'secret', text: address }), button('复制', () => copy(address)));
  };
  return section;
}

const choice = (value, label, act) => {
  const select = h('select', { 'aria-label': label, on: { change: (e) => act(e.target.value) } }, Object.entries(roles).map(([role, text]) => h('option', { value: role, text })));
  select.value = value;
  return select;
};

async function log() {
  const lines = await get('/api/audit');
  return h('section', {}, h('h2', { text: '使用记录' }), h('p', { class: 'soft', text: '记下谁在什么时候做了什么,不记问了什么。' }),
    lines.length ? h('div', { class: 'scroll' }, h('table', {}, h('tbody', {}, lines.slice(0, 100).map((l) => h('tr', {},
      h('td', { text: day(l.at) }), h('td', { text: l.person }), h('td', { text: via(l.via) }), h('td', { text: actions[l.action] ?? l.action }), h('td', { class: 'soft', text: l.subject })))))) : h('p', { text: '还没有。' }));
}
