import { report } from './provenance.js';
import type { SeedGroup } from './seed-types.js';

/** Names in the action list that stand for several parties. */
export const groups: readonly SeedGroup[] = [
  {
    key: 'branches', slug: 'branches', name: 'Branches', isOpen: false,
    members: ['mind', 'vng', 'zn', 'lvmzv', 'nederlandse-ggz', 'vgn'],
    description: 'Het rapport noemt deze zes landelijke partijen samen "de branches".',
    provenance: report(
      'Samenvatting, advies 1; Bijlage 2, actiepunten 1, 2, 3 en 5',
      'de branches (Mind, de VNG, ZN, managers Zorg- en Veiligheidshuizen, de Nederlandse ggz en de VGN)',
    ),
  },
  {
    key: 'gemeenten', slug: 'gemeenten', name: 'Gemeenten', isOpen: true, members: [],
    description: 'Het rapport telt 352 gemeenten, maar noemt geen lijst van gemeenten die meedoen.',
    provenance: report('Bijlage 2, actiepunt 4; hoofdstuk 3', '(352) gemeenten'),
  },
  {
    key: 'zorgkantoren', slug: 'zorgkantoren', name: 'Zorgkantoren', isOpen: true, members: [],
    description: 'Het rapport telt 31 zorgkantoren, maar noemt ze niet bij naam.',
    provenance: report('Bijlage 2, actiepunten 2 en 4; hoofdstuk 3', '(31) zorgkantoren'),
  },
  {
    key: 'zorgverzekeraars', slug: 'zorgverzekeraars', name: 'Zorgverzekeraars', isOpen: true, members: [],
    description: 'Het rapport telt 11 zorgverzekeraars, maar noemt ze niet bij naam.',
    provenance: report('Bijlage 2, actiepunt 4; hoofdstuk 3', '(11) zorgverzekeraars'),
  },
  {
    key: 'levensloopaanbieders', slug: 'levensloopaanbieders', name: 'Levensloopaanbieders', isOpen: true, members: [],
    description: 'Bijlage 1 noemt de aanbieders van 2022, maar het actiepunt zegt niet wie van hen bedoeld zijn.',
    provenance: report('Bijlage 2, actiepunt 10', 'levenslooppaanbieders'),
  },
  {
    key: 'zorg-en-veiligheidshuizen', slug: 'zorg-en-veiligheidshuizen', name: 'Zorg- en Veiligheidshuizen', isOpen: true, members: [],
    description: 'Het rapport noemt de Zorg- en Veiligheidshuizen samen, zonder lijst.',
    provenance: report('Bijlage 2, actiepunt 10', 'Zorg- en Veiligheidshuizen'),
  },
];
