import { Level, type Readability } from '@schakel/database';
import type { SeedAction, SeedExampleAction, SeedGroup } from '../../seeds/index.js';
import { idOf } from './ids.js';

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)].sort();

const creatorOf = (action: SeedAction | SeedExampleAction): string[] => ('createdBy' in action ? [action.createdBy] : []);

/** Who may read an action and all that hangs under it: its level, and the parties in it (also through a closed group), contacts and creator. */
export function readabilityIn(groups: readonly SeedGroup[], action: SeedAction | SeedExampleAction): Readability & { bodyId: string } {
  const members = new Map(groups.map((group) => [group.key, group.members]));
  const targets = action.parties.map(({ target }) => target);
  const organisations = targets.flatMap((target) => ('organisation' in target ? [target.organisation] : 'group' in target ? (members.get(target.group) ?? []) : []));
  const contacts = action.parties.flatMap(({ contact }) => contact ?? []);
  return {
    level: Level[action.level],
    bodyId: idOf('body', action.body),
    readerPersonIds: distinct([...creatorOf(action), ...contacts].map((person) => idOf('person', person))),
    readerOrganisationIds: distinct(organisations.map((organisation) => idOf('organisation', organisation))),
    readerBodyIds: distinct(targets.flatMap((target) => ('body' in target ? [idOf('body', target.body)] : []))),
  };
}
