import { inNetwork, isAdministrator, secure } from '@schakel/database';
import { act } from '@schakel/access';
import { recorded } from '@schakel/history';
import { Affiliation } from './affiliation.entity.js';
import { GroupMember, OrganisationGroup } from './organisation-group.entity.js';
import { Organisation } from './organisation.entity.js';
import { Region, RegionProvider } from './region.entity.js';

// Parties, groups, regions and who works where: open to the whole network, kept by the administrator.
for (const entity of [Organisation, OrganisationGroup, GroupMember, Region, RegionProvider, Affiliation]) {
  secure<object>(entity, { select: inNetwork, insert: isAdministrator, update: isAdministrator, delete: isAdministrator });
}
recorded(Organisation);
recorded(OrganisationGroup);
recorded(GroupMember, { subject: (member) => member.groupId });
recorded(Region);
recorded(RegionProvider, { subject: (provider) => provider.regionId });
recorded(Affiliation, { decidesSight: true, subject: (affiliation) => affiliation.personId });

export const mayKeepParties = act<undefined>('organisations.keep-parties', 'Partijen en groepen houdt de beheerder bij.', (viewer) => viewer.isAdministrator);

export const mayKeepRegions = act<undefined>('organisations.keep-regions', 'De regio’s houdt de beheerder bij.', (viewer) => viewer.isAdministrator);
