import { AgendaPurpose } from '@schakel/meetings';
import { AgendaChangeKind, agendaChanges } from './agenda-changes.js';
import { agendaLacks } from './agenda-lacks.js';
import type { AgendaLine } from './agenda-version.entity.js';

const line = (itemId: string, position: number, more: Partial<AgendaLine> = {}): AgendaLine => ({
  itemId, position, startsAfter: 0, title: `Punt ${itemId}`, explanation: null, purpose: AgendaPurpose.DISCUSSION, minutes: null, presenter: null, papers: [], ...more,
});

const order = (...ids: string[]): AgendaLine[] => ids.map((id, place) => line(id, place + 1));
const paper = (id: string, version = 1) => ({ id, name: `${id}.pdf`, version, size: 1 });

describe('what changed on an agenda', () => {
  it('is nothing when nothing did', () => {
    expect(agendaChanges(order('a', 'b'), order('a', 'b'))).toEqual([]);
  });

  it('names what is new and what is gone, and calls nothing moved that only slid along', () => {
    expect(agendaChanges(order('a', 'b', 'c'), order('n', 'b', 'c')).map(({ itemId, kind, position }) => [itemId, kind, position])).toEqual([
      ['n', AgendaChangeKind.NEW, 1], ['a', AgendaChangeKind.GONE, null],
    ]);
  });

  it('says of one item that was moved where it stood, and nothing of those it passed', () => {
    expect(agendaChanges(order('a', 'b', 'c', 'd'), order('d', 'a', 'b', 'c'))).toEqual([
      { itemId: 'd', kind: AgendaChangeKind.MOVED, position: 1, title: 'Punt d', facts: ['Dit was punt 4 en is nu punt 1.'] },
    ]);
  });

  it('tells the old value of what was changed, and which papers came, were renewed or went', () => {
    const before = [line('a', 1, { title: 'Oud', minutes: 10, papers: [paper('p'), paper('q')] })];
    const now = [line('a', 1, { title: 'Nieuw', purpose: AgendaPurpose.DECISION, minutes: 20, presenter: 'VGN', explanation: 'Tekst', papers: [paper('p', 2), paper('r')] })];
    expect(agendaChanges(before, now)[0]).toMatchObject({ kind: AgendaChangeKind.CHANGED, title: 'Nieuw', facts: [
      'Het onderwerp was ‘Oud’.', 'Het was ter bespreking en is nu ter besluitvorming.', 'De tijd was 10 minuten en is nu 20 minuten.',
      'Wie inleidt was niemand en is nu VGN.', 'De toelichting is gewijzigd.', 'Nieuwe versie van een stuk: p.pdf.', 'Nieuw stuk: r.pdf.', 'Het stuk q.pdf is weggehaald.',
    ] });
  });
});

describe('what an agenda lacks', () => {
  const meeting = { startsAt: '10:00', endsAt: '11:00', place: 'Den Haag', onlineUrl: null };

  it('is a place, time, and something to decide on', () => {
    const lines = [line('a', 1, { minutes: 70, purpose: AgendaPurpose.DECISION })];
    expect(agendaLacks({ ...meeting, place: null }, lines)).toEqual([
      'Er is nog geen plaats, en geen link om online mee te doen.', 'De agenda duurt 10 minuten langer dan de vergadering.',
      'Punt 1, ‘Punt a’, is ter besluitvorming maar heeft geen tekst en geen stuk.',
    ]);
  });

  it('is nothing where a link, a text or a paper is there', () => {
    const lines = [line('a', 1, { minutes: 60, purpose: AgendaPurpose.DECISION, explanation: 'Voorstel' }), line('b', 2, { purpose: AgendaPurpose.DECISION, papers: [paper('p')] })];
    expect(agendaLacks({ ...meeting, place: null, onlineUrl: 'https://meet.example' }, lines)).toEqual([]);
  });
});
