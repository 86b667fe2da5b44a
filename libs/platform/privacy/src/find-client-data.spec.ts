import { findClientData, TextProfile, type FindingKind } from './index.js';

// Every number, name and address here is invented; the BSNs pass the eleven-test and were issued to nobody we know of.
const hits: readonly (readonly [kind: FindingKind, text: string, found: string])[] = [
  ['BSN', 'Nummer 111222333 staat erin.', '111222333'],
  ['BSN', 'bsn: 1234.56.782', '1234.56.782'],
  ['BSN', 'bsn 123 456 782 erbij', '123 456 782'],
  ['BSN', 'bsn 123-456-782 erbij', '123-456-782'],
  ['BSN', 'BSN123456782x', '123456782'],
  ['BSN', 'acht cijfers: 12345672.', '12345672'],
  ['BSN', 'in 2021 1234 56 782 gezien', '1234 56 782'],
  ['BSN', 'begint als een datum: 19100101 6.', '19100101 6'],
  ['BSN', 'met onzichtbaar teken 1234\u200b56782', '1234\u200b56782'],
  ['BSN', 'breed １２３４５６７８２ geschreven', '１２３４５６７８２'],
  ['BSN', 'Arabisch ١٢٣٤٥٦٧٨٢ geschreven', '١٢٣٤٥٦٧٨٢'],
  ['BSN', 'andere streep 1234–56–782 erin', '1234–56–782'],
  ['EMAIL', 'mail jan@voorbeeld.example even', 'jan@voorbeeld.example'],
  ['EMAIL', 'mail info (at) voorbeeld (punt) nl even', 'info (at) voorbeeld (punt) nl'],
  ['PHONE', 'bel 06-12345678', '06-12345678'],
  ['PHONE', 'bel 06 12 34 56 78', '06 12 34 56 78'],
  ['PHONE', 'bel 0612345678', '0612345678'],
  ['PHONE', 'bel (020) 123 45 67', '(020) 123 45 67'],
  ['PHONE', 'bel +31 (0)6 12345678', '+31 (0)6 12345678'],
  ['PHONE', 'bel 0031 20 1234567', '0031 20 1234567'],
  ['ADDRESS', 'woont Dorpsstraat 12 sinds kort', 'Dorpsstraat 12'],
  ['ADDRESS', 'woont Stationsweg 4b sinds kort', 'Stationsweg 4b'],
  ['ADDRESS', 'op 1234 AB 12 in huis', '1234 AB 12'],
  ['ADDRESS', 'op 1234ab 12 in huis', '1234ab 12'],
  ['ADDRESS', 'Lange Voorhout 12, 2514 EA Den Haag', '12, 2514 EA'],
  ['CASE_NUMBER', 'parketnummer 01/234567-22', '01/234567-22'],
  ['CASE_NUMBER', 'zaak 01-234567-22 loopt', '01-234567-22'],
  ['CASE_NUMBER', 'zaaknummer: AB/2021/123', 'AB/2021/123'],
  ['CASE_NUMBER', 'zaak C/13/612345 loopt', 'C/13/612345'],
  ['CASE_NUMBER', 'rol HA ZA 16-789', 'HA ZA 16-789'],
  ['CASE_NUMBER', 'uitspraak AMS 21/1234', 'AMS 21/1234'],
  ['CASE_NUMBER', 'aangifte PL0600-2021123456', 'PL0600-2021123456'],
  ['CASE_NUMBER', 'SKN: 12345678', '12345678'],
  ['IBAN', 'op NL91ABNA0417164300', 'NL91ABNA0417164300'],
  ['IBAN', 'op NL91 ABNA 0417 1643 00 gestort', 'NL91 ABNA 0417 1643 00'],
  ['IBAN', 'op BE68 5390 0754 7034 gestort', 'BE68 5390 0754 7034'],
  ['IBAN', 'met tikfout nl91abna0417164301', 'nl91abna0417164301'],
  ['ALIEN_NUMBER', 'V-123.456.7890 is bekend', 'V-123.456.7890'],
  ['ALIEN_NUMBER', 'V-nummer 2812345678', '2812345678'],
  ['NAME', 'met mevrouw Jansen gesproken', 'Jansen'],
  ['NAME', 'met mevrouw Özdemir gesproken', 'Özdemir'],
  ['NAME', 'met de heer Van den Berg gesproken', 'Van den Berg'],
  ['NAME', 'met J. de Vries gesproken', 'J. de Vries'],
  ['NAME', 'met A.B. Pietersen gesproken', 'A.B. Pietersen'],
  ['NAME', 'het filmpje over Willem', 'Willem'],
  ['NAME', 'Willems aanpak', 'Willems'],
  ['NAME', 'Peter van der Meer belde', 'Peter van der Meer'],
  ['NAME', 'Fatima el Idrissi belde', 'Fatima el Idrissi'],
  ['NAME', 'cliënt Fatou verhuist', 'Fatou'],
  ['NAME', 'van Dijk was erbij', 'van Dijk'],
  ['NAME', '- B. Bakker belde', 'B. Bakker'],
  ['INITIALS', 'met K. gesproken', 'K.'],
  ['INITIALS', 'met J.K. gesproken', 'J.K.'],
  ['INITIALS', 'cliënt K verhuist', 'K'],
  ['INITIALS', 'de heer K. verhuist', 'K.'],
  ['FULL_DATE', 'op 12 maart 2021 opgenomen', '12 maart 2021'],
  ['FULL_DATE', "op 12 mrt. '21 opgenomen", "12 mrt. '21"],
  ['FULL_DATE', 'op 12-03-2021 opgenomen', '12-03-2021'],
  ['FULL_DATE', 'op 1-4-22 opgenomen', '1-4-22'],
  ['FULL_DATE', 'op 2021-03-12 opgenomen', '2021-03-12'],
  ['FULL_DATE', 'verslag_20220401 gelezen', '20220401'],
  ['FULL_DATE', 'op 01-04-2022 10.00 uur', '01-04-2022'],
  ['AGE', 'een 34-jarige man', '34-jarige'],
  ['AGE', 'hij is 34 jaar oud', '34 jaar oud'],
  ['AGE', 'een vierendertigjarige vrouw', 'vierendertigjarige'],
  ['AGE', 'een man, 34, met werk', 'man, 34'],
];

