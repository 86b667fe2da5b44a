// What is measured: the same question to the product, as GraphQL, and to the floor, as the parameters of its statement.
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { measureLive } from './live-streams.mjs';
import { requestOf } from './load.mjs';
import { measureSweep } from './sweep.mjs';

const made = path.resolve(import.meta.dirname, '../../apps/schakel/dist/src/bench-seed');
const { benchId } = await import(path.join(made, 'draw.js'));
const { codeOf, personOf, seatedIn } = await import(path.join(made, 'network.js'));

const graphql = (query, variables, cookie, headers) => requestOf({ path: '/graphql', cookie, headers, body: JSON.stringify({ query, variables }) });
const floor = (name, ...values) => requestOf({ path: `/${name}`, body: JSON.stringify(values) });

/** The chair of a body: sees all that falls under it, as the floor does. */
const chairOf = (body) => personOf(seatedIn(body)[0], 1 + (body % 3));

const coordinator = 0;

const registerDocument = `query RegisterPage($filter: ActionItemFilter) {
  actionItems(filter: $filter, order: DUE, first: 50) {
    pageInfo { hasNextPage endCursor }
    edges { node {
      id number title state standing isOverdue due { kind on label } body { id code name }
      parties { id role name acceptance standing organisation { id slug shortName } }
      updates(first: 1) { id at standing text }
    } }
  }
}`;

const actionDocument = `query WholeAction($number: String!) {
  actionItem(number: $number) {
    id number title kind state standing level condition sourceText doneReport closingReason lastWordAt fundingSystems isOverdue
    due { kind on label } body { id code name endedOn } provenance { kind place quote assumptions } themes { position title }
    standingParty { id name } createdBy { id name } origin { id number title takenOn state body { code name } }
    requires { id number title state } requiredBy { id number }
    parties { id role name note acceptance standing forecastOn lastWordAt organisation { id slug shortName } group { id slug } body { id code } contact { id name } }
    updates { id at standing text evidenceUrl forecastOn author { id name } party { id name } }
    comments { id at text replyTo author { id name } }
    dueRequests { id requestedOn reason at answer author { id name } }
    history { id act what domainAt recordedAt actor { id name } onBehalfOf { id shortName } changes { field from to } }
  }
}`;

const agendaDocument = `query WholeAgenda($number: String!) {
  meeting(number: $number) {
    id number title heldOn startsAt endsAt place onlineUrl note state level convenedAt body { id code name } provenance { kind place }
    agenda {
      id version position startsAfter title explanation subject purpose minutes level state reason isDealtWith presenter { id name } presenterOrganisation { id slug name shortName } proposedBy { id name }
      papers { id version state versions { id number name size fileId addedAt addedBy { id name } } }
    }
  }
}`;

const bodyDocument = `query BodyPage($code: String!) {
  body(code: $code) {
    id code name kind purpose cadenceText cadencePerYear isTemporary isPastItsEnd endsOn endedOn endCondition
    region { id slug name } above { id code name } below { id code name } formedFrom { id code name } successor { id code name } provenance { kind place quote }
    functions { id kind state organisation { id slug name shortName } person { id name isExample } substitute { id name isExample } provenance { kind place quote } }
    seats { id role domain label note from until organisation { id slug name shortName } provenance { kind place quote }
      memberships { id from until person { id name isExample } substitute { id name isExample } provenance { kind place } } }
    meetings { id number title state heldOn startsAt endsAt place lapsedReason provenance { kind place } }
  }
}`;

const overviewDocument = `query Overview {
  actionOverview { total { ...C } bodies { body { code name } counts { ...C } } }
}
fragment C on ActionCounts { open onTrack attention stuck noWord overdue }`;

const progressDocument = 'mutation ReportProgress($input: ReportProgressInput!) { reportProgress(input: $input) { id } }';

const searchDocument = `query Search($text: String!, $filter: SearchFilter) {
  search(text: $text, filter: $filter, first: 20) {
    totalCount pageInfo { hasNextPage }
    edges { node { id number address state isEnded on title { text isHit } body { id code name } } }
  }
}`;

/** Gives each once. */
function once(list) {
  let place = 0;
  return () => list[place++] ?? null;
}

/** Goes round a list for ever. */
function round(list) {
  let place = 0;
  return () => list[place++ % list.length];
}

const both = (requests) => ({ product: round(requests.map(([product]) => product)), floor: round(requests.map(([, own]) => own)), check: requests });

