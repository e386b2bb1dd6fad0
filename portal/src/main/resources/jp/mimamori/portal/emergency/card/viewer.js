// Opens the SMART Health Link behind the # of this page's address. The key never leaves the browser; nothing is kept.
'use strict';

const at = (id) => document.getElementById(id);

function bytes(text) {
  const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(plain, (c) => c.charCodeAt(0));
}

function linkOf(hash) {
  const found = /#shlink:\/([A-Za-z0-9_-]+)$/.exec(hash);
  if (!found) {
    return null;
  }
  try {
    const link = JSON.parse(new TextDecoder().decode(bytes(found[1])));
    const url = new URL(link.url);
    // this page speaks to its own server alone
    return url.origin === location.origin && url.pathname.startsWith('/shl/') ? link : null;
  } catch {
    return null;
  }
}

async function decrypted(jwe, key) {
  const [head, , nonce, text, tag] = jwe.trim().split('.');
  const header = JSON.parse(new TextDecoder().decode(bytes(head)));
  const secret = await crypto.subtle.importKey('raw', bytes(key), 'AES-GCM', false, ['decrypt']);
  const sealed = new Uint8Array([...bytes(text), ...bytes(tag)]);
  const plain = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: bytes(nonce), additionalData: new TextEncoder().encode(head), tagLength: 128 }, secret, sealed);
  if (header.zip !== 'DEF') {
    return new TextDecoder().decode(plain);
  }
  return new Response(new Blob([plain]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
}

function over() {
  at('ask').hidden = true;
  at('over').hidden = false;
  at('said').textContent = 'このカードでは開けません。期限が切れたか、新しいカードに替わりました。 / This card opens nothing: it is over, or another took its place.';
}

function refused(answer, words) {
  if (answer.status === 401) {
    at('said').textContent = words.remainingAttempts > 0
      ? `パスコードが違います。あと ${words.remainingAttempts} 回試せます。 / Wrong passcode. ${words.remainingAttempts} attempts are left.`
      : 'パスコードが違います。このカードはもう開けません。 / Wrong passcode. This card opens nothing any more.';
    if (words.remainingAttempts === 0) {
      at('ask').hidden = true;
      at('over').hidden = false;
    }
    return;
  }
  if (answer.status === 404) {
    over();
    return;
  }
  at('said').textContent = answer.status === 429
    ? '回数が多すぎます。10 分待ってから、もう一度試してください。 / Too many tries. Wait ten minutes and try again.'
    : '今は開けません。もう一度試してください。 / It cannot be opened now. Try again.';
}

function add(parent, name, text, className) {
  const element = document.createElement(name);
  element.textContent = text;
  if (className) {
    element.className = className;
  }
  parent.append(element);
  return element;
}

/** The lines of a narrative, as words: nothing of it becomes markup here. */
function lines(narrative) {
  const read = new DOMParser().parseFromString(narrative.div, 'application/xhtml+xml');
  for (const br of [...read.getElementsByTagName('br')]) {
    br.replaceWith('\n');
  }
  return [...read.getElementsByTagName('li')].map((li) => li.textContent);
}

function person(place, patient) {
  const names = (patient.name || []).map((name) => name.text);
  add(place, 'p', names[0], 'who');
  add(place, 'p', [...names.slice(1), patient.birthDate, patient.gender].join('　'));
  if (patient.contact) {
    add(place, 'h2', '連絡先 / Contacts');
    const list = add(place, 'ul', '');
    for (const contact of patient.contact) {
      const item = add(list, 'li', `${contact.name.text} (${contact.relationship[0].text}) `);
      for (const telecom of contact.telecom || []) {
        add(item, 'a', telecom.value).href = `tel:${telecom.value.replace(/[^0-9+]/g, '')}`;
      }
    }
  }
}

function show(bundle) {
  const place = at('shown');
  const of = (type) => bundle.entry.map((entry) => entry.resource).find((resource) => resource.resourceType === type);
  const document_ = of('Composition');
  place.replaceChildren();
  if (document_.status === 'preliminary') {
    add(place, 'p', '医師が承認していない値を含みます。 / Holds values that no physician approved yet.', 'note');
  }
  const head = document.createElement('div');
  person(head, of('Patient'));
  place.append(head);
  for (const section of document_.section) {
    add(place, 'h2', section.title);
    const list = add(place, 'ul', '');
    for (const line of lines(section.text)) {
      add(list, 'li', line, line.includes('未承認') ? 'unapproved' : '');
    }
  }
  add(place, 'p', `${document_.date} ・ Mimamori`, 'quiet');
  at('ask').hidden = true;
  at('said').textContent = '開きました。 / Opened.';
  place.hidden = false;
  place.tabIndex = -1;
  place.focus();
}

async function file(link, recipient, passcode) {
  if (link.flag.includes('U')) {
    return fetch(`${link.url}?recipient=${encodeURIComponent(recipient)}`);
  }
  return fetch(link.url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ recipient, passcode }),
  });
}

async function open(link) {
  const who = new FormData(at('ask')).get('who') || document.querySelector('[name=who]:checked').value;
  const recipient = `${who} ${at('name').value}`.trim();
  at('said').textContent = '開いています… / Opening…';
  const answer = await file(link, recipient, at('code').value);
  if (!answer.ok) {
    refused(answer, answer.status === 401 ? await answer.json() : {});
    return;
  }
  const jwe = link.flag.includes('U') ? await answer.text() : (await answer.json()).files[0].embedded;
  show(JSON.parse(await decrypted(jwe, link.key)));
}

const link = linkOf(location.hash);
if (!link || (link.exp && link.exp * 1000 < Date.now())) {
  over();
} else {
  // whoever looks at the history, or over a shoulder, sees no key
  history.replaceState(null, '', location.pathname);
  at('ask').hidden = false;
  const wanted = link.flag.includes('P');
  at('code-part').hidden = !wanted;
  at('code').required = wanted;
  at('ask').addEventListener('submit', (event) => {
    event.preventDefault();
    open(link).catch(() => {
      at('said').textContent = '開けませんでした。電波を確かめて、もう一度試してください。 / It did not open. Check the connection and try again.';
    });
  });
}
addEventListener('hashchange', () => location.reload());
