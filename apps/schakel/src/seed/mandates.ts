import { unit } from '@schakel/database';
import { MandateAcceptance, MandateScope, MandateSheet } from '@schakel/bodies';
import type { SeedMandate } from '../../seeds/index.js';
import { idOf, refTo } from './ids.js';
import { provenanceOf } from './provenance.js';
import type { Seeding } from './seeding.js';

/** First versions of mandates, and who accepted them. A body that wrote one itself gets none. */
export async function seedMandates(seeding: Seeding, examples: readonly SeedMandate[]): Promise<void> {
  const first = await unit().manager.findBy(MandateSheet, { number: 1 });
  const mandates = examples.filter(({ key, body }) => first.every(({ id, bodyId }) => bodyId !== idOf('body', body) || id === idOf('mandate-sheet', key)));
  await seeding.add(MandateSheet, mandates.map(({ key, body, on, lines, provenance }) => ({
    id: idOf('mandate-sheet', key),
    bodyId: idOf('body', body),
    number: 1,
    writtenOn: on,
    writtenById: null,
    lines: lines.map(({ subject, scope, belongsTo }) => ({ subject, scope: MandateScope[scope], belongsToId: refTo('body', belongsTo) })),
    provenance: provenanceOf(provenance),
  })));
  await seeding.add(MandateAcceptance, mandates.flatMap(({ key, accepted }) => accepted.map(({ organisation, person, on }) => ({
    id: idOf('mandate-acceptance', `${key}/${organisation}`),
    sheetId: idOf('mandate-sheet', key),
    organisationId: idOf('organisation', organisation),
    acceptedById: idOf('person', person),
    acceptedOn: on,
  }))));
}