export const rows = {
  register: {
    title: 'one page of the register: 50 open actions of a body by due date',
    goal: { share: 0.5, p99: 3 },
    async questions({ cookieOf }) {
      return both(await Promise.all(Array.from({ length: 25 }, async (_, body) => [
        graphql(registerDocument, { filter: { bodyCodes: [codeOf(body)], states: ['OPEN'] } }, await cookieOf(chairOf(body))), floor('register', benchId('body', body)),
      ])));
    },
  },
  action: {
    title: 'one action in full',
    goal: { share: 0.4 },
    async questions({ client, cookieOf }) {
      const { rows: found } = await client.query(`select number, body_id from action_item where id in (select id from action_item order by md5(number) limit 1000) and state = 'OPEN'`);
      const bodyOf = new Map(Array.from({ length: 25 }, (_, body) => [benchId('body', body), body]));
      return both(await Promise.all(found.map(async ({ number, body_id: bodyId }) => [
        graphql(actionDocument, { number }, await cookieOf(chairOf(bodyOf.get(bodyId)))), floor('action', number),
      ])));
    },
  },
  agenda: {
    title: 'agenda of one meeting in full: twelve items with who presents them, papers and their versions',
    goal: { share: 0.4, p99: 3 },
    async questions({ client, cookieOf }) {
      const { rows: found } = await client.query('select number, body_id from meeting order by md5(number) limit 500');
      const bodyOf = new Map(Array.from({ length: 25 }, (_, body) => [benchId('body', body), body]));
      return both(await Promise.all(found.map(async ({ number, body_id: bodyId }) => [graphql(agendaDocument, { number }, await cookieOf(chairOf(bodyOf.get(bodyId)))), floor('agenda', number)])));
    },
  },
  body: {
    title: 'body page: who sits there and steers it, its place in the ladder, its meetings',
    goal: { share: 0.4, p99: 3 },
    async questions({ cookieOf }) {
      return both(await Promise.all(Array.from({ length: 25 }, async (_, body) => [graphql(bodyDocument, { code: codeOf(body) }, await cookieOf(chairOf(body))), floor('body', codeOf(body))])));
    },
  },
  overview: {
    title: 'national overview: counts over all actions, per body',
    goal: { share: 10 },
    async questions({ cookieOf }) {
      return both([[graphql(overviewDocument, {}, await cookieOf(coordinator)), floor('overview', benchId('person', coordinator), benchId('organisation', coordinator % 30))]]);
    },
  },
  search: {
    title: "search 'bekostiging wlz' in decisions: the first 20, and how many there are",
    goal: { share: 0.7 },
    async questions({ client, cookieOf }) {
      const text = 'bekostiging wlz';
      // The floor gets the question ready made: the words as the index knows them.
      const { rows: [{ question, titled }] } = await client.query(`select question, search_titled(question) as titled from search_question($1, '{}', '{}', false) question`, [text.split(' ')]);
      return both([[graphql(searchDocument, { text, filter: { kinds: ['DECISION'] } }, await cookieOf(coordinator)), floor('search', question, titled)]]);
    },
  },
  progress: {
    title: 'report progress: the word, the party, the action, history, the key of the request',
    goal: { share: 0.4 },
    writes: true,
    async questions({ client, openSessions }) {
      const { rows: parties } = await client.query(
        `select distinct on (p.action_id) p.id, p.version, p.contact_id as person from action_party p join action_item a on a.id = p.action_id
          where a.state = 'OPEN' and p.role in ('LEAD', 'EXECUTOR') and p.acceptance <> 'DECLINED' and p.contact_id is not null order by p.action_id`);
      const persons = [...new Set(parties.map(({ person }) => person))];
      const cookies = new Map((await openSessions(client, persons)).map((cookie, index) => [persons[index], cookie]));
      const words = (index) => ({ standing: ['ON_TRACK', 'ATTENTION', 'STUCK'][index % 3], text: `De partijen zijn bij elkaar geweest, voor keer ${index}.` });
      const input = ({ id, version }, index) => ({ input: { partyId: id, version, ...words(index) } });
      const own = parties.filter((_, index) => index % 3 === 0);
      const others = parties.filter((_, index) => index % 3 !== 0);
      return {
        product: once(own.map((party, index) => graphql(progressDocument, input(party, index), cookies.get(party.person), { 'idempotency-key': randomUUID() }))),
        floor: once(others.map((party, index) => floor('progress', party.id, words(index).standing, words(index).text, party.person, randomUUID()))),
        check: [],
      };
    },
  },
};
rows.sweep = { title: 'nightly sweep over all actions, and its mails', writes: true, measure: measureSweep };
rows.live = { title: '1,000 open live streams, one change', writes: true, measure: measureLive };

export { graphql, floor, round, benchId };