const misses: readonly string[] = [
  '', ' ', '\n\n',
  'Normbedrag van €2.000 voor de aanmeldfase herijken (indien nodig)',
  'Ongeveer 1.500 cliënten, waarvan 193 op 1 januari; geschat 12.345.678 inwoners en € 123.456.782.',
  'Actie SO-2022-A001 en 6a, LLN-2022-L014, vergadering SO-2022-1.',
  'In 2020-2021 en 2018 2019 2020 en per 2024.',
  'Artikel 37a lid 2 Sr, art. 2.3.5 Wmo 2015 en paragraaf 9.1.2.',
  'Van 09.00-10.30 uur, van 9:00 tot 10:30, week 12-14, bladzijde 10 - 14.',
  'Postcodegebied 1234 AB doet mee, net als 2500.',
  'In 2022 BO 2 keer bijeen, onderweg 3 knelpunten, Zorgpad 2 loopt, Arbeidsmarkt 3.',
  'In maart 2021, op 12 maart, in het najaar, medio 2019.',
  'Het 10-jarig bestaan, een tweejarige werkgroep, een meerjarige subsidie, 34 jaar lang.',
  'Uitspraak te vinden op https://voorbeeld.example/documenten/2022/04/01/rapport.',
  'VWS, J&V, NZa, ZINL, DJI en Branches (met name vanuit de VGN)',
  'NVvP, NVGzP, NIP, V&VN en de Vereniging Artsen verstandelijke gehandicapten',
  'Reinier van Arkel, Vincent van Gogh, Ipse de Bruggen, De Rooyse Wissel/De Horst, GGZ Breburg, Pro Persona',
  'Den Haag & Hollands-Midden, Zeeland en West-Brabant, Noord-Holland',
  'Landelijke Stuurgroep Zorg en Veiligheid; Ministerie van Justitie; Vereniging van Nederlandse Gemeenten',
  'A. Inleiding\nB. Bekostiging\nC. Vervolg',
  'Zie bijlage A. Daarna plan B. Vitamine C. T.B.S. en B.V. Zorg; optie C is beter.',
  'Een cliënt X en een cliënt Y, i.s.m. en o.a. en i.o.m. aanbieders.',
  'Bel 112, 14 030 of 0800-0113. Het getal 0,12345678 is klein.',
  'Volg @vgn of schrijf a@b.',
];

describe('findClientData in a learning', () => {
  it.each(hits)('finds %s in "%s"', (kind, text, found) => {
    const findings = findClientData(text, TextProfile.LEARNING).filter((finding) => finding.kind === kind);
    expect(findings.map((finding) => text.slice(finding.start, finding.end))).toEqual([found]);
  });

  it.each(misses)('finds nothing in "%s"', (text) => {
    expect(findClientData(text, TextProfile.LEARNING)).toEqual([]);
  });

  it('gives findings in the order of the text, each place once', () => {
    const text = 'J. de Vries, 06-12345678, op 4-2-2022, 111222333';
    expect(findClientData(text, TextProfile.LEARNING).map((finding) => finding.kind)).toEqual(['NAME', 'PHONE', 'FULL_DATE', 'BSN']);
  });
});

describe('the profile of a text', () => {
  const personal: readonly FindingKind[] = ['NAME', 'INITIALS', 'FULL_DATE'];

  it.each(hits.filter(([kind]) => !personal.includes(kind) && kind !== 'AGE'))('lets %s block everywhere: "%s"', (kind, text) => {
    for (const profile of Object.values(TextProfile)) {
      // The address of a building is where people meet.
      const belongs = kind === 'ADDRESS' && profile === TextProfile.PLACE;
      expect(findClientData(text, profile).find((finding) => finding.kind === kind)?.severity).toBe(belongs ? 'WARN' : 'BLOCK');
    }
  });

  it.each(hits.filter(([kind]) => personal.includes(kind)))('lets %s block in a learning and warn elsewhere: "%s"', (kind, text) => {
    const severity = (profile: TextProfile): string | undefined => findClientData(text, profile).find((finding) => finding.kind === kind)?.severity;
    expect(severity(TextProfile.LEARNING)).toBe('BLOCK');
    expect([TextProfile.MINUTES, TextProfile.COMMENT, TextProfile.GENERAL].map(severity)).toEqual(['WARN', 'WARN', 'WARN']);
  });

  it('lets an age warn only', () => {
    expect(findClientData('een 34-jarige man', TextProfile.LEARNING).map((finding) => finding.severity)).toEqual(['WARN']);
  });
});
