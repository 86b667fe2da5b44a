import { Level } from '@schakel/database';
import { Decision, DecisionState, Recommendation } from '@schakel/decisions';
import { Learning, LearningKind } from '@schakel/learnings';
import { Meeting, MeetingState } from '@schakel/meetings';
import type { SeedDecision, SeedLearning, SeedMeeting, SeedRecommendation } from '../../seeds/index.js';
import { idOf } from './ids.js';
import { provenanceOf } from './provenance.js';
import type { Seeding } from './seeding.js';

/** Who may read is the default of the kind: no readers by name. */
const at = (level: Level, body: string) =>
  ({ level, bodyId: idOf('body', body), readerPersonIds: [] as string[], readerOrganisationIds: [] as string[], readerBodyIds: [] as string[] });

export async function seedMeetings(seeding: Seeding, meetings: readonly SeedMeeting[]): Promise<void> {
  await seeding.add(Meeting, meetings.map(({ key, number, body, title, heldOn, startsAt, endsAt, place, state, provenance }) => ({
    ...at(Level.BODY, body), id: idOf('meeting', key), number, title, heldOn: heldOn ?? null, startsAt: startsAt ?? null, endsAt: endsAt ?? null,
    place: place ?? null, state: MeetingState[state], provenance: provenanceOf(provenance),
  })), 'number');
}

export async function seedDecisions(seeding: Seeding, decisions: readonly SeedDecision[]): Promise<void> {
  await seeding.add(Decision, decisions.map(({ key, number, body, meeting, title, text, state, takenOn, provenance, assumptions }) => ({
    ...at(Level.NETWORK, body),
    id: idOf('decision', key),
    number,
    meetingId: idOf('meeting', meeting),
    title,
    text,
    state: DecisionState[state],
    takenOn,
    provenance: provenanceOf(provenance, assumptions),
  })), 'number');
}

export async function seedRecommendations(seeding: Seeding, recommendations: readonly SeedRecommendation[]): Promise<void> {
  await seeding.add(Recommendation, recommendations.map(({ key, position, text, body, alsoConcerns, provenance, assumptions }) => ({
    id: idOf('recommendation', key),
    position,
    text,
    bodyId: idOf('body', body),
    alsoConcernsBodyIds: alsoConcerns.map((other) => idOf('body', other)),
    provenance: provenanceOf(provenance, assumptions),
  })), 'position');
}

export async function seedLearnings(seeding: Seeding, learnings: readonly SeedLearning[]): Promise<void> {
  await seeding.add(Learning, learnings.map(({ key, number, title, text, kind, body, provenance, assumptions }) => ({
    ...at(Level.NETWORK, body), id: idOf('learning', key), number, kind: LearningKind[kind], title, text, provenance: provenanceOf(provenance, assumptions),
  })), 'number');
}
