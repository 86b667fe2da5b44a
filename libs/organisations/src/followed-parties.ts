import { HistoryAct, type HistoryEntry } from '@schakel/history';
import { unit } from '@schakel/database';
import { byId } from '@schakel/graphql';
import { addChangeReader, followPaths, followableKinds, type FollowedThing, type ToldChange } from '@schakel/people';
import { In } from 'typeorm';
import { OrganisationGroup } from './organisation-group.entity.js';
import { Organisation } from './organisation.entity.js';
import { Region } from './region.entity.js';

interface Named {
  id: string;
  name: string;
  slug: string;
}

const places: readonly { kind: string; word: string; entity: new () => Named; path: (slug: string) => string }[] = [
  { kind: 'ORGANISATION', word: 'partij', entity: Organisation, path: (slug) => `/partijen/${slug}` },
  { kind: 'GROUP', word: 'partijengroep', entity: OrganisationGroup, path: (slug) => `/partijen/groep/${slug}` },
  { kind: 'REGION', word: 'regio', entity: Region, path: (slug) => `/regios/${slug}` },
];

for (const { kind, word, entity, path } of places) {
  followableKinds.add(kind, {
    word,
    read: async (ids) => {
      const rows = await unit().manager.findBy(entity, { id: In([...ids]) });
      return new Map(rows.map(({ id, name, slug }): [string, FollowedThing] => [id, { name, path: path(slug) }]));
    },
  });
}

followPaths.add('organisations', `select 'ORGANISATION', o.id from touched join organisation o on o.id = touched.subject_id`);
followPaths.add('groups', `select 'GROUP', g.id from touched join organisation_group g on g.id = touched.subject_id`);
followPaths.add('regions', `select 'REGION', r.id from touched join region r on r.id = touched.subject_id`);

const organisationIn = async ({ changes }: HistoryEntry, side: 0 | 1): Promise<string> =>
  (await byId(Organisation, changes?.['organisationId']?.[side]))?.name ?? 'Een partij';

/** One sentence per row of history about a party, group or region. */
async function sentence(entry: HistoryEntry): Promise<string> {
  const was = entry.changes?.['name']?.[0];
  if (entry.what === 'GroupMember') {
    return entry.act === HistoryAct.REMOVED ? `${await organisationIn(entry, 0)} hoort niet meer bij deze groep.` : `${await organisationIn(entry, 1)} hoort nu bij deze groep.`;
  }
  if (entry.what === 'RegionProvider' && entry.act === HistoryAct.CREATED) return `${await organisationIn(entry, 1)} is er nu aanbieder.`;
  if (entry.what === 'RegionProvider' && entry.act === HistoryAct.REMOVED) return `${await organisationIn(entry, 0)} is er geen aanbieder meer.`;
  return was ? `De naam is gewijzigd (was: ${was}).` : 'De gegevens zijn gewijzigd.';
}

async function readChange(entries: readonly HistoryEntry[]): Promise<ToldChange | null> {
  const aboutId = entries[0]?.subjectId ?? '';
  for (const { entity, path } of places) {
    const row = await byId(entity, aboutId);
    if (row) return { aboutId, title: row.name, facts: [...new Set(await Promise.all(entries.map(sentence)))], path: path(row.slug) };
  }
  return null;
}

addChangeReader(['Organisation', 'OrganisationGroup', 'GroupMember', 'Region', 'RegionProvider'], readChange);
