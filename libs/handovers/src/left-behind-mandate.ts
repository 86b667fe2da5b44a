import { Level, unit } from '@schakel/database';
import { Body, MandateSheet, addToMandate } from '@schakel/bodies';
import { In } from 'typeorm';
import { handOverContributions, type LeftBehind } from './hand-over-contribution.js';

const networkWide = { level: Level.NETWORK, bodyId: null, readerPersonIds: [], readerOrganisationIds: [], readerBodyIds: [] };

async function wordsOf(ids: readonly string[]): Promise<Map<string, LeftBehind>> {
  const sheets = await unit().manager.findBy(MandateSheet, { id: In([...ids]) });
  const bodies = await unit().manager.findBy(Body, { id: In(sheets.map(({ bodyId }) => bodyId)) });
  return new Map(sheets.map(({ id, bodyId, number, lines }) => {
    const code = bodies.find((body) => body.id === bodyId)?.code ?? '';
    return [id, { id, number: `Versie ${number}`, title: lines.map(({ subject }) => subject).join(' · '), path: `/overleggen/${code}/mandaat`, readability: { ...networkWide, bodyId } }];
  }));
}

// The sheet stays where it was written; its subjects come into the next version of the successor.
handOverContributions.add('MANDATE', {
  words: ['mandaat', 'mandaten'],
  async openOf(bodyId) {
    const sheet = await unit().manager.findOne(MandateSheet, { where: { bodyId }, order: { number: 'DESC' } });
    return sheet ? [...(await wordsOf([sheet.id])).values()] : [];
  },
  wordsOf,
  async moveTo(id, successor) {
    await addToMandate(successor, (await unit().manager.findOneByOrFail(MandateSheet, { id })).lines);
  },
  end: async () => undefined,
});
