import { LAST_PROJECT_DAY, regionalNetworks } from './bodies-project.js';
import { assumption, report } from './provenance.js';
import type { SeedBodyFunction, SeedDomain, SeedProvenance, SeedSeat } from './seed-types.js';

type Extra = Partial<Pick<SeedSeat, 'label' | 'role' | 'from' | 'until' | 'note'>>;
type Entry = readonly [organisation: string, domain: SeedDomain, extra?: Extra];
type Labelled = readonly [slug: string, label: string, domain?: SeedDomain, extra?: Extra];

const seatsOf = (body: string, provenance: SeedProvenance, entries: readonly Entry[]): SeedSeat[] =>
  entries.map(([organisation, domain, extra]) => ({ key: `${body}/${organisation}`, body, organisation, domain, role: 'PARTICIPANT', provenance, ...extra }));

const labelled = (body: string, provenance: SeedProvenance, entries: readonly Labelled[]): SeedSeat[] =>
  entries.map(([slug, label, domain, extra]) => ({
    key: `${body}/${slug}`, body, label, role: 'PARTICIPANT', provenance, ...(domain === undefined ? {} : { domain }), ...extra,
  }));

const ministries: readonly Entry[] = [['vws', 'STATE'], ['jenv', 'STATE']];
const branches: readonly Entry[] = [
  ['mind', 'CLIENTS'], ['vng', 'MUNICIPALITIES'], ['zn', 'INSURERS'], ['lvmzv', 'SAFETY'], ['nederlandse-ggz', 'CARE'], ['vgn', 'CARE'],
];
const agencies: readonly Entry[] = [['nza', 'STATE'], ['zinl', 'STATE'], ['dji', 'SAFETY']];

const strategic = report('Samenvatting, advies 1', 'Aan dit overleg nemen deel: de ministeries van VWS en J&V, de branches');
const funding = assumption('Bijlage 2, actiepunten 1 en 3', 'VWS, J&V, NZa, ZINL, DJI en Branches');
const directors = assumption('Samenvatting, advies 4', 'een directeurenoverleg (vanuit de partijen)');
const ministers = report('Samenvatting, advies 4', 'de verantwoordelijk bewindspersonen van J&V en VWS');
const nationalParties = assumption('Samenvatting, advies 4', 'alle landelijke, bij de Levensloopaanpak betrokken, partijen');
const monitoring = report(
  '§ 9.1.1',
  'projectleiders, casus- en procesregisseurs vanuit zorgaanbieders, gemeenten en veiligheidsdomein, en ervaringsdeskundigen',
);
const teams = 'professionals en ervaringsdeskundigen van de levensloopteams';

const teamSeats: readonly Labelled[] = [
  ['professionals', 'professionals van de levensloopteams'],
  ['ervaringsdeskundigen', 'ervaringsdeskundigen van de levensloopteams', 'CLIENTS'],
];

const currentSeats: readonly SeedSeat[] = [
  ...seatsOf('SO', strategic, [...ministries, ...branches]),
  ...labelled('WIM', monitoring, [
    ['projectleiders', 'projectleiders'],
    ['regisseurs-zorg', 'casus- en procesregisseurs van zorgaanbieders', 'CARE'],
    ['regisseurs-gemeenten', 'casus- en procesregisseurs van gemeenten', 'MUNICIPALITIES'],
    ['regisseurs-veiligheid', 'casus- en procesregisseurs uit het veiligheidsdomein', 'SAFETY'],
    ['ervaringsdeskundigen', 'ervaringsdeskundigen', 'CLIENTS'],
  ]),
  ...seatsOf('WB', funding, [...ministries, ...agencies, ...branches]),
  ...seatsOf('DO', directors, [...ministries, ...branches]),
  ...seatsOf('BO', ministers, [
    ['jenv', 'STATE', { label: 'verantwoordelijk bewindspersoon' }],
    ['vws', 'STATE', { label: 'verantwoordelijk bewindspersoon' }],
  ]),
  ...seatsOf('BO', nationalParties, [...branches, ...agencies]),
  ...labelled('LLN', report('Samenvatting, advies 6', teams), teamSeats),
  ...regionalNetworks.flatMap((network) => labelled(network.key, assumption('Samenvatting, advies 6', teams), teamSeats)),
];

