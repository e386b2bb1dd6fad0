// What a browser or phone app does with types made of the contract: node family.js URL TOKEN
import createClient from 'openapi-fetch';
import type { components, paths } from './target/contract.js';

type Entry = components['schemas']['TimelineEntry'];
type Problem = components['schemas']['Problem'];

const [baseUrl = '', token = ''] = process.argv.slice(2);
const api = createClient<paths>({
  baseUrl,
  headers: token === '' ? {} : { Authorization: `Bearer ${token}` },
});

class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.type);
  }
}

/** A problem of another type of answer is none of ours. */
function given<T>(answer: { data?: T; error?: unknown }): T {
  if (answer.data === undefined) {
    throw new Refused(answer.error as Problem);
  }
  return answer.data;
}

async function timeline(person: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  let cursor: string | undefined;
  do {
    const page = given(
      await api.GET('/api/people/{person}/timeline', {
        params: {
          path: { person },
          query: { category: ['VITALS'], size: 1, ...(cursor === undefined ? {} : { cursor }) },
        },
      }),
    );
    entries.push(...page.entries);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return entries;
}

try {
  const { people } = given(await api.GET('/api/people'));
  const own = people.find((person) => person.relation === 'self');
  if (own === undefined) {
    throw new Error('nobody');
  }
  const person = own.id;
  const now = Date.now();
  const wanted: components['schemas']['NewGrant'] = {
    granteeKind: 'DELEGATE',
    granteeId: crypto.randomUUID(),
    granteeName: '遠野のおじ',
    terms: {
      purpose: 'TREATMENT',
      categories: ['VITALS'],
      from: new Date(now - 5_000).toISOString(),
      until: new Date(now + 86_400_000).toISOString(),
    },
  };
  const params = { path: { person }, header: { 'Idempotency-Key': crypto.randomUUID() } };
  const grant = given(await api.POST('/api/people/{person}/grants', { params, body: wanted }));
  // as a phone does that lost the answer
  const again = given(await api.POST('/api/people/{person}/grants', { params, body: wanted }));
  const entered = given(
    await api.POST('/api/people/{person}/vitals', {
      params: { path: { person } },
      body: {
        readings: [
          { kind: 'HEIGHT', at: '2022-07-08T07:30:00+09:00', value: 158.5, device: '身長計' },
          { kind: 'HEIGHT', at: '2022-07-08T07:31:00+09:00', value: 1.585 },
        ],
      },
    }),
  );
  const { readings } = given(
    await api.GET('/api/people/{person}/vitals', {
      params: { path: { person }, query: { kind: 'HEIGHT', from: '2022-07-08', until: '2022-07-08' } },
    }),
  );
  const { grants } = given(
    await api.GET('/api/people/{person}/grants', { params: { path: { person } } }),
  );
  const { checkups } = given(
    await api.GET('/api/people/{person}/checkups', { params: { path: { person } } }),
  );
  console.log(
    JSON.stringify({
      person,
      people: people.length,
      days: (await timeline(person)).map((entry) => entry.day),
      checkups: checkups.length,
      granted: grants.some((known) => known.id === grant.id && known.state === 'GRANTED'),
      once: again.id === grant.id,
      findings: entered.findings.map((finding) => finding.code),
      heights: readings.map((reading) => reading.value),
    }),
  );
} catch (refused) {
  if (!(refused instanceof Refused)) {
    throw refused;
  }
  console.log(JSON.stringify({ refused: refused.problem.type, title: refused.problem.title }));
}
