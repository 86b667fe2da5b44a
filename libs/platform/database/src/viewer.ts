import type { Day } from '@schakel/kernel';
import type { EntityManager } from 'typeorm';

export type BodyFunctionName = 'REGIE' | 'INVITATION' | 'CHAIR' | 'SECRETARY';

/** Who is looking, and what that person may see: computed once per request, compared by row-level security on every row. */
export interface Viewer {
  readonly personId: string;
  /** Has a current affiliation, seat, function or role: sees what is at level NETWORK. */
  readonly isInNetwork: boolean;
  readonly isAdministrator: boolean;
  readonly isNationalCoordinator: boolean;
  /** Organisations for which the person works now. */
  readonly organisationIds: readonly string[];
  /** Bodies whose content at level BODY may be read: own, below own on the ladder, or all for the coordinator. */
  readonly bodyIds: readonly string[];
  /** Bodies in which the person sits, substitutes or holds a function. */
  readonly ownBodyIds: readonly string[];
  /** Bodies of which the person is chair or secretary: cleared for CONFIDENTIAL. */
  readonly clearedBodyIds: readonly string[];
  readonly functions: readonly { readonly bodyId: string; readonly kind: BodyFunctionName }[];
}

const asArray = (ids: readonly string[]): string => `{${ids.join(',')}}`;

/** For statements that begin a unit of work by themselves: gives the settings from the jsonb that viewer_sight gives, and the day. */
export const settingsFromSight = (sight: string, day: string): string => {
  const text = (name: string): string => `${sight} ->> '${name}'`;
  const ids = (name: string): string => `translate((${sight} -> '${name}')::text, '[]" ', '{}')`;
  const settings: [string, string][] = [
    ['person', text('personId')], ['network', text('isInNetwork')], ['administrator', text('isAdministrator')], ['organisations', ids('organisationIds')],
    ['bodies', ids('bodyIds')], ['own_bodies', ids('ownBodyIds')], ['cleared_bodies', ids('clearedBodyIds')], ['day', `${day}::text`],
  ];
  return settings.map(([name, value]) => `set_config('app.${name}', ${value}, true)`).join(', ');
};

/** Settings hold for the transaction only: a session-level setting would leak to the pool's next user. */
export async function setViewer(manager: EntityManager, viewer: Viewer, day: Day): Promise<void> {
  await manager.query(
    `select set_config('app.person', $1, true), set_config('app.network', $2, true), set_config('app.administrator', $3, true),
            set_config('app.organisations', $4, true), set_config('app.bodies', $5, true), set_config('app.own_bodies', $6, true),
            set_config('app.cleared_bodies', $7, true), set_config('app.day', $8, true)`,
    [
      viewer.personId, String(viewer.isInNetwork), String(viewer.isAdministrator), asArray(viewer.organisationIds),
      asArray(viewer.bodyIds), asArray(viewer.ownBodyIds), asArray(viewer.clearedBodyIds), day,
    ],
  );
}