const ended: Extra = { until: LAST_PROJECT_DAY };
const footnote3 = report('voetnoot 3', 'Samenwerkingspartners in de landelijke stuurgroep');
const footnote4 = report('voetnoot 4', 'De klankbordgroep werd gevormd door de stuurgroep, aangevuld met vertegenwoordigers van');
const team = report('§ 2.1', 'een onafhankelijk voorzitter en een landelijk projectleider (vanuit de Nederlandse ggz)');

const projectSeats: readonly SeedSeat[] = [
  ...seatsOf('SG', footnote3, [
    ['mind', 'CLIENTS', ended], ['zn', 'INSURERS', ended], ['dji', 'SAFETY', ended], ['nederlandse-ggz', 'CARE', ended],
    ['vgn', 'CARE', ended], ['vng', 'MUNICIPALITIES', ended], ['lvmzv', 'SAFETY', { ...ended, note: 'vanaf medio 2021' }],
  ]),
  ...labelled('PT', team, [['voorzitter', 'onafhankelijk voorzitter', undefined, ended]]),
  ...seatsOf('PT', team, [
    ['nederlandse-ggz', 'CARE', { ...ended, label: 'landelijk projectleider' }],
    ['vgn', 'CARE', { ...ended, label: 'projectleider', note: 'vanaf 2018' }],
  ]),
  ...labelled('PT', report('§ 2.1', 'In 2020-2021 heeft het ministerie J&V een landelijk bestuurlijk adviseur gefaciliteerd'), [
    ['bestuurlijk-adviseur', 'landelijk bestuurlijk adviseur', undefined, {
      role: 'ADVISER', from: '2020-01-01', until: '2021-12-31', note: '2020-2021, mogelijk gemaakt door J&V',
    }],
  ]),
  ...labelled('PT', report('§ 2.1', 'werd in 2021 een projectleider voor 32 uur toegevoegd aan het landelijk team'), [
    ['projectleider-regios', "projectleider voor de regio's (32 uur)", undefined, { ...ended, note: 'vanaf 2021' }],
  ]),
  ...seatsOf('OGO', report('§ 2.1', 'De ministeries van VWS en J&V waren opdrachtgever van het project.'), [
    ['vws', 'STATE', { ...ended, label: 'opdrachtgever' }], ['jenv', 'STATE', { ...ended, label: 'opdrachtgever' }],
  ]),
  ...labelled('OGO', report('§ 2.1', 'gehouden met het projectteam'), [['projectteam', 'projectteam', undefined, ended]]),
  ...labelled('PLO', report('§ 2.1', "landelijk projectteam een overleg met de projectleiders uit de regio's gehouden"), [
    ['projectteam', 'landelijk projectteam', undefined, ended], ['projectleiders', "projectleiders uit de regio's", undefined, ended],
  ]),
  ...labelled('KBG', footnote4, [
    ['stuurgroep', 'leden van de stuurgroep', undefined, ended], ['zvh', 'Zorg- en Veiligheidshuizen', 'SAFETY', ended],
    ['ervaringsdeskundigen', 'ervaringsdeskundigen', 'CLIENTS', ended],
  ]),
  ...seatsOf('KBG', footnote4, [
    ['humanitas', 'CARE', ended], ['openbaar-ministerie', 'SAFETY', ended], ['valente', 'CARE', ended], ['reclassering', 'SAFETY', ended],
    ['ypsilon', 'CLIENTS', ended], ['kansplus', 'CLIENTS', ended], ['familie-naasten', 'CLIENTS', ended],
  ]),
];

/** Who sits at which table. The domain of a seat is the makers' reading. */
export const seats: readonly SeedSeat[] = [...currentSeats, ...projectSeats];

const toInvite = report('§ 9.1.2', 'De ministeries zijn aan zet voor de uitnodiging voor een dergelijk strategisch overleg.');

/** Nobody holds the regie yet; the one function that the report gives is proposed, not accepted. */
export const functions: readonly SeedBodyFunction[] = ['vws', 'jenv'].map((organisation) => ({
  key: `SO/INVITATION/${organisation}`, body: 'SO', kind: 'INVITATION', organisation, state: 'PROPOSED', provenance: toInvite,
}));
