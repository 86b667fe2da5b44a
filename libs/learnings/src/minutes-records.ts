import { Level, ProvenanceKind, unit } from '@schakel/database';
import { notFound } from '@schakel/kernel';
import { nextNumberIn } from '@schakel/bodies';
import { requiredText } from '@schakel/graphql';
import { change, insert, remove } from '@schakel/history';
import { highest } from '@schakel/meetings';
import { MinutesRecordKind, mayWriteMinutes, minutesRecords, raiseRows, recordTitle, type MinutesRecordInput, type RecordLine, type RecordOrigin } from '@schakel/minutes';
import { TextProfile } from '@schakel/privacy';
import { In } from 'typeorm';
import { Learning, LearningKind } from './learning.entity.js';

// Names and dates block too: a lesson from practice is about clients by nature.
const titleRules = { ...recordTitle, profile: TextProfile.LEARNING };

/** For the body until it is shared. */
async function make({ body, readability }: RecordOrigin, input: MinutesRecordInput): Promise<string> {
  const title = requiredText('title', input.title, titleRules);
  const number = await nextNumberIn('learning', body, Number(unit().moment.day.slice(0, 4)), 'L');
  const kind = input.isFromPractice ? LearningKind.PRACTICE : LearningKind.COLLABORATION;
  const values = { ...readability, level: highest(readability.level, Level.BODY), number, kind, title, text: title, provenance: { kind: ProvenanceKind.USER } };
  return (await insert<Learning>(Learning, values)).id;
}

async function learning(id: string): Promise<Learning> {
  const found = await unit().manager.findOneBy(Learning, { id });
  if (!found) throw notFound();
  return found;
}

const lineOf = ({ id, version, number, title, bodyId }: Learning): RecordLine => {
  const may = bodyId !== null && mayWriteMinutes.allows(unit().viewer, { bodyId });
  return { id, version, number, title, isWithdrawn: false, mayCorrect: may, mayWithdraw: may };
};

minutesRecords.add(MinutesRecordKind.LEARNING, {
  make,
  correct: async (id, version, typed) => {
    const found = await learning(id);
    const title = requiredText('title', typed, titleRules);
    await change(found, version, { title, ...(found.text === found.title ? { text: title } : {}) });
  },
  // Nothing of it stays to be seen (rule 9); that it was there stands in history.
  withdraw: async (id, version) => remove(await learning(id), version),
  of: async (ids) => new Map((await unit().manager.findBy(Learning, { id: In([...ids]) })).map((found) => [found.id, lineOf(found)])),
  raise: (ids, item) => raiseRows(Learning, ids, item),
});
