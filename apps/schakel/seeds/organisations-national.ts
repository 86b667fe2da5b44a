import { report } from './provenance.js';
import type { SeedOrganisation } from './seed-types.js';

const advice1 = 'Samenvatting, advies 1';
const item1 = 'Bijlage 2, actiepunt 1';
const item6a = 'Bijlage 2, actiepunt 6a';
const item8 = 'Bijlage 2, actiepunt 8';

/** Ministries, branches and agencies. A quote shows the name as the report writes it there. */
const governing: readonly SeedOrganisation[] = [
  {
    key: 'vws', slug: 'vws', name: 'Ministerie van Volksgezondheid, Welzijn en Sport', shortName: 'VWS', kind: 'MINISTRY', domains: ['STATE'],
    aliases: ['ministerie van VWS'], provenance: report(advice1, 'de ministeries van VWS en J&V'),
  },
  {
    key: 'jenv', slug: 'jenv', name: 'Ministerie van Justitie en Veiligheid', shortName: 'J&V', kind: 'MINISTRY', domains: ['STATE'],
    aliases: ['ministerie van J&V', 'ministerie J&V', 'JenV'], provenance: report(advice1, 'de ministeries van VWS en J&V'),
  },
  {
    key: 'mind', slug: 'mind', name: 'MIND', shortName: 'MIND', kind: 'BRANCH', domains: ['CLIENTS'],
    aliases: ['Mind'], provenance: report(advice1, 'Mind'),
  },
  {
    key: 'vng', slug: 'vng', name: 'Vereniging van Nederlandse Gemeenten', shortName: 'VNG', kind: 'BRANCH', domains: ['MUNICIPALITIES'],
    aliases: ['Vereniging Nederlandse Gemeenten'], provenance: report('voetnoot 3', 'Vereniging Nederlandse Gemeenten'),
  },
  {
    key: 'zn', slug: 'zn', name: 'Zorgverzekeraars Nederland', shortName: 'ZN', kind: 'BRANCH', domains: ['INSURERS'],
    aliases: [], provenance: report('voetnoot 3', 'Zorgverzekeraars Nederland'),
  },
  {
    key: 'lvmzv', slug: 'lvmzv', name: 'Landelijke Vereniging Managers Zorg- en Veiligheidshuizen', shortName: 'LVMZV', kind: 'BRANCH',
    domains: ['SAFETY'], aliases: ['managers Zorg- en Veiligheidshuizen', 'managers ZVH'],
    provenance: report('voetnoot 3', 'Landelijke Vereniging Managers Zorg- en Veiligheidshuizen'),
  },
  {
    key: 'nederlandse-ggz', slug: 'de-nederlandse-ggz', name: 'de Nederlandse ggz', shortName: 'de Nederlandse ggz', kind: 'BRANCH',
    domains: ['CARE'], aliases: [], provenance: report('voetnoot 3', 'de Nederlandse ggz'),
  },
  {
    key: 'vgn', slug: 'vgn', name: 'Vereniging Gehandicaptenzorg Nederland', shortName: 'VGN', kind: 'BRANCH', domains: ['CARE'],
    aliases: ['Vereniging Gehandicaptenzorg'], provenance: report('voetnoot 3', 'Vereniging Gehandicaptenzorg Nederland'),
  },
  {
    key: 'dji', slug: 'dji', name: 'Dienst Justitiële Inrichtingen', shortName: 'DJI', kind: 'AGENCY', domains: ['SAFETY'],
    aliases: [], provenance: report('voetnoot 3', 'Dienst Justitiële inrichtingen'),
  },
  {
    key: 'nza', slug: 'nza', name: 'Nederlandse Zorgautoriteit', shortName: 'NZa', kind: 'AGENCY', domains: ['STATE'],
    aliases: [], provenance: report(item1, 'NZa'),
  },
  {
    key: 'zinl', slug: 'zinl', name: 'Zorginstituut Nederland', shortName: 'ZINL', kind: 'AGENCY', domains: ['STATE'],
    aliases: ['Zorginstituut'], provenance: report('Bijlage 2, actiepunten 1, 6b en 6c', 'ZINL'),
  },
  {
    key: 'ciz', slug: 'ciz', name: 'Centrum Indicatiestelling Zorg', shortName: 'CIZ', kind: 'AGENCY', domains: ['STATE'],
    aliases: [], provenance: report('Bijlage 2, actiepunt 2', 'CIZ'),
  },
  {
    key: 'zonmw', slug: 'zonmw', name: 'ZonMw', shortName: 'ZonMw', kind: 'AGENCY', domains: ['STATE'],
    aliases: [], provenance: report('§ 2.1 en § 7.3', 'een subsidie (o.a. via ZonMw)'),
  },
];

