/** What went wrong, as the server said it in Chinese. */
export class Fault extends Error {
  constructor(message, status) { super(message); this.status = status; }
}

const gates = ['/signin.html', '/join.html'];

/** Whoever is not signed in, or no longer, is asked to. */
function signIn(response) {
  if (response.status === 401 && !gates.includes(location.pathname)) location.replace('/signin.html');
}

const lost = '连不上 LawBot。请看它是否还在运行,再试一次。';

async function call(method, address, body) {
  let response;
  try {
    response = await fetch(address, {
      method, headers: body === undefined ? {} : { 'Content-Type': 'application/json' }, body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new Fault(lost, 0);
  }
  signIn(response);
  const json = await response.json().catch(() => null);
  if (!response.ok) throw new Fault(json?.error ?? `没有成功(${response.status})。请再试一次。`, response.status);
  return json;
}

export const get = (address) => call('GET', address);
export const post = (address, body = {}) => call('POST', address, body);
export const remove = (address) => call('DELETE', address);

/** Reads server-sent events of an answer; calls told(name, data) for each. */
export async function stream(address, body, told) {
  let response;
  try {
    response = await fetch(address, body === null ? {} : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  } catch {
    throw new Fault(lost, 0);
  }
  signIn(response);
  if (!response.ok || !response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
    const json = await response.json().catch(() => null);
    throw new Fault(json?.error ?? '没有成功,请再试一次。', response.status);
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      const blocks = (rest + value).split('\n\n');
      rest = blocks.pop();
      for (const block of blocks) {
        const [event, data] = block.split('\n');
        told(event.slice('event: '.length), JSON.parse(data.slice('data: '.length)));
      }
    }
  } catch (error) {
    throw error instanceof Fault ? error : new Fault('连接断了。回答会在后台完成,刷新页面就能看到。', 0);
  }
}

/** Sends a file; told(share) as it goes. */
export function send(address, file, told) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.addEventListener('progress', (e) => told(e.lengthComputable ? e.loaded / e.total : 0));
    request.addEventListener('load', () => {
      let json = null;
      try { json = JSON.parse(request.responseText); } catch { /* A proxy's page. */ }
      if (request.status < 300) resolve(json);
      else reject(new Fault(json?.error ?? `没有成功(${request.status})。`, request.status));
    });
    request.addEventListener('error', () => reject(new Fault(lost, 0)));
    request.send(file);
  });
}

/** A new id for a conversation; crypto.randomUUID is missing on plain http. */
export const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(10)), (b) => b.toString(16).padStart(2, '0')).join('');
