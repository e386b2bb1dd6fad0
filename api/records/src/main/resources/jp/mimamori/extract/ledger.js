// Checks a copy of the ledger with nothing but what the browser has; docs/decisions says how it is built.
(async () => {
  'use strict';
  const find = (id) => document.getElementById(id);
  const words = JSON.parse(find('words').textContent);
  const say = (key, ...values) =>
    (words[key] ?? key).replace(/\{(\d)\}/g, (all, i) => String(values[i] ?? ''));
  const make = (name, text, ...classes) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    made.classList.add(...classes);
    return made;
  };

  // -- bytes --------------------------------------------------------------------------------------
  const utf8 = new TextEncoder();
  const hex = (bytes) => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
  const unhex = (text) => Uint8Array.from(text.match(/../g) ?? [], (two) => parseInt(two, 16));
  const base64 = (bytes) => btoa(String.fromCharCode(...bytes));
  const unbase64 = (text) =>
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  const same = (one, other) => one.length === other.length && one.every((b, i) => b === other[i]);
  const join = (parts) => {
    const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
    return all;
  };
  const subtle = globalThis.crypto?.subtle;
  const sha = async (...parts) => new Uint8Array(await subtle.digest('SHA-256', join(parts)));
  // each value under its length in four bytes; FFFFFFFF for one that is absent
  const form = (values) =>
    join(
      values.flatMap((value) => {
        const length = new DataView(new ArrayBuffer(4));
        if (value === null) {
          length.setInt32(0, -1);
          return [new Uint8Array(length.buffer)];
        }
        const text = utf8.encode(value);
        length.setInt32(0, text.length);
        return [new Uint8Array(length.buffer), text];
      }),
    );

  // -- the lines ----------------------------------------------------------------------------------
  const text = find('ledger').textContent.replace(/^\n/, '');
  const lines = text.split('\n').filter((line) => line !== '');
  const faults = [];
  let faultsInAll = 0;
  const fault = (key, ...values) => {
    if (++faultsInAll <= 50) faults.push(say(key, ...values));
  };
  const parsed = lines.map((line, i) => {
    try {
      return JSON.parse(line);
    } catch {
      fault('fault.line', i + 1);
      return {};
    }
  });
  const head = parsed[0]?.file === 'mimamori.ledger.file.1' ? parsed[0] : {};
  if (!head.file) fault('fault.head');
  const rows = [];
  const batches = [];
  for (const line of parsed) {
    if (line.batch) batches.push(batchOf(line.batch));
    // what is shown must be what is checked
    if (line.row && line.said) fault('fault.mixed');
    if (line.row || line.said) rows.push({ line, batch: batches.at(-1), ...shown(line) });
  }
  const end = parsed.at(-1)?.end;
  const order = head.kind === 'SAID' ? [...rows].reverse() : rows;
  order.forEach((row, i) => (row.label ??= i + 1));

  function batchOf([number, first, last, count, root, previous, closedAt, keyId, signature]) {
    return { number, first, last, count, root, previous, closedAt, keyId, signature };
  }

  // what of a line is shown; all of it is under the seal that is checked
  function shown({ row, said, parts }) {
    if (!row) return { ...said, label: said.place };
    const [, place, at, back, , role, channel, action, purpose, categories, ground, refusal, request] =
      row;
    const open = (i) => (Array.isArray(parts?.[i]) ? parts[i].slice(1) : []);
    const [account, name, , institution, profession, app] = open(1);
    const [records, digest, contained] = open(3);
    return {
      place, at, back: back === '1', role, channel, action, purpose, categories, ground, refusal,
      request, account, name, institution, profession, app, grant: open(2)[0], records, digest,
      contained, number: open(0)[0], label: open(0)[0],
    };
  }

  // -- the check ----------------------------------------------------------------------------------
  const keys = new Map();
  const places = new Map();
  async function readKeys() {
    let before;
    for (const key of head.keys ?? []) {
      const thumb = await sha(
        utf8.encode(`{"crv":"P-256","kty":"EC","x":"${key.x}","y":"${key.y}"}`),
      );
      const mine = await subtle.importKey(
        'jwk',
        { kty: 'EC', crv: 'P-256', x: key.x, y: key.y },
        { name: 'ECDSA', namedCurve: 'P-256' },
        false,
        ['verify'],
      );
      const vouched =
        before === undefined ||
        (await signed(before, key['mimamori:voucher'], `mimamori-ledger-key\n${key.kid}\n`));
      if (!vouched || !same(thumb, unbase64(key.kid))) fault('fault.key', key.kid);
      keys.set(key.kid, mine);
      places.set(key.kid, places.size);
      before = mine;
    }
  }

  async function signed(key, signature, text) {
    try {
      return await subtle.verify(
        { name: 'ECDSA', hash: 'SHA-256' }, key, unbase64(signature), utf8.encode(text));
    } catch {
      return false;
    }
  }

  const note = (batch) =>
    [head.origin, batch.last, base64(batch.chain), `batch ${batch.number}`, batch.closedAt, ''].join('\n');

  async function checkBatch(batch) {
    batch.chain = await sha(
      form([
        'mimamori.ledger.batch.1', String(batch.number), String(batch.first), String(batch.last),
        String(batch.count), hex(unbase64(batch.root)), hex(unbase64(batch.previous)), batch.closedAt,
      ]),
    );
    batch.sound = await signed(keys.get(batch.keyId), batch.signature, note(batch));
  }

  async function checkRow(row) {
    const { row: values, salt, parts, index, path } = row.line;
    const seals = await Promise.all(
      parts.map(async (part, i) => {
        if (typeof part === 'string') return part;
        const key = salt ? await sha([3], unhex(salt), [i]) : unbase64(part[0]);
        return hex(await sha([2], key, form(part.slice(1))));
      }),
    );
    row.leaf = await sha([0], form([...values, ...seals]));
    const gapless = row.batch.count === row.batch.last - row.batch.first + 1;
    const placed = !gapless || Number(row.place) - row.batch.first === index;
    row.sound =
      values.length === 13 && seals.length === 4 && placed && row.batch.sound &&
      same(await rootFrom(row.leaf, index, row.batch.count, path), unbase64(row.batch.root));
    if (!row.sound && row.batch.sound) fault('fault.proof', row.label, when(row.at));
    if (values[4] !== head.subject) {
      row.sound = false;
      fault('fault.subject', row.label, when(row.at));
    }
  }

  // RFC 9162 §2.1.3.2
  async function rootFrom(leaf, index, size, path) {
    let hash = leaf;
    let node = index;
    let last = size - 1;
    for (const neighbour of path) {
      if (last <= 0) return [];
      if (node % 2 === 1 || node === last) {
        hash = await sha([1], unbase64(neighbour), hash);
        while (node % 2 === 0 && node !== 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = await sha([1], hash, unbase64(neighbour));
      }
      node >>= 1;
      last >>= 1;
    }
    return last === 0 ? hash : [];
  }

  // a person's rows are numbered under their seals: a number that is missing is a row that is missing
  function checkNumbers() {
    let expected = head.first;
    for (const row of rows) {
      const number = Number(row.number);
      if (number > expected) fault('fault.missing', expected, number - 1);
      if (number < expected) {
        row.sound = false;
        fault('fault.order', row.label, when(row.at));
      }
      expected = Math.max(expected, number + 1);
    }
  }

  function checkPlaces() {
    order.forEach((row, i) => {
      if (i > 0 && Number(row.place) <= Number(order[i - 1].place)) {
        row.sound = false;
        fault('fault.order', row.label, when(row.at));
      }
    });
  }

  function checkLast() {
    const last = order.at(-1);
    if (!last || last.request !== head.request || last.action !== 'READ_LEDGER') fault('fault.last');
    else if (last.at !== head.made) fault('fault.made');
  }

  async function checkEnd() {
    if (!end) {
      fault('fault.end.missing');
      return;
    }
    const [count, digest, keyId, signature] = end;
    const before = lines.slice(0, -1).map((line) => line + '\n').join('');
    const found = hex(await sha(utf8.encode(before)));
    const sealed = ['mimamori-ledger-file', head.subject, head.request, head.made, count, digest, ''];
    const sound = await signed(keys.get(keyId), signature, sealed.join('\n'));
    if (!sound || digest !== found || count !== rows.length) fault('fault.end.changed');
  }

  // whoever has an old key has no right to it any more once another one signed
  function checkKeys() {
    let newest = 0;
    for (const batch of batches) {
      const place = places.get(batch.keyId) ?? -1;
      if (place >= 0 && place < newest) fault('fault.retired', batch.number);
      newest = Math.max(newest, place);
    }
    if (end && places.get(end[2]) !== places.size - 1) fault('fault.retired.end');
  }

  async function inParts(all, check) {
    for (let i = 0; i < all.length; i += 200) {
      await Promise.all(all.slice(i, i + 200).map(check));
      find('verdict').textContent = say('check.running', Math.min(i + 200, all.length), all.length);
      await new Promise((go) => setTimeout(go));
    }
  }

  async function check() {
    await readKeys();
    if (head.kind !== 'SAID') {
      await inParts(batches, checkBatch);
      batches.filter((batch) => !batch.sound).forEach((batch) => fault('fault.batch', batch.number));
      batches.forEach((batch, i) => {
        const before = batches[i - 1];
        const follows = before?.number === batch.number - 1;
        if (follows && !same(before.chain, unbase64(batch.previous))) fault('fault.chain', batch.number);
      });
      await inParts(rows, async (row) => {
        try {
          await checkRow(row);
        } catch {
          row.sound = false;
          fault('fault.proof', row.label, when(row.at));
        }
      });
    } else {
      rows.forEach((row) => (row.sound = true));
    }
    if (head.kind === 'WHOLE') checkNumbers();
    else checkPlaces();
    checkKeys();
    checkLast();
    await checkEnd();
  }

  // -- the page -----------------------------------------------------------------------------------
  const clock = new Intl.DateTimeFormat(document.documentElement.lang, {
    timeZone: 'Asia/Tokyo', year: 'numeric', month: 'long', day: 'numeric', weekday: 'short',
    hour: 'numeric', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
  });
  const month = new Intl.DateTimeFormat(document.documentElement.lang, {
    timeZone: 'Asia/Tokyo', year: 'numeric', month: 'long',
  });
  function when(instant) {
    const date = new Date(instant);
    return Number.isNaN(date.getTime()) ? String(instant) : clock.format(date);
  }
  const kinds = (names) =>
    names === '*'
      ? say('kinds.all')
      : (names ?? '').split(',').filter(Boolean).map((name) => say('category.' + name)).join(say('comma'));

  function verdict() {
    const box = find('verdict');
    const good = faultsInAll === 0;
    box.className = good ? 'sound' : 'unsound';
    box.textContent = '';
    const last = order.at(-1);
    const sentence = good
      ? say('check.' + head.kind, order[0]?.number, last?.number, rows.length.toLocaleString(), when(head.made))
      : say('check.bad');
    box.append(make('strong', sentence));
    if (good) box.append(make('p', say('check.end', when(head.made))));
    if (head.earlier) box.append(make('p', say('check.earlier')));
    if (!good) {
      box.append(make('p', say('check.count', faultsInAll)));
      const list = make('ul');
      faults.forEach((one) => list.append(make('li', one)));
      box.append(list);
      if (rows.some((row) => row.sound === false)) box.append(make('p', say('check.rows-from')));
    }
  }

  function entry(list, label, value) {
    if (value === null || value === undefined || value === '') return;
    const pair = make('div');
    pair.append(make('dt', label), make('dd', value));
    list.append(pair);
  }

  function facts() {
    const list = find('facts');
    entry(list, say('page.made'), when(head.made));
    entry(list, say('page.rows'), rows.length.toLocaleString());
    entry(list, say('page.subject'), head.subject);
    entry(list, say('page.request'), head.request);
    find('about').textContent = say('check.about.' + head.kind);
  }

  const groups = (text) => text.match(/.{1,4}/g)?.join(' ') ?? '';
  function compare() {
    const batch = batches.at(-1);
    if (!batch?.chain) return;
    find('compare').hidden = false;
    const list = find('checkpoint');
    entry(list, say('compare.batch'), batch.number);
    entry(list, say('compare.fingerprint'), groups(hex(batch.chain)));
    entry(list, say('compare.key'), batch.keyId);
    find('note').textContent =
      note(batch) + `\n— ${head.origin} ${batch.keyId} ${batch.signature}\n`;
  }

  function card(row) {
    const item = make('li', undefined, row.refusal ? 'refused' : 'permitted');
    const mark = checked ? (row.sound ? '✓' : '×') : '';
    const sign = make('span', mark, row.sound ? 'ok' : 'wrong');
    sign.setAttribute('role', 'img');
    sign.setAttribute('aria-label', say(row.sound ? 'page.sound' : 'page.unsound'));
    const first = make('p', undefined, 'when');
    first.append(make('time', when(row.at)));
    if (checked) first.append(' ', sign);
    const works = [say('role.' + row.role), row.profession && say('profession.' + row.profession), row.institution]
      .filter(Boolean).join('、');
    const who = make('p', undefined, 'who');
    who.append(make('b', row.name || say('page.unknown')), ` (${works}) `);
    who.append(say((row.refusal ? 'did-not.' : 'did.') + row.action));
    const why = row.refusal ? 'refusal.' + row.refusal : 'ground.' + row.ground;
    item.append(first, who);
    item.append(make('p', [say('column.' + (row.refusal ? 'refusal' : 'ground')) + ': ' + say(why),
      kinds(row.categories), say('channel.' + row.channel)].filter(Boolean).join(' ・ '), 'why'));
    if (row.back) item.append(make('p', say('page.clock'), 'attention'));
    item.append(details(row));
    return item;
  }

  function details(row) {
    const more = make('details');
    more.append(make('summary', say('page.details')));
    const list = make('dl');
    entry(list, say('column.request'), row.request);
    entry(list, say('column.purpose'), say('purpose.' + row.purpose));
    entry(list, say('column.app'), row.app);
    entry(list, say('column.grant'), row.grant);
    entry(list, say('column.records'), row.records);
    entry(list, say('column.contained'), kinds(row.contained));
    entry(list, say('column.digest'), row.digest);
    entry(list, say('column.place'), row.label);
    entry(list, say('page.account'), row.account);
    if (row.batch) {
      entry(list, say('page.place'), row.place);
      entry(list, say('page.batch'), row.batch.number);
      entry(list, say('page.leaf'), row.leaf && hex(row.leaf));
      entry(list, say('page.fingerprint'), row.batch.chain && groups(hex(row.batch.chain)));
    }
    more.append(list);
    return more;
  }

  let limit = 500;
  function list() {
    const wanted = find('month').value;
    const own = order.at(-1)?.account ?? order.at(-1)?.name;
    const found = order
      .filter((row) => wanted === '' || monthOf(row) === wanted)
      .filter((row) => !find('others').checked || (row.account ?? row.name) !== own)
      .reverse();
    const cards = found.slice(0, limit).map(card);
    find('rows').replaceChildren(...cards);
    find('shown').textContent = say('page.shown', cards.length, found.length);
    find('more').hidden = found.length <= limit;
  }
  const monthOf = (row) => {
    const date = new Date(row.at);
    return Number.isNaN(date.getTime()) ? '?' : month.format(date);
  };

  function filters() {
    const months = [...new Set(order.map(monthOf))].reverse();
    const select = find('month');
    select.append(new Option(say('page.all'), ''), ...months.map((one) => new Option(one, one)));
    if (rows.length > limit) select.value = months[0];
    const anew = () => {
      limit = 500;
      list();
    };
    select.addEventListener('change', anew);
    find('others').addEventListener('change', anew);
    find('more').addEventListener('click', () => {
      limit += 500;
      list();
    });
  }

  let checked = false;
  facts();
  filters();
  if (subtle) {
    await check().catch(() => fault('fault.head'));
    checked = true;
    verdict();
    compare();
  } else {
    find('verdict').className = 'unable';
    find('verdict').textContent = say('check.unable');
  }
  list();
  document.documentElement.dataset.checked = subtle ? String(faultsInAll === 0) : 'unable';
})();