const professions: readonly SeedOrganisation[] = [
  {
    key: 'nvvp', slug: 'nvvp', name: 'Nederlandse Vereniging voor Psychiatrie', shortName: 'NVvP', kind: 'PROFESSIONAL_ASSOCIATION',
    domains: ['CARE'], aliases: [], provenance: report(item6a, 'NVvP'),
  },
  {
    key: 'nvgzp', slug: 'nvgzp', name: 'Nederlandse Vereniging voor Gezondheidszorgpsychologie', shortName: 'NVGzP',
    kind: 'PROFESSIONAL_ASSOCIATION', domains: ['CARE'], aliases: [], provenance: report(item6a, 'NVGzP'),
  },
  {
    key: 'nip', slug: 'nip', name: 'Nederlands Instituut van Psychologen', shortName: 'NIP', kind: 'PROFESSIONAL_ASSOCIATION',
    domains: ['CARE'], aliases: [], provenance: report(item6a, 'NIP'),
  },
  {
    key: 'venvn', slug: 'venvn', name: 'Verpleegkundigen & Verzorgenden Nederland', shortName: 'V&VN', kind: 'PROFESSIONAL_ASSOCIATION',
    domains: ['CARE'], aliases: [], provenance: report(item6a, 'V&VN'),
  },
  {
    key: 'artsen-vg', slug: 'artsen-verstandelijke-gehandicapten', name: 'Vereniging Artsen verstandelijke gehandicapten',
    shortName: 'Vereniging Artsen verstandelijke gehandicapten', kind: 'PROFESSIONAL_ASSOCIATION', domains: ['CARE'], aliases: [],
    provenance: report(item6a, 'Vereniging Artsen verstandelijke gehandicapten'),
  },
];

const furtherNational: readonly SeedOrganisation[] = [
  {
    key: 'aedes', slug: 'aedes', name: 'Aedes', shortName: 'Aedes', kind: 'BRANCH', domains: ['MUNICIPALITIES'],
    aliases: [], provenance: report(item8, 'woonagenda Aedes'),
  },
  {
    key: 'beveiligde-bedden', slug: 'coordinatiepunt-beveiligde-bedden', name: 'coördinatiepunt beveiligde bedden',
    shortName: 'coördinatiepunt beveiligde bedden', kind: 'OTHER', domains: ['CARE'], aliases: [],
    provenance: report(item8, 'coördinatiepunt beveiligde bedden'),
  },
  {
    key: 'significant', slug: 'significant', name: 'Significant Public', shortName: 'Significant', kind: 'OTHER', domains: [],
    aliases: ['Significant'], provenance: report('hoofdstukken 3 en 4', 'Significant Public'),
  },
];

/** Members of the klankbordgroep beside the stuurgroep, as far as they are organisations. */
const soundingBoard: readonly SeedOrganisation[] = [
  {
    key: 'humanitas', slug: 'humanitas', name: 'Humanitas', shortName: 'Humanitas', kind: 'OTHER', domains: ['CARE'],
    aliases: [], provenance: report('voetnoot 4', 'Humanitas'),
  },
  {
    key: 'openbaar-ministerie', slug: 'openbaar-ministerie', name: 'Openbaar Ministerie', shortName: 'OM', kind: 'AGENCY',
    domains: ['SAFETY'], aliases: [], provenance: report('voetnoot 4', 'Openbaar Ministerie'),
  },
  {
    key: 'valente', slug: 'valente', name: 'Valente', shortName: 'Valente', kind: 'BRANCH', domains: ['CARE', 'MUNICIPALITIES'],
    aliases: [], provenance: report('voetnoot 4', 'Valente'),
  },
  {
    key: 'reclassering', slug: 'reclassering', name: 'Reclassering', shortName: 'Reclassering', kind: 'OTHER', domains: ['SAFETY'],
    aliases: [], provenance: report('voetnoot 4', 'Reclassering'),
  },
  {
    key: 'ypsilon', slug: 'ypsilon', name: 'Ypsilon', shortName: 'Ypsilon', kind: 'OTHER', domains: ['CLIENTS'],
    aliases: [], provenance: report('voetnoot 4', 'Ypsilon'),
  },
  {
    key: 'kansplus', slug: 'kansplus', name: 'KansPlus', shortName: 'KansPlus', kind: 'OTHER', domains: ['CLIENTS'],
    aliases: [], provenance: report('voetnoot 4', 'KansPlus'),
  },
  {
    key: 'familie-naasten', slug: 'familie-en-naastenperspectief', name: 'Vereniging Familie en naastenperspectief',
    shortName: 'Vereniging Familie en naastenperspectief', kind: 'OTHER', domains: ['CLIENTS'], aliases: [],
    provenance: report('voetnoot 4', 'Vereniging Familie en naastenperspectief'),
  },
];

/** Every national party that the report names. */
export const nationalOrganisations: readonly SeedOrganisation[] = [...governing, ...professions, ...furtherNational, ...soundingBoard];
