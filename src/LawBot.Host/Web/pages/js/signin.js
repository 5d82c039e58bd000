import { post } from './api.js';

const form = document.getElementById('form');
const fault = document.getElementById('fault');
const isJoining = form.elements.again !== undefined;

// An invitation's secret stands behind #, which no server sees; it is taken out of the address at once.
const secret = location.hash.slice(1);
if (isJoining && secret) {
  history.replaceState(null, '', location.pathname);
  document.getElementById('token-line').hidden = true;
}

function say(text) {
  fault.textContent = text;
  fault.hidden = text === '';
}

form.addEventListener('submit', async (e) => {
  e.preventDefault();
  const { name, password, token, again } = Object.fromEntries(new FormData(form));
  if (isJoining && password !== again) {
    say('两次写的密码不一样。');
    form.elements.again.focus();
    return;
  }
  say('');
  form.querySelector('button').disabled = true;
  try {
    await post(isJoining ? '/api/join' : '/api/sign-in', isJoining ? { token: secret || token, name, password } : { name, password });
    location.replace('/');
  } catch (error) {
    say(error.message);
    form.querySelector('button').disabled = false;
    form.elements.password.focus();
  }
});
