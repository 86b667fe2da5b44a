import { invalid, notFound, realNow, type Moment } from '@schakel/kernel';
import { UnitOfWork, unit } from '@schakel/database';
import { domainMoment, sightOf } from '@schakel/access';
import { hashToken, looksLikeToken } from '@schakel/people';
import type { DataSource } from 'typeorm';
import { answerKinds, type AnswerKind, type AnswerQuestion, type GivenAnswer } from './answer-kinds.js';
import { AnswerToken } from './answer-token.entity.js';

/** How long a link in a mail works at most, in days of real time; what it asks may be over sooner. A year is planned ahead. */
export const answerDays = 400;

async function knownToken(dataSource: DataSource, token: string, moment: Moment): Promise<AnswerToken> {
  const known = looksLikeToken(token)
    ? await UnitOfWork.run(dataSource, { viewer: null, moment, operation: 'answer from a mail', readOnly: true }, () => unit().manager.findOneBy(AnswerToken, { tokenHash: hashToken(token) }), 'answer-link')
    : null;
  if (!known || known.createdAt.getTime() < realNow().getTime() - answerDays * 86_400_000) throw notFound();
  return known;
}

/** Works as the person who got the mail: what he may no longer see or do, his link cannot either. */
async function asItsReader<T>(dataSource: DataSource, token: string, readOnly: boolean, work: (kind: AnswerKind, subjectId: string) => Promise<T>): Promise<T> {
  const moment = await domainMoment(dataSource);
  const { personId, kind: name, subjectId } = await knownToken(dataSource, token, moment);
  const viewer = await sightOf(dataSource, personId, moment.day);
  const kind = answerKinds.get(name);
  // Who left the network answers nothing any more.
  if (!kind || !viewer.isInNetwork) throw notFound();
  return UnitOfWork.run(dataSource, { viewer, moment, operation: 'answer from a mail', readOnly }, () => work(kind, subjectId));
}

const asked = async (kind: AnswerKind, subjectId: string): Promise<AnswerQuestion> => {
  const question = await kind.ask(subjectId);
  if (!question) throw notFound();
  return question;
};

/** Acts on nothing: mail scanners open links. Errors: NOT_FOUND for an unknown or old token, and for who left the network. */
export const askFromMail = (dataSource: DataSource, token: string): Promise<AnswerQuestion> => asItsReader(dataSource, token, true, asked);

/** Keeps the answer; the last word holds. Errors: NOT_FOUND, INVALID for what was not offered, and those of the kind. */
export const answerFromMail = (dataSource: DataSource, token: string, given: GivenAnswer): Promise<AnswerQuestion> =>
  asItsReader(dataSource, token, false, async (kind, subjectId) => {
    const { choices, closed } = await asked(kind, subjectId);
    const choice = choices.find(({ value }) => value === given.choice);
    if (closed === null && !choice) throw invalid({ field: 'choice', message: 'Kies een antwoord.' });
    const offered = (choice?.fields ?? []).map(({ name }) => [name, given.fields[name] ?? ''] as const);
    if (closed === null) await kind.answer(subjectId, { choice: given.choice, fields: Object.fromEntries(offered) });
    return asked(kind, subjectId);
  });
