import type { AnyVariables, Client } from 'urql';
import { newIdempotencyKey } from '../data/client.js';
import { problemOf, type Problem } from '../data/problem.js';
import { signedInAgain } from '../data/session-end.js';
import { asNode } from '../data/use-read.js';
import { LeaveMinutesSectionDocument, MinutesTextDocument, PutBackMinutesVersionDocument, SaveMinutesSectionDocument, TakeMinutesSectionDocument, type TypedDocumentString } from '../generated/graphql/graphql.js';
import type { TextNode } from './minutes-text.js';

/** A section as the server has it. */
export interface ServerText {
  id: string;
  version: number;
  document: TextNode;
}

export type Answer<Data> = { data: Data; problem?: undefined } | { data?: undefined; problem: Problem };

/** What a writer asks of the server for one section. An ended session is waited for. */
export interface SectionPort {
  take: () => Promise<Answer<ServerText>>;
  save: (id: string, version: number, json: string) => Promise<Answer<{ version: number }>>;
  read: (id: string) => Promise<Answer<ServerText>>;
  leave: (id: string) => Promise<unknown>;
  /** An older version becomes the text, over that version of the section. */
  putBack: (versionId: string, version: number) => Promise<Answer<ServerText>>;
}

export const parsedText = ({ id, version, document }: { id: string; version: number; document: string }): ServerText => ({ id, version, document: JSON.parse(document) as TextNode });

async function untilSignedIn<Data>(send: () => Promise<Answer<Data>>): Promise<Answer<Data>> {
  for (;;) {
    const answer = await send();
    if (answer.problem?.code !== 'UNAUTHENTICATED') return answer;
    await signedInAgain();
  }
}

function answerOf<Data>({ data, error }: { data?: Data; error?: Parameters<typeof problemOf>[0] }): Answer<Data> {
  return data !== undefined && data !== null && !error ? { data } : { problem: problemOf(error ?? ({ graphQLErrors: [] } as never)) };
}

const into = <From, To>(answer: Answer<From>, change: (data: From) => To): Answer<To> => (answer.problem ? { problem: answer.problem } : { data: change(answer.data) });

export function sectionPort(client: Client, meetingId: string, agendaItemId: string | null): SectionPort {
  const change = <Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables): Promise<Answer<Data>> => {
    const headers = { 'Idempotency-Key': newIdempotencyKey() };
    const context = { fetchOptions: { credentials: 'same-origin' as const, headers } };
    return untilSignedIn(async () => answerOf(await client.mutation<Data, Variables & AnyVariables>(asNode(document), variables as Variables & AnyVariables, context).toPromise()));
  };
  return {
    take: async () => into(await change(TakeMinutesSectionDocument, { meetingId, agendaItemId }), (data) => parsedText(data.takeMinutesSection)),
    save: async (id, version, document) => into(await change(SaveMinutesSectionDocument, { id, version, document }), (data) => data.saveMinutesSection),
    putBack: async (id, version) => into(await change(PutBackMinutesVersionDocument, { id, version }), (data) => parsedText(data.putBackMinutesVersion)),
    leave: (id) => change(LeaveMinutesSectionDocument, { id }),
    read: async (id) => {
      const answer = await untilSignedIn(async () => answerOf(await client.query(asNode(MinutesTextDocument), { id }, { requestPolicy: 'network-only' }).toPromise()));
      const section = answer.data?.minutesSection;
      if (section) return { data: parsedText(section) };
      return { problem: answer.problem ?? problemOf({ graphQLErrors: [{ extensions: { code: 'NOT_FOUND' } }] } as never) };
    },
  };
}
